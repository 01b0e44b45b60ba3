using System.Globalization;

namespace MaturityAssessment.Domain.Models.Reading;

/// <summary>The numbers that a property may hold.</summary>
/// <param name="ExceptMin">Whether the lower end itself is too low.</param>
internal sealed record Bounds(double Min, double Max, bool ExceptMin = false)
{
    // Sums and differences of numbers this large still are numbers, which is what scoring needs.
    private const double Large = 1e15;

    public static Bounds Any { get; } = new(-Large, Large);
    public static Bounds NotNegative { get; } = new(0, 1e9);
    public static Bounds Positive { get; } = new(0, 1e9, ExceptMin: true);
    public static Bounds Share { get; } = new(0, 1);
    public static Bounds PositiveShare { get; } = new(0, 1, ExceptMin: true);

    public bool Hold(double value) => double.IsFinite(value) && value <= Max && (ExceptMin ? value > Min : value >= Min);

    public string Describe() => this == Any
        ? "a number of ordinary size"
        : ExceptMin
            ? $"a number above {Text(Min)}{(Max < 1e9 ? " and at most " + Text(Max) : "")}"
            : Max < 1e9 ? $"a number from {Text(Min)} to {Text(Max)}" : $"a number that is {Text(Min)} or more";

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
