namespace MaturityAssessment.Pdf.Drawing;

/// <summary>Swaps left and right of a drawing for readers who start at the right. Shapes and positions are mirrored; letters and images are not.</summary>
/// <param name="width">Of the drawing, in points.</param>
public sealed class MirroredCanvas(ICanvas canvas, double width) : ICanvas
{
    /// <summary>The canvas itself, or its mirror where readers start at the right.</summary>
    public static ICanvas For(ICanvas canvas, double width)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        return canvas.RightToLeft ? new MirroredCanvas(canvas, width) : canvas;
    }

    /// <remarks>Whoever draws here draws from left to right and need not know.</remarks>
    public bool RightToLeft => false;

    public void FillRect(double x, double y, double width, double height, Colour colour) => canvas.FillRect(Across(x + width), y, width, height, colour);

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke) => canvas.Line(Across(x1), y1, Across(x2), y2, stroke);

    public void Path(VectorPath path, Colour? fill, Stroke? stroke = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        canvas.Path(path.Mirrored(width), fill, stroke);
    }

    public void Text(string text, double x, double y, double size, Colour colour, bool bold = false, TextAnchor anchor = TextAnchor.Left, double rotation = 0)
    {
        var mirrored = anchor switch { TextAnchor.Left => TextAnchor.Right, TextAnchor.Right => TextAnchor.Left, _ => anchor };
        canvas.Text(text, Across(x), y, size, colour, bold, mirrored, -rotation);
    }

    public double MeasureText(string text, double size, bool bold = false) => canvas.MeasureText(text, size, bold);

    public void Image(ImageFile image, double x, double y, double width, double height) => canvas.Image(image, Across(x + width), y, width, height);

    public void Save() => canvas.Save();

    public void Restore() => canvas.Restore();

    public void Translate(double dx, double dy) => canvas.Translate(-dx, dy);

    public void Rotate(double degrees)
    {
        // the origin of a mirrored drawing lies at its right edge
        canvas.Translate(width, 0);
        canvas.Rotate(-degrees);
        canvas.Translate(-width, 0);
    }

    private double Across(double x) => width - x;
}
