using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Comparisons;
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

    /// <param name="peers">Figures of a group of peers; null where none are released.</param>
    public static Chart Radar(GetResults.View view, GetBenchmark.Group? peers) => new RadarChart(new(
        "Scores by dimension", view.Scale,
        [.. view.Overall.Children.Where(d => d.Applies).Select(d => new RadarAxis(d.Title, d.Score, d.Target?.From, d.PreviousScore, peers?.Lines.FirstOrDefault(l => l.Code == d.Code)?.Median))],
        view.Previous?.Cycle, PeersName: peers is null ? "Peers" : $"Median, {char.ToLowerInvariant(peers.Name[0])}{peers.Name[1..]}"));

    public static Chart Bars(GetResults.View view) => new ScoreBars(new(
        "Score and level by dimension", view.Scale,
        [.. view.Overall.Children.Select(d => new ScoreBar(d.Title, d.Score, d.Level, d.Floor, d.Ceiling, d.Target?.From, d.Applies ? "No answers yet" : "Does not apply"))]));
}
