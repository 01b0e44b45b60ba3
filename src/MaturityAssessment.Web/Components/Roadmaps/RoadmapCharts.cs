using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Web.Components.Roadmaps;

/// <summary>The charts of the roadmap and of what belongs to it.</summary>
internal static class RoadmapCharts
{
    public static Chart Timeline(GetRoadmap.View view) => new GanttChart(new(
        "Timeline", [.. view.PeriodPoints.Select(p => p.Label)],
        [.. view.Phases.Where(p => p.Initiatives.Count > 0).Select(p => new GanttPhase(p.Title,
            [.. p.Initiatives.Select(i => new GanttBar(i.Initiative.Code, i.Initiative.Title, i.Start, i.End, i.Initiative.DependsOn))]))]));

    public static Chart ScoreAndCost(GetRoadmap.View view) => new ScoreAndCostChart(new(
        "Score and cost over time", view.Scale, view.ScoreNow, [.. view.PeriodPoints.Select(p => new ScoreAndCostPeriod(p.Label, p.Cost, p.Score, p.Level))]));

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
