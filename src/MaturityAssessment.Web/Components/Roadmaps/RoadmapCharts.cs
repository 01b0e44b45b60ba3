using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Web.Components.Roadmaps;

/// <summary>The charts of the roadmap page.</summary>
internal static class RoadmapCharts
{
    public static Chart Timeline(GetRoadmap.View view) => new GanttChart(new(
        "Timeline", [.. view.PeriodPoints.Select(p => p.Label)],
        [.. view.Phases.Where(p => p.Initiatives.Count > 0).Select(p => new GanttPhase(p.Title,
            [.. p.Initiatives.Select(i => new GanttBar(i.Initiative.Code, i.Initiative.Title, i.Start, i.End, i.Initiative.DependsOn))]))]));

    public static Chart ScoreAndCost(GetRoadmap.View view) => new ScoreAndCostChart(new(
        "Score and cost over time", view.Scale, view.ScoreNow, [.. view.PeriodPoints.Select(p => new ScoreAndCostPeriod(p.Label, p.Cost, p.Score, p.Level))]));
}
