using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <summary>Two measures against each other, in four fields. Where names would not fit, points carry numbers that a key below explains.</summary>
public sealed class ScatterChart(ScatterContent content, ChartColours? colours = null, Words? words = null) : Chart(colours, words)
{
    private const double Top = 16;
    private const double Right = 8;
    private const double Below = 30;
    private const double LabelSize = 7.5;
    private const double KeySample = 18;
    private const double NoteHeight = 12;

    private readonly Dictionary<double, IReadOnlyList<PlacedPoint>> _layouts = [];
    private readonly Lazy<(double Min, double Max, double Divide)> _x = new(() => Axis(content, content.X, p => p.X));
    private readonly Lazy<(double Min, double Max, double Divide)> _y = new(() => Axis(content, content.Y, p => p.Y));

    private (double Min, double Max, double Divide) X => _x.Value;

    private (double Min, double Max, double Divide) Y => _y.Value;

    public override string Title => content.Title;

    public override string AltText
    {
        get
        {
            var drawn = Drawn();
            if (drawn.Count == 0)
            {
                return Words.Say($"{content.Y.Title} against {content.X.Title}: no point has both values.");
            }

            var sentences = new List<string> { Words.Say($"{content.Y.Title} against {content.X.Title}, {Words.Counted(content.RowName, drawn.Count)}.") };
            if (content.Quadrants is { } q)
            {
                sentences.Add(Words.List([.. new[] { q.TopRight, q.TopLeft, q.BottomRight, q.BottomLeft }.Select(name => Words.Say($"{name}: {drawn.Count(p => FieldOf(p) == name)}"))]) + ".");
            }

            if (content.Correlation is { } correlation)
            {
                sentences.Add(correlation.TrimEnd('.') + ".");
            }

            if (Missing > 0)
            {
                sentences.Add(Words.Say($"{Missing} with a value missing."));
            }

            return string.Join(" ", sentences);
        }
    }

    public override ChartTable Table => new(
        content.Title,
        [Words.Say("No."), Words.Heading(content.RowName), content.X.Title, content.Y.Title, .. content.Quadrants is null ? Array.Empty<string>() : [Words.Say("Field")]],
        [.. content.Points.Select(IReadOnlyList<string> (p, i) =>
        [
            Words.Number(i + 1),
            p.Label,
            p.X is { } x ? Words.Number(x, content.X.Decimals) : "–",
            p.Y is { } y ? Words.Number(y, content.Y.Decimals) : "–",
            .. content.Quadrants is null ? Array.Empty<string>() : [FieldOf(p) ?? "–"],
        ])]);

    private int Missing => content.Points.Count - Drawn().Count;

    private static double Left(double width) => width < 330 ? 30 : 40;

    private static double PlotHeight(double width) => Math.Clamp(width * 0.6, 170, 320);

    public override double HeightFor(double width) =>
        Top + PlotHeight(width) + Below + (Key(width).Count > 0 ? 4 + KeyGrid.HeightOf(KeyTexts(width), width, LabelSize, KeySample) : 0) + (Notes().Count * NoteHeight);

    public override void Draw(ICanvas canvas, double width)
    {
        var frame = Frame(width);
        var (x, y) = (X, Y);
        canvas.TextWithin(content.Y.Title, 0, 9, width, SmallSize, Colours.Muted);
        DrawGrid(canvas, frame, x, y);
        DrawQuadrants(canvas, frame, x, y);
        foreach (var point in Layout(width))
        {
            DrawPoint(canvas, point);
        }

        canvas.TextWithin(content.X.Title, frame.Right, frame.Bottom + 25, frame.Right - frame.Left, SmallSize, Colours.Muted, anchor: TextAnchor.Right);
        DrawBelow(canvas, width, frame.Bottom + Below);
    }

    private static Area Frame(double width) => new(Left(width), Top, width - Right, Top + PlotHeight(width));

    private List<ScatterPoint> Drawn() => [.. content.Points.Where(IsDrawn)];

    private static bool IsDrawn(ScatterPoint point) => point is { X: { } x, Y: { } y } && double.IsFinite(x) && double.IsFinite(y);

