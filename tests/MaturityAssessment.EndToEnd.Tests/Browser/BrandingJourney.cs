using System.Text.RegularExpressions;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace MaturityAssessment.EndToEnd.Tests.Browser;

/// <summary>An administrator dresses the reports, a department takes one home, and a reader without an account checks it.</summary>
[Collection(UsesRunningApp.Name)]
public sealed partial class BrandingJourney(RunningApp app)
{
    private const string Administrator = "ines.halloran@valmora.example";
    private const string Lead = "amara.okello@benefits.valmora.example";
    private const string Footer = "Republic of Valmora, for official use";

    // 24 × 8 red pixels
    private static readonly byte[] Logo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAABgAAAAICAIAAABsw6g0AAAAFElEQVR42mPYoOBAFcQwatBINggAE+/MAXiKiTAAAAAASUVORK5CYII=");

    [Fact]
    public async Task What_an_administrator_chooses_is_in_the_preview_and_in_the_file_and_the_file_can_be_checked()
    {
        await using var administrator = await app.VisitAsync();
        await administrator.SignInAsync(Administrator);
        try
        {
            await DressAsync(administrator);
            var report = await TakeHomeAsync();
            await CheckAsync(report);
        }
        finally
        {
            // other journeys look at reports too
            await administrator.GoAsync("admin/branding");
            await administrator.Button("Reset the branding").ClickAsync();
            await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Reset", Exact = true }).ClickAsync();
            await administrator.Page.GetByText("The branding has been reset.").WaitForAsync();
        }

        administrator.ShouldHaveSeenNoProblem();
    }

