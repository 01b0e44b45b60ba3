using System.Text.RegularExpressions;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Web.Tests.Accounts;

public partial class PasswordResetTests(Product product) : IClassFixture<Product>
{
    private const string NewPassword = "eleven silver kettles";

    [Fact]
    public async Task A_link_by_mail_opens_a_new_password_once()
    {
        var email = await product.Member(Role.Viewer);
        var link = await Ask(email);
        var visitor = product.Visit();

        await visitor.Submit(await visitor.Open(link), ("Input.Password", NewPassword));

        visitor.LeadsTo.ShouldBe("/account/sign-in?reset=done");
        (await visitor.SignIn(email, Product.Password)).ShouldBeNull();
        (await visitor.SignIn(email, NewPassword)).ShouldBe("/");
        var again = await visitor.Submit(await visitor.Open(link), ("Input.Password", "another good password"));
        again.Text(".error-summary").ShouldContain("used already");
    }

    [Fact]
    public async Task A_new_password_ends_every_session_and_unlocks_the_account()
    {
        var email = await product.Member(Role.Viewer);
        var elsewhere = await product.SignedIn(email);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await product.Visit().SignIn(email, "not the right password");
        }

        var visitor = product.Visit();
        await visitor.Submit(await visitor.Open(await Ask(email)), ("Input.Password", NewPassword));

        await elsewhere.Open("/");
        elsewhere.LeadsTo.ShouldNotBeNull().ShouldStartWith("/account/sign-in");
        (await visitor.SignIn(email, NewPassword)).ShouldBe("/");
    }

    [Fact]
    public async Task A_short_password_is_refused_with_the_way_to_mend_it()
    {
        var visitor = product.Visit();

        var page = await visitor.Submit(await visitor.Open(await Ask(await product.Member(Role.Viewer))), ("Input.Password", "short"));

        page.Text("#Password-error").ShouldContain("at least 12 characters");
    }

    [Fact]
    public async Task An_unknown_address_is_answered_like_a_known_one_and_gets_no_mail()
    {
        var visitor = product.Visit();

        var page = await visitor.Submit(await visitor.Open("/account/forgot-password"), ("Input.Email", "nobody@valdria.example"));

        page.Text("h1").ShouldBe("Look into your mailbox");
        product.MailsTo("nobody@valdria.example").ShouldBeEmpty();
    }

    private async Task<string> Ask(string email)
    {
        var visitor = product.Visit();
        (await visitor.Submit(await visitor.Open("/account/forgot-password"), ("Input.Email", email))).Text("h1").ShouldBe("Look into your mailbox");
        return LinkIn().Match(product.MailsTo(email)[0]).Value;
    }

    [GeneratedRegex("/account/reset-password\\S+")]
    private static partial Regex LinkIn();
}
