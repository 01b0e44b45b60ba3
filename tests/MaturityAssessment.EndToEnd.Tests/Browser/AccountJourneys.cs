using Microsoft.Playwright;

namespace MaturityAssessment.EndToEnd.Tests.Browser;

[Collection(UsesRunningApp.Name)]
public sealed class AccountJourneys(RunningApp app)
{
    [Fact]
    public async Task Nobody_sees_anything_before_signing_in()
    {
        await using var visitor = await app.VisitAsync();

        await visitor.GoAsync("assessments");

        await visitor.Heading("Sign in").WaitForAsync();
        await visitor.ShouldBeAccessibleAsync();
        visitor.ShouldHaveSeenNoProblem();
    }

    [Fact]
    public async Task An_administrator_finds_the_organisation_and_its_people()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync("ines.halloran@valmora.example");

        foreach (var (path, heading) in new[] { ("admin/units", "Units"), ("admin/people", "People") })
        {
            await visitor.GoAsync(path);
            await visitor.Heading(heading).WaitForAsync();
            await visitor.ShouldBeAccessibleAsync();
        }

        (await visitor.Page.GetByText("Amara Okello").CountAsync()).ShouldBeGreaterThan(0);
        visitor.ShouldHaveSeenNoProblem();
    }

    [Fact]
    public async Task Nobody_but_administrators_is_shown_the_forms_of_administration()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync("amara.okello@benefits.valmora.example");

        foreach (var path in new[] { "admin/units", "admin/units/add", "admin/people", "admin/people/invite" })
        {
            await visitor.GoAsync(path);
            await visitor.Heading("For administrators").WaitForAsync();
            (await visitor.Page.Locator("main form").CountAsync()).ShouldBe(0, path);
            await visitor.ShouldBeAccessibleAsync();
        }

        visitor.ShouldHaveSeenNoProblem();
    }

    [Fact]
    public async Task Signing_out_closes_the_door()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync("daniel.asante@interior.valmora.example");
        await visitor.SettleAsync();

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Daniel Asante" }).ClickAsync();
        await visitor.Button("Sign out").ClickAsync();
        await visitor.ArriveAsync(url => url.Contains("/account/", StringComparison.Ordinal));
        await visitor.GoAsync("");

        await visitor.Heading("Sign in").WaitForAsync();
    }
}
