using System.Globalization;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>The ranking as a table, for those who cannot see the drawing and for those who look something up.</summary>
internal static class RankingTable
{
    public static Table Of(PortfolioFacts facts)
    {
        var hasRange = facts.Content.Robustness is not null;
        return new(
            "The ranking in figures",
            [
                new("Rank", 0.75, TextAlign.End), new("Organisation", 4), new("Score", 0.85, TextAlign.End), new("Level", 0.75, TextAlign.Centre),
                .. hasRange ? [new("Range", 1.2, TextAlign.End), new("Group", 0.8, TextAlign.End)] : Array.Empty<TableColumn>(),
                new("Percentile", 1.2, TextAlign.End),
            ],
            [.. facts.Portfolio.Ranking.Select(i => Row(facts, i, hasRange))]);
    }

    /// <summary>The name of an organisation's page, for links.</summary>
    public static string PageOf(int entry) => string.Create(CultureInfo.InvariantCulture, $"organisation-{entry + 1}");

    private static TableRow Row(PortfolioFacts facts, int entry, bool hasRange)
    {
        var standing = facts.Portfolio.Overall[entry];
        return new(
        [
            standing.Rank is { } rank ? Shown.Number(rank) : "–",
            new TableCell(new TextSpan(facts.Names[entry]) { Link = facts.Content.HasPages ? "#" + PageOf(entry) : null }) { IsRowHeader = true },
            standing.Score is { } score ? facts.Score(score) : "–",
            facts.LevelOf(entry) is { } level ? Shown.Number(level.Number) : "–",
            .. hasRange
                ? [facts.IntervalOf(entry) is { } interval ? PortfolioHeadline.Range(interval) : "–", facts.GroupOf(entry) is { } group ? Shown.Number(group) : "–"]
                : Array.Empty<TableCell>(),
            standing.Percentile is { } percentile ? Shown.Number(percentile, 1) : "–",
        ]);
    }
}
