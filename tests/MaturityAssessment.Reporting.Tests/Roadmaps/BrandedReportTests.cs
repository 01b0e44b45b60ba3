using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Pdf;
using MaturityAssessment.Pdf.Tests;
using MaturityAssessment.Reporting.Comparisons;
using MaturityAssessment.Reporting.Roadmaps;
using MaturityAssessment.Reporting.Tests.Comparisons;
using MaturityAssessment.Reporting.Tests.Word;
using UglyToad.PdfPig;

namespace MaturityAssessment.Reporting.Tests.Roadmaps;

/// <summary>A report in a tenant's clothes, and the code by which anybody can check it.</summary>
public class BrandedReportTests
{
    private const string Address = "https://maturity.valmora.example/verify";

    private static readonly RoadmapReportContent Content = ShippedModel.Content();

    private static readonly ReportOptions Branded = new()
    {
        BrandColour = "#7a1f3d",
        AccentColour = "#1f6f54",
        FooterText = "Republic of Valmora, for official use",
        Logo = new(ImageFile.Read(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAABgAAAAICAIAAABsw6g0AAAAFElEQVR42mPYoOBAFcQwatBINggAE+/MAXiKiTAAAAAASUVORK5CYII=")), "Coat of arms of Valmora"),
        CoverImage = new(ImageFile.Read(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAGAAAAAgCAIAAABiouoDAAAARUlEQVR42u3QQQkAAAgEsItjJkPY/2kD/8JgCZaa5hAFggQJEiRIkCBBCBIkSJAgQYIEIUiQIEGCBAkShCBBggQJEvTXArSzQKb+86AiAAAAAElFTkSuQmCC")), "The harbour at dawn"),
        VerifyAddress = Address,
    };

    private static string Code => VerificationCode.Of(Content.SnapshotHash!).ToString();

    [Fact]
    public void The_cover_shows_logo_and_image_with_words_for_those_who_cannot_see_them()
    {
        var file = RoadmapReport.Make(Content, Branded);

        using var pdf = PdfDocument.Open(file);
        pdf.GetPage(1).GetImages().Count().ShouldBe(2);
        AltTexts(file).ShouldContain("Coat of arms of Valmora");
        AltTexts(file).ShouldContain("The harbour at dawn");
    }

    [Fact]
    public void Every_page_but_the_cover_has_the_footer_text()
    {
        var report = ReadPdf.Of(Content, Branded);

        report.Pages.Skip(1).ShouldAllBe(p => p.Contains("Republic of Valmora, for official use", StringComparison.Ordinal));
    }

    [Fact]
    public void Cover_and_last_chapter_carry_code_fingerprint_and_address()
    {
        var report = ReadPdf.Of(Content, Branded);

        foreach (var page in (string[])[report.Pages[0], report.PageOf("How to check this report")])
        {
            var bare = ReadPdf.Bare(page);
            page.ShouldContain(Code);
            bare.ShouldContain(ReadPdf.Bare(Content.SnapshotHash!));
            bare.ShouldContain(ReadPdf.Bare($"{Address}/{Code}"));
        }

        AltTexts(RoadmapReport.Make(Content, Branded)).Count(a => a.StartsWith("QR code", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void Without_a_public_address_there_are_code_and_fingerprint_but_nothing_to_scan()
    {
        var options = Branded with { VerifyAddress = null };

        var report = ReadPdf.Of(Content, options);

        report.Pages[0].ShouldContain(Code);
        report.PageOf("How to check this report").ShouldContain(Code);
        AltTexts(RoadmapReport.Make(Content, options)).ShouldNotContain(a => a.StartsWith("QR code", StringComparison.Ordinal));
        report.Text.ShouldNotContain("verify/");
    }

    [Fact]
    public void A_provisional_report_has_no_code_and_says_so()
    {
        var provisional = Content with { SnapshotHash = null, IsProvisional = true };

        var report = ReadPdf.Of(provisional, Branded);

        report.Pages[0].ShouldContain("provisional");
        report.Pages[0].ShouldNotContain("Fingerprint");
        report.PageOf("How to check this report").ShouldContain("so there is no sealed record and no code to check it by");
        report.Text.ShouldNotContain("verify/");
    }

    [Theory]
    [InlineData(PaperSize.A4)]
    [InlineData(PaperSize.Letter)]
    public void The_preview_has_the_pages_and_the_letters_of_the_file_at_the_same_places(PaperSize paper)
    {
        var options = Branded with { Paper = paper };
        var preview = RoadmapReport.Preview(Content, options);
        using var pdf = PdfDocument.Open(RoadmapReport.Make(Content, options));

        preview.Count.ShouldBe(pdf.NumberOfPages);
        foreach (var page in pdf.GetPages())
        {
            var drawn = SvgReading.Glyphs(preview.Svg(page.Number, "A page")).Select(g => (X: Math.Round(g.X), Y: Math.Round(g.Y))).GroupBy(p => p.Y).ToDictionary(g => g.Key, g => g.Select(p => p.X).ToList());
            foreach (var letter in page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)))
            {
                var (x, y) = (letter.StartBaseLine.X, page.Height - letter.StartBaseLine.Y);
                Enumerable.Range(-1, 3).Any(d => drawn.TryGetValue(Math.Round(y) + d, out var line) && line.Exists(at => Math.Abs(at - x) <= 0.7)).ShouldBeTrue($"'{letter.Value}' at {x:0}, {y:0} of page {page.Number}");
            }
        }
    }

    [Fact]
    public void The_portfolio_report_wears_it_too()
    {
        var portfolio = SamplePortfolio.Content(ShippedModel.Full, 6);

        var file = PortfolioReport.Make(portfolio, Branded);

        using var pdf = PdfDocument.Open(file);
        pdf.GetPage(1).GetImages().Count().ShouldBe(2);
        AltTexts(file).ShouldContain("Coat of arms of Valmora");
        new ReadPdf(file).Pages.Skip(1).ShouldAllBe(p => p.Contains("Republic of Valmora, for official use", StringComparison.Ordinal));
    }

    [Fact]
    public void The_cover_in_Word_carries_images_and_code_as_well()
    {
        using var file = OfficeFiles.OpenWord(RoadmapReport.MakeWord(Content, Branded));

        OfficeFiles.FaultsOf(file).ShouldBeEmpty();
        var body = file.MainDocumentPart!.Document!.Body!;
        var described = body.Descendants<DocProperties>().Select(p => p.Description?.Value ?? "").ToList();
        described.ShouldContain("Coat of arms of Valmora");
        described.ShouldContain("The harbour at dawn");
        described.Count(d => d.StartsWith("QR code", StringComparison.Ordinal)).ShouldBe(2);
        body.InnerText.Split(Code).Length.ShouldBeGreaterThanOrEqualTo(3, "on the cover and in the last chapter");
    }

    /// <summary>The alternative texts of all elements, in the order of the file.</summary>
    private static List<string> AltTexts(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return [.. pdf.Elements().Select(e => e.TextOf("Alt")).OfType<string>()];
    }
}
