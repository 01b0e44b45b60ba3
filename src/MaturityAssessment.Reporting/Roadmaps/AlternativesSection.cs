using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;
using MaturityAssessment.Reporting.Languages;

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
            yield return new Heading(2, report.Words.Say("If the weights were others"), "robust");
            yield return new Paragraph($"{Robust(report, robust)} {Changes(report.Words, robust)}");
        }
    }

    private static IEnumerable<Block> Frontier(ReportFacts report, BudgetFrontier frontier, Theme theme, ChartColours colours)
    {
        var words = report.Words;
        var chart = new FrontierChart(
            new(
                words.Say("What more or less money would buy"),
                report.Scale,
                [.. frontier.Points.Select(p => new FrontierStep(p.Budget, p.Cost, p.Score, p.Level is { } number ? report.Scale.Find(number) : null, p.IsChosen, p.IsKnee))],
                report.Currency),
            colours,
            words);
        yield return new Heading(2, words.Say("What more or less money would buy"), "frontier");
        yield return new Paragraph(FrontierSentences(report, frontier));
        yield return chart.Figure(theme.TextWidth, words.Say("The score that the best plan for each budget reaches; the chosen budget is marked."));
    }

    private static string FrontierSentences(ReportFacts report, BudgetFrontier frontier)
    {
        var words = report.Words;
        var sentences = new List<string> { words.Say("For each of several budgets the best plan was sought.") };
        if (frontier.Points.FirstOrDefault(p => p is { IsChosen: true, Score: not null }) is { } chosen)
        {
            sentences.Add(words.Say($"The chosen budget of {words.Money(chosen.Budget, report.Currency)} reaches {words.Score(report.Scale, chosen.Score!.Value)}."));
        }

        if (frontier.Points.FirstOrDefault(p => p is { IsKnee: true, Score: not null }) is { } knee)
        {
            sentences.Add(words.Say($"Beyond {words.Money(knee.Budget, report.Currency)}, which reaches {words.Score(report.Scale, knee.Score!.Value)}, more money buys notably less."));
        }

        return string.Join(" ", sentences);
    }

    /// <summary>What the alternative is worth.</summary>
    private static string Robust(ReportFacts report, RobustAlternative robust)
    {
        var (words, worst, own) = (report.Words, Lost(report, robust.WorstLoss), Lost(report, robust.OptimumWorstLoss));
        return robust.OptimumWorstLoss <= robust.WorstLoss + MaturityScale.Tolerance
            ? words.Say($"Under {robust.Weightings} other weightings of the dimensions this plan loses at most {own} points against the best plan for each, and no plan was found that loses less.")
            : words.Say($"Under {robust.Weightings} other weightings of the dimensions this plan loses up to {own} points against the best plan for each; another plan, for {words.Money(robust.Cost, report.Currency)}, never loses more than {worst}.");
    }

    /// <summary>What it would change.</summary>
    private static string Changes(Words words, RobustAlternative robust) => (robust.Joins.Count, robust.Leaves.Count) switch
    {
        (0, 0) => words.Say("The two hold the same initiatives."),
        ( > 0, > 0) => words.Say($"It takes in {Named(words, robust.Joins)} and does without {Named(words, robust.Leaves)}."),
        ( > 0, 0) => words.Say($"It takes in {Named(words, robust.Joins)} as well."),
        _ => words.Say($"It does without {Named(words, robust.Leaves)}."),
    };

    private static string Named(Words words, IReadOnlyList<string> titles) => words.Some([.. titles.Select(t => words.Say($"“{ReportFacts.OneLine(t)}”"))], MostNamed);

    private static string Lost(ReportFacts report, double loss) => report.Words.Points(report.Scale, loss).TrimStart('+');
}
