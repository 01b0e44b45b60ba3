using Microsoft.Playwright;

namespace MaturityAssessment.EndToEnd.Tests.Browser;

/// <summary>The transformation office compares its agencies: it sorts, opens, filters, shares, drills down.</summary>
[Collection(UsesRunningApp.Name)]
public sealed class PortfolioJourney(RunningApp app)
{
    private const string Office = "tobias.wren@valmora.example";
    private const string Lead = "amara.okello@benefits.valmora.example";

    // A cycle that no other test adds to.
    private const string Cycle = "cycle=2025";

    private static readonly string[] Views = ["portfolio", "portfolio/ranking", "portfolio/distribution", "portfolio/scatter", "portfolio/gaps", "portfolio/improved", "portfolio/peers"];

    [Fact]
    public async Task The_office_sorts_opens_filters_shares_and_drills_down()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync(Office);
        await visitor.SettleAsync();
        await visitor.Link("Portfolio").ClickAsync();
        await visitor.Heading("Portfolio").WaitForAsync();
        await visitor.GoAsync($"portfolio?{Cycle}");
        var all = await NamesAsync(visitor);
        all.Count.ShouldBeGreaterThan(8);

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Security, privacy and continuity", Exact = true }).ClickAsync();
        await visitor.UntilAsync("document.querySelector('th[aria-sort=descending]')?.innerText.includes('Security')");
        var scores = await ColumnAsync(visitor, "Security");
        scores.ShouldBe(scores.OrderDescending());

        // Sorted or not, the button is called what its column is called.
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Security, privacy and continuity", Exact = true }).ClickAsync();
        await visitor.UntilAsync("document.querySelector('th[aria-sort=ascending]')?.innerText.includes('Security')");
        scores = await ColumnAsync(visitor, "Security");
        scores.ShouldBe(scores.Order());

        await visitor.Button("Capabilities of Citizen-centred services").ClickAsync();
        await visitor.UntilAsync("document.querySelectorAll('th.grid-part').length > 1");
        (await visitor.Button("Capabilities of Citizen-centred services").GetAttributeAsync("aria-expanded")).ShouldBe("true");

        await visitor.Field("Part of the organisation").SelectOptionAsync(new SelectOptionValue { Label = "Ministry of Economy and Infrastructure" });
        await visitor.UntilAsync($"document.querySelectorAll('.heatmap tbody tr').length < {all.Count} && !document.querySelector('[aria-busy=true]')");
        var (address, seen) = (visitor.Page.Url, await NamesAsync(visitor));
        seen.Count.ShouldBeGreaterThan(1);

        await using var colleague = await app.VisitAsync();
        await colleague.SignInAsync(Office);
        await colleague.GoAsync(address);
        (await NamesAsync(colleague)).ShouldBe(seen);
        (await colleague.Page.Locator("th.grid-part").CountAsync()).ShouldBeGreaterThan(1);
        (await colleague.Page.Locator("th[aria-sort=ascending]").InnerTextAsync()).ShouldContain("Security");

        await visitor.Page.GoBackAsync();
        await visitor.UntilAsync($"document.querySelectorAll('.heatmap tbody tr').length === {all.Count}");

