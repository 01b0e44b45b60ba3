using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What to do, when, for how much, and what it brings.</summary>
internal static class RoadmapChapter
{
    // its caption, and a heading and some lines of text on the same page
    private const double AroundTimeline = 190;

    public static IEnumerable<Block> Of(ReportFacts report, Theme theme) =>
        report.Roadmap is { } roadmap ? Planned(report, roadmap, theme) : Unplanned(report);

    private static IEnumerable<Block> Unplanned(ReportFacts report)
    {
        if (report.Content.Roadmap is not { } roadmap)
        {
            yield break;
        }

        var (words, budget, quarters) = (report.Words, report.Words.Money(roadmap.Budget, report.Currency), roadmap.Plan.Periods.Count);
        yield return new Heading(1, words.Say("Roadmap"), "roadmap");
        if (report.Card.Answered == 0)
        {
            // nothing can be lifted from nowhere: that says nothing about the initiatives
            yield return new Paragraph(words.Say("No roadmap has been drawn up yet. Answer the questions first; what to do next follows from them.")) { IsLead = true };
            yield break;
        }

        yield return new Paragraph(words.Say(
            quarters,
            $"With a budget of {budget} and {quarters} quarter no initiative could be planned that lifts the result.",
            $"With a budget of {budget} and {quarters} quarters no initiative could be planned that lifts the result."))
        { IsLead = true };
        foreach (var block in LeftOutSection.Of(report, roadmap))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Planned(ReportFacts report, PlannedRoadmap roadmap, Theme theme)
    {
        var (plan, colours, words) = (roadmap.Plan, ReportTheme.Charts(report.Options, theme), report.Words);
        yield return new Heading(1, words.Say("Roadmap"), "roadmap") { RoomAsked = ReportTheme.ChapterRoom };
        yield return new Paragraph(Opening(report, plan)) { IsLead = true };
        yield return new Paragraph(Brings(report, plan));
        foreach (var sentences in PlanProvenance.Of(report, roadmap))
        {
            yield return new Paragraph(sentences);
        }

        yield return new Panel(
            words.Say("How sure these figures are"),
            new Paragraph(words.Say("Costs, effort and effects are practitioners’ estimates for a department of about 2,000 people, not quotations. Each cost is the likely one; about one initiative in ten will cost less than the low figure or more than the high one. Yearly running costs come on top. Replace the estimates by own figures as each initiative is prepared.")));
        if (report.Content.Programme is null)
        {
            yield return new Paragraph(words.Say("Owners are named when the plan has been approved and delivery begins."));
        }

        foreach (var part in GanttChart.Split(Timeline(report, plan), GanttChart.RowsIn(theme.TextHeight - AroundTimeline), words))
        {
            yield return new GanttChart(part, colours, words).Figure(theme.TextWidth, words.Say($"{part.Title}. A thin line leads from what must be finished first to what waits for it."));
        }

        foreach (var phase in Phases(plan))
        {
            var (count, span, cost) = (phase.Count(), report.Span(phase.Min(i => i.Start), phase.Max(i => i.End)), words.Money(phase.Sum(i => i.Cost), report.Currency));
            yield return new Heading(2, PlanWords.Of(words, phase.Key), $"phase-{(int)phase.Key + 1}");
            yield return new Paragraph($"{Purpose(words, phase.Key)} {words.Say(count, $"{count} initiative, {span}, {cost}.", $"{count} initiatives, {span}, {cost}.")}") { KeepsWithNext = true };
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
        var words = report.Words;
        var (first, last) = (plan.Initiatives.Min(i => i.Start), plan.Initiatives.Max(i => i.End));
        var (count, cost, number) = (plan.Initiatives.Count, words.Money(plan.Cost, report.Currency), Shown.AsSentence(words.InWords(plan.Initiatives.Count)));
        var opening = first == last
            ? words.Say(count, $"One initiative in {report.QuarterName(first)}, for {cost}.", $"{number} initiatives in {report.QuarterName(first)}, for {cost}.")
            : words.Say(
                count,
                $"One initiative from {report.QuarterName(first)} to {report.QuarterName(last)}, for {cost}.",
                $"{number} initiatives from {report.QuarterName(first)} to {report.QuarterName(last)}, for {cost}.");
        return OfBudget(report) is { } budget ? $"{opening} {budget}" : opening;
    }

    private static string? OfBudget(ReportFacts report)
    {
        var (budget, spent, cost, words) = (report.Roadmap!.Budget, report.Roadmap.Spent, report.Roadmap.Plan.Cost, report.Words);
        return budget <= 0 ? null
            : spent > 0 ? words.Say($"The budget is {words.Money(budget, report.Currency)}; cancelled work has taken {words.Money(spent, report.Currency)} of it, and {words.Money(Math.Max(0, budget - spent - cost), report.Currency)} stays free.")
            : budget > cost ? words.Say($"The budget is {words.Money(budget, report.Currency)}; {words.Money(budget - cost, report.Currency)} stays free.")
            : words.Say($"The budget is {words.Money(budget, report.Currency)}.");
    }

    private static IReadOnlyList<TextSpan> Brings(ReportFacts report, Plan plan)
    {
        var (now, then) = ExecutivePage.Levels(report);
        var (scale, words) = (report.Scale, report.Words);
        if (plan is not { ScoreNow: { } from, ScoreThen: { } to })
        {
            return words.Spans($"There is no overall score yet, so its change cannot be shown.");
        }

        return Words.Running(
        [
            words.Spans($"When all is done, the score stands at {words.Score(scale, to)} instead of {words.Score(scale, from)} ({words.Change(scale, from, to)} points)."),
            now is null || then is null ? []
                : now == then ? words.Spans($"The level stays at {report.NumberAndName(now)}.")
                : words.Spans($"The level goes from {report.NumberAndName(now)} to {report.NumberAndName(then)}."),
            .. Reached(report, plan),
        ]);
    }

    /// <summary>When each next level is first reached, one sentence for each.</summary>
    private static IEnumerable<IReadOnlyList<TextSpan>> Reached(ReportFacts report, Plan plan)
    {
        var now = report.Card.Overall.Level;
        foreach (var level in report.Scale.Levels.Where(l => now is null || l.Number > now.Number))
        {
            if (plan.Periods.FirstOrDefault(p => p.Level >= level.Number) is { } period)
            {
                yield return report.Words.Spans($"Level {report.NumberAndName(level)} is reached first at the end of {report.QuarterName(period.Number)}.");
            }
            else
            {
                yield return report.Words.Spans($"Level {report.NumberAndName(level)} is not reached within this plan.");
                yield break;
            }
        }
    }

    private static IEnumerable<IGrouping<RoadmapPhase, PlannedInitiative>> Phases(Plan plan) =>
        plan.Initiatives.OrderBy(i => i.Start).ThenBy(i => i.End).ThenBy(i => i.Initiative.Code, StringComparer.Ordinal).GroupBy(i => i.Initiative.Phase).OrderBy(g => g.Key);

    private static GanttContent Timeline(ReportFacts report, Plan plan) => new(
        report.Words.Say("The roadmap over time"),
        [.. Enumerable.Range(1, Math.Max(plan.Periods.Count, plan.Initiatives.Max(i => i.End))).Select(report.QuarterName)],
        [.. Phases(plan).Select(p => new GanttPhase(PlanWords.Of(report.Words, p.Key), [.. p.Select(i => new GanttBar(i.Initiative.Code, i.Initiative.Title, i.Start, i.End, i.Initiative.DependsOn))]))]);

    private static string Purpose(Words words, RoadmapPhase phase) => phase switch
    {
        RoadmapPhase.Assessment => words.Say("Know where we stand and agree where to go."),
        RoadmapPhase.Foundation => words.Say("Put in place what everything else rests on: governance, infrastructure, security, skills."),
        _ => words.Say("Try out with real users, keep what works, then carry it to the whole department."),
    };
}
