using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace MaturityAssessment.EndToEnd.Tests.Browser;

/// <summary>Sign in, start, answer, submit, see the score, get a roadmap, download the report: the product's main job, as a department does it.</summary>
[Collection(UsesRunningApp.Name)]
public sealed class MainJourney(RunningApp app)
{
    private const string Lead = "amara.okello@benefits.valmora.example";
    private const string Unit = "Social Benefits Agency";
    private const string StrangerLead = "marek.dunmore@arvendale.example";

    [Fact]
    public async Task A_department_answers_submits_and_takes_its_report_home()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync(Lead);
        await visitor.ShouldBeAccessibleAsync();

        var address = await StartQuickScanAsync(visitor, "Journey");
        await visitor.ShouldBeAccessibleAsync();

        await AnswerEverythingAsync(visitor, checkEachPage: true);
        await visitor.Heading("Check your answers").WaitForAsync();
        await visitor.ShouldBeAccessibleAsync();

        await visitor.Page.GetByRole(AriaRole.Checkbox).Last.CheckAsync();
        await visitor.Button("Submit assessment").ClickAsync();
        await visitor.ArriveAsync(url => url.EndsWith("/results", StringComparison.Ordinal));
        await visitor.Heading("Check your answers").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visitor.Page.Locator("h1").WaitForAsync();
        await visitor.SettleAsync();
        await visitor.ShouldBeAccessibleAsync();

        // Every answer was the third of five, which is half of all points and level 3.
        (await visitor.Page.Locator("main").InnerTextAsync()).ShouldContain("50.0");
        (await visitor.Page.GetByText("Defined").CountAsync()).ShouldBeGreaterThan(0);

        await visitor.GoAsync($"{address}/roadmap");
        await visitor.ShouldBeAccessibleAsync();

