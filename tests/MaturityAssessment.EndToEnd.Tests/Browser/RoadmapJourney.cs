using Microsoft.Playwright;

namespace MaturityAssessment.EndToEnd.Tests.Browser;

/// <summary>Money and time, the best plan for them, and what another start or another budget would make of it: as the lead of a department plans.</summary>
[Collection(UsesRunningApp.Name)]
public sealed class RoadmapJourney(RunningApp app)
{
    private const string Lead = "ruben.castelnau@economy.valmora.example";
    private const string Unit = "Agricultural Payments Office";
    private const string StrangerLead = "marek.dunmore@arvendale.example";

    [Fact]
    public async Task A_search_goes_on_when_the_page_is_loaded_again_and_can_be_cancelled()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync(Lead);
        var address = await visitor.AssessmentAsync(Unit, "2024");

        await visitor.GoAsync($"{address}/roadmap");
        await FillAsync(visitor, "Budget for the whole time", "15,000,000");
        await FillAsync(visitor, "Quarters", "40");
        await OpenAsync(visitor, "How thoroughly, and what else to find out");
        await visitor.Page.GetByRole(AriaRole.Radio, new() { Name = "Thoroughly" }).CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Also look for a plan" }).CheckAsync();
        await visitor.Button("Save and optimise").ClickAsync();
        await visitor.Button("Cancel").WaitForAsync();
        await visitor.ShouldBeAccessibleAsync();

        await visitor.GoAsync($"{address}/roadmap");
        await visitor.Page.GetByText("Started by Ruben Castelnau").WaitForAsync();
        (await visitor.Page.GetByText("You may leave this page").CountAsync()).ShouldBe(1);
        await visitor.Button("Cancel").ClickAsync();

