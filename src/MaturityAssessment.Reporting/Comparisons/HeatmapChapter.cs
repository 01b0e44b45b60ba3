using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Comparisons;

internal static class HeatmapChapter
{
    // the heading and a paragraph share the page with the first figure; a caption stands below each
    private const double Opening = 175;
    private const double Caption = 34;

    public static IEnumerable<Block> Of(PortfolioFacts facts, ChartColours colours, Theme theme)
    {
        if (facts.Portfolio.Entries.Count == 0)
        {
            yield break;
        }

        yield return new Heading(1, facts.Words.Say("Scores by dimension"), "heatmap");
        yield return new Paragraph(Opens(facts)) { IsLead = true };
        yield return new Paragraph(facts.Words.Say("One row for each organisation, in the order of the ranking; one column for each dimension. The darker a cell, the higher the level. A dash means that there is no score.")) { KeepsWithNext = true };
        foreach (var part in HeatmapChart.Split(Content(facts), theme.TextWidth, theme.TextHeight - Caption, theme.TextHeight - Opening, facts.Words))
        {
            yield return new HeatmapChart(part, colours, facts.Words).Figure(theme.TextWidth, part.Title + ".");
        }
    }

    internal static HeatmapContent Content(PortfolioFacts facts) => new(
        facts.Words.Say("Scores by organisation and dimension"),
        facts.Scale,
        [new(facts.Words.Say("All"), facts.Words.Say("Overall"), IsWhole: true), .. facts.Dimensions.Select(d => new HeatmapColumn(d.Code, d.Title, Own: d.Display))],
        [.. facts.Portfolio.Ranking.Select(i => new HeatmapRow(
            facts.Names[i],
            [
                facts.Portfolio.Overall[i].Score is { } score ? new(score, facts.LevelOf(i)!) : null,
                .. facts.Dimensions.Select(d => facts.StandingOf(i, d) is { Score: { } s } standing ? new HeatmapCell(s, standing.Level ?? facts.Scale.LevelOf(s)) : null),
            ]))]);

    private static IReadOnlyList<TextSpan> Opens(PortfolioFacts facts)
    {
        var medians = facts.Dimensions.Select(d => (d, facts.Portfolio.Spread(d.Code)?.Median)).Where(d => d.Median is not null).OrderByDescending(d => d.Median).ToList();
        if (medians.Count < 2)
        {
            return facts.Words.Spans($"Where each organisation stands.");
        }

        var (best, worst) = (medians[0], medians[^1]);
        return facts.Words.Spans($"The organisations are furthest in {facts.Own(best.d.Title)} (median {facts.Score(best.Median!.Value, best.d)}) and have the longest way to go in {facts.Own(worst.d.Title)} (median {facts.Score(worst.Median!.Value, worst.d)}).");
    }
}
