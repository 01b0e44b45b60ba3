using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Comparisons;

internal static class DistributionChapter
{
    private const double Surroundings = 170;

    public static IEnumerable<Block> Of(PortfolioFacts facts, ChartColours colours, Theme theme)
    {
        if (facts.Ranked.Count < 2)
        {
            yield break;
        }

        var (chart, words) = (Content(facts), facts.Words);
        yield return new Heading(1, words.Say("How scores spread"), "distributions");
        yield return new Paragraph(Opens(facts, chart)) { IsLead = true };
        yield return new Paragraph(words.Say("A line runs from the lowest to the highest score. The box holds the middle half of all organisations; the stroke in it is the median, with as many above as below; the diamond is the mean.")) { KeepsWithNext = true };
        foreach (var part in chart.Rows.Chunk(DistributionChart.RowsIn(theme.TextHeight - Surroundings)))
        {
            yield return new DistributionChart(chart with { Rows = part }, colours, words).Figure(theme.TextWidth, words.Say("Scores by dimension."));
        }

        yield return new Heading(2, words.Say("Levels reached"), "levels");
        yield return Levels(facts, colours).Figure(theme.TextWidth, words.Say("How many organisations stand at each level."));
        yield return new Heading(2, words.Say("Scores in figures"), "distribution-figures");
        yield return Table(facts);
    }

    internal static HistogramChart Levels(PortfolioFacts facts, ChartColours colours) =>
        new(new(facts.Words.Say("Levels reached"), facts.Scale, [.. facts.Portfolio.Ranking.Select(facts.LevelOf)]), colours, facts.Words);

    private static string Opens(PortfolioFacts facts, DistributionContent chart) =>
        facts.Dimensions.Count == 0 ? facts.Words.Say("How far apart the organisations are.") : new DistributionChart(chart with { Rows = [.. chart.Rows.SkipLast(1)] }, words: facts.Words).AltText;

    private static DistributionContent Content(PortfolioFacts facts) => new(
        facts.Words.Say("Scores by dimension"),
        facts.Scale,
        [
            .. facts.Dimensions.Select(d => new DistributionRow(d.Title, PortfolioFacts.SpreadOf(facts.Portfolio.Spread(d.Code)), Own: d.Display)),
            new(facts.Words.Say("Overall"), PortfolioFacts.SpreadOf(facts.Whole)),
        ]);

    private static Table Table(PortfolioFacts facts)
    {
        var table = new DistributionChart(Content(facts), words: facts.Words).Table;
        return new(
            facts.Words.Say("Scores by dimension"),
            [new(table.Headers[0], 2.6), .. table.Headers.Skip(1).Select(h => new TableColumn(h, 1.15, TextAlign.End))],
            [.. table.Rows.Select((row, i) => new TableRow([TableCell.RowHeader(row[0]), .. row.Skip(1).Select(c => (TableCell)c)]) { IsEmphasised = i == table.Rows.Count - 1 })]);
    }
}
