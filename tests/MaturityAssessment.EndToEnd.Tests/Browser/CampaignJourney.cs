using Microsoft.Playwright;

namespace MaturityAssessment.EndToEnd.Tests.Browser;

/// <summary>A transformation office runs a cycle, and a department goes through it with what it answered last time.</summary>
[Collection(UsesRunningApp.Name)]
public sealed class CampaignJourney(RunningApp app)
{
    private const string Office = "tobias.wren@valmora.example";
    private const string Lead = "amara.okello@benefits.valmora.example";
    private const string StrangerLead = "marek.dunmore@arvendale.example";
    private const string Unit = "Social Benefits Agency";

    [Fact]
    public async Task The_office_starts_a_cycle_a_lead_confirms_and_submits_and_the_office_reminds_extends_and_closes()
    {
        var name = $"Cycle {Guid.NewGuid():N}"[..16];
        await using var lead = await app.VisitAsync();
        await lead.SignInAsync(Lead);
        await SubmitQuickScanAsync(lead);

        await using var office = await app.VisitAsync();
        await office.SignInAsync(Office);
        var board = await StartAsync(office, name);
        await office.ShouldBeAccessibleAsync();
        (await office.Page.Locator("tbody tr").CountAsync()).ShouldBe(2);

        var assessment = await ConfirmAndSubmitAsync(lead, name);

        await office.GoAsync(board);
        var row = office.Page.Locator("tbody tr", new() { HasText = Unit });
        (await row.InnerTextAsync()).ShouldContain("Submitted");
        await office.Link("1 Not submitted").WaitForAsync();
        await office.GoAsync(assessment);
        await office.Button("Approve this assessment").ClickAsync();
        await office.Page.GetByText("by Tobias Wren").First.WaitForAsync();

        await office.GoAsync(board);
        await office.Button("Remind …").ClickAsync();
        await office.UntilAsync("document.activeElement.tagName === 'FORM'");
        await office.ShouldBeAccessibleAsync();
        await office.Button("Send the reminders").ClickAsync();
        await office.Page.GetByText("on the way").WaitForAsync();
        (await MailAsync(name)).ShouldContain("helena.brandt-osei@interior.valmora.example");

        await office.Button("Extend …").ClickAsync();
        await office.Field("New due date").FillAsync("2099-12-31");
        await office.ShouldBeAccessibleAsync();
        await office.Button("Extend the cycle").ClickAsync();
        await office.Page.GetByText("The cycle is now due on 31 December 2099.").WaitForAsync();

        await office.Button("Close …").ClickAsync();
        await office.Page.GetByRole(AriaRole.Radio, new() { Name = "They are withdrawn" }).CheckAsync();
        await office.ShouldBeAccessibleAsync();
        await office.Button("Close the cycle").ClickAsync();
        await office.Page.GetByText("1 assessment withdrawn.").WaitForAsync();
        await office.Link("1 Withdrawn").WaitForAsync();

        await office.Link("Compare with the cycle before").ClickAsync();
        await office.ArriveAsync(url => url.EndsWith("/compare", StringComparison.Ordinal));
        await office.Page.GetByText("Mean").Or(office.Page.GetByText("earlier cycle")).First.WaitForAsync();
        await office.ShouldBeAccessibleAsync();
        office.ShouldHaveSeenNoProblem();
        lead.ShouldHaveSeenNoProblem();
    }