        await visitor.Page.Locator(".heatmap tbody th a").First.ClickAsync();
        await visitor.ArriveAsync(url => url.EndsWith("/results", StringComparison.Ordinal));
        await visitor.Heading("Results").WaitForAsync();
        visitor.ShouldHaveSeenNoProblem();
        colleague.ShouldHaveSeenNoProblem();
    }

    [Fact]
    public async Task Every_view_opens_from_the_one_before_and_keeps_the_filter()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync(Office);
        await visitor.GoAsync($"portfolio?{Cycle}");
        foreach (var (name, heading) in new[] { ("Ranking", "Ranking"), ("Distribution", "Distribution"), ("Two measures", "Two measures"), ("Commonly missed", "Commonly missed"), ("Most improved", "Most improved"), ("Peer groups", "Peer groups"), ("Heat map", "Portfolio") })
        {
            await visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Portfolio" }).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
            await visitor.Heading(heading).WaitForAsync();
            await visitor.SettleAsync();
            visitor.Page.Url.ShouldContain(Cycle);
            (await visitor.Page.Locator("main [role=alert]").CountAsync()).ShouldBe(0, name);
            (await visitor.Page.Locator("main .lead").InnerTextAsync()).ShouldContain("2025");
        }

        visitor.ShouldHaveSeenNoProblem();
    }

    [Fact]
    public async Task The_ranking_shows_how_certain_it_is()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync(Office);
        await visitor.GoAsync($"portfolio/ranking?{Cycle}");

        await visitor.UntilAsync("document.querySelectorAll('.rank-bar').length > 8");

        (await visitor.Page.Locator(".band-head").CountAsync()).ShouldBeGreaterThan(0);
        await visitor.ShouldBeAccessibleAsync();
        visitor.ShouldHaveSeenNoProblem();
    }

    [Theory]
    [InlineData(1366, ColorScheme.Light)]
    [InlineData(1366, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task Every_view_is_accessible_and_fits(int width, ColorScheme theme)
    {
        await using var visitor = await app.VisitAsync(width, 844, theme);
        await visitor.SignInAsync(Office);
        foreach (var view in Views.Append("portfolio?expand=CIT&open=true&sort=name"))
        {
            await visitor.GoAsync(view.Contains('?', StringComparison.Ordinal) ? view : $"{view}?{Cycle}");
            await visitor.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");
            if (view == "portfolio/scatter")
            {
                await visitor.Button("Show as a table, with links").ClickAsync();
                await visitor.Page.Locator("main table").WaitForAsync();
            }
            if (await visitor.Page.Locator(".filters-toggle:visible").CountAsync() > 0)
            {
                await visitor.Page.Locator(".filters-toggle").ClickAsync();
                await visitor.Page.Locator("#filter-sector").WaitForAsync();
            }

            await visitor.ShouldBeAccessibleAsync();
            await visitor.ShouldNotScrollSidewaysAsync();
        }

        visitor.ShouldHaveSeenNoProblem();
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_sorts_and_opens()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync(Office);
        await visitor.GoAsync($"portfolio?{Cycle}");

        await TabUntilAsync(visitor, "document.activeElement.getAttribute('role') === 'region'");
        await TabUntilAsync(visitor, "document.activeElement.textContent.trim() === 'Citizen-centred services'");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.UntilAsync("document.querySelector('th[aria-sort=descending]')?.innerText.includes('Citizen')");
        await visitor.UntilAsync("document.activeElement.textContent.trim() === 'Citizen-centred services'");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Space");
        await visitor.UntilAsync("document.querySelectorAll('th.grid-part').length > 1");
        (await visitor.Page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-expanded')")).ShouldBe("true");

        await TabUntilAsync(visitor, "!!document.activeElement.closest('.heatmap tbody th')");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.ArriveAsync(url => url.EndsWith("/results", StringComparison.Ordinal));
        visitor.ShouldHaveSeenNoProblem();
    }

    [Fact]
    public async Task A_department_lead_learns_that_the_portfolio_is_not_open_to_them()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync(Lead);
        (await visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByText("Portfolio").CountAsync()).ShouldBe(0);

        foreach (var view in Views)
        {
            (await visitor.GoAsync(view))!.Status.ShouldBe(403, view);
            await visitor.Heading("The portfolio is not open to you").WaitForAsync();
            (await visitor.Page.Locator("main").InnerTextAsync()).ShouldNotContain("Tax and Customs");
        }

        await visitor.ShouldBeAccessibleAsync();
    }

    [Theory]
    [InlineData("portfolio?model=none&version=0", "not installed")]
    [InlineData("portfolio?cycle=1999&sector=none", "No agency matches these filters")]
    [InlineData("portfolio/gaps?level=99", "not found")]
    [InlineData("portfolio/improved?since=1999", "Choose an earlier cycle")]
    [InlineData("portfolio/peers?node=NONE", "not found")]
    [InlineData("portfolio/scatter?x=score%3ANONE", "not found")]
    public async Task An_address_that_names_what_is_not_there_gets_a_sentence_and_a_way_out(string address, string sentence)
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync(Office);
        await visitor.GoAsync(address);

        (await visitor.Page.Locator("main").InnerTextAsync()).ShouldContain(sentence, Case.Insensitive);
        (await visitor.Page.GetByText("Clear filters").Or(visitor.Page.GetByText("Try again")).CountAsync()).ShouldBeGreaterThan(0);
        await visitor.ShouldBeAccessibleAsync();
        visitor.ShouldHaveSeenNoProblem();
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(Visitor visitor) => await visitor.Page.Locator(".heatmap tbody th a").AllInnerTextsAsync();

    /// <summary>The numbers of the column whose head begins so.</summary>
    private static async Task<IReadOnlyList<double>> ColumnAsync(Visitor visitor, string head) =>
        await visitor.Page.EvaluateAsync<double[]>(
            """
            head => {
                const at = [...document.querySelectorAll('.heatmap thead th')].findIndex(h => h.innerText.startsWith(head));
                return [...document.querySelectorAll('.heatmap tbody tr')].map(r => parseFloat(r.children[at].innerText));
            }
            """, head);

    private static async Task TabUntilAsync(Visitor visitor, string condition)
    {
        for (var presses = 0; presses < 120; presses++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            if (await visitor.Page.EvaluateAsync<bool>(condition))
            {
                return;
            }
        }

        Assert.Fail($"Tabbing never came to: {condition}");
    }
}
