namespace MaturityAssessment.Web.Tests.Hosting;

public class ThemeTests(Product product) : IClassFixture<Product>
{
    private const string DarkGround = "--mud-palette-background: rgba(16,24,34,1)";
    private const string LightGround = "--mud-palette-background: rgba(246,248,251,1)";

    [Theory]
    [InlineData("dark", "light", true)]
    [InlineData("light", "dark", false)]
    [InlineData("system", "dark", true)]
    [InlineData("system", "light", false)]
    [InlineData("nonsense", "dark", true)]
    public async Task The_first_picture_has_the_chosen_theme_already(string choice, string system, bool isDark)
    {
        var visitor = await product.SignedIn();
        visitor.Cookies["theme"] = choice;
        visitor.Cookies["system-theme"] = system;

        var page = await visitor.Open("/");

        page.DocumentElement.GetAttribute("data-theme").ShouldBe(choice == "nonsense" ? "system" : choice);
        page.DocumentElement.InnerHtml.ShouldContain(isDark ? DarkGround : LightGround);
    }

    [Fact]
    public async Task A_page_without_script_has_it_too()
    {
        var visitor = product.Visit();
        visitor.Cookies["theme"] = "dark";

        (await visitor.Open("/account/sign-in")).DocumentElement.GetAttribute("data-theme").ShouldBe("dark");
    }

    [Theory]
    [InlineData("Asia%2FTokyo", 21)]
    [InlineData("nowhere", 12)]
    public void Times_are_shown_on_the_clock_of_the_person(string zone, int hour)
    {
        var cookies = new Microsoft.AspNetCore.Http.HeaderDictionary { ["Cookie"] = $"time-zone={zone}" };
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        context.Request.Headers["Cookie"] = cookies["Cookie"];

        Browser.Of(context.Request.Cookies).Local(new DateTime(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc)).Hour.ShouldBe(hour);
    }
}
