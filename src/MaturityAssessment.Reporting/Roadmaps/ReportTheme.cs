using MaturityAssessment.Pdf;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>The look of reports: the tenant's colours where it has any.</summary>
internal static class ReportTheme
{
    /// <summary>A chapter begins under the end of another where so much of the page is left.</summary>
    public const double ChapterRoom = 0.3;

    public static Theme Of(ReportOptions options)
    {
        var standard = new Theme
        {
            Page = options.Paper == PaperSize.Letter ? PageSize.Letter : PageSize.A4,
            Margins = new(56, 66, 56, 58),
            BaseSize = 9.2,
            Fonts = options.Fonts,
            Brand = Colour.Parse(ReportOptions.StandardBrandColour),
            Accent = Colour.Parse(ReportOptions.StandardAccentColour),
        };
        return standard with
        {
            Brand = Colour.TryParse(options.BrandColour, out var brand) ? brand : standard.Brand,
            Accent = Colour.TryParse(options.AccentColour, out var accent) ? accent : standard.Accent,
        };
    }

    public static ChartColours Charts(ReportOptions options, Theme theme) =>
        options.BrandColour is null && options.AccentColour is null ? ChartColours.Standard : ChartColours.For(theme.Brand, theme.Accent);

    /// <summary>A chart as a figure of the document, as wide as given.</summary>
    public static Figure Figure(this Chart chart, double width, string? caption = null) => new(chart.HeightFor(width), (canvas, w) => chart.Draw(MirroredCanvas.For(canvas, w), w), chart.AltText, caption);
}
