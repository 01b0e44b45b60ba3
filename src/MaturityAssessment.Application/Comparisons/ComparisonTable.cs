namespace MaturityAssessment.Application.Comparisons;

/// <summary>A comparison as a flat table: one line per organisation, the best first, those without a rank last.</summary>
public static class ComparisonTable
{
    /// <param name="Score">On the display range, after caps; null where there is none, as is all that follows from it.</param>
    /// <param name="RankP5">The good end of the interval of its rank in the draws; <paramref name="RankP95"/> is the other.</param>
    /// <param name="Top10Chance">The chance of being among the first so many as the options ask, ten by default.</param>
    /// <param name="Group">Organisations of one number cannot be told apart; numbered down the ranking.</param>
    /// <param name="OutOf">How many organisations of the comparison have a rank.</param>
    /// <param name="CronbachAlpha">Of the comparison, over the dimensions; the same in each of its lines.</param>
    public sealed record Line(
        string Organisation, string Parent, string Cycle, double? Score, int? Rank, int? RankP5, int? RankMedian, int? RankP95, double? Percentile, double? Top10Chance,
        int? Group, int OutOf, int? Level, double? Normalised, string Sector, double? CronbachAlpha);

    public static IEnumerable<Line> Lines(CompareAnswerTable.Comparison comparison)
    {
        var (portfolio, robustness) = (comparison.Portfolio, comparison.Robustness);
        var display = portfolio.Model.Root.Display ?? portfolio.Model.Scale.Display;
        var groups = robustness.Groups.SelectMany((g, i) => g.Select(entry => (entry, Number: i + 1))).ToDictionary(g => g.entry, g => g.Number);
        foreach (var i in portfolio.Ranking)
        {
            var (entry, standing, interval) = (portfolio.Entries[i], portfolio.Overall[i], robustness.Ranks[i]);
            yield return new(
                entry.Key.Name, entry.Key.Parent, entry.Key.Cycle, standing.Score is { } score ? display.Map(score) : null, standing.Rank, interval?.Low, interval?.Median, interval?.High,
                standing.Percentile, interval?.TopChance, groups.TryGetValue(i, out var group) ? group : null, groups.Count, standing.Level?.Number, standing.Score, entry.Sector, comparison.CronbachAlpha);
        }
    }
}
