using System.IO.Compression;
using Microsoft.Playwright;

namespace MaturityAssessment.EndToEnd.Tests.Browser;

/// <summary>The transformation office makes the reports on many agencies at once, and a lead takes one assessment along in another format.</summary>
[Collection(UsesRunningApp.Name)]
public sealed class ReportsJourney(RunningApp app)
{
    private const string Office = "tobias.wren@valmora.example";
    private const string Consultant = "priya.castellan@harbourlane.example";

    [Fact]
    public async Task The_office_makes_many_reports_leaves_comes_back_and_takes_the_archive()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync(Office);
        await visitor.SettleAsync();
        await visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Reports", Exact = true }).ClickAsync();
        await visitor.Heading("Reports").WaitForAsync();
        await visitor.SettleAsync();
        await visitor.ShouldBeAccessibleAsync();

        await visitor.Button("Make 0 reports").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Alert).GetByText("Choose at least one assessment.").WaitForAsync();

        await visitor.Field("Cycle").SelectOptionAsync("2025");
        await visitor.UntilAsync("location.search === '?cycle=2025'");
        await visitor.UntilAsync("[...document.querySelectorAll('main tbody tr')].every(r => r.innerText.includes('2025'))");
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Choose all") }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^CSV") }).CheckAsync();
        var make = visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Make [0-9]+ reports$") });
        await make.ClickAsync();

        // the reports are made whether or not anybody looks on
        await visitor.GoAsync("assessments");
        await visitor.GoAsync("reports");
        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Your reports are ready" }).WaitForAsync();
        await visitor.ShouldBeAccessibleAsync();
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Download the ZIP file") }).ClickAsync());
        download.SuggestedFilename.ShouldStartWith("Reports-");
        using var archive = await ZipFile.OpenReadAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        archive.Entries.Count.ShouldBeGreaterThan(8);
        archive.Entries.ShouldAllBe(e => e.FullName.EndsWith("-2025.csv", StringComparison.Ordinal) && e.Length > 1000);
        visitor.ShouldHaveSeenNoProblem();
    }

    [Fact]
    public async Task Making_reports_can_be_cancelled_by_keyboard()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync("ines.halloran@valmora.example");
        await visitor.GoAsync("reports");
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Choose all") }).PressAsync("Enter");
        await visitor.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Word") }).CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Make [0-9]+ reports$") }).PressAsync("Enter");

        await visitor.Button("Cancel").PressAsync("Enter");

        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Cancelled", Exact = true }).WaitForAsync();
        await visitor.Page.GetByText("Nothing was kept.").WaitForAsync();
        visitor.ShouldHaveSeenNoProblem();
    }

    [Fact]
    public async Task The_page_fits_a_phone()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync(Consultant);
        await visitor.Page.SetViewportSizeAsync(320, 700);
        await visitor.GoAsync("reports");

        await visitor.ShouldNotScrollSidewaysAsync();
        await visitor.ShouldBeAccessibleAsync();
    }
}
