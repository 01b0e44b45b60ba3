using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Reporting.Charts;

internal enum Mark
{
    Circle,
    Diamond,
    Square,
    Triangle,
    Bar,
    Tick,
    Whisker,
}

/// <summary>How a series is drawn, in the chart and in its legend alike.</summary>
internal readonly record struct SeriesStyle(Colour Colour, Mark Mark, double Width, double Dash);

/// <summary>The names of the series in a row, broken where the width ends.</summary>
internal static class Legend
{
    public const double RowHeight = 15;
    private const double SampleWidth = 22;
    private const double Gap = 16;

    public static void Draw(ICanvas canvas, ChartColours colours, IReadOnlyList<(string Name, SeriesStyle Style)> entries, double left, double top, double width, double size)
    {
        var (x, y) = (left, top);
        foreach (var (name, style) in entries)
        {
            var text = canvas.Shorten(name, width - SampleWidth - 4, size);
            var needed = SampleWidth + 4 + canvas.MeasureText(text, size);
            if (x > left && x + needed > left + width)
            {
                (x, y) = (left, y + RowHeight);
            }

            var middle = y + (RowHeight / 2);
            Sample(canvas, colours, style, x, middle);
            canvas.Text(text, x + SampleWidth + 4, middle + (size * 0.35), size, colours.Muted);
            x += needed + Gap;
        }
    }

    /// <summary>A point of a series.</summary>
    public static void Point(ICanvas canvas, ChartColours colours, SeriesStyle style, double x, double y)
    {
        var stroke = new Stroke(style.Colour, 1.3);
        switch (style.Mark)
        {
            case Mark.Circle:
                canvas.FillCircle(x, y, 2.9, style.Colour);
                break;
            case Mark.Diamond:
                canvas.Path(VectorPath.Polygon((x, y - 3.8), (x + 3.8, y), (x, y + 3.8), (x - 3.8, y)), colours.Ground, stroke);
                break;
            case Mark.Square:
                canvas.Path(VectorPath.Polygon((x - 2.2, y - 2.2), (x + 2.2, y - 2.2), (x + 2.2, y + 2.2), (x - 2.2, y + 2.2)), colours.Ground, stroke);
                break;
            case Mark.Triangle:
                canvas.Path(VectorPath.Polygon((x, y - 3.2), (x + 3.2, y + 2.6), (x - 3.2, y + 2.6)), colours.Ground, stroke);
                break;
            case Mark.Tick:
                canvas.Line(x, y - 6.5, x, y + 6.5, new(style.Colour, 2.2));
                canvas.Path(VectorPath.Polygon((x - 3.2, y - 9), (x + 3.2, y - 9), (x, y - 5)), style.Colour);
                break;
            default:
                break;
        }
    }

    /// <summary>A range as a line with an end stop on either side.</summary>
    public static void Whisker(ICanvas canvas, Colour colour, double from, double to, double y)
    {
        var stroke = new Stroke(colour, 1);
        canvas.Line(from, y, to, y, stroke);
        canvas.Line(from, y - 3, from, y + 3, stroke);
        canvas.Line(to, y - 3, to, y + 3, stroke);
    }

    private static void Sample(ICanvas canvas, ChartColours colours, SeriesStyle style, double x, double y)
    {
        switch (style.Mark)
        {
            case Mark.Bar:
                canvas.Path(VectorPath.RoundedRect(x + 4, y - 4, SampleWidth - 8, 8, 1), style.Colour, new Stroke(colours.LevelLine, 0.5));
                break;
            case Mark.Whisker:
                Whisker(canvas, style.Colour, x + 2, x + SampleWidth - 2, y);
                break;
            case Mark.Tick:
                Point(canvas, colours, style, x + (SampleWidth / 2), y + 1.5);
                break;
            default:
                canvas.Line(x, y, x + SampleWidth, y, new(style.Colour, style.Width, style.Dash));
                Point(canvas, colours, style, x + (SampleWidth / 2), y);
                break;
        }
    }
}
