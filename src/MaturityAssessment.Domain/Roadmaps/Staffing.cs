using System.Globalization;

namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>Numbers of full-time people as sentences say them.</summary>
internal static class Staffing
{
    /// <summary>"1 person", "2.5 people".</summary>
    public static string People(double count) => count == 1 ? "1 person" : $"{Number(count)} people";

    /// <summary>"there is 1", "there are 2.5".</summary>
    public static string ThereAre(double count) => count == 1 ? "there is 1" : $"there are {Number(count)}";

    private static string Number(double count) => count.ToString("0.##", CultureInfo.InvariantCulture);
}
