namespace MaturityAssessment.Planning;

/// <summary>Scores, money and people as the whole numbers that the solver counts with, small enough that no sum overflows.</summary>
internal static class WholeNumbers
{
    /// <summary>Parts of one normalised score.</summary>
    public const double ScoreParts = 1e9;

    private const decimal MostMoney = 1e15m;
    private const double MostPeople = 1e16;
    private const double FinestPeople = 1e12;
    private const double Hair = 0.5e-9;

    public static long Score(double score) => (long)Math.Round(score * ScoreParts, MidpointRounding.AwayFromZero);

    /// <summary>Costs in cents (in more where the sums are astronomic), rounded so that no budget is ever exceeded.</summary>
    public static (long[] Costs, long Budget, decimal Unit) Money(IReadOnlyList<decimal> costs, decimal budget)
    {
        var unit = 0.01m;
        while (costs.Sum(c => c / MostMoney) > unit)
        {
            unit *= 10;
        }

        long[] units = [.. costs.Select(c => (long)Math.Ceiling(c / unit))];
        return (units, budget >= costs.Sum() ? units.Sum() : (long)Math.Floor(Math.Max(budget, -unit) / unit), unit);
    }

    /// <summary>People in parts so fine that thirds still add up to one.</summary>
    public static (long[] Efforts, long Capacity) People(IReadOnlyList<double> efforts, double capacity)
    {
        var parts = PeopleParts(efforts);
        return ([.. efforts.Select(e => (long)Math.Round(e * parts))], (long)Math.Floor(Math.Min(capacity + Hair, efforts.Sum() + 1) * parts));
    }

    /// <summary>How many parts one person has.</summary>
    public static double PeopleParts(IReadOnlyList<double> efforts)
    {
        var parts = FinestPeople;
        while (efforts.Sum() * parts > MostPeople)
        {
            parts /= 10;
        }

        return parts;
    }
}
