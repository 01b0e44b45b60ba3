using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Reporting.Charts;

/// <summary>Charts on screen.</summary>
public static class ChartSvg
{
    private const double PointsPerPixel = 0.75;

    /// <summary>An inline <c>svg</c> element with a name and a description for screen readers; colours follow the page's style sheet.</summary>
    /// <param name="width">The width for which it is drawn, in CSS pixels. It shrinks with its container, but never grows.</param>
    /// <param name="id">Start of the ids inside; needed only where a page shows the same chart twice.</param>
    /// <param name="rightToLeft">Whether the page is for readers who start at the right; the drawing is mirrored then.</param>
    public static string Render(Chart chart, double width, string? id = null, bool rightToLeft = false)
    {
        var points = width * PointsPerPixel;
        return SvgCanvas.Render(points, chart.HeightFor(points), chart.Title, chart.AltText, canvas => chart.Draw(MirroredCanvas.For(canvas, points), points), id: id, rightToLeft: rightToLeft);
    }
}
