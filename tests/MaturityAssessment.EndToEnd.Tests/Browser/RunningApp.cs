using MaturityAssessment.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace MaturityAssessment.EndToEnd.Tests.Browser;

/// <summary>The whole product on a port of this machine with demonstration data, and a real browser beside it. Shared by all browser tests.</summary>
public sealed class RunningApp : IAsyncLifetime
{
    // Chromium must not look for its maker's hosts, nor for anything but this machine.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-domain-reliability",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ];

    private readonly Factory _factory = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address { get; private set; } = "";

    /// <summary>Where mails go.</summary>
    public string MailFolder => _factory.MailFolder;

    public async ValueTask InitializeAsync()
    {
        _factory.StartServer();
        Address = _factory.ClientOptions.BaseAddress.ToString().Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium(), Headless = true, Args = Arguments });
    }

    /// <summary>A fresh visitor: no cookies, nothing cached.</summary>
    public async Task<Visitor> VisitAsync(int width = 1366, int height = 768, ColorScheme theme = ColorScheme.Light, bool hasTouch = false)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = theme,
            HasTouch = hasTouch,
            ReducedMotion = ReducedMotion.Reduce,
            AcceptDownloads = true,
            Locale = "en-GB",
        });
        return await Visitor.OpenAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        TestedDatabase.Drop(_factory.Services);
        await _factory.DisposeAsync();
        Directory.Delete(_factory.Folder, recursive: true);
    }

    private static string Chromium() =>
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("The browser tests need Chromium: apt-get install chromium.");

    private sealed class Factory : WebApplicationFactory<Program>
    {
        public Factory() => UseKestrel(0);

        public string Folder { get; } = Directory.CreateTempSubdirectory("maturity-browser-").FullName;

        public string MailFolder => Path.Combine(Folder, "mail");

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Testing");
            builder.UseSetting("DataFolder", Folder);
            TestedDatabase.Use(builder);
            builder.UseSetting("Demo", "true");
            builder.UseSetting("Mail:DropFolder", MailFolder);
        }
    }
}

[CollectionDefinition(Name)]
public sealed class UsesRunningApp : ICollectionFixture<RunningApp>
{
    public const string Name = "running app";
}
