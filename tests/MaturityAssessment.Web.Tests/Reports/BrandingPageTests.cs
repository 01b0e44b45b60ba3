using Bunit;
using MaturityAssessment.Application.Reports;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Web.Components.Admin;
using MaturityAssessment.Web.Tests.Assessments;
using Microsoft.AspNetCore.Components.Forms;

namespace MaturityAssessment.Web.Tests.Reports;

public class BrandingPageTests : PageTests
{
    private static readonly GetBranding.View Standard = new(BrandingDetails.Standard, null, null, 0, IsPublic: true);

    [Fact]
    public void A_colour_that_not_everybody_can_read_is_told_at_once_and_mended_by_one_click()
    {
        var page = Open(Standard);

        Labelled(page, "Primary colour").Change("#FFCC00");

        Text(page.Find("#PrimaryColour-contrast")).ShouldBe("Contrast with white: 1.5 to 1, it needs 4.5 to 1.");
        var offer = page.FindAll("button").Single(b => Text(b).EndsWith("the nearest that everybody can read", StringComparison.Ordinal));
        var nearest = Text(offer).Split(' ', ',')[1];
        offer.Click();

        Labelled(page, "Primary colour").GetAttribute("value").ShouldBe(nearest);
        Text(page.Find("#PrimaryColour-contrast")).ShouldEndWith("Everybody can read it.");
        UseCases.Sent.OfType<PreviewBranding>().Last().Draft.PrimaryColour.ShouldBe(nearest);
        page.Find("img.preview-page").GetAttribute("src")!.ShouldContain($"primary=%23{nearest[1..]}");
    }

    [Fact]
    public void The_accent_needs_less_than_text()
    {
        var page = Open(Standard);

        Labelled(page, "Accent colour").Change("c8791b");

        Labelled(page, "Accent colour").GetAttribute("value").ShouldBe("#c8791b");
        Text(page.Find("#AccentColour-contrast")).ShouldBe("Contrast with white: 3.3 to 1. Everybody can read it.");
    }

    [Fact]
    public void What_is_typed_is_previewed_before_it_is_saved_and_saved_as_it_is()
    {
        UseCases.Answer<SaveBranding, SaveBranding.Saved>(new SaveBranding.Saved(1));
        var page = Open(Standard);

        Labelled(page, "Footer").Change("For official use");
        Labelled(page, "Currency").Change("EUR");
        Labelled(page, "Page size").Change("Letter");
        Labelled(page, "People and risks").Change(false);
        page.Find("img.preview-page").GetAttribute("src")!.ShouldContain("footer=For%20official%20use&paper=Letter&currency=EUR&hidden=People");
        page.Markup.ShouldContain("Not saved yet");
        page.Find("form").Submit();

        var sent = UseCases.Sent.OfType<SaveBranding>().ShouldHaveSingleItem();
        (sent.Details.FooterText, sent.Details.Currency, sent.Details.Paper, sent.ExpectedVersion).ShouldBe(("For official use", "EUR", "Letter", 0));
        sent.Details.HiddenSections.ShouldBe(["People"]);
    }

    [Fact]
    public void What_is_refused_stands_beside_its_field()
    {
        UseCases.Refuse<SaveBranding, SaveBranding.Saved>("No", errors: new Dictionary<string, string> { ["Details.AccentColour"] = "Too pale.", ["Details.HiddenSections"] = "Leave one section on at least." });
        var page = Open(Standard);

        page.Find("form").Submit();

        page.Find("#AccentColour").GetAttribute("aria-invalid").ShouldBe("true");
        page.FindAll(".error-summary a").Select(a => a.GetAttribute("href")!.Split('#')[1]).ShouldBe(["AccentColour", "Sections"]);
        Text(page.Find("#Sections .field-error")).ShouldEndWith("Leave one section on at least.");
    }

    [Fact]
    public void An_image_is_sent_with_what_it_shows()
    {
        UseCases.Answer<PutBrandImage, PutBrandImage.Put>(new PutBrandImage.Put(3));
        var page = Open(Standard with { Version = 2 });

        page.FindComponents<InputFile>()[0].UploadFiles(InputFileContent.CreateFromBinary([1, 2, 3], "arms.png"));
        Labelled(page, "What it shows").Change("Coat of arms");
        page.FindAll("form")[1].Submit();

        var sent = UseCases.Sent.OfType<PutBrandImage>().ShouldHaveSingleItem();
        (sent.Kind, sent.AltText, sent.ExpectedVersion).ShouldBe((BrandImage.Logo, "Coat of arms", 2));
        sent.Content.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void An_image_that_is_refused_says_so_beside_its_file()
    {
        UseCases.Refuse<PutBrandImage, PutBrandImage.Put>("The file is a GIF image, not a PNG or JPEG image; save it as one of these.");
        var page = Open(Standard);

        page.FindAll("form")[2].Submit();

        Text(page.Find("#Cover-file-error")).ShouldContain("is a GIF image");
        page.Find(".error-summary a").GetAttribute("href")!.ShouldEndWith("#Cover-file");
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_even_read()
    {
        var page = Open(Standard);

        page.FindComponents<InputFile>()[0].UploadFiles(InputFileContent.CreateFromBinary(new byte[PutBrandImage.LargestFile(BrandImage.Logo) + 1], "huge.png"));

        Text(page.Find("#Logo-file-error")).ShouldContain("larger than 1 MB");
    }

    [Fact]
    public void Where_no_public_address_is_stated_the_page_says_what_reports_lack() =>
        Open(Standard with { IsPublic = false }).Markup.ShouldContain("no QR code");

    private IRenderedComponent<BrandingPage> Open(GetBranding.View view)
    {
        UseCases.Answer<GetBranding, GetBranding.View>(view);
        UseCases.Answer<PreviewBranding, ReportPages>(new ReportPages(["", "", "Results"], null));
        return Render<BrandingPage>();
    }
}
