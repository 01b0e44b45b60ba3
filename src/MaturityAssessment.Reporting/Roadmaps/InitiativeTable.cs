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
        [new("Initiative and why", 3.5), new("Cost and people", 1.45), new("When, who", 1.1), new("How success shows", 1.6)],
        [.. initiatives.Select(i => new TableRow(About(report, i), CostCell(report, i), When(report, i), Success(i.Initiative)))]);

    private static TableCell About(ReportFacts report, PlannedInitiative planned)
    {
        var initiative = planned.Initiative;
        var spans = new List<TextSpan> { TextSpan.Strong(initiative.Title) };
        if (initiative.IsQuickWin)
        {
            spans.Add(TextSpan.Emphasis(" (shows results early)"));
        }

        if (initiative.Description.Length > 0)
        {
            spans.Add("\n" + Shown.Shortened(ReportFacts.OneLine(initiative.Description), LongestDescription));
        }

        if (Reasons(report, initiative) is { Count: > 0 } reasons)
        {
            spans.Add(TextSpan.Emphasis("\nWhy: "));
            spans.Add($"lifts {Shown.List([.. reasons.Take(MostReasons)])}{(reasons.Count > MostReasons ? $" and {Shown.Count(reasons.Count - MostReasons, "more part")}" : "")}. ");
            spans.Add(Brings(report, planned));
        }

        return new(spans);
    }

    /// <summary>Last in: what the whole would lack without it.</summary>
    private static string Brings(ReportFacts report, PlannedInitiative planned) => report.Scale.Points(planned.Gain) is var points && points.StartsWith('+')
        ? $"It brings {points} points of the overall score on top of all the others."
        : "On top of all the others it brings no points of its own.";

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
        var spans = new List<TextSpan> { Shown.Money(planned.Cost, report.Currency) };
        if (cost.Low != cost.High)
        {
            spans.Add($"\n({Shown.ShortMoney(cost.Low)} to {Shown.ShortMoney(cost.High)})");
        }

        if (effort.Count > 0)
        {
            spans.Add("\n" + Shown.List([.. effort.Select(e => $"{Shown.Number(e.Value, e.Value == Math.Truncate(e.Value) ? 0 : 2).TrimEnd('0').TrimEnd('.')} {e.Key}")]) + (effort.Sum(e => e.Value) <= 1 ? " (full-time post)" : " (full-time posts)"));
        }

        return new(spans);
    }

    private static TableCell When(ReportFacts report, PlannedInitiative planned)
    {
        var spans = new List<TextSpan> { report.Span(planned.Start, planned.End) };
        if (report.Content.Programme is { } programme)
        {
            var line = programme.Slippage.Lines.FirstOrDefault(l => l.Planned.Code == planned.Initiative.Code);
            spans.Add(TextSpan.Emphasis("\n" + (report.Owners.GetValueOrDefault(planned.Initiative.Code) is { } owner ? Shown.Shortened(owner, 60) : "No owner yet")));
            if (line is not null)
            {
                spans.Add("\n" + PlanWords.Of(line.Actual.Status));
            }
        }

        return new(spans);
    }

    private static TableCell Success(Initiative initiative) =>
        initiative.Measures.Count == 0 ? "–" : string.Join("\n", initiative.Measures.Take(2));
}
