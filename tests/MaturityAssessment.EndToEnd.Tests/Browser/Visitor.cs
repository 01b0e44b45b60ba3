using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MaturityAssessment.EndToEnd.Tests.Browser;

/// <summary>One person with one browser window. Whatever goes wrong on a page (console errors, failed requests, requests to other hosts) is kept and must be empty at the end.</summary>
public sealed class Visitor : IAsyncDisposable
{
    public const string DemoPassword = "explore-the-demo";

    private readonly IBrowserContext _context;
    private readonly List<string> _problems = [];
    private readonly List<string> _foreign = [];

    private Visitor(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    public static async Task<Visitor> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(45_000);
        var visitor = new Visitor(context, page);
        page.Console += (_, message) =>
        {
            // A page that says "not found" says so in its status too, which Chromium logs.
            if (message.Type is "error" && !message.Text.Contains("404", StringComparison.Ordinal))
            {
                visitor._problems.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => visitor._problems.Add($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("http://127.0.0.1", StringComparison.Ordinal) && !request.Url.StartsWith("ws://127.0.0.1", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                visitor._foreign.Add(request.Url);
            }
        };
        return visitor;
    }

    public async Task SignInAsync(string email)
    {
        await Page.GotoAsync("account/sign-in");
        await Field("E-mail address").FillAsync(email);
        await Field("Password").FillAsync(DemoPassword);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).First.ClickAsync();
        await ArriveAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
        await Heading("My work").WaitForAsync();
    }

    /// <summary>Opens a page and waits until it answers to clicks.</summary>
    public async Task<IResponse?> GoAsync(string path)
    {
        var response = await Page.GotoAsync(path);
        await SettleAsync();
        return response;
    }

    /// <summary>Waits until the page is alive (its circuit is up) and nothing is loading.</summary>
    public async Task SettleAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await UntilAsync("!document.querySelector('[aria-busy=true], .loading')");
    }

    /// <returns>The address of the assessment that a unit made with the whole model in a cycle. There is one, and no journey adds another.</returns>
    public async Task<string> AssessmentAsync(string unit, string cycle)
    {
        await GoAsync($"assessments?cycle={cycle}");
        var row = Page.Locator("main tbody tr", new() { HasText = "Government digital maturity" })
            .Filter(new() { Has = Link(unit) })
            .Filter(new() { Has = Page.Locator("[data-label=Cycle]", new() { HasTextRegex = new($"^{cycle}$") }) });
        return (await row.Locator("th a").GetAttributeAsync("href"))!;
    }

    /// <summary>Waits until the address is one of those. (The browser driver's own way waits for the page to load as well, for ever where it had loaded before it was asked.)</summary>
    public async Task ArriveAsync(Func<string, bool> isThere)
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(45); DateTime.UtcNow < deadline; await Task.Delay(50))
        {
            if (isThere(Page.Url))
            {
                await UntilAsync("document.readyState === 'complete'");
                return;
            }
        }

        Assert.Fail($"{Page.Url}: the way did not go on from here");
    }

    /// <summary>Waits until a JavaScript expression is true. (The browser driver's own way polls inside the page, where the strict script policy forbids it.)</summary>
    public async Task UntilAsync(string expression)
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(45); DateTime.UtcNow < deadline; await Task.Delay(50))
        {
            try
            {
                if (await Page.EvaluateAsync<bool>(expression))
                {
                    return;
                }
            }
            catch (PlaywrightException)
            {
                // the page was just being replaced: ask the next one
            }
        }

        Assert.Fail($"{Page.Url}: this never came true: {expression}");
    }

    /// <summary>The field or group with exactly this label: data that other journeys left behind (a cycle's name in a check box, say) must not be taken for it.</summary>
    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    /// <summary>A finger goes from one point of the window to another and is lifted there.</summary>
    public async Task SwipeAsync(double fromX, double fromY, double toX, double toY)
    {
        const int Steps = 8;
        var browser = await _context.NewCDPSessionAsync(Page);
        await Touch("touchStart", fromX, fromY);
        for (var step = 1; step <= Steps; step++)
        {
            await Touch("touchMove", fromX + (toX - fromX) * step / Steps, fromY + (toY - fromY) * step / Steps);
        }

        await browser.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
        await browser.DetachAsync();

        Task Touch(string type, double x, double y) => browser.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = new[] { new { x, y } } });
    }

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1, Exact = true });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    /// <summary>What an accessibility checker and our own eye for structure find on the page as it stands.</summary>
    public async Task ShouldBeAccessibleAsync()
    {
        var result = await Page.RunAxe();
        result.Violations.Select(v => $"{Page.Url}: {v.Id} ({v.Impact}): {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
        (await Page.Locator("h1:visible").CountAsync()).ShouldBe(1, $"{Page.Url} needs one h1");
        (await Page.Locator("main").CountAsync()).ShouldBe(1, $"{Page.Url} needs one main landmark");
        (await Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('fieldset')].filter(f => !(f.querySelector('legend')?.textContent.trim() || f.getAttribute('aria-label') || f.getAttribute('aria-labelledby'))).map(f => f.outerHTML.slice(0, 120))
            """)).ShouldBeEmpty($"{Page.Url}: every group needs a name");
    }

    public async Task ShouldNotScrollSidewaysAsync() =>
        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, $"{Page.Url} scrolls sideways");

    public void ShouldHaveSeenNoProblem()
    {
        _problems.ShouldBeEmpty();
        _foreign.ShouldBeEmpty("no request may leave the host");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
