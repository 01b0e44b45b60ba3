using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Reporting;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Web.Components.Roadmaps;

/// <summary>The charts and tables of the roadmap and of what belongs to it.</summary>
internal static class RoadmapCharts
{
    public static Chart Timeline(PlanSheet plan, string title) => new GanttChart(new(
        title, [.. plan.PeriodPoints.Select(p => p.Label)],
        [.. plan.Phases.Where(p => p.Initiatives.Count > 0).Select(p => new GanttPhase(p.Title,
            [.. p.Initiatives.Select(i => new GanttBar(i.Initiative.Code, i.Initiative.Title, i.Start, i.End, i.Initiative.DependsOn))]))]));

    public static Chart ScoreAndCost(PlanSheet plan, MaturityScale scale) => new ScoreAndCostChart(new(
        "Score and cost, quarter by quarter", scale, plan.ScoreNow, [.. plan.PeriodPoints.Select(p => new ScoreAndCostPeriod(p.Label, p.Cost, p.Score, p.Level))]));

    public static Chart Timeline(PlanSnapshot plan, string title) => new GanttChart(new(
        title, [.. plan.Points.Select(p => Shown.Quarter(p.StartsOn))],
        [.. plan.Initiatives.GroupBy(i => i.Phase).OrderBy(g => g.Key).Select(g => new GanttPhase(RoadmapWords.Of(g.Key), [.. g.Select(i => new GanttBar(i.Code, i.Title, i.Start, i.End, i.DependsOn))]))]));

    public static Chart ScoreAndCost(PlanSnapshot plan, MaturityScale scale, string title) => new ScoreAndCostChart(new(
        title, scale, plan.ScoreNow, [.. plan.Points.Select(p => new ScoreAndCostPeriod(Shown.Quarter(p.StartsOn), p.Cost, p.Score, p.Level is { } level ? scale.Find(level) : null))]));

    public static Chart Frontier(FrontierSheet frontier, MaturityScale scale) => new FrontierChart(new(
        "Score against budget", scale,
        [.. frontier.Points.Select(p => new FrontierStep(p.Budget, p.Cost, p.ScoreThen, p.ScoreThen is { } score ? scale.LevelOf(score) : null, p.IsChosen, p.IsKnee))]));

    /// <summary>What each initiative brings, the most valuable first.</summary>
    public static ChartTable Contributions(PlanSheet plan, MaturityScale scale) => new(
        "What each initiative brings, in points", ["Initiative", "Finished", "Last in", "When finished", "Alone"],
        [.. plan.Scores.Contributions.OrderByDescending(c => c.LastIn).Select(IReadOnlyList<string> (c) =>
            [c.Initiative.Title, plan.PeriodPoints[c.End - 1].Label, scale.Points(c.LastIn), scale.Points(c.WhenFinished), scale.Points(c.Alone)])]);

    /// <summary>The numbers are those of the list below it.</summary>
    public static Chart People(GetStakeholders.View view) => new FiveByFiveChart(new(
        "Influence and interest", "Influence", "Interest",
        [.. view.People.Select(p => new FiveByFiveItem(p.Details.Name, p.Details.Influence, p.Details.Interest, MarkOf(p.Details.Stance)))],
        "Stakeholder",
        new(RoadmapWords.Of(InvolvementStyle.KeepSatisfied), RoadmapWords.Of(InvolvementStyle.WorkTogether), RoadmapWords.Of(InvolvementStyle.Watch), RoadmapWords.Of(InvolvementStyle.KeepInformed)),
        new Dictionary<GridMark, string> { [GridMark.Filled] = "Champion or supporter", [GridMark.Open] = "Neutral", [GridMark.Square] = "Sceptic or opponent" }));

    /// <summary>Those that are not closed; the numbers are those of the list below it.</summary>
    public static Chart Risks(GetRisks.View view) => new FiveByFiveChart(new(
        "Likelihood and impact", "Likelihood", "Impact",
        [.. view.Risks.Select((r, i) => (r.Details, Number: i + 1)).Where(r => r.Details.Status != RiskStatus.Closed).Select(r => new FiveByFiveItem(r.Details.Title, r.Details.Likelihood, r.Details.Impact, GridMark.Open, r.Number))],
        "Open risk"));

    private static GridMark MarkOf(Stance stance) => stance switch
    {
        Stance.Champion or Stance.Supporter => GridMark.Filled,
        Stance.Neutral => GridMark.Open,
        _ => GridMark.Square,
    };
}
