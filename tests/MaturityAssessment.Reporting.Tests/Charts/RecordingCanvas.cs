using MaturityAssessment.Pdf;
using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Reporting.Tests.Charts;

/// <summary>Remembers where everything was drawn. Letters are taken to be a little wider than they are, so that what fits here fits on paper.</summary>
internal sealed class RecordingCanvas : ICanvas
{
    public sealed record Box(string Text, double Left, double Top, double Right, double Bottom)
    {
        public bool Overlaps(Box other) => Left < other.Right - 0.01 && other.Left < Right - 0.01 && Top < other.Bottom - 0.01 && other.Top < Bottom - 0.01;
    }

    public List<Box> Texts { get; } = [];
    public List<Box> Shapes { get; } = [];
    public List<(VectorPath Path, Colour? Fill, Stroke? Stroke)> Paths { get; } = [];

    public static RecordingCanvas Of(Reporting.Charts.Chart chart, double width)
    {
        var canvas = new RecordingCanvas();
        chart.Draw(canvas, width);
        return canvas;
    }

    /// <summary>The boxes of texts, or shapes, that leave the frame of the chart.</summary>
    public IEnumerable<Box> Outside(double width, double height) =>
        Texts.Concat(Shapes).Where(b => b.Left < -0.5 || b.Top < -0.5 || b.Right > width + 0.5 || b.Bottom > height + 0.5);

    public IEnumerable<(Box, Box)> Collisions()
    {
        // from top to bottom: only what begins before a text ends can lie on it
        var texts = Texts.OrderBy(t => t.Top).ToList();
        return texts.SelectMany((a, i) => texts.Skip(i + 1).TakeWhile(b => b.Top < a.Bottom).Where(a.Overlaps).Select(b => (a, b)));
    }

    public void FillRect(double x, double y, double width, double height, Colour colour) => Shapes.Add(new("rectangle", x, y, x + width, y + height));

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke) =>
        Shapes.Add(new("line", Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2)));

    public void Path(VectorPath path, Colour? fill, Stroke? stroke = null)
    {
        Paths.Add((path, fill, stroke));
        var xs = path.Coordinates.Where((_, i) => i % 2 == 0).ToList();
        var ys = path.Coordinates.Where((_, i) => i % 2 == 1).ToList();
        xs.Concat(ys).ShouldAllBe(c => double.IsFinite(c));
        Shapes.Add(new("path", xs.Min(), ys.Min(), xs.Max(), ys.Max()));
    }

    public void Text(string text, double x, double y, double size, Colour colour, bool bold = false, TextAnchor anchor = TextAnchor.Left, double rotation = 0)
    {
        if (text.Length == 0)
        {
            return;
        }

        var width = MeasureText(text, size, bold);
        var left = anchor switch { TextAnchor.Left => x, TextAnchor.Middle => x - (width / 2), _ => x - width };
        Texts.Add(new(text, left, y - (size * 0.75), left + width, y + (size * 0.2)));
    }

    public double MeasureText(string text, double size, bool bold = false) => text.Length * size * (bold ? 0.6 : 0.55);

    public void Image(ImageFile image, double x, double y, double width, double height) => Shapes.Add(new("image", x, y, x + width, y + height));

    public void Save() => throw new NotSupportedException("These charts do not move the canvas.");

    public void Restore() => throw new NotSupportedException("These charts do not move the canvas.");

    public void Translate(double dx, double dy) => throw new NotSupportedException("These charts do not move the canvas.");

    public void Rotate(double degrees) => throw new NotSupportedException("These charts do not move the canvas.");
}
