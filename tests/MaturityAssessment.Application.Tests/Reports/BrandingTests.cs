using FluentValidation;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Reports;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Reporting.Roadmaps;
using UglyToad.PdfPig;

namespace MaturityAssessment.Application.Tests.Reports;

public sealed class BrandingTestsOnSqlite() : BrandingTests(new OnSqlite());

public sealed class BrandingTestsOnSqlServer() : BrandingTests(new OnSqlServer());

/// <summary>Reports wear what the administrators of a tenant have chosen.</summary>
public abstract class BrandingTests(TestDatabase database) : WorldTests(database)
{
    private static readonly BrandingDetails Details = BrandingDetails.Standard with { PrimaryColour = "#7a1f3d", AccentColour = "#1f6f54", FooterText = "Republic of Tests, for official use", Paper = "Letter", Currency = "TST", HiddenSections = ["Method", "Outcomes"] };

    [Fact]
    public async Task Nothing_chosen_is_the_products_own()
    {
        var view = await World.Send(World.Administrator, new GetBranding());

        view.Details.ShouldBeEquivalentTo(BrandingDetails.Standard);
        view.Version.ShouldBe(0);
        view.LogoAltText.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_saved_is_in_every_report_and_what_is_asked_for_goes_before_it()
    {
        var assessment = await World.SubmittedAsync();
        await World.Send(World.Administrator, new SaveBranding(Details, 0));

        using var branded = await ReportAsync(assessment, new());
        branded.GetPage(1).Width.ShouldBe(612);
        branded.GetPage(2).Text.ShouldContain("Republic of Tests, for official use");
        BookmarksOf(branded).ShouldNotContain("Method");

        using var asked = await ReportAsync(assessment, new() { Paper = PaperSize.A4, Sections = new HashSet<ReportSection> { ReportSection.Results, ReportSection.Method } });
        asked.GetPage(1).Width.ShouldBe(595.28, 0.1);
        BookmarksOf(asked).ShouldContain("Method");
        BookmarksOf(asked).ShouldNotContain("What holds us back");
        asked.GetPage(2).Text.ShouldContain("Republic of Tests, for official use");
    }

    [Fact]
    public async Task Images_come_and_go()
    {
        var assessment = await World.SubmittedAsync();
        var logo = await World.Send(World.Administrator, new PutBrandImage(BrandImage.Logo, BrandImages.Png, " Coat of arms ", 0));
        var cover = await World.Send(World.Administrator, new PutBrandImage(BrandImage.Cover, BrandImages.WidePng, "The harbour", logo.Version));
        (await ImagesOnCoverAsync(assessment)).ShouldBe(2);
        (await World.Send(World.Administrator, new GetBranding())).LogoAltText.ShouldBe("Coat of arms");

        var removed = await World.Send(World.Administrator, new RemoveBrandImage(BrandImage.Logo, cover.Version));
        (await ImagesOnCoverAsync(assessment)).ShouldBe(1);

        await World.Send(World.Administrator, new ResetBranding(removed.Version));
        (await ImagesOnCoverAsync(assessment)).ShouldBe(0);
        (await World.Send(World.Administrator, new GetBranding())).Details.HiddenSections.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_image_that_was_replaced_is_not_shown_from_memory()
    {
        var assessment = await World.SubmittedAsync();
        var first = await World.Send(World.Administrator, new PutBrandImage(BrandImage.Logo, BrandImages.Png, "First", 0));
        using var before = await ReportAsync(assessment, new());
        await World.Send(World.Administrator, new PutBrandImage(BrandImage.Logo, BrandImages.WidePng, "Second", first.Version));
        using var after = await ReportAsync(assessment, new());

        before.GetPage(1).GetImages().Single().WidthInSamples.ShouldBe(24);
        after.GetPage(1).GetImages().Single().WidthInSamples.ShouldBe(96);
    }

    [Fact]
    public async Task Who_saves_what_somebody_else_has_changed_meanwhile_is_told()
    {
        await World.Send(World.Administrator, new SaveBranding(Details, 0));

        await Should.ThrowAsync<ChangedMeanwhileException>(() => World.Send(World.Administrator, new SaveBranding(Details, 0)));
        await Should.ThrowAsync<ChangedMeanwhileException>(() => World.Send(World.Administrator, new ResetBranding(0)));
        await Should.ThrowAsync<ChangedMeanwhileException>(() => World.Send(World.Administrator, new PutBrandImage(BrandImage.Logo, BrandImages.Png, "Arms", 7)));
    }

    [Theory]
    [InlineData("#ffcc00", null, "The primary colour #ffcc00 has a contrast of 1.5 to 1 with white, and headings are written in it, so it needs 4.5 to 1. The nearest that has it is #")]
    [InlineData(null, "#ffcc00", "The accent colour #ffcc00 has a contrast of 1.5 to 1 with white, and rules and marks are drawn in it, so it needs 3 to 1. The nearest that has it is #")]
    [InlineData("blue", null, "Write the primary colour as # and six digits")]
    [InlineData("#12345", null, "Write the primary colour as # and six digits")]
    public async Task A_colour_that_not_everybody_can_read_is_refused_with_the_nearest_that_can(string? primary, string? accent, string sentence)
    {
        var refusal = await Should.ThrowAsync<ValidationException>(() => World.Send(World.Administrator, new SaveBranding(Details with { PrimaryColour = primary, AccentColour = accent }, 0)));

        refusal.Errors.ShouldHaveSingleItem().ErrorMessage.ShouldStartWith(sentence);
    }

    [Fact]
    public async Task The_colour_that_is_offered_is_taken()
    {
        var fault = BrandingRules.FaultOf("#ffcc00", BrandingRules.TextContrast).ShouldNotBeNull();

        await World.Send(World.Administrator, new SaveBranding(Details with { PrimaryColour = fault.Nearest }, 0));

        BrandingRules.FaultOf(fault.Nearest, BrandingRules.TextContrast).ShouldBeNull();
    }

    public static TheoryData<string> Faults => ["footer", "paper", "currency", "language", "section", "sections"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_a_report_cannot_wear_is_refused(string fault)
    {
        var details = fault switch
        {
            "footer" => Details with { FooterText = new('x', Branding.LongestFooter + 1) },
            "paper" => Details with { Paper = "A5" },
            "currency" => Details with { Currency = "too long for one" },
            "language" => Details with { Language = "tlh" },
            "section" => Details with { HiddenSections = ["Poems"] },
            _ => Details with { HiddenSections = [.. Enum.GetNames<ReportSection>()] },
        };

        (await Should.ThrowAsync<ValidationException>(() => World.Send(World.Administrator, new SaveBranding(details, 0)))).Errors.Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_no_image_says_what_it_is()
    {
        (await RefusedAsync("GIF89a..............."u8.ToArray())).ShouldBe("The file is a GIF image, not a PNG or JPEG image; save it as one of these.");
        (await RefusedAsync("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"u8.ToArray())).ShouldContain("SVG drawing");
        (await RefusedAsync("%PDF-1.7"u8.ToArray())).ShouldContain("PDF document");
        (await RefusedAsync("just words"u8.ToArray())).ShouldContain("not a PNG or JPEG");
    }

    [Fact]
    public async Task A_small_file_that_would_unfold_into_a_huge_picture_is_refused_before_it_does() =>
        (await RefusedAsync(BrandImages.Claiming(40_000, 40_000))).ShouldBe("The image has 40000 × 40000 pixels and may have 4 million at most; make it smaller.");

    [Fact]
    public async Task A_damaged_image_is_refused()
    {
        var cut = BrandImages.Png[..^20];

        (await RefusedAsync(cut)).ShouldContain("damaged");
    }

    [Fact]
    public async Task A_file_that_is_too_large_and_an_image_without_words_are_refused()
    {
        (await Should.ThrowAsync<ValidationException>(() => World.Send(World.Administrator, new PutBrandImage(BrandImage.Logo, new byte[PutBrandImage.LargestFile(BrandImage.Logo) + 1], "Arms", 0)))).Message.ShouldContain("larger than 1 MB");
        (await Should.ThrowAsync<ValidationException>(() => World.Send(World.Administrator, new PutBrandImage(BrandImage.Logo, BrandImages.Png, " ", 0)))).Message.ShouldContain("Say what the image shows");
    }

    [Fact]
    public async Task A_draft_is_previewed_without_being_saved()
    {
        await World.SubmittedAsync();

        var first = await World.Send(World.Administrator, new PreviewBranding(Details, 1));
        var plain = await World.Send(World.Administrator, new PreviewBranding(BrandingDetails.Standard, 1));

        first.Svg.ShouldNotBeNull().ShouldContain("#7a1f3d");
        plain.Svg.ShouldNotBeNull().ShouldNotContain("#7a1f3d");
        first.Chapters.ShouldContain("Results");
        first.Chapters.ShouldNotContain("Method");
        (await World.Send(World.Administrator, new GetBranding())).Version.ShouldBe(0);
    }

    [Fact]
    public async Task Before_there_is_an_assessment_the_preview_shows_a_sample()
    {
        var pages = await World.Send(World.Administrator, new PreviewBranding(Details));

        pages.Count.ShouldBeGreaterThan(5);
        pages.Svg.ShouldBeNull();
        pages.Chapters[^1].ShouldBe("How to check this report");
    }

    [Fact]
    public async Task The_preview_of_a_report_has_the_pages_of_its_file()
    {
        var assessment = await World.SubmittedAsync();
        await World.Send(World.Administrator, new SaveBranding(Details, 0));
        using var file = await ReportAsync(assessment, new());

        var pages = await World.Send(World.Lead, new PreviewReport(assessment, new(), 2));

        pages.Count.ShouldBe(file.NumberOfPages);
        pages.Svg.ShouldNotBeNull().ShouldContain($"<title>Page 2 of {file.NumberOfPages}</title>");
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Lead, new PreviewReport(assessment, new(), pages.Count + 1)));
        await Should.ThrowAsync<NotFoundException>(() => World.Send(World.Lead, new PreviewReport(assessment, new(), 0)));
    }

    [Fact]
    public async Task No_section_at_all_is_no_report() =>
        (await Should.ThrowAsync<ValidationException>(async () => await ReportAsync(await World.SubmittedAsync(), new() { Sections = new HashSet<ReportSection>() }))).Message.ShouldContain("Choose one section at least.");

    private async Task<string> RefusedAsync(byte[] file) =>
        (await Should.ThrowAsync<RuleBrokenException>(() => World.Send(World.Administrator, new PutBrandImage(BrandImage.Logo, file, "Arms", 0)))).Message;

    private async Task<PdfDocument> ReportAsync(Domain.Assessments.AssessmentId assessment, ReportChoice choice) =>
        PdfDocument.Open((await World.Send(World.Lead, new MakeReport(assessment, choice))).Content);

    private async Task<int> ImagesOnCoverAsync(Domain.Assessments.AssessmentId assessment)
    {
        using var report = await ReportAsync(assessment, new());
        return report.GetPage(1).GetImages().Count();
    }

    private static List<string> BookmarksOf(PdfDocument pdf) =>
        pdf.TryGetBookmarks(out var bookmarks) ? [.. bookmarks.GetNodes().Select(b => b.Title)] : [];
}
