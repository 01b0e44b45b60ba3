using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <param name="PreviousName">What the previous series is called, such as its cycle.</param>
/// <param name="AxisName">What one axis stands for, in English.</param>
/// <param name="PeersName">What the peers' series is called, such as "Median of all agencies".</param>
public sealed record RadarContent(string Title, MaturityScale Scale, IReadOnlyList<RadarAxis> Axes, string? PreviousName = null, string AxisName = RowNames.Dimension, string? PeersName = null);

/// <summary>Scores are normalised; null where there is none.</summary>
public sealed record RadarAxis(string Label, double? Now, double? Target = null, double? Previous = null, double? Peers = null);

/// <summary>Scores on spokes: today against the target, the last time and peers. Good for three to twenty axes.</summary>
public sealed class RadarChart(RadarContent content, ChartColours? colours = null, Words? words = null) : Chart(colours, words)
{
    private const double LegendGap = 6;

    public override string Title => content.Title;

    public override string AltText => ScoreSummary.Of(
        Words, Words.Say($"Radar chart of {Words.Counted(content.AxisName, content.Axes.Count)}."), content.Scale, [.. content.Axes.Select(a => (a.Label, a.Now, a.Target))]);

    public override ChartTable Table
    {
        get
        {
            var hasTarget = content.Axes.Any(a => a.Target is not null);
            var hasPrevious = content.Axes.Any(a => a.Previous is not null);
            var hasPeers = content.Axes.Any(a => a.Peers is not null);
            return new(
                content.Title,
                [
                    Words.Heading(content.AxisName), Words.Say("Score"),
                    .. hasTarget ? [Words.Say("Target")] : Array.Empty<string>(), .. hasPrevious ? [PreviousName] : Array.Empty<string>(), .. hasPeers ? [PeersName] : Array.Empty<string>(),
                ],
                [.. content.Axes.Select(IReadOnlyList<string> (a) =>
                [
                    a.Label,
                    Words.ScoreOrDash(content.Scale, a.Now),
                    .. hasTarget ? [Words.ScoreOrDash(content.Scale, a.Target)] : Array.Empty<string>(),
                    .. hasPrevious ? [Words.ScoreOrDash(content.Scale, a.Previous)] : Array.Empty<string>(),
                    .. hasPeers ? [Words.ScoreOrDash(content.Scale, a.Peers)] : Array.Empty<string>(),
                ])]);
        }
    }

    public override double HeightFor(double width) => RadarLabels.HeightFor(width) + LegendGap + LegendHeight(width);

    public override void Draw(ICanvas canvas, double width)
    {
        var centre = (X: width / 2, Y: RadarLabels.HeightFor(width) / 2);
        var radius = RadarLabels.RadiusFor(width);
        DrawRings(canvas, centre, radius);
        var series = Series();
        foreach (var (_, style, values) in series.Reverse())
        {
            DrawSeries(canvas, centre, radius, style, values);
        }

        foreach (var label in RadarLabels.Place(canvas, [.. content.Axes.Select(a => a.Label)], width, TextSize, LineHeight))
        {
            canvas.TextBlock(label.Lines, label.X, label.Middle, TextSize, LineHeight, Colours.Ink, label.Anchor);
        }

        Legend.Draw(canvas, Colours, [.. series.Select(s => (s.Name, s.Style))], 0, RadarLabels.HeightFor(width) + LegendGap, width, SmallSize);
    }

    private string PreviousName => content.PreviousName ?? Words.Say("Last time");

    private string PeersName => content.PeersName ?? Words.Say("Peers");

    private double LegendHeight(double width) => Legend.RowHeight * (width < 330 ? Series().Count : (Series().Count + 2) / 3);

    private IReadOnlyList<(string Name, SeriesStyle Style, double?[] Values)> Series()
    {
        List<(string, SeriesStyle, double?[])> series = [(Words.Say("Now"), new(Colours.Now, Mark.Circle, 1.8, 0), [.. content.Axes.Select(a => a.Now)])];
        if (content.Axes.Any(a => a.Target is not null))
        {
            series.Add((Words.Say("Target"), new(Colours.Target, Mark.Diamond, 1.3, 4), [.. content.Axes.Select(a => a.Target)]));
        }

        if (content.Axes.Any(a => a.Previous is not null))
        {
            series.Add((PreviousName, new(Colours.Previous, Mark.Square, 1.1, 1.5), [.. content.Axes.Select(a => a.Previous)]));
        }

        if (content.Axes.Any(a => a.Peers is not null))
        {
            series.Add((PeersName, new(Colours.Muted, Mark.Triangle, 1.1, 3), [.. content.Axes.Select(a => a.Peers)]));
        }

        return series;
    }

    private void DrawRings(ICanvas canvas, (double X, double Y) centre, double radius)
    {
        var count = content.Axes.Count;
        if (count == 0)
        {
            return;
        }

        var edges = content.Scale.Levels.Select(l => l.From).Where(f => f is > 0 and < 1).Append(1).ToArray();
        foreach (var edge in edges)
        {
            canvas.Path(VectorPath.Polygon([.. Enumerable.Range(0, count).Select(i => At(centre, radius * edge, i, count))]), null, new Stroke(Colours.Grid, edge == 1 ? 1 : 0.6));
        }

        for (var i = 0; i < count; i++)
        {
            var (x, y) = At(centre, radius, i, count);
            canvas.Line(centre.X, centre.Y, x, y, new(Colours.Grid, 0.6));
        }

        foreach (var (level, i) in content.Scale.Levels.Select((l, i) => (l, i)).Where(l => l.l.From < 1))
        {
            var middle = (Math.Max(0, level.From) + (i + 1 < content.Scale.Levels.Count ? Math.Clamp(content.Scale.Levels[i + 1].From, 0, 1) : 1)) / 2;
            canvas.Text(Words.Number(level.Number), centre.X - 4, centre.Y - (radius * middle) + 2.5, 7, Colours.Muted, anchor: TextAnchor.Right);
        }
    }

    private void DrawSeries(ICanvas canvas, (double X, double Y) centre, double radius, SeriesStyle style, double?[] values)
    {
        var points = values.Select((v, i) => v is { } value ? At(centre, radius * Math.Clamp(value, 0, 1), i, values.Length) : ((double X, double Y)?)null).ToArray();
        var stroke = new Stroke(style.Colour, style.Width, style.Dash);
        if (points.Length > 2 && points.All(p => p is not null))
        {
            canvas.Path(VectorPath.Polygon([.. points.Select(p => p!.Value)]), style.Mark == Mark.Circle ? style.Colour.WithAlpha(0.16) : null, stroke);
        }
        else
        {
            // a spoke without a score is a gap, not a zero
            for (var i = 0; i < points.Length; i++)
            {
                if (points.Length > 1 && points[i] is { } from && points[(i + 1) % points.Length] is { } to)
                {
                    canvas.Line(from.X, from.Y, to.X, to.Y, stroke);
                }
            }
        }

        foreach (var point in points)
        {
            if (point is { } p)
            {
                Legend.Point(canvas, Colours, style, p.X, p.Y);
            }
        }
    }

    internal static (double X, double Y) At((double X, double Y) centre, double radius, int axis, int axes)
    {
        var (sin, cos) = Math.SinCos(((double)axis / axes * 2 * Math.PI) - (Math.PI / 2));
        return (centre.X + (radius * cos), centre.Y + (radius * sin));
    }
}