        await visitor.Button("Cancel").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visitor.Page.GetByText("Optimise to see whether there is a better one.").WaitForAsync();
        visitor.ShouldHaveSeenNoProblem();
    }

    [Fact]
    public async Task The_best_plan_is_found_a_bar_is_moved_by_keyboard_the_trial_is_used_and_compared()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync(Lead);
        var address = await visitor.AssessmentAsync(Unit, "2025");

        await visitor.GoAsync($"{address}/roadmap");
        await OpenAsync(visitor, "How thoroughly, and what else to find out");
        await visitor.Page.GetByRole(AriaRole.Radio, new() { Name = "Quickly" }).CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Also look for a plan" }).CheckAsync();
        await visitor.Button("Optimise").First.ClickAsync();
        await visitor.Page.GetByText("asked for by Ruben Castelnau").WaitForAsync();
        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "What more or less money would buy" }).WaitForAsync();
        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "If the weights were different" }).WaitForAsync();
        await visitor.ShouldBeAccessibleAsync();

        var bar = visitor.Page.Locator(".timeline-movable").Last;
        var code = (await bar.GetAttributeAsync("data-code"))!;
        var hasRoom = await bar.EvaluateAsync<bool>("bar => bar.getBoundingClientRect().right < bar.closest('.timeline').getBoundingClientRect().right - 20");
        bar = visitor.Page.Locator($"[data-code='{code}']");
        await bar.FocusAsync();
        await visitor.Page.Keyboard.PressAsync(hasRoom ? "ArrowRight" : "ArrowLeft");
        await visitor.Page.Locator($"[data-code='{code}'].timeline-wished").WaitForAsync();
        (await bar.GetAttributeAsync("aria-label"))!.ShouldContain("now planned for");
        (await visitor.Page.EvaluateAsync<string>("document.activeElement.dataset.code")).ShouldBe(code);
        await visitor.UntilAsync("document.querySelector('.changes, section[aria-labelledby=what-if] .notice-warn') !== null");
        await visitor.ShouldBeAccessibleAsync();

        // another budget can always be held, whatever waits for the bar that was moved
        await visitor.Page.Locator(".wishes button").First.ClickAsync();
        await visitor.UntilAsync("document.querySelector('.wishes') === null");
        await visitor.UntilAsync("document.querySelector('.planning-run') === null");
        await visitor.Field("As a number").FillAsync("3,000,000");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.GetByRole(AriaRole.Cell, new() { Name = "3,000,000", Exact = true }).WaitForAsync();
        await visitor.Button("Use this plan").ClickAsync();
        await visitor.Page.GetByText(" of 3,000,000").WaitForAsync();
        (await visitor.Field("Budget for the whole time").InputValueAsync()).ShouldBe("3,000,000");

        await visitor.GoAsync($"{address}/roadmap/compare?left=quick&right=current");
        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "What the second changes against the first" }).WaitForAsync();
        await visitor.ShouldBeAccessibleAsync();
        await visitor.Field("First plan").SelectOptionAsync("What you try");
        await visitor.Page.GetByText("There is nothing that you have tried").WaitForAsync();
        await visitor.Field("First plan").SelectOptionAsync("Today's plan");
        await visitor.Page.GetByText("Nothing differs.").WaitForAsync();
        visitor.ShouldHaveSeenNoProblem();
    }

    [Fact]
    public async Task A_finger_moves_a_bar_and_still_scrolls_the_page_and_opens_an_initiative()
    {
        await using var visitor = await app.VisitAsync(390, 800, hasTouch: true);
        await visitor.SignInAsync(Lead);
        var address = await visitor.AssessmentAsync(Unit, "2024");
        await visitor.GoAsync($"{address}/roadmap");

        // where there is room to the right, both in the plan and on the screen
        var code = await visitor.Page.Locator(".timeline-scroll").First.EvaluateAsync<string>("""
            region => {
              const edge = region.querySelector('.timeline').getBoundingClientRect().right, quarter = region.querySelector('.timeline-quarter').getBoundingClientRect().width;
              return [...region.querySelectorAll('.timeline-movable')].find(bar => bar.getBoundingClientRect().right + quarter < edge + 1).dataset.code;
            }
            """);
        var bar = visitor.Page.Locator($"[data-code='{code}']");
        await bar.EvaluateAsync("bar => bar.scrollIntoView({ block: 'center', inline: 'nearest' })");
        var (box, quarter) = ((await bar.BoundingBoxAsync())!, await visitor.Page.Locator(".timeline-quarter").First.EvaluateAsync<double>("quarter => quarter.getBoundingClientRect().width"));
        var (x, y) = (box.X + box.Width / 2, box.Y + box.Height / 2);

        var before = await visitor.Page.EvaluateAsync<double>("scrollY");
        await visitor.SwipeAsync(x, y, x, y - 150);
        (await visitor.Page.EvaluateAsync<double>("scrollY")).ShouldBeGreaterThan(before, "up and down a finger scrolls");
        (await visitor.Page.Locator(".timeline-wished").CountAsync()).ShouldBe(0);

        await bar.EvaluateAsync("bar => bar.scrollIntoView({ block: 'center', inline: 'nearest' })");
        box = (await bar.BoundingBoxAsync())!;
        (x, y) = (box.X + box.Width / 2, box.Y + box.Height / 2);
        await visitor.SwipeAsync(x, y, x + quarter, y);
        await visitor.Page.Locator($"[data-code='{code}'].timeline-wished").WaitForAsync();
        (await bar.GetAttributeAsync("aria-label"))!.ShouldContain("now planned for");
        visitor.Page.Url.ShouldEndWith("/roadmap", customMessage: "letting go is not tapping");

        await bar.TapAsync();
        await visitor.ArriveAsync(url => !url.EndsWith("/roadmap", StringComparison.Ordinal));
        visitor.ShouldHaveSeenNoProblem();
    }

    [Theory]
    [InlineData(1366, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task The_roadmap_and_the_comparison_are_accessible_and_fit(int width, ColorScheme theme)
    {
        await using var visitor = await app.VisitAsync(width, 800, theme);
        await visitor.SignInAsync(Lead);
        var address = await visitor.AssessmentAsync(Unit, "2024");
        foreach (var page in new[] { "roadmap", "roadmap/compare" })
        {
            await visitor.GoAsync($"{address}/{page}");
            foreach (var more in await visitor.Page.Locator("main summary").AllAsync())
            {
                await more.ClickAsync();
            }

            await visitor.ShouldNotScrollSidewaysAsync();
            await visitor.ShouldBeAccessibleAsync();
        }

        visitor.ShouldHaveSeenNoProblem();
    }

    [Fact]
    public async Task The_comparison_of_another_tenants_plans_is_not_found()
    {
        await using var owner = await app.VisitAsync();
        await owner.SignInAsync(Lead);
        var address = await owner.AssessmentAsync(Unit, "2025");

        await using var stranger = await app.VisitAsync();
        await stranger.SignInAsync(StrangerLead);
        foreach (var page in new[] { "roadmap", "roadmap/compare" })
        {
            (await stranger.GoAsync($"{address}/{page}"))!.Status.ShouldBe(404, page);
        }
    }

    private static async Task FillAsync(Visitor visitor, string label, string text)
    {
        await visitor.Field(label).FillAsync(text);
        await visitor.Page.Keyboard.PressAsync("Tab");
    }

    private static Task OpenAsync(Visitor visitor, string summary) => visitor.Page.Locator("summary", new() { HasText = summary }).ClickAsync();
}
