using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Web.Components.Results;

/// <summary>The charts of the results page.</summary>
internal static class ResultCharts
{
    /// <summary>Fewer spokes than this are no picture.</summary>
    public const int FewestSpokes = 3;

    public static Chart Dial(GetResults.View view) => new LevelDial(new(
        "Overall score", view.Scale, view.Overall.Score, view.Overall.Floor, view.Overall.Ceiling, view.Overall.Level,
        view.UncappedScore is null ? "No score yet" : "No overall score"));

    public static Chart Radar(GetResults.View view) => new RadarChart(new(
        "Scores by dimension", view.Scale,
        [.. view.Overall.Children.Where(d => d.Applies).Select(d => new RadarAxis(d.Title, d.Score, d.Target?.From, d.PreviousScore))],
        view.Previous?.Cycle));

    public static Chart Bars(GetResults.View view) => new ScoreBars(new(
        "Score and level by dimension", view.Scale,
        [.. view.Overall.Children.Select(d => new ScoreBar(d.Title, d.Score, d.Level, d.Floor, d.Ceiling, d.Target?.From, d.Applies ? "No answers yet" : "Does not apply"))]));
}
