using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Tests.Roadmaps;

public class ReportFontsTests
{
    [Fact]
    public void A_report_is_set_in_the_fonts_that_it_is_given()
    {
        var folder = Path.Combine(ShippedModel.Root(), "assets", "fonts");
        var fonts = FontSet.FromDirectory(folder, "Noto Sans Hebrew");

        ReportTheme.Of(new() { Fonts = fonts }).Fonts.ShouldBeSameAs(fonts);
        ReportTheme.Of(ReportOptions.Standard).Fonts.ShouldBeSameAs(FontSet.Default);
    }
}
