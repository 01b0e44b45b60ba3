using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Reporting.Charts;
using ChartQuadrants = MaturityAssessment.Reporting.Charts.Quadrants;
using ChartSpread = MaturityAssessment.Reporting.Charts.Spread;
using Spread = MaturityAssessment.Domain.Comparisons.Distribution;

namespace MaturityAssessment.Web.Components.Comparisons;

/// <summary>The charts of the portfolio's views.</summary>
internal static class PortfolioCharts
{
    /// <summary>More rows than this are a wall; the table has them all.</summary>
    public const int MostMovements = 15;

    public static Chart Distribution(GetDistribution.View view) => new DistributionChart(new(
        "How the scores spread, by dimension", view.Scale!, [.. view.Lines.Select(l => new DistributionRow(l.Title, Of(l.Spread)))]));

    public static Chart Levels(GetDistribution.Line line, MaturityScale scale) => new HistogramChart(new(
        $"{line.Title}: agencies at each level", scale,
        [.. line.Levels.SelectMany(l => Enumerable.Repeat<MaturityLevel?>(l.Level, l.Agencies)), .. Enumerable.Repeat<MaturityLevel?>(null, line.WithoutScore)], "Agency"));

    public static Chart Peers(GetPeerGroups.View view) => new DistributionChart(new(
        $"{view.NodeTitle}: how the groups spread", view.Scale!, [.. view.Groups.Select(g => new DistributionRow($"{g.Name} ({g.Agencies})", Of(g.Spread)))], "Group"));

    public static Chart Scatter(GetScatter.View view) => new ScatterChart(new(
        $"{view.Y.Title} against {view.X.Title}", AxisOf(view.X), AxisOf(view.Y), [.. view.Points.Select(p => new ScatterPoint(p.Name, p.X, p.Y))],
        new ChartQuadrants(view.Quadrants.LowHigh, view.Quadrants.HighHigh, view.Quadrants.LowLow, view.Quadrants.HighLow), RowName: "Agency"));

    public static Chart Movements(GetMostImproved.View view) => new TrendChart(new(
        $"From {view.Since} to {view.Filter.Cycle}", view.Scale!, [.. view.Rows.Take(MostMovements).Select(r => new TrendRow(r.Name, r.Before.Score, r.Now.Score))],
        view.Since!, view.Filter.Cycle!, "Agency"));

    private static ScatterAxis AxisOf(GetScatter.Axis axis) => axis.Measure.Kind == MeasureKind.Score
        ? new(axis.Title, axis.Least, axis.Most, axis.Median, axis.Decimals)
        : new(axis.Title, Divide: axis.Median, Decimals: axis.Decimals);

    private static ChartSpread? Of(Spread? spread) =>
        spread is null ? null : new(spread.Count, spread.Least, spread.LowerQuartile, spread.Median, spread.UpperQuartile, spread.Most, spread.Mean);
}
