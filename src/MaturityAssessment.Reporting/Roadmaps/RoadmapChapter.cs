using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What to do, when, for how much, and what it brings.</summary>
internal static class RoadmapChapter
{
    // what the chapter says above its timeline, with the caption below
    private const double AroundTimeline = 165;
    private const int LongestDescription = 200;
    private const int MostReasons = 3;

    public static IEnumerable<Block> Of(ReportFacts report, Theme theme) =>
        report.Roadmap is { } roadmap ? Planned(report, roadmap, theme) : Unplanned(report);

    private static IEnumerable<Block> Unplanned(ReportFacts report)
    {
        if (report.Content.Roadmap is not { } roadmap)
        {
            yield break;
        }

        yield return new Heading(1, "Roadmap", "roadmap");
        yield return new Paragraph($"With a budget of {Shown.Money(roadmap.Budget, report.Currency)} and {Shown.Count(roadmap.Plan.Periods.Count, "quarter")} no initiative could be planned that lifts the result.") { IsLead = true };
        foreach (var block in LeftOut(report, roadmap))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Planned(ReportFacts report, PlannedRoadmap roadmap, Theme theme)
    {
        var (plan, colours) = (roadmap.Plan, ReportTheme.Charts(report.Options, theme));
        yield return new Heading(1, "Roadmap", "roadmap");
        yield return new Paragraph(Opening(report, plan)) { IsLead = true };
        yield return new Paragraph(Brings(report, plan));
        foreach (var part in GanttChart.Split(Timeline(report, plan), GanttChart.RowsIn(theme.TextHeight - AroundTimeline)))
        {
            yield return new GanttChart(part, colours).Figure(theme.TextWidth, $"{part.Title}. A thin line leads from what must be finished first to what waits for it.");
        }

        yield return new Panel(
            "How sure these figures are",
            new Paragraph("Costs, effort and effects are practitioners’ estimates for a department of about 2,000 people, not quotations. Each cost is the likely one; about one initiative in ten will cost less than the low figure or more than the high one. Yearly running costs come on top. Replace the estimates by own figures as each initiative is prepared."));
        foreach (var phase in Phases(plan))
        {
            yield return new Heading(2, $"{report.PhaseTitle(phase.Key)}", $"phase-{(int)phase.Key + 1}");
            yield return new Paragraph($"{Purpose(phase.Key)} {Shown.AsSentence(Shown.Count(phase.Count(), "initiative"))}, {report.Span(phase.Min(i => i.Start), phase.Max(i => i.End))}, {Shown.Money(phase.Sum(i => i.Cost), report.Currency)}.") { KeepsWithNext = true };
            yield return InitiativeTable(report, phase);
        }

        yield return new Heading(2, "Cost and score over time", "cost-and-score");
        yield return OverTime(report, plan, colours).Figure(theme.TextWidth, "Above, where the score gets to as initiatives are finished; below, what each quarter costs.");
        yield return PeriodTable(report, plan);
        foreach (var block in LeftOut(report, roadmap))
        {
            yield return block;
        }
    }

    private static string Opening(ReportFacts report, Plan plan)
    {
        var (first, last) = (plan.Initiatives.Min(i => i.Start), plan.Initiatives.Max(i => i.End));
        return $"{Shown.AsSentence(Shown.InWords(plan.Initiatives.Count))} {(plan.Initiatives.Count == 1 ? "initiative" : "initiatives")} from {report.Span(first, last)}, for {Shown.Money(plan.Cost, report.Currency)}{OfBudget(report)}.";
    }

    private static string OfBudget(ReportFacts report)
    {
        var (budget, cost) = (report.Roadmap!.Budget, report.Roadmap.Plan.Cost);
        return budget <= 0 ? "" : budget > cost
            ? $" of a budget of {Shown.Money(budget, report.Currency)}; {Shown.Money(budget - cost, report.Currency)} stays free"
            : $" of a budget of {Shown.Money(budget, report.Currency)}";
    }

    private static string Brings(ReportFacts report, Plan plan)
    {
        var (now, then) = ExecutivePage.Levels(report);
        var scale = report.Scale;
        if (plan is not { ScoreNow: { } from, ScoreThen: { } to })
        {
            return "There is no overall score yet, so its change cannot be shown.";
        }

        var level = now is null || then is null ? "" : now == then ? $" The level stays at {now.Number} ({now.Name})." : $" The level goes from {now.Number} ({now.Name}) to {then.Number} ({then.Name}).";
        var reached = now is not null && then is not null && now != then && plan.Periods.FirstOrDefault(p => p.Level == then.Number) is { } period ? $" It is reached at the end of {report.QuarterName(period.Number)}." : "";
        return $"When all is done, the score stands at {scale.Score(to)} instead of {scale.Score(from)} ({scale.Change(from, to)} points).{level}{reached}";
    }

    private static IEnumerable<IGrouping<RoadmapPhase, PlannedInitiative>> Phases(Plan plan) =>
        plan.Initiatives.OrderBy(i => i.Start).ThenBy(i => i.End).ThenBy(i => i.Initiative.Code, StringComparer.Ordinal).GroupBy(i => i.Initiative.Phase).OrderBy(g => g.Key);

    private static GanttContent Timeline(ReportFacts report, Plan plan) => new(
        "The roadmap over time",
        [.. Enumerable.Range(1, Math.Max(plan.Periods.Count, plan.Initiatives.Max(i => i.End))).Select(report.QuarterName)],
        [.. Phases(plan).Select(p => new GanttPhase(report.PhaseTitle(p.Key), [.. p.Select(i => new GanttBar(i.Initiative.Code, i.Initiative.Title, i.Start, i.End, i.Initiative.DependsOn))]))]);

    private static string Purpose(RoadmapPhase phase) => phase switch
    {
        RoadmapPhase.Assessment => "Know where we stand and agree where to go.",
        RoadmapPhase.Foundation => "Put in place what everything else rests on: governance, infrastructure, security, skills.",
        _ => "Try out with real users, keep what works, then carry it to the whole department.",
    };

    private static Table InitiativeTable(ReportFacts report, IEnumerable<PlannedInitiative> initiatives) => new(
        "",
        [new("Initiative and why", 3.3), new("Cost and people", 1.45), new("When", 0.95), new("How success shows", 1.9)],
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
            spans.Add($"lifts {Shown.List([.. reasons.Take(MostReasons)])}{(reasons.Count > MostReasons ? $" and {Shown.Count(reasons.Count - MostReasons, "more part")}" : "")}.");
        }

        return new(spans);
    }

