using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>The canvas of a page: what is drawn goes where the page goes.</summary>
internal sealed class PageCanvas(IPaper paper, FontSet fonts, bool rightToLeft) : ICanvas
{
    public int Depth { get; private set; }

    public bool RightToLeft => rightToLeft;

    public void FillRect(double x, double y, double width, double height, Colour colour) => paper.FillRect(x, y, width, height, colour);

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke) => paper.Line(x1, y1, x2, y2, stroke);

    public void Path(VectorPath path, Colour? fill, Stroke? stroke = null) => paper.Path(path, fill, stroke);

    public void Image(ImageFile image, double x, double y, double width, double height) => paper.Image(image, x, y, width, height);

    public double MeasureText(string text, double size, bool bold = false) => fonts.MeasureText(text, size, bold);

    public void Text(string text, double x, double y, double size, Colour colour, bool bold = false, TextAnchor anchor = TextAnchor.Left, double rotation = 0)
    {
        var line = TextLayout.SingleLine(fonts, text, new(size, bold), rightToLeft);
        var shift = anchor switch
        {
            TextAnchor.Middle => -line.Width / 2,
            TextAnchor.Right => -line.Width,
            _ => 0,
        };
        if (rotation == 0)
        {
            Glyphs(line, x + shift, y, size, colour);
            return;
        }

        Save();
        Translate(x, y);
        Rotate(rotation);
        Glyphs(line, shift, 0, size, colour);
        Restore();
    }

    public void Save()
    {
        Depth++;
        paper.Save();
    }

    public void Restore()
    {
        if (Depth == 0)
        {
            throw new InvalidOperationException("Restore was called more often than Save.");
        }

        Depth--;
        paper.Restore();
    }

    /// <summary>Ends what a drawing has left open.</summary>
    public void RestoreTo(int depth)
    {
        while (Depth > depth)
        {
            Restore();
        }
    }

    public void Translate(double dx, double dy) => paper.Translate(dx, dy);

    public void Rotate(double degrees) => paper.Rotate(degrees);

    private void Glyphs(TextLine line, double x, double y, double size, Colour colour)
    {
        foreach (var run in line.Runs)
        {
            paper.Glyphs(run.Run, size, colour, x + run.X, y);
        }
    }
}