        await visitor.GoAsync($"{address}/report");
        await visitor.ShouldBeAccessibleAsync();
        var download = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByText("Download the PDF").First.ClickAsync());
        download.SuggestedFilename.ShouldEndWith(".pdf");
        using var report = PdfDocument.Open(await download.PathAsync());
        string.Join(' ', report.GetPages().Select(p => p.Text)).ShouldContain("Social Benefits Agency");

        // What is submitted stays as it is.
        await visitor.GoAsync($"{address}/questions/STR");
        (await visitor.Page.GetByRole(AriaRole.Radio).CountAsync()).ShouldBe(0);
        await visitor.ShouldBeAccessibleAsync();
        visitor.ShouldHaveSeenNoProblem();
    }

    [Fact]
    public async Task Answers_are_there_again_after_leaving_and_coming_back()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync(Lead);
        var address = await StartQuickScanAsync(visitor, "Return");
        await visitor.GoAsync($"{address}/questions/STR");
        await visitor.Page.GetByRole(AriaRole.Radio).Nth(3).CheckAsync();
        await SavedAsync(visitor);

        await using var elsewhere = await app.VisitAsync();
        await elsewhere.SignInAsync(Lead);
        await elsewhere.GoAsync($"{address}/questions/STR");

        (await elsewhere.Page.GetByRole(AriaRole.Radio).Nth(3).IsCheckedAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_comment_that_is_far_too_long_is_refused_with_a_sentence_and_the_page_lives_on()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync(Lead);
        var address = await StartQuickScanAsync(visitor, "Long");
        await visitor.GoAsync($"{address}/questions/STR");
        var comment = visitor.Field("Comment (optional)").First;

        await comment.EvaluateAsync("field => field.removeAttribute('maxlength')");
        await comment.FillAsync(new string('x', 60_000));
        await comment.BlurAsync();
        await visitor.Page.GetByText("4,000").Or(visitor.Page.GetByText("4000")).First.WaitForAsync();

        await visitor.Page.GetByRole(AriaRole.Radio).Nth(1).CheckAsync();
        await SavedAsync(visitor);
    }

    [Fact]
    public async Task The_address_of_another_tenant_gives_not_found()
    {
        await using var owner = await app.VisitAsync();
        await owner.SignInAsync(Lead);
        var address = await StartQuickScanAsync(owner, "Secret");

        await using var stranger = await app.VisitAsync();
        await stranger.SignInAsync(StrangerLead);
        foreach (var page in new[] { "", "/questions/STR", "/check", "/results", "/roadmap", "/report" })
        {
            (await stranger.GoAsync(address + page))!.Status.ShouldBe(404, page);
            var text = await stranger.Page.Locator("main").InnerTextAsync();
            text.ShouldContain("not found", Case.Insensitive);
            text.ShouldNotContain("Social Benefits Agency");
            await stranger.ShouldBeAccessibleAsync();
            (await stranger.Page.Locator(".skip-link").GetAttributeAsync("href")).ShouldBe($"/{address}{page}#main");
        }

        var download = await stranger.Page.Context.APIRequest.GetAsync($"{app.Address}downloads/{address}/report.pdf");
        download.Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_keyboard_alone_suffices_to_answer()
    {
        await using var visitor = await app.VisitAsync();
        await visitor.SignInAsync(Lead);
        var address = await StartQuickScanAsync(visitor, "Keyboard");
        await visitor.GoAsync($"{address}/questions/STR");

        await TabUntilAsync(visitor, "document.activeElement.type === 'radio'");
        await visitor.Page.Keyboard.PressAsync("Space");
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await SavedAsync(visitor);
        // Each key is an answer of its own: the page may still be showing the one before.
        await visitor.UntilAsync("document.querySelectorAll('main input[type=radio]')[2].checked");

        await TabUntilAsync(visitor, "document.activeElement.textContent.startsWith('Next:')");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.ArriveAsync(url => !url.EndsWith("/STR", StringComparison.Ordinal));
        await visitor.SettleAsync();
        await visitor.UntilAsync("document.activeElement.tagName === 'H1'");
        visitor.ShouldHaveSeenNoProblem();
    }

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task Every_page_fits_a_phone(int width, ColorScheme theme)
    {
        await using var visitor = await app.VisitAsync(width, 844, theme);
        await visitor.SignInAsync(Lead);
        await visitor.GoAsync("assessments");
        await visitor.ShouldNotScrollSidewaysAsync();
        var address = await visitor.AssessmentAsync(Unit, "2026");

        foreach (var page in new[] { "", "assessments", "assessments/new", address, $"{address}/questions/SEC.1", $"{address}/check", $"{address}/results", $"{address}/roadmap", $"{address}/report" })
        {
            await visitor.GoAsync(page);
            await visitor.ShouldNotScrollSidewaysAsync();
            await visitor.ShouldBeAccessibleAsync();
        }

        visitor.ShouldHaveSeenNoProblem();
    }

    /// <returns>The assessment's address, relative.</returns>
    internal static async Task<string> StartQuickScanAsync(Visitor visitor, string cycle)
    {
        await visitor.GoAsync("assessments/new");
        await visitor.Page.GetByRole(AriaRole.Radio, new() { Name = "Quick scan" }).CheckAsync();
        await visitor.Field("Cycle").FillAsync($"{cycle} {Guid.NewGuid():N}"[..20]);
        await visitor.ShouldBeAccessibleAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await visitor.Heading(Unit).WaitForAsync();
        await visitor.SettleAsync();
        return new Uri(visitor.Page.Url).AbsolutePath.TrimStart('/');
    }

    internal static async Task AnswerEverythingAsync(Visitor visitor, bool checkEachPage)
    {
        await visitor.GoAsync(new Uri(visitor.Page.Url).AbsolutePath.TrimStart('/') + "/questions/STR");
        for (var pages = 0; pages < 20; pages++)
        {
            foreach (var question in await visitor.Page.Locator("main fieldset:has(input[type=radio])").AllAsync())
            {
                await question.GetByRole(AriaRole.Radio).Nth(2).CheckAsync();
            }

            await SavedAsync(visitor);
            if (checkEachPage && pages < 2)
            {
                await visitor.ShouldBeAccessibleAsync();
            }

            var (before, heading) = (visitor.Page.Url, await visitor.Page.Locator("h1").InnerTextAsync());
            await visitor.Field("Previous and next section").GetByRole(AriaRole.Link).Last.ClickAsync();
            await visitor.ArriveAsync(url => url != before);

            // The address changes before the page does.
            await visitor.UntilAsync($"!!document.querySelector('h1') && document.querySelector('h1').innerText !== {System.Text.Json.JsonSerializer.Serialize(heading)}");
            await visitor.SettleAsync();
            if (visitor.Page.Url.EndsWith("/check", StringComparison.Ordinal))
            {
                return;
            }
        }
    }

    /// <summary>Waits until the page says that all is saved and nothing is on its way.</summary>
    internal static async Task SavedAsync(Visitor visitor)
    {
        await visitor.Page.GetByText("Saved").First.WaitForAsync();
        await visitor.UntilAsync("!document.querySelector('main').innerText.includes('Saving')");
    }

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
