using System.Net;

namespace MaturityAssessment.Web.Tests.Reports;

/// <summary>The page where a reader without an account checks a report. That a code is found is proved by the journey through the browser.</summary>
public class VerifyPageTests(Product product) : IClassFixture<Product>
{
    [Fact]
    public async Task Nobody_needs_an_account_or_a_script()
    {
        var visitor = product.Visit();

        var page = await visitor.Open("/verify");

        visitor.Status().ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("form[method=get] #code").ShouldNotBeNull();
        page.QuerySelectorAll("script").ShouldNotContain(s => (s.GetAttribute("src") ?? "").Contains("blazor", StringComparison.Ordinal));
        page.QuerySelector("[role=status]").ShouldBeNull("nothing has been asked yet");
    }

    [Fact]
    public async Task Unknown_and_impossible_codes_are_answered_in_the_same_words()
    {
        var visitor = product.Visit();
        var answers = new List<string>();
        foreach (var address in (string[])["/verify/0000-0000-0000-0000", "/verify/no-code", "/verify?code=ZZZZ-ZZZZ-ZZZZ-ZZZZ", "/verify?code=%3Cscript%3E", "/verify?code=0000-0000-0000-0000&fingerprint=abc"])
        {
            var page = await visitor.Open(address);
            visitor.Status().ShouldBe(HttpStatusCode.OK);
            answers.Add(page.Text("[role=status]"));
            page.Text().ShouldNotContain(Product.Organisation);
        }

        answers.Distinct().ShouldHaveSingleItem().ShouldStartWith("No sealed record has this code");
    }

    [Fact]
    public async Task A_form_that_was_sent_empty_asks_for_the_code()
    {
        var page = await product.Visit().Open("/verify?code=&fingerprint=");

        page.Text("[role=alert]").ShouldContain("Enter the code from the cover of the report.");
        page.Title.ShouldStartWith("Error: ");
    }

    [Fact]
    public async Task Who_tries_many_codes_has_to_wait()
    {
        await using var strict = product.WithWebHostBuilder(b => b.UseSetting("Verify:LookUpsPerMinute", "3"));
        var visitor = new Visitor(strict.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false }));
        for (var i = 0; i < 3; i++)
        {
            await visitor.Open($"/verify/0000-0000-0000-000{i}");
            visitor.Status().ShouldBe(HttpStatusCode.OK);
        }

        var page = await visitor.Open("/verify/0000-0000-0000-0009");

        visitor.Status().ShouldBe(HttpStatusCode.TooManyRequests);
        page.Text().ShouldContain("Please wait a minute");
    }
}
