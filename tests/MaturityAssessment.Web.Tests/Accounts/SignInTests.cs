using MaturityAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Web.Tests.Accounts;

public class SignInTests(Product product) : IClassFixture<Product>
{
    [Fact]
    public async Task The_right_password_leads_to_the_page_that_was_asked_for()
    {
        var visitor = product.Visit();
        await visitor.Open("/admin/people");
        var signIn = visitor.LeadsTo.ShouldNotBeNull();

        (await visitor.SignIn(Product.Administrator, Product.Password, signIn)).ShouldBe("/admin/people");

        (await visitor.Open("/admin/people")).Text("h1").ShouldBe("People");
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        var visitor = product.Visit();
        await visitor.SignIn(Product.Administrator, Product.Password);

        var cookie = visitor.Last.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("session=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("elsewhere")]
    [InlineData("/account/sign-out")]
    public async Task A_link_cannot_send_a_person_elsewhere_after_signing_in(string address) =>
        (await product.Visit().SignIn(Product.Administrator, Product.Password, "/account/sign-in?returnUrl=" + Uri.EscapeDataString(address))).ShouldBe("/");

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike()
    {
        var wrong = await Attempt(await product.Member(Role.Viewer), "not the right password");
        var unknown = await Attempt("nobody@valdria.example", "not the right password");

        wrong.Text(".error-summary").ShouldContain("is not right");
        unknown.Text(".error-summary").ShouldBe(wrong.Text(".error-summary"));
        wrong.Title.ShouldNotBeNull().ShouldStartWith("Error: ");
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing_beside_each_field()
    {
        var page = await Attempt("", "");

        page.QuerySelector("#email")!.GetAttribute("aria-describedby").ShouldBe("email-error");
        page.Text("#email-error").ShouldContain("Enter your e-mail address.");
        page.Text("#password-error").ShouldContain("Enter your password.");
        page.QuerySelector(".error-summary")!.HasAttribute("autofocus").ShouldBeTrue();
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_does_not_open_either()
    {
        var email = await product.Member(Role.Viewer);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await Attempt(email, "not the right password");
        }

        var visitor = product.Visit();
        (await visitor.SignIn(email, Product.Password)).ShouldBeNull();
        (await Attempt(email, Product.Password)).Text(".error-summary").ShouldContain("locked for 10 minutes");
    }

    [Fact]
    public async Task After_signing_out_a_copied_cookie_is_worth_nothing()
    {
        var visitor = await product.SignedIn(await product.Member(Role.Viewer));
        var copy = visitor.Copy();

        await visitor.Submit(await visitor.Open("/account/sign-out"));

        visitor.LeadsTo.ShouldBe("/account/sign-in");
        await copy.Open("/");
        copy.LeadsTo.ShouldNotBeNull().ShouldStartWith("/account/sign-in");
    }

    [Fact]
    public async Task Signing_out_on_one_device_leaves_the_other_signed_in()
    {
        var email = await product.Member(Role.Viewer);
        var (office, home) = (await product.SignedIn(email), await product.SignedIn(email));

        await office.Submit(await office.Open("/account/sign-out"));
        await home.Open("/");

        home.LeadsTo.ShouldBeNull();
    }

    [Fact]
    public async Task A_disabled_person_is_put_out_and_cannot_come_back()
    {
        var email = await product.Member(Role.Viewer);
        var visitor = await product.SignedIn(email);

        await product.Change(db => db.Users.Where(u => u.Email == email).ExecuteUpdateAsync(u => u.SetProperty(x => x.IsDisabled, true)));

        await visitor.Open("/");
        visitor.LeadsTo.ShouldNotBeNull().ShouldStartWith("/account/sign-in");
        (await product.Visit().SignIn(email, Product.Password)).ShouldBeNull();
    }

    [Fact]
    public async Task The_browser_keeps_its_organisation_when_another_one_switches()
    {
        var email = await product.Member(Role.Viewer);
        var other = await product.AnotherTenant("City of Norrport");
        await product.Grant(other, email, Role.Viewer);
        var (stays, switches) = (await product.SignedIn(email), await product.SignedIn(email));

        await switches.Submit(await switches.Open("/account/choose-tenant"), ("Tenant", other.Value.ToString()));

        (await switches.Open("/")).Text("header").ShouldContain("City of Norrport");
        (await stays.Open("/")).Text("header").ShouldContain(Product.Organisation);
    }

    [Fact]
    public async Task Nobody_switches_to_an_organisation_they_do_not_belong_to()
    {
        var foreign = await product.AnotherTenant("Kingdom of Elsewhere");
        var email = await product.Member(Role.Viewer);
        await product.Grant(await product.AnotherTenant("Second"), email, Role.Viewer);
        var visitor = await product.SignedIn(email);

        var answer = await visitor.Submit(await visitor.Open("/account/choose-tenant"), ("Tenant", foreign.Value.ToString()));

        answer.Text("[role=alert]").ShouldContain("not a member");
        (await visitor.Open("/")).Text("header").ShouldContain(Product.Organisation);
    }

    private async Task<AngleSharp.Dom.IDocument> Attempt(string email, string password)
    {
        var visitor = product.Visit();
        return await visitor.Submit(await visitor.Open("/account/sign-in"), ("Input.Email", email), ("Input.Password", password));
    }
}
