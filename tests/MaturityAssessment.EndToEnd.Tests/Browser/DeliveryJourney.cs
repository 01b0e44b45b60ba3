using Microsoft.Playwright;

namespace MaturityAssessment.EndToEnd.Tests.Browser;

/// <summary>From a plan to its delivery, as the lead of a department does it.</summary>
[Collection(UsesRunningApp.Name)]
public sealed class DeliveryJourney(RunningApp app)
{
    private const string Lead = "amara.okello@benefits.valmora.example";
    private const string Unit = "Social Benefits Agency";
    private const string StrangerLead = "marek.dunmore@arvendale.example";

    [Fact]
    public async Task A_plan_is_approved_begun_piloted_and_followed()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync(Lead);
        var address = await visitor.AssessmentAsync(Unit, "2024");

        await visitor.GoAsync($"{address}/plans");
        await visitor.Field("Keep today's plan as").FillAsync("For the board");
        await visitor.Button("Keep as a version").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Approve as the baseline" }).ClickAsync();
        await visitor.Page.GetByText("\"For the board\" is the baseline now.").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await visitor.ShouldBeAccessibleAsync();

        await visitor.GoAsync($"{address}/delivery");
        await visitor.ShouldBeAccessibleAsync();
        await visitor.Page.Locator(".board-card a").First.ClickAsync();
        await visitor.Field("Owner").WaitForAsync();
        await visitor.SettleAsync();
        var title = await visitor.Page.Locator("h1").InnerTextAsync();
        await visitor.Field("Owner").FillAsync("Bo Lindqvist");
        await visitor.Field("Status").SelectOptionAsync("In progress");
        await visitor.Field("Per cent done").FillAsync("30");
        await visitor.Field("Spent so far").FillAsync("12,500");
        await visitor.Button("Add a milestone").ClickAsync();
        await visitor.Field("Milestone").FillAsync("Team is complete");
        await visitor.Field("Due").FillAsync("2099-03-01");
        await visitor.Button("Save the report").ClickAsync();
        await visitor.Page.GetByText("Saved. It is").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await visitor.ShouldBeAccessibleAsync();

        await visitor.GoAsync($"{address}/delivery");
        var card = visitor.Page.Locator(".board-card", new() { HasText = title });
        (await card.InnerTextAsync()).ShouldSatisfyAllConditions(t => t.ShouldContain("Bo Lindqvist"), t => t.ShouldContain("In progress"), t => t.ShouldContain("30%"), t => t.ShouldContain("12,500 of"));
        (await visitor.Page.GetByText("Team is complete").CountAsync()).ShouldBe(1);

        await DecideAPilotAsync(visitor, address);

