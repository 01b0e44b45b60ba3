using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>The coloured field of the cover with faint rising arcs.</summary>
internal static class CoverOrnament
{
    private const double AccentHeight = 5;

    /// <summary>Paints over what a picture has left outside its place.</summary>
    public static void Frame(ICanvas canvas, PageSize page, double top, double end)
    {
        canvas.FillRect(0, 0, page.Width, top, Colour.White);
        canvas.FillRect(0, end, page.Width, page.Height - end, Colour.White);
    }

    public static void Draw(ICanvas canvas, Theme theme, bool rightToLeft, double width, double top, double end)
    {
        canvas.FillRect(0, top, width, end - top, theme.Brand);
        var ink = theme.Brand.ReadableInk();
        // quarter circles around the lower corner at the end of the line: they touch the edges of the field and never leave it
        var largest = Math.Min(width, end - top) * 0.95;
        const int rings = 6;
        var (centre, from) = rightToLeft ? (0, 270) : (width, 180);
        for (var i = 0; i < rings; i++)
        {
            var outer = largest * (rings - i) / rings;
            canvas.Path(VectorPath.Ring(centre, end, outer - (largest / rings * 0.45), outer, from, from + 90), ink.WithAlpha(0.018 + (0.012 * i)));
        }

        canvas.FillRect(0, end, width, AccentHeight, theme.Accent);
    }
}
