using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Reporting;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Web.Components.Roadmaps;

/// <summary>The charts and tables of the roadmap page.</summary>
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
}