        await visitor.GoAsync($"{address}/delivery");
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Link("Download the calendar").ClickAsync());
        download.SuggestedFilename.ShouldBe("Roadmap-Social-Benefits-Agency-2024.ics");
        var calendar = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        calendar.ShouldSatisfyAllConditions(c => c.ShouldStartWith("BEGIN:VCALENDAR"), c => c.ShouldContain("SUMMARY:Team is complete"), c => c.ShouldContain("DTSTART;VALUE=DATE:20990301"));
        visitor.ShouldHaveSeenNoProblem();
    }

    [Fact]
    public async Task A_programme_under_way_shows_what_is_late_and_what_has_been_realised()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync(Lead);
        var address = await visitor.AssessmentAsync(Unit, "2025");

        await visitor.GoAsync($"{address}/delivery");
        (await visitor.Page.GetByText("days late").CountAsync()).ShouldBeGreaterThan(2);
        await visitor.Page.GetByText("promised effects").WaitForAsync();

        await visitor.GoAsync($"{await visitor.AssessmentAsync(Unit, "2026")}/results");
        await visitor.Page.GetByText("promised effects").WaitForAsync();
        await visitor.ShouldBeAccessibleAsync();
        visitor.ShouldHaveSeenNoProblem();
    }

    [Theory]
    [InlineData(1366, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task Every_page_of_a_programme_is_accessible_and_fits(int width, ColorScheme theme)
    {
        await using var visitor = await app.VisitAsync(width, 800, theme);
        await visitor.SignInAsync(Lead);
        var address = await visitor.AssessmentAsync(Unit, "2025");
        foreach (var page in new[] { "plans", "initiatives", "initiatives/I-20", "new-initiative", "delivery", "delivery/I-20", "pilots", "pilots/new", "people", "people/new", "risks", "risks/new" })
        {
            await visitor.GoAsync($"{address}/{page}");
            await visitor.ShouldNotScrollSidewaysAsync();
            await visitor.ShouldBeAccessibleAsync();
        }

        foreach (var list in new[] { "pilots", "people", "risks" })
        {
            await visitor.GoAsync($"{address}/{list}");
            await visitor.GoAsync((await visitor.Page.Locator($"main a[href^='{address}/{list}/']:not([href*='/new'])").First.GetAttributeAsync("href"))!);
            await visitor.ShouldNotScrollSidewaysAsync();
            await visitor.ShouldBeAccessibleAsync();
        }

        visitor.ShouldHaveSeenNoProblem();
    }

    [Fact]
    public async Task The_programme_of_another_tenant_is_not_found()
    {
        await using var owner = await app.VisitAsync();
        await owner.SignInAsync(Lead);
        var address = await owner.AssessmentAsync(Unit, "2025");

        await using var stranger = await app.VisitAsync();
        await stranger.SignInAsync(StrangerLead);
        foreach (var page in new[] { "plans", "initiatives", "initiatives/I-20", "delivery", "delivery/I-20", "pilots", "pilots/new", "people", "people/new", "risks", "risks/new" })
        {
            (await stranger.GoAsync($"{address}/{page}"))!.Status.ShouldBe(404, page);
            (await stranger.Page.Locator("main").InnerTextAsync()).ShouldNotContain("Social Benefits Agency");
        }

        foreach (var file in new[] { "roadmap.ics", "initiatives.csv", "initiatives.xlsx" })
        {
            (await stranger.Page.Context.APIRequest.GetAsync($"{app.Address}downloads/{address}/{file}")).Status.ShouldBe(404, file);
        }
    }

    private static async Task DecideAPilotAsync(Visitor visitor, string address)
    {
        await visitor.GoAsync($"{address}/pilots/new");
        await visitor.Field("Initiative that is tried out").SelectOptionAsync("I-32");
        await visitor.Field("Initiative that waits for it").SelectOptionAsync("I-33");
        await visitor.Field("Hypothesis").FillAsync("People finish in one sitting.");
        await visitor.Button("Add a criterion").ClickAsync();
        await visitor.Field("Measure").FillAsync("Finished in one sitting");
        await visitor.Field("Target").FillAsync("70%");
        await visitor.Button("Add the pilot").ClickAsync();
        await visitor.Button("Record the decision").WaitForAsync();
        await visitor.SettleAsync();

        await visitor.Page.GetByRole(AriaRole.Radio, new() { Name = "Scale" }).CheckAsync();
        await visitor.Field("Reason").FillAsync("It works.");
        await visitor.Button("Record the decision").ClickAsync();
        await visitor.Page.GetByText("has no result yet").First.WaitForAsync();
        await visitor.ShouldBeAccessibleAsync();

        await visitor.Field("Result").FillAsync("74%");
        await visitor.Button("Save the pilot").ClickAsync();
        await visitor.Page.GetByText("The pilot has been saved.").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await visitor.Page.GetByRole(AriaRole.Radio, new() { Name = "Scale" }).CheckAsync();
        await visitor.Field("Reason").FillAsync("It works.");
        await visitor.Button("Record the decision").ClickAsync();
        await visitor.Page.GetByText("Decisions so far").WaitForAsync();
        (await visitor.Page.GetByText("Amara Okello").CountAsync()).ShouldBeGreaterThan(0);
    }
}
