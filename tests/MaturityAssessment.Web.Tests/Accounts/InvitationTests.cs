using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Web.Tests.Accounts;

public class InvitationTests(Product product) : IClassFixture<Product>
{
    private static readonly Uri Site = new("http://localhost/");

    [Fact]
    public async Task An_invited_person_makes_an_account_and_works_in_the_unit()
    {
        var (email, link) = await Invite(Role.Contributor, await product.Health());
        product.MailsTo(email).ShouldHaveSingleItem().ShouldContain(link);
        var visitor = product.Visit();

        var page = await visitor.Open(link);
        page.Text().ShouldContain("contributor for Ministry of Health");
        await visitor.Submit(page, ("Input.Name", "Chidi Eze"), ("Input.Password", Product.Password));

        visitor.LeadsTo.ShouldBe("/");
        (await visitor.Open("/")).Text("header").ShouldContain("Chidi Eze");
        var person = (await product.Send(Product.Administrator, new ListPeople())).People.Single(p => p.Email == email);
        person.Roles.ShouldHaveSingleItem().UnitName.ShouldBe("Ministry of Health");
    }

    [Fact]
    public async Task An_invitation_opens_once()
    {
        var (_, link) = await Invite(Role.Viewer);
        var first = product.Visit();
        await first.Submit(await first.Open(link), ("Input.Name", "Dana"), ("Input.Password", Product.Password));

        (await product.Visit().Open(link)).Text().ShouldContain("used already");
    }

    [Fact]
    public async Task Missing_name_and_short_password_are_said_beside_their_fields()
    {
        var (email, link) = await Invite(Role.Viewer);
        var visitor = product.Visit();

        var page = await visitor.Submit(await visitor.Open(link), ("Input.Name", ""), ("Input.Password", "short"));

        page.Text("#Name-error").ShouldContain("Enter your name");
        page.Text("#Password-error").ShouldContain("at least 12 characters");
        (await product.Send(Product.Administrator, new ListPeople())).People.ShouldNotContain(p => p.Email == email);
    }

    [Fact]
    public async Task A_revoked_or_invented_link_opens_nothing()
    {
        var (email, link) = await Invite(Role.Viewer);
        var waiting = (await product.Send(Product.Administrator, new ListPeople())).Invitations.Single(i => i.Email == email);
        await product.Send(Product.Administrator, new RevokeInvitation(waiting.Id));

        (await product.Visit().Open(link)).Text().ShouldContain("was not found");
        (await product.Visit().Open("/account/register?token=invented")).Text().ShouldContain("was not found");
    }

    [Fact]
    public async Task An_expired_link_says_whom_to_ask()
    {
        var (email, link) = await Invite(Role.Viewer);
        await product.Change(db => db.Invitations.IgnoreQueryFilters().Where(i => i.Email == email).ExecuteUpdateAsync(i => i.SetProperty(x => x.ExpiresAt, DateTime.UtcNow.AddMinutes(-1))));

        (await product.Visit().Open(link)).Text().ShouldContain("has expired. Ask your administrator");
    }

    [Fact]
    public async Task Inviting_again_ends_the_earlier_link()
    {
        var (email, first) = await Invite(Role.Viewer);
        await product.Send(Product.Administrator, new InvitePerson(email, Role.Viewer, null, Site));

        (await product.Visit().Open(first)).Text().ShouldContain("was not found");
        (await product.Send(Product.Administrator, new ListPeople())).Invitations.Count(i => i.Email == email).ShouldBe(1);
    }

    [Fact]
    public async Task A_person_with_an_account_signs_in_and_joins_the_other_organisation()
    {
        var email = await product.Member(Role.Viewer);
        var other = await product.AnotherTenant("City of Norrport");
        await product.Grant(other, Product.Administrator, Role.Administrator);
        var sent = await product.Send(Product.Administrator, new InvitePerson(email, Role.Reviewer, null, Site), other);
        var visitor = product.Visit();

        var stranger = await visitor.Open(sent.Link.PathAndQuery);
        var signIn = stranger.QuerySelector("form a.button")!.GetAttribute("href")!;
        await visitor.SignIn(email, Product.Password, signIn);
        visitor.LeadsTo.ShouldBe(sent.Link.PathAndQuery);
        await visitor.Submit(await visitor.Open(sent.Link.PathAndQuery));

        visitor.LeadsTo.ShouldBe("/");
        (await visitor.Open("/")).Text("header").ShouldContain("City of Norrport");
        (await product.Send(Product.Administrator, new ListPeople(), other)).People.Single(p => p.Email == email).Roles.ShouldHaveSingleItem().Role.ShouldBe(Role.Reviewer);
    }

    [Fact]
    public async Task Nobody_accepts_the_invitation_of_another_account()
    {
        var invited = await product.Member(Role.Viewer);
        var thief = await product.Member(Role.Viewer);
        var sent = await product.Send(Product.Administrator, new InvitePerson(invited, Role.Administrator, null, Site));
        var accept = new AcceptInvitation(Product.TokenOf(sent.Link), new("Thief", Product.Password));

        (await Should.ThrowAsync<RuleBrokenException>(product.Send(thief, accept))).Message.ShouldContain("Sign out, then sign in with that address");
        (await Should.ThrowAsync<RuleBrokenException>(product.Send(null, accept))).Message.ShouldContain("You have an account already");
    }

    [Fact]
    public async Task Accepting_reaches_the_inviting_organisation_only_until_it_is_done()
    {
        var (_, link) = await Invite(Role.Viewer);
        await using var scope = product.Services.CreateAsyncScope();
        var (mediator, user) = (scope.ServiceProvider.GetRequiredService<MediatR.IMediator>(), scope.ServiceProvider.GetRequiredService<CurrentUser>());

        await mediator.Send(new AcceptInvitation(Product.TokenOf(new Uri(Site, link)), new("Eve", Product.Password)));

        user.Reach.ShouldBe(Reach.Nothing);
    }

    [Fact]
    public async Task Only_administrators_invite()
    {
        var lead = await product.Member(Role.DepartmentLead);

        (await Should.ThrowAsync<AccessDeniedException>(product.Send(lead, new InvitePerson("x@valdria.example", Role.Administrator, null, Site)))).Message.ShouldContain("It is open to: administrator");
    }

    [Fact]
    public async Task A_contributor_cannot_be_invited_without_a_unit() =>
        (await Should.ThrowAsync<RuleBrokenException>(product.Send(Product.Administrator, new InvitePerson("x@valdria.example", Role.Contributor, null, Site)))).Message.ShouldContain("needs a unit");

    private async Task<(string Email, string Link)> Invite(Role role, UnitId? unit = null)
    {
        var email = $"{Guid.NewGuid():N}@valdria.example";
        var sent = await product.Send(Product.Administrator, new InvitePerson(email, role, unit, Site));
        sent.IsMailed.ShouldBeTrue();
        return (email, sent.Link.PathAndQuery);
    }
}
