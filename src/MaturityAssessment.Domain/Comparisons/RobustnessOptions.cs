namespace MaturityAssessment.Domain.Comparisons;

/// <summary>How the robustness of ranks is examined.</summary>
public sealed record RobustnessOptions
{
    public const int MostDraws = 100_000;

    /// <summary>How often the comparison is repeated under other weights.</summary>
    public int Draws { get; init; } = 10_000;

    /// <summary>The same seed gives the same figures, on any number of threads.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>By how much weights vary: the mean coefficient of variation. 0 keeps them as they are.</summary>
    public double Variation { get; init; } = 0.25;

    /// <summary>For the chance of being among the first so many.</summary>
    public int Top { get; init; } = 10;

    public int Threads { get; init; } = 1;

    internal void Check()
    {
        RuleBrokenException.ThrowIf(Draws is < 1 or > MostDraws, $"There must be 1 to {MostDraws} draws, not {Draws}.");
        RuleBrokenException.ThrowIf(!(Variation >= 0 && double.IsFinite(Variation)), "The variation of weights must be 0 or more, such as 0.25 for 25 %.");
        RuleBrokenException.ThrowIf(Top < 1, $"The top must be 1 or more organisations, not {Top}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
    }
}