    private static (double Min, double Max, double Divide) Axis(ScatterContent content, ScatterAxis axis, Func<ScatterPoint, double?> value)
    {
        var values = content.Points.Where(IsDrawn).Select(p => value(p)!.Value).Order().ToList();
        var (least, most) = values.Count == 0 ? (0, 1) : (values[0], values[^1]);
        var room = most > least ? (most - least) * 0.06 : Math.Max(1, Math.Abs(most) * 0.1);
        var (min, max) = (axis.Min ?? least - room, axis.Max ?? most + room);
        if (!(max > min))
        {
            (min, max) = (min - 0.5, min + 0.5);
        }

        var median = values.Count == 0 ? (min + max) / 2 : (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
        return (min, max, axis.Divide ?? median);
    }

    private string? FieldOf(ScatterPoint point)
    {
        if (!IsDrawn(point) || content.Quadrants is not { } names)
        {
            return null;
        }

        var right = point.X >= X.Divide;
        return point.Y >= Y.Divide ? (right ? names.TopRight : names.TopLeft) : right ? names.BottomRight : names.BottomLeft;
    }

    private static double Share(double value, (double Min, double Max, double Divide) axis) => Math.Clamp((value - axis.Min) / (axis.Max - axis.Min), 0, 1);

    private static double XOf(double value, Area frame, (double Min, double Max, double Divide) axis) => frame.Left + ((frame.Right - frame.Left) * Share(value, axis));

    private static double YOf(double value, Area frame, (double Min, double Max, double Divide) axis) => frame.Bottom - ((frame.Bottom - frame.Top) * Share(value, axis));

    private IReadOnlyList<PlacedPoint> Layout(double width)
    {
        lock (_layouts)
        {
            if (!_layouts.TryGetValue(width, out var layout))
            {
                var frame = Frame(width);
                var (x, y) = (X, Y);
                layout = ScatterLayout.Place(
                    content.Points,
                    [.. content.Points.Select(p => IsDrawn(p) ? (XOf(p.X!.Value, frame, x), YOf(p.Y!.Value, frame, y)) : ((double, double)?)null)],
                    frame,
                    [.. QuadrantNames(frame, x, y).Select(n => n.Area)],
                    LabelSize);
                _layouts[width] = layout;
            }

            return layout;
        }
    }

    /// <summary>The points whose name does not stand in the drawing.</summary>
    private List<int> Key(double width)
    {
        var layout = Layout(width);
        return layout.Count > ScatterLayout.MostNumbers ? [] : [.. layout.Where(p => p.Text != content.Points[p.Point].Label).Select(p => p.Point)];
    }

    private List<string> KeyTexts(double width) => [.. Key(width).Select(i => Shown.Shortened(content.Points[i].Label, 60))];

    private List<string> Notes()
    {
        var notes = new List<string>();
        if (content.Correlation is { Length: > 0 } correlation)
        {
            notes.Add(correlation);
        }

        if (Missing > 0)
        {
            notes.Add(Words.Say(Missing, $"{Words.Counted(content.RowName, Missing)} with a value missing is not shown.", $"{Words.Counted(content.RowName, Missing)} with a value missing are not shown."));
        }

        return notes;
    }

    private IEnumerable<(string Name, Area Area, TextAnchor Anchor)> QuadrantNames(Area frame, (double Min, double Max, double Divide) x, (double Min, double Max, double Divide) y)
    {
        if (content.Quadrants is not { } names)
        {
            yield break;
        }

        const double height = 11;
        var (middle, edge) = (XOf(x.Divide, frame, x), YOf(y.Divide, frame, y));
        foreach (var (name, isLeft, isTop) in new[] { (names.TopLeft, true, true), (names.TopRight, false, true), (names.BottomLeft, true, false), (names.BottomRight, false, false) })
        {
            var room = (isLeft ? middle - frame.Left : frame.Right - middle) - 6;
            if (room < 24 || (isTop ? edge - frame.Top : frame.Bottom - edge) < height + 2)
            {
                continue;
            }

            var width = Math.Min(room, KeyGrid.Estimate(name, SmallSize) + 4);
            var (left, top) = (isLeft ? frame.Left + 3 : frame.Right - 3 - width, isTop ? frame.Top + 2 : frame.Bottom - 2 - height);
            yield return (name, new(left, top, left + width, top + height), isLeft ? TextAnchor.Left : TextAnchor.Right);
        }
    }

    private void DrawGrid(ICanvas canvas, Area frame, (double Min, double Max, double Divide) x, (double Min, double Max, double Divide) y)
    {
        canvas.Path(VectorPath.RoundedRect(frame.Left, frame.Top, frame.Right - frame.Left, frame.Bottom - frame.Top, 0), null, new Stroke(Colours.Grid, 0.8));
        var edge = frame.Left - 4;
        var ticksX = Ticks(x, content.X.Decimals);
        var texts = ticksX.Select(t => Words.Number(t, content.X.Decimals)).ToList();
        var room = ticksX.Count > 1 ? (XOf(ticksX[1], frame, x) - XOf(ticksX[0], frame, x)) : frame.Right - frame.Left;
        var every = Math.Max(1, (int)Math.Ceiling((texts.Select(t => canvas.MeasureText(t, SmallSize)).DefaultIfEmpty(0).Max() + 4) / room));
        for (var i = 0; i < ticksX.Count; i += every)
        {
            var at = XOf(ticksX[i], frame, x);
            canvas.Line(at, frame.Bottom, at, frame.Bottom + 3, new(Colours.Muted, 0.6));
            canvas.Text(texts[i], Math.Min(at, frame.Right + Right - (canvas.MeasureText(texts[i], SmallSize) / 2)), frame.Bottom + 12, SmallSize, Colours.Muted, anchor: TextAnchor.Middle);
        }

        foreach (var tick in Ticks(y, content.Y.Decimals))
        {
            var at = YOf(tick, frame, y);
            canvas.Line(frame.Left - 3, at, frame.Left, at, new(Colours.Muted, 0.6));
            canvas.TextWithin(Words.Number(tick, content.Y.Decimals), edge, at + (SmallSize * 0.35), edge, SmallSize, Colours.Muted, anchor: TextAnchor.Right);
        }
    }

    /// <summary>Four to eight round numbers within the axis.</summary>
    private static List<double> Ticks((double Min, double Max, double Divide) axis, int decimals)
    {
        var rough = (axis.Max - axis.Min) / 5;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = Math.Max(new[] { 1, 2, 5, 10 }.First(f => f * power >= rough * 0.75) * power, Math.Pow(10, -decimals));
        var first = (long)Math.Ceiling((axis.Min / step) - 1e-9);
        var last = (long)Math.Floor((axis.Max / step) + 1e-9);
        return [.. Enumerable.Range(0, (int)Math.Clamp(last - first + 1, 0, 20)).Select(i => (first + i) * step)];
    }

    private void DrawQuadrants(ICanvas canvas, Area frame, (double Min, double Max, double Divide) x, (double Min, double Max, double Divide) y)
    {
        var stroke = new Stroke(Colours.Previous, 0.9, 3);
        canvas.Line(XOf(x.Divide, frame, x), frame.Top, XOf(x.Divide, frame, x), frame.Bottom, stroke);
        canvas.Line(frame.Left, YOf(y.Divide, frame, y), frame.Right, YOf(y.Divide, frame, y), stroke);
        foreach (var (name, area, anchor) in QuadrantNames(frame, x, y))
        {
            canvas.TextWithin(name, anchor == TextAnchor.Left ? area.Left : area.Right, area.Top + 8, area.Right - area.Left, SmallSize, Colours.Muted, true, anchor);
        }
    }

    private void DrawPoint(ICanvas canvas, PlacedPoint point)
    {
        if (content.Points[point.Point].IsMarked)
        {
            Legend.Point(canvas, Colours, new(Colours.Target, Mark.Diamond, 0, 0), point.X, point.Y);
        }
        else
        {
            canvas.Path(VectorPath.Circle(point.X, point.Y, 2.7), Colours.Now, new Stroke(Colours.Ground, 0.6));
        }

        if (point.Label is { } area)
        {
            var isLeftOf = area.Right <= point.X;
            canvas.TextWithin(point.Text, isLeftOf ? area.Right : area.Left, area.Top + LabelSize - 0.7, area.Right - area.Left, LabelSize, Colours.Ink, anchor: isLeftOf ? TextAnchor.Right : TextAnchor.Left);
        }
    }

    private void DrawBelow(ICanvas canvas, double width, double top)
    {
        foreach (var note in Notes())
        {
            canvas.TextWithin(note, 0, top + 8, width, SmallSize, Colours.Muted);
            top += NoteHeight;
        }

        var key = Key(width);
        KeyGrid.Draw(
            canvas, KeyTexts(width), 0, top + 4, width, LabelSize, KeySample, Colours.Muted,
            (i, x, middle) => canvas.Text(Words.Number(key[i] + 1), x + KeySample - 5, middle + (LabelSize * 0.35), LabelSize, Colours.Ink, true, TextAnchor.Right));
    }
}