    /// <summary>The parts of the model that it lifts from where they stand, those with the most to gain first.</summary>
    private static List<string> Reasons(ReportFacts report, Initiative initiative) =>
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

    private static TableCell When(ReportFacts report, PlannedInitiative planned) =>
        planned.Start == planned.End ? report.QuarterName(planned.Start) : $"{report.QuarterName(planned.Start)} to {report.QuarterName(planned.End)}";

    private static TableCell Success(Initiative initiative) =>
        initiative.Measures.Count == 0 ? "–" : string.Join("\n", initiative.Measures.Take(2));

    private static ScoreAndCostChart OverTime(ReportFacts report, Plan plan, ChartColours colours) => new(
        new(
            "Cost and score over time",
            report.Scale,
            plan.ScoreNow,
            [.. plan.Periods.Select(p => new ScoreAndCostPeriod(report.QuarterName(p.Number), p.Cost, p.Score, p.Level is { } number ? report.Scale.Find(number) : null))],
            report.Currency),
        colours);

    private static Table PeriodTable(ReportFacts report, Plan plan)
    {
        var soFar = 0m;
        var rows = new List<TableRow>();
        foreach (var period in plan.Periods)
        {
            soFar += period.Cost;
            rows.Add(new(
                TableCell.RowHeader(report.QuarterName(period.Number)),
                Shown.Money(period.Cost, ""),
                Shown.Money(soFar, ""),
                report.Scale.ScoreOrDash(period.Score),
                period.Level is { } number && report.Scale.Find(number) is { } level ? $"{level.Number} {level.Name}" : "–"));
        }

        var unit = report.Currency.Length > 0 ? $", {report.Currency}" : "";
        return new(
            "Quarter by quarter",
            [new("Quarter", 1.2), new($"Cost{unit}", 1.3, TextAlign.End), new($"Cost so far{unit}", 1.3, TextAlign.End), new("Score at the end", 1.2, TextAlign.End), new("Level", 1.3)],
            rows);
    }

    private static IEnumerable<Block> LeftOut(ReportFacts report, PlannedRoadmap roadmap)
    {
        var planned = roadmap.Plan.Initiatives.Select(i => i.Initiative.Code).ToHashSet(StringComparer.Ordinal);
        var refused = roadmap.Plan.LeftOut.ToList();
        var others = report.Model.Initiatives.Where(i => !planned.Contains(i.Code) && refused.All(r => r.Initiative.Code != i.Code)).ToList();
        if (refused.Count == 0 && others.Count == 0)
        {
            yield break;
        }

        yield return new Heading(2, "What was left out", "left-out");
        if (refused.Count > 0)
        {
            yield return new Paragraph("These initiatives were asked for, but the plan could not hold them:") { KeepsWithNext = true };
            yield return new ItemList(refused.Select(r => new ListItem(TextSpan.Strong(r.Initiative.Title + ". "), new TextSpan(r.Because))).ToList());
        }

        var idle = others.Where(i => Reasons(report, i).Count == 0).ToList();
        var rest = others.Except(idle).ToList();
        if (idle.Count > 0)
        {
            yield return new Paragraph($"{Shown.AsSentence(Shown.Count(idle.Count, "initiative"))} of the library would not lift any answer given so far and {(idle.Count == 1 ? "is" : "are")} not needed: {string.Join("; ", idle.Select(i => i.Title))}.");
        }

        if (rest.Count > 0)
        {
            yield return new Paragraph($"{Shown.AsSentence(Shown.Count(rest.Count, "initiative"))} of the library did not fit the money, the people or the time, or brought less for the same cost. {(rest.Count == 1 ? "It" : "They")} can follow later: {string.Join("; ", rest.Select(i => i.Title))}.");
        }
    }
}
