using System.Net;
using MaturityAssessment.Domain.Organisations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Web.Tests.Hosting;

public class SecurityTests(Product product) : IClassFixture<Product>
{
    private static readonly string[] OpenToAnyone =
    [
        "/account/forgot-password", "/account/register", "/account/reset-password", "/account/sign-in", "/account/sign-out", "/error", "/setup", "/status/{Code:int}", "/verify", "/verify/{Code}",
    ];

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/")]
    [InlineData("/admin/people")]
    [InlineData("/no-such-page")]
    public async Task Every_page_carries_the_strict_headers_and_no_script_without_leave(string address)
    {
        var visitor = await product.SignedIn();
        var page = await visitor.Open(address);

        var policy = visitor.Last.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldContain("default-src 'self'");
        var scripts = policy.Split(';').Single(d => d.Trim().StartsWith("script-src", StringComparison.Ordinal));
        scripts.ShouldNotContain("unsafe");
        visitor.Last.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        foreach (var script in page.QuerySelectorAll("script:not([src])"))
        {
            scripts.ShouldContain($"'nonce-{script.GetAttribute("nonce")}'");
        }

        page.All.SelectMany(e => e.Attributes).ShouldNotContain(a => a.Name.StartsWith("on", StringComparison.Ordinal));
        page.QuerySelectorAll("[src], link[href]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")).ShouldAllBe(a => !a!.Contains("//"));
    }

    [Fact]
    public async Task Pages_are_for_those_signed_in_except_the_few_named_here()
    {
        var pages = product.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null).ToList();

        pages.Where(IsOpen).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Order(StringComparer.Ordinal).ShouldBe(OpenToAnyone);
        foreach (var page in pages.Where(p => !IsOpen(p)))
        {
            var address = "/" + string.Join('/', page.RoutePattern.PathSegments.Select(s => s.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : Guid.NewGuid().ToString()));
            var visitor = product.Visit();
            await visitor.Open(address);
            visitor.LeadsTo.ShouldNotBeNull(address).ShouldStartWith("/account/sign-in?returnUrl=");
        }
    }

    [Fact]
    public async Task Where_HTTPS_is_required_plain_HTTP_is_told_what_to_do()
    {
        using var strict = product.WithWebHostBuilder(b => b.UseSetting("RequireHttps", "true"));
        using var plain = strict.CreateClient(new() { BaseAddress = new("http://localhost"), AllowAutoRedirect = false });
        using var encrypted = strict.CreateClient(new() { BaseAddress = new("https://localhost"), AllowAutoRedirect = false });

        var refused = await plain.GetAsync(new Uri("/account/sign-in", UriKind.Relative), TestContext.Current.CancellationToken);

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("HTTPS only");
        (await plain.GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await encrypted.GetAsync(new Uri("/account/sign-in", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_does_not_learn_which_pages_there_are()
    {
        var visitor = product.Visit();

        await visitor.Open("/no-such-page");

        visitor.LeadsTo.ShouldBe("/account/sign-in?returnUrl=%2Fno-such-page");
    }

    [Fact]
    public async Task An_unknown_address_is_not_found_and_says_so()
    {
        var visitor = await product.SignedIn();

        var page = await visitor.Open("/no-such-page");

        visitor.Status().ShouldBe(HttpStatusCode.NotFound);
        page.Text("h1").ShouldBe("Page not found");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var visitor = product.Visit();
        var page = await visitor.Open("/account/sign-in");
        page.QuerySelector("input[name=__RequestVerificationToken]")!.Remove();

        var answer = await visitor.Submit(page, ("Input.Email", Product.Administrator), ("Input.Password", Product.Password));

        visitor.Status().ShouldBe(HttpStatusCode.BadRequest);
        answer.Text("h1").ShouldBe("This page was open too long");
    }

    [Fact]
    public async Task Whoever_tries_too_often_is_asked_to_wait()
    {
        await using var strict = product.WithWebHostBuilder(b => b.UseSetting("SignIn:PostsPerMinute", "2"));
        var visitor = new Visitor(strict.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false }));
        await visitor.SignIn("nobody@valdria.example", "wrong");
        await visitor.SignIn("nobody@valdria.example", "wrong");

        var answer = await visitor.Submit(await visitor.Open("/account/sign-in"), ("Input.Email", "nobody@valdria.example"), ("Input.Password", "wrong"));

        visitor.Status().ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Text("h1").ShouldBe("Too many attempts");
    }

    [Fact]
    public async Task Health_and_styles_are_open_to_anyone()
    {
        var visitor = product.Visit();

        (await visitor.Open("/health")).Text("body").ShouldBe("Healthy");
        await visitor.Open("/app.css");
        visitor.Status().ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_navigation_shows_administration_to_administrators_alone()
    {
        (await (await product.SignedIn()).Open("/")).QuerySelector("nav a[href='admin/people']").ShouldNotBeNull();
        (await (await product.SignedIn(await product.Member(Role.Viewer))).Open("/")).QuerySelector("nav a[href='admin/people']").ShouldBeNull();
    }

    [Fact]
    public async Task A_person_without_the_role_is_told_so_on_the_page()
    {
        var visitor = await product.SignedIn(await product.Member(Role.Viewer));

        (await visitor.Open("/admin/people")).Text("[role=alert]").ShouldContain("It is open to: administrator");
    }

    private static bool IsOpen(Endpoint page) => page.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
