using System.Text.Json;

namespace MaturityAssessment.Domain.Models.Reading;

/// <summary>The words that stand for the values of an enumeration in a file: its names in camelCase.</summary>
internal static class Words
{
    public static IReadOnlyDictionary<string, T> Of<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), StringComparer.Ordinal);

    public static string For<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