    private static async Task DressAsync(Visitor visitor)
    {
        await visitor.GoAsync("admin/branding");
        await visitor.Heading("Branding").WaitForAsync();
        await PreviewAsync(visitor);
        await visitor.ShouldBeAccessibleAsync();

        // a colour that cannot be read is mended by one click
        await TypeAsync(visitor, "Primary colour", "#ff66aa");
        var offer = visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = Nearest() });
        await offer.WaitForAsync();
        await visitor.ShouldBeAccessibleAsync();
        await offer.ClickAsync();
        await offer.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        var colour = await visitor.Field("Primary colour").InputValueAsync();
        await TypeAsync(visitor, "Footer (optional)", Footer);
        await visitor.UntilAsync("document.querySelector('.preview-page')?.getAttribute('src').includes('footer=')");
        (await SvgAsync(visitor)).ShouldContain(colour);

        await visitor.Button("Save").ClickAsync();
        await visitor.Page.GetByText("The branding has been saved.").WaitForAsync();

        var logo = visitor.Page.Locator("section", new() { Has = visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Logo", Exact = true }) }).Last;
        await logo.GetByLabel("Image file", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "notes.png", MimeType = "image/png", Buffer = "GIF89a no PNG at all"u8.ToArray() });
        await logo.GetByLabel("What it shows", new() { Exact = true }).FillAsync("Coat of arms of Valmora");
        await visitor.Button("Use this logo").ClickAsync();
        await logo.GetByText("The file is a GIF image").First.WaitForAsync();
        await visitor.ShouldBeAccessibleAsync();
        await logo.GetByLabel("Image file", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "arms.png", MimeType = "image/png", Buffer = Logo });
        await visitor.Button("Use this logo").ClickAsync();
        await visitor.Page.GetByText("The logo has been saved.").WaitForAsync();
        await visitor.UntilAsync("document.querySelector('.preview-page')?.getAttribute('src').includes('version=2')");
        (await SvgAsync(visitor)).ShouldContain("data:image/png;base64," + Convert.ToBase64String(Logo));
        await visitor.UntilAsync("document.querySelector('.preview-page').complete && document.querySelector('.preview-page').naturalWidth > 0");
    }

    private async Task<(string Code, string Fingerprint)> TakeHomeAsync()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync(Lead);
        await visitor.GoAsync(await visitor.AssessmentAsync("Social Benefits Agency", "2025") + "/report");
        await PreviewAsync(visitor);
        await visitor.ShouldBeAccessibleAsync();
        await visitor.ShouldNotScrollSidewaysAsync();

        // the keyboard alone turns pages
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Next page" }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.UntilAsync("document.querySelector('.preview-page').alt.startsWith('Page 2 of')");
        await visitor.Page.Keyboard.PressAsync("ArrowLeft");
        await visitor.UntilAsync("document.querySelector('.preview-page').alt.startsWith('Page 1 of')");
        await visitor.Page.Keyboard.PressAsync("ArrowLeft");
        await visitor.Page.Keyboard.PressAsync("ArrowRight");
        await visitor.UntilAsync("document.querySelector('.preview-page').alt.startsWith('Page 2 of')");
        await visitor.Field("Method: how the figures come about").UncheckAsync();
        await visitor.UntilAsync("document.querySelector('.preview-page').getAttribute('src').includes('sections=') && ![...document.querySelectorAll('#Chapter option')].some(o => o.text === 'Method')");
        var pages = int.Parse((await visitor.Page.GetByText(PageOf()).First.InnerTextAsync()).Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);

        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByText("Download the PDF").First.ClickAsync());
        using var pdf = PdfDocument.Open(await download.PathAsync());
        pdf.NumberOfPages.ShouldBe(pages);
        pdf.GetPage(1).GetImages().Count().ShouldBe(1);
        pdf.GetPage(2).Text.ShouldContain(Footer);
        visitor.ShouldHaveSeenNoProblem();
        var text = string.Concat(pdf.GetPage(1).Letters.Select(l => l.Value));
        return (PrintedCode().Match(text).Value, PrintedFingerprint().Match(string.Concat(text.Where(c => !char.IsWhiteSpace(c)))).Value);
    }

    private async Task CheckAsync((string Code, string Fingerprint) report)
    {
        report.Code.Length.ShouldBe(19);
        report.Fingerprint.Length.ShouldBe(64);
        await using var reader = await app.VisitAsync(width: 390, height: 844);
        await reader.Page.GotoAsync($"verify/{report.Code.ToLowerInvariant()}");
        await reader.Page.GetByText("There is a sealed record with this code").WaitForAsync();
        string.Concat((await reader.Page.Locator(".fingerprint").InnerTextAsync()).Where(c => !char.IsWhiteSpace(c))).ShouldBe(report.Fingerprint);
        (await reader.Page.Locator("main").InnerTextAsync()).ShouldNotContain("Social Benefits");
        await reader.ShouldBeAccessibleAsync();
        await reader.ShouldNotScrollSidewaysAsync();

        await reader.Page.GotoAsync("verify");
        await reader.ShouldBeAccessibleAsync();
        await reader.Field("Code").FillAsync(report.Code.Replace("-", " ", StringComparison.Ordinal));
        await reader.Field("Fingerprint (optional)").FillAsync(report.Fingerprint);
        await reader.Button("Check").ClickAsync();
        await reader.Page.GetByText("The fingerprint is the one of the sealed record").WaitForAsync();
        await reader.Field("Fingerprint (optional)").FillAsync(report.Fingerprint[1..] + "0");
        await reader.Button("Check").ClickAsync();
        await reader.Page.GetByText("The fingerprint is another one").WaitForAsync();
        await reader.ShouldBeAccessibleAsync();
        reader.ShouldHaveSeenNoProblem();
    }

    private static Task PreviewAsync(Visitor visitor) => visitor.UntilAsync("document.querySelector('.preview-page')?.complete && document.querySelector('.preview-page').naturalWidth > 0");

    private static async Task TypeAsync(Visitor visitor, string label, string text)
    {
        var field = visitor.Field(label);
        await field.FillAsync(text);
        await field.BlurAsync();
    }

    /// <summary>The picture that the page shows, as the same person gets it.</summary>
    private static async Task<string> SvgAsync(Visitor visitor)
    {
        var address = await visitor.Page.Locator(".preview-page").EvaluateAsync<string>("image => image.src");
        return await (await visitor.Page.Context.APIRequest.GetAsync(address)).TextAsync();
    }

    [GeneratedRegex("the nearest that everybody can read")]
    private static partial Regex Nearest();

    [GeneratedRegex("^Page [0-9]+ of [0-9]+$")]
    private static partial Regex PageOf();

    [GeneratedRegex("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}")]
    private static partial Regex PrintedCode();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex PrintedFingerprint();
}
