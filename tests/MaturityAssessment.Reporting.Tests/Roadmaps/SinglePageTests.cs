using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Roadmaps;
using MaturityAssessment.Reporting.Tests.Languages;
using UglyToad.PdfPig;

namespace MaturityAssessment.Reporting.Tests.Roadmaps;

/// <summary>Pages that go from hand to hand: they hold what matters, and are one page whatever they have to hold.</summary>
public class SinglePageTests
{
    private static readonly string LongName = string.Join(' ', Enumerable.Repeat("Department of Very Long Names and Titles", 8))[..300];

    private static readonly BrandPicture Logo = new(
        ImageFile.Read(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAABgAAAAICAIAAABsw6g0AAAAFElEQVR42mPYoOBAFcQwatBINggAE+/MAXiKiTAAAAAASUVORK5CYII=")), "Coat of arms of Valmora");

    public static TheoryData<PaperSize, string, string> Everything => new(
        from paper in Enum.GetValues<PaperSize>()
        from language in Words.All
        from content in new[] { "programme", "plan", "open", "provisional" }
        select (paper, language.Code, content));

    [Theory]
    [MemberData(nameof(Everything))]
    public void The_page_for_executives_is_one_page_with_logo_day_and_code(PaperSize paper, string language, string name)
    {
        var content = Content(name) with { Organisation = LongName };
        var document = RoadmapReport.Compose(content, Options(paper, language));
        var file = PdfRenderer.Render(document);

        using var pdf = PdfDocument.Open(file);
        pdf.NumberOfPages.ShouldBe(1);
        pdf.GetPage(1).GetImages().Count().ShouldBe(1);
        var page = new ReadPdf(file).Pages[0];
        page.ShouldContain(Options(paper, language).Language.Date(content.Date));
        if (content.SnapshotHash is { } hash)
        {
            page.ShouldContain(VerificationCode.Of(hash).ToString());
            SpokenTexts.Of(document).ShouldContain(t => t.Contains("https://valmora.example/verify/", StringComparison.Ordinal));
        }
        else
        {
            ReadPdf.Bare(page).ShouldContain(ReadPdf.Bare(Options(paper, language).Language.Say("Self-assessed, provisional: answers may still change")));
            SpokenTexts.Of(document).ShouldNotContain(t => t.Contains("verify", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(PaperSize.A4, "en")]
    [InlineData(PaperSize.A4, "fr")]
    [InlineData(PaperSize.Letter, "en")]
    [InlineData(PaperSize.Letter, "fr")]
    public void With_a_name_of_usual_length_nothing_is_left_out(PaperSize paper, string language)
    {
        var document = RoadmapReport.Compose(Content("programme"), Options(paper, language));

        SpokenTexts.Of(document).Count(t => t.StartsWith(language == "en" ? "Bars of" : "Barres", StringComparison.Ordinal)).ShouldBe(1);
        new ReadPdf(PdfRenderer.Render(document)).Letters[0].ShouldContain(ReadPdf.Bare(Content("programme").Card.Overall.Level!.Description[..60]));
    }

    [Theory]
    [InlineData(PaperSize.A4, "en")]
    [InlineData(PaperSize.Letter, "en")]
    [InlineData(PaperSize.A4, "fr")]
    [InlineData(PaperSize.Letter, "fr")]
    public void The_first_page_of_the_progress_report_is_one_page_with_a_chart_as_wide_as_its_text(PaperSize paper, string language)
    {
        var options = Options(paper, language) with { Kind = ReportKind.Progress };
        foreach (var name in new[] { "Civil Registry", LongName })
        {
            var document = RoadmapReport.Compose(Content("programme") with { Organisation = name }, options);
            var report = new ReadPdf(PdfRenderer.Render(document));

            document.Blocks.SkipWhile(b => b is not Heading { Id: "at-a-glance" }).TakeWhile(b => b is not Heading { Id: "moves" }).OfType<Figure>().Count().ShouldBe(1);
            var (glance, moves) = (options.Language.Say("At a glance"), options.Language.Say("What has moved"));
            report.NumberOf(moves).ShouldBe(report.NumberOf(glance) + 1);
        }
    }

    private static ReportOptions Options(PaperSize paper, string language) =>
        new() { Kind = ReportKind.Executive, Paper = paper, Language = Words.Find(language)!, Currency = "EUR", Logo = Logo, VerifyAddress = "https://valmora.example/verify" };

    private static RoadmapReportContent Content(string name) => name switch
    {
        "programme" => Programmes.Content(),
        "plan" => ShippedModel.Content(),
        "open" => ShippedModel.Content(open: 0.2),
        _ => ShippedModel.Content(open: 0.4) with { SnapshotHash = null, IsProvisional = true },
    };
}