    [Theory]
    [InlineData(1366, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task Every_page_of_cycles_is_accessible_and_fits(int width, ColorScheme theme)
    {
        await using var visitor = await app.VisitAsync(width, 844, theme);
        await visitor.SignInAsync(Office);
        await visitor.GoAsync("campaigns");
        var board = (await visitor.Page.Locator("tbody th a[aria-label^='2026, Government']").GetAttributeAsync("href"))!;

        foreach (var page in new[] { "campaigns", "campaigns/new", board, $"{board}?show=approved", $"{board}/edit", $"{board}/units", $"{board}/compare" })
        {
            await visitor.GoAsync(page);
            await visitor.ShouldNotScrollSidewaysAsync();
            await visitor.ShouldBeAccessibleAsync();
        }

        await visitor.GoAsync(board);
        foreach (var action in new[] { "Remind …", "Extend …", "Close …" })
        {
            await visitor.Button(action).ClickAsync();
            await visitor.Page.Locator("form.act").WaitForAsync();
            await visitor.ShouldNotScrollSidewaysAsync();
            await visitor.ShouldBeAccessibleAsync();
        }

        await visitor.GoAsync("campaigns/new");
        await visitor.Button("Start the cycle").ClickAsync();
        await visitor.UntilAsync("document.activeElement.classList.contains('error-summary')");
        await visitor.ShouldBeAccessibleAsync();
        visitor.ShouldHaveSeenNoProblem();
    }

    [Fact]
    public async Task The_cycle_of_another_tenant_gives_not_found_and_a_lead_is_told_that_it_is_not_theirs()
    {
        await using var office = await app.VisitAsync();
        await office.SignInAsync(Office);
        await office.GoAsync("campaigns");
        var board = (await office.Page.Locator("tbody th a[aria-label^='2026, Government']").GetAttributeAsync("href"))!;
        await using var stranger = await app.VisitAsync();
        await stranger.SignInAsync("priya.castellan@harbourlane.example");

        foreach (var page in new[] { "", "/compare", "/units", "/edit" })
        {
            (await stranger.GoAsync(board + page))!.Status.ShouldBe(404, page);
            (await stranger.Page.Locator("main").InnerTextAsync()).ShouldNotContain("Civil Registry");
        }

        await using var lead = await app.VisitAsync();
        await lead.SignInAsync(StrangerLead);
        await lead.GoAsync("campaigns");
        (await lead.Page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("Your role does not allow this.");
    }

    private static async Task SubmitQuickScanAsync(Visitor lead)
    {
        await MainJourney.StartQuickScanAsync(lead, "Before");
        await MainJourney.AnswerEverythingAsync(lead, checkEachPage: false);
        await SubmitAsync(lead);
    }

    private static async Task SubmitAsync(Visitor lead)
    {
        await lead.Heading("Check your answers").WaitForAsync();
        await lead.Page.GetByRole(AriaRole.Checkbox).Last.CheckAsync();
        await lead.Button("Submit assessment").ClickAsync();
        await lead.ArriveAsync(url => url.EndsWith("/results", StringComparison.Ordinal));
        await lead.SettleAsync();
    }

    /// <returns>The board's address.</returns>
    private static async Task<string> StartAsync(Visitor office, string name)
    {
        await office.GoAsync("campaigns/new");
        await office.Field("Name").FillAsync(name);
        await office.Page.GetByRole(AriaRole.Radio, new() { Name = "Quick scan" }).CheckAsync();
        await office.Field("Instructions (optional)").FillAsync("Ask your colleagues first.");
        foreach (var unit in new[] { Unit, "Civil Registry and Identity Office" })
        {
            await office.Page.GetByRole(AriaRole.Checkbox, new() { Name = unit }).CheckAsync();
        }

        await office.Page.GetByText("2 of 14 chosen").WaitForAsync();
        await office.ShouldBeAccessibleAsync();
        await office.Button("Start the cycle").ClickAsync();
        await office.Heading($"Cycle {name}").WaitForAsync();
        await office.SettleAsync();
        return new Uri(office.Page.Url).AbsolutePath.TrimStart('/');
    }

    /// <returns>The assessment's address.</returns>
    private static async Task<string> ConfirmAndSubmitAsync(Visitor lead, string name)
    {
        await lead.GoAsync("");
        var card = lead.Page.Locator("section", new() { HasText = name });
        (await card.InnerTextAsync()).ShouldContain("Ask your colleagues first.");
        await card.GetByRole(AriaRole.Heading).GetByRole(AriaRole.Link).ClickAsync();
        await lead.Heading(Unit).WaitForAsync();
        await lead.SettleAsync();
        var address = new Uri(lead.Page.Url).AbsolutePath.TrimStart('/');
        (await lead.Page.Locator("#overall").InnerTextAsync()).ShouldStartWith("0 of 12");

        await lead.GoAsync($"{address}/questions/STR");
        for (var pages = 0; pages < 20; pages++)
        {
            while (await lead.Button("Confirm last time's answer").CountAsync() is > 0 and var open)
            {
                await lead.Button("Confirm last time's answer").First.ClickAsync();
                await lead.UntilAsync($"[...document.querySelectorAll('main button')].filter(b => b.textContent.startsWith('Confirm last')).length === {open - 1}");
            }

            await MainJourney.SavedAsync(lead);
            if (pages == 0)
            {
                await lead.ShouldBeAccessibleAsync();
            }

            var (before, heading) = (lead.Page.Url, await lead.Page.Locator("h1").InnerTextAsync());
            await lead.Field("Previous and next section").GetByRole(AriaRole.Link).Last.ClickAsync();
            await lead.ArriveAsync(url => url != before);
            await lead.UntilAsync($"!!document.querySelector('h1') && document.querySelector('h1').innerText !== {System.Text.Json.JsonSerializer.Serialize(heading)}");
            await lead.SettleAsync();
            if (lead.Page.Url.EndsWith("/check", StringComparison.Ordinal))
            {
                await SubmitAsync(lead);
                return address;
            }
        }

        throw new InvalidOperationException("The questionnaire does not end.");
    }

    /// <summary>The reminder for this cycle, once it is there.</summary>
    private async Task<string> MailAsync(string cycle)
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(45); DateTime.UtcNow < deadline; await Task.Delay(100))
        {
            if (Directory.Exists(app.MailFolder)
                && Directory.EnumerateFiles(app.MailFolder, "*.eml").Select(File.ReadAllText).FirstOrDefault(m => m.Contains($" for {cycle} is due on ", StringComparison.Ordinal)) is { } mail)
            {
                return mail;
            }
        }

        throw new InvalidOperationException("No mail came.");
    }
}
