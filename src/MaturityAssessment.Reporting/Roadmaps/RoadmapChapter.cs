using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What to do, when, for how much, and what it brings.</summary>
internal static class RoadmapChapter
{
    // what the chapter says above its timeline, with the caption below
    private const double AroundTimeline = 190;

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
        foreach (var block in LeftOutSection.Of(report, roadmap))
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

        foreach (var sentences in PlanProvenance.Of(report, roadmap))
        {
            yield return new Paragraph(sentences);
        }

        yield return new Panel(
            "How sure these figures are",
            new Paragraph("Costs, effort and effects are practitioners’ estimates for a department of about 2,000 people, not quotations. Each cost is the likely one; about one initiative in ten will cost less than the low figure or more than the high one. Yearly running costs come on top. Replace the estimates by own figures as each initiative is prepared."));
        if (report.Content.Programme is null)
        {
            yield return new Paragraph("Owners are named when the plan has been approved and delivery begins.");
        }

        foreach (var phase in Phases(plan))
        {
            yield return new Heading(2, $"{ReportFacts.PhaseTitle(phase.Key)}", $"phase-{(int)phase.Key + 1}");
            yield return new Paragraph($"{Purpose(phase.Key)} {Shown.AsSentence(Shown.Count(phase.Count(), "initiative"))}, {report.Span(phase.Min(i => i.Start), phase.Max(i => i.End))}, {Shown.Money(phase.Sum(i => i.Cost), report.Currency)}.") { KeepsWithNext = true };
            yield return InitiativeTable.Of(report, phase);
        }

        foreach (var block in CostSection.Of(report, roadmap, theme, colours)
            .Concat(PeopleNeededSection.Of(report, roadmap))
            .Concat(AlternativesSection.Of(report, roadmap, theme, colours))
            .Concat(PilotsSection.Of(report))
            .Concat(LeftOutSection.Of(report, roadmap)))
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
        return $"When all is done, the score stands at {scale.Score(to)} instead of {scale.Score(from)} ({scale.Change(from, to)} points).{level}{string.Concat(Reached(report, plan).Select(r => " " + r))}";
    }

    /// <summary>When each next level is first reached, one sentence for each.</summary>
    private static IEnumerable<string> Reached(ReportFacts report, Plan plan)
    {
        var now = report.Card.Overall.Level;
        foreach (var level in report.Scale.Levels.Where(l => now is null || l.Number > now.Number))
        {
            if (plan.Periods.FirstOrDefault(p => p.Level >= level.Number) is { } period)
            {
                yield return $"{Shown.AsSentence(Shown.Level(level))} is reached first at the end of {report.QuarterName(period.Number)}.";
            }
            else
            {
                yield return $"{Shown.AsSentence(Shown.Level(level))} is not reached within this plan.";
                yield break;
            }
        }
    }

    private static IEnumerable<IGrouping<RoadmapPhase, PlannedInitiative>> Phases(Plan plan) =>
        plan.Initiatives.OrderBy(i => i.Start).ThenBy(i => i.End).ThenBy(i => i.Initiative.Code, StringComparer.Ordinal).GroupBy(i => i.Initiative.Phase).OrderBy(g => g.Key);

    private static GanttContent Timeline(ReportFacts report, Plan plan) => new(
        "The roadmap over time",
        [.. Enumerable.Range(1, Math.Max(plan.Periods.Count, plan.Initiatives.Max(i => i.End))).Select(report.QuarterName)],
        [.. Phases(plan).Select(p => new GanttPhase(ReportFacts.PhaseTitle(p.Key), [.. p.Select(i => new GanttBar(i.Initiative.Code, i.Initiative.Title, i.Start, i.End, i.Initiative.DependsOn))]))]);

    private static string Purpose(RoadmapPhase phase) => phase switch
    {
        RoadmapPhase.Assessment => "Know where we stand and agree where to go.",
        RoadmapPhase.Foundation => "Put in place what everything else rests on: governance, infrastructure, security, skills.",
        _ => "Try out with real users, keep what works, then carry it to the whole department.",
    };
}
