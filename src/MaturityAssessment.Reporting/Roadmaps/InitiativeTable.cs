using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What is planned, why, for how much, when, by whom, and how success will show.</summary>
internal static class InitiativeTable
{
    private const int LongestDescription = 160;
    private const int MostReasons = 3;

    public static Table Of(ReportFacts report, IEnumerable<PlannedInitiative> initiatives) => new(
        "",
        [new(report.Words.Say("Initiative and why"), 3.7), new(report.Words.Say("Cost and people"), 1.45), new(report.Words.Say("When, who"), 1.15), new(report.Words.Say("How success shows"), 1.9)],
        [.. initiatives.Select(i => new TableRow(About(report, i), CostCell(report, i), When(report, i), Success(report, i.Initiative)))])
    { IsDense = true };

    private static TableCell About(ReportFacts report, PlannedInitiative planned)
    {
        var (initiative, words) = (planned.Initiative, report.Words);
        var spans = new List<TextSpan> { report.Own(initiative.Title) with { Bold = true } };
        if (initiative.IsQuickWin)
        {
            spans.Add(TextSpan.Emphasis(" " + words.Say("(shows results early)")));
        }

        if (initiative.Description.Length > 0)
        {
            spans.Add(report.Own("\n" + Shown.WholeSentences(ReportFacts.OneLine(initiative.Description), LongestDescription)));
        }

        if (Reasons(report, initiative) is { Count: > 0 } reasons)
        {
            spans.Add(TextSpan.Emphasis("\n" + words.Say("Why: ")));
            spans.AddRange(words.Spans($"lifts {report.Own(words.Some(reasons, MostReasons))}. "));
            spans.Add(Brings(report, planned));
        }

        return new(spans);
    }

    /// <summary>Last in: what the whole would lack without it.</summary>
    private static string Brings(ReportFacts report, PlannedInitiative planned) => report.Words.Points(report.Scale, planned.Gain) is var points && points.StartsWith('+')
        ? report.Words.Say($"Without it the score would be {points.TrimStart('+')} points lower.")
        : report.Words.Say("Without it the score would be the same.");

    /// <summary>The parts of the model that it lifts from where they stand, those with the most to gain first.</summary>
    internal static List<string> Reasons(ReportFacts report, Initiative initiative) =>
    [
        .. initiative.Effects
            .Where(e => report.Contributions.TryGetValue(e.Question, out var c) && c.Score is { } now && now < e.RaisesTo - MaturityScale.Tolerance)
            .Select(e => (Part: report.ParentOf(e.Question)!, Gain: report.Contributions[e.Question].Weight * (e.RaisesTo - report.Contributions[e.Question].Score!.Value)))
            .GroupBy(e => e.Part)
            .OrderByDescending(g => g.Sum(e => e.Gain)).ThenBy(g => g.Key.Code, StringComparer.Ordinal)
            .Select(g => report.TitleOf(g.Key)),
    ];

    private static TableCell CostCell(ReportFacts report, PlannedInitiative planned)
    {
        var (cost, effort) = (planned.Initiative.Cost, planned.Initiative.Effort.Where(e => e.Value > 0).OrderBy(e => e.Key, StringComparer.Ordinal).ToList());
        var words = report.Words;
        var spans = new List<TextSpan> { words.Money(planned.Cost, report.Currency) };
        if (cost.Low != cost.High)
        {
            spans.Add("\n" + words.Say($"({words.ShortMoney(cost.Low)} to {words.ShortMoney(cost.High)})"));
        }

        if (effort.Count > 0)
        {
            var people = words.List([.. effort.Select(e => $"{words.NumberAtMost(e.Value, 2)} {e.Key}")]);
            spans.Add("\n" + (effort.Sum(e => e.Value) <= 1 ? words.Say($"{people} (full-time post)") : words.Say($"{people} (full-time posts)")));
        }

        return new(spans);
    }

    private static TableCell When(ReportFacts report, PlannedInitiative planned)
    {
        var spans = new List<TextSpan> { report.Span(planned.Start, planned.End) };
        if (report.Content.Programme is { } programme)
        {
            var line = programme.Slippage.Lines.FirstOrDefault(l => l.Planned.Code == planned.Initiative.Code);
            spans.Add(TextSpan.Emphasis("\n" + (report.Owners.GetValueOrDefault(planned.Initiative.Code) is { } owner ? Shown.Shortened(owner, 60) : report.Words.Say("No owner yet"))));
            if (line is not null)
            {
                spans.Add("\n" + PlanWords.Of(report.Words, line.Actual.Status));
            }
        }

        return new(spans);
    }

    private static TableCell Success(ReportFacts report, Initiative initiative) =>
        initiative.Measures.Count == 0 ? "–" : new TableCell(report.Own(string.Join("\n", initiative.Measures.Take(2))));
}
