namespace MaturityAssessment.Domain.Models;

/// <summary>The ordered levels of a model, and how normalised scores are shown.</summary>
/// <param name="Levels">Ascending, by number and by threshold.</param>
/// <param name="Display">The range onto which a normalised score is mapped for people.</param>
/// <param name="Decimals">How many decimals people see, and ranks use.</param>
/// <param name="TierDecimals">When set, every node's score is rounded to so many decimals before it goes up.</param>
public sealed record MaturityScale(IReadOnlyList<MaturityLevel> Levels, DisplayRange Display, int Decimals, int? TierDecimals = null)
{
    /// <summary>A score this little under a threshold has reached it: 0, 0.2 and 1 average to 0.39999999999999997, which is 0.4.</summary>
    public const double Tolerance = 1e-9;

    public MaturityLevel Lowest => Levels[0];
    public MaturityLevel Highest => Levels[^1];

    /// <summary>The level whose band holds a normalised score; the lowest for scores below every threshold.</summary>
    public MaturityLevel LevelOf(double score) => Levels.LastOrDefault(l => score >= l.From - Tolerance) ?? Lowest;

    public MaturityLevel? Find(int number) => Levels.FirstOrDefault(l => l.Number == number);

    /// <summary>A normalised score on the display range, rounded as people see it (half away from zero).</summary>
    public double Shown(double score) => ShownOn(Display, score);

    /// <summary>The same on a display range of a node's own.</summary>
    public double ShownOn(DisplayRange display, double score) => Units(score, display, Unit) / Unit;

    /// <summary>What ranks compare: higher is better, and scores that are shown alike are equal.</summary>
    public double Standing(double score, DisplayRange display) => display.Max > display.Min ? Units(score, display, Unit) : -Units(score, display, Unit);

    private double Unit => Math.Pow(10, Decimals);

    /// <summary>In units of the last decimal.</summary>
    /// <remarks>A half that floating point left a little short rounds as a half: else two equal scores that were summed in another order could be shown, and ranked, apart.</remarks>
    private static double Units(double score, DisplayRange display, double unit)
    {
        var units = display.Map(score) * unit;
        var noise = Tolerance + (Math.Max(Math.Abs(display.Min), Math.Abs(display.Max)) * unit * 1e-14);
        return Math.Round(units + Math.CopySign(noise, units), MidpointRounding.AwayFromZero) + 0.0; // a negative zero becomes a plain one
    }
}

/// <param name="Number">What people call it: level 3.</param>
/// <param name="From">The lowest normalised score of its band, inclusive.</param>
public sealed record MaturityLevel(int Number, string Name, double From, string Description);

/// <summary>Linear map of normalised scores for display; either end may be any number.</summary>
public readonly record struct DisplayRange(double Min, double Max)
{
    public double Map(double score) => Min + score * (Max - Min);
}
