using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What other budgets would buy, and what other weights would ask for.</summary>
internal static class AlternativesSection
{
    private const int MostNamed = 5;

    public static IEnumerable<Block> Of(ReportFacts report, PlannedRoadmap roadmap, Theme theme, ChartColours colours)
    {
        if (roadmap.Frontier is { Points.Count: > 1 } frontier)
        {
            foreach (var block in Frontier(report, frontier, theme, colours))
            {
                yield return block;
            }
        }

        if (roadmap.Robust is { Weightings: > 0 } robust)
        {
            yield return new Heading(2, "If the weights were others", "robust");
            yield return new Paragraph(Robust(report, robust));
        }
    }

    private static IEnumerable<Block> Frontier(ReportFacts report, BudgetFrontier frontier, Theme theme, ChartColours colours)
    {
        var chart = new FrontierChart(
            new(
                "What more or less money would buy",
                report.Scale,
                [.. frontier.Points.Select(p => new FrontierStep(p.Budget, p.Cost, p.Score, p.Level is { } number ? report.Scale.Find(number) : null, p.IsChosen, p.IsKnee))],
                report.Currency),
            colours);
        yield return new Heading(2, "What more or less money would buy", "frontier");
        yield return new Paragraph(FrontierSentences(report, frontier));
        yield return chart.Figure(theme.TextWidth, "The score that the best plan for each budget reaches; the chosen budget is marked.");
    }

    private static string FrontierSentences(ReportFacts report, BudgetFrontier frontier)
    {
        var sentences = new List<string> { "For each of several budgets the best plan was sought." };
        if (frontier.Points.FirstOrDefault(p => p is { IsChosen: true, Score: not null }) is { } chosen)
        {
            sentences.Add($"The chosen budget of {Shown.Money(chosen.Budget, report.Currency)} reaches {report.Scale.Score(chosen.Score!.Value)}.");
        }

        if (frontier.Points.FirstOrDefault(p => p is { IsKnee: true, Score: not null }) is { } knee)
        {
            sentences.Add($"Beyond {Shown.Money(knee.Budget, report.Currency)}, which reaches {report.Scale.Score(knee.Score!.Value)}, more money buys notably less.");
        }

        return string.Join(" ", sentences);
    }

    /// <summary>Two sentences: what the alternative is worth, and what it would change.</summary>
    private static string Robust(ReportFacts report, RobustAlternative robust)
    {
        var (worst, own) = (Lost(report, robust.WorstLoss), Lost(report, robust.OptimumWorstLoss));
        var first = robust.OptimumWorstLoss <= robust.WorstLoss + MaturityScale.Tolerance
            ? $"Under {Shown.Number(robust.Weightings)} other weightings of the dimensions this plan loses at most {own} points against the best plan for each, and no plan was found that loses less."
            : $"Under {Shown.Number(robust.Weightings)} other weightings of the dimensions this plan loses up to {own} points against the best plan for each; another plan, for {Shown.Money(robust.Cost, report.Currency)}, never loses more than {worst}.";
        return $"{first} {(robust.Joins.Count == 0 && robust.Leaves.Count == 0 ? "The two hold the same initiatives." : Changes(robust))}";
    }

    private static string Changes(RobustAlternative robust) => (robust.Joins.Count, robust.Leaves.Count) switch
    {
        ( > 0, > 0) => $"It takes in {Named(robust.Joins)} and does without {Named(robust.Leaves)}.",
        ( > 0, 0) => $"It takes in {Named(robust.Joins)} as well.",
        _ => $"It does without {Named(robust.Leaves)}.",
    };

    private static string Named(IReadOnlyList<string> titles) => Shown.List(titles.Count <= MostNamed
        ? [.. titles.Select(t => $"“{ReportFacts.OneLine(t)}”")]
        : [.. titles.Take(MostNamed).Select(t => $"“{ReportFacts.OneLine(t)}”"), $"{Shown.Number(titles.Count - MostNamed)} more"]);

    private static string Lost(ReportFacts report, double loss) => report.Scale.Points(loss).TrimStart('+');
}
