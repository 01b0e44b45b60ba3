using System.Globalization;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>The ranking as a table, for those who cannot see the drawing and for those who look something up.</summary>
internal static class RankingTable
{
    public static Table Of(PortfolioFacts facts)
    {
        var (words, hasRange) = (facts.Words, facts.Content.Robustness is not null);
        return new(
            words.Say("The ranking in figures"),
            [
                new(words.Say("Rank"), 0.75, TextAlign.End), new(words.Say("Organisation"), 4), new(words.Say("Score"), 0.85, TextAlign.End), new(words.Say("Level"), 1, TextAlign.Centre),
                .. hasRange ? [new(words.Say("Range"), 1.5, TextAlign.End), new(words.Say("Group"), 1, TextAlign.End)] : Array.Empty<TableColumn>(),
                new(words.Say("Percentile"), 1.2, TextAlign.End),
            ],
            [.. facts.Portfolio.Ranking.Select(i => Row(facts, i, hasRange))]);
    }

    /// <summary>The name of an organisation's page, for links.</summary>
    public static string PageOf(int entry) => string.Create(CultureInfo.InvariantCulture, $"organisation-{entry + 1}");

    private static TableRow Row(PortfolioFacts facts, int entry, bool hasRange)
    {
        var (standing, words) = (facts.Portfolio.Overall[entry], facts.Words);
        return new(
        [
            standing.Rank is { } rank ? words.Number(rank) : "–",
            new TableCell(new TextSpan(facts.Names[entry]) { Link = facts.Content.HasPages ? "#" + PageOf(entry) : null }) { IsRowHeader = true },
            standing.Score is { } score ? facts.Score(score) : "–",
            facts.LevelOf(entry) is { } level ? words.Number(level.Number) : "–",
            .. hasRange
                ? [facts.IntervalOf(entry) is { } interval ? facts.RangeOf(interval) : "–", facts.GroupOf(entry) is { } group ? words.Number(group) : "–"]
                : Array.Empty<TableCell>(),
            standing.Percentile is { } percentile ? words.Number(percentile, 1) : "–",
        ]);
    }
}
