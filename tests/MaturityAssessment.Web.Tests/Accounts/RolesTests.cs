using FluentValidation;
using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Organisations;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Web.Tests.Accounts;

public class RolesTests(Product product) : IClassFixture<Product>
{
    [Fact]
    public async Task The_last_administrator_can_neither_leave_nor_give_up_the_role()
    {
        var ada = await IdOf(Product.Administrator);

        (await Should.ThrowAsync<RuleBrokenException>(product.Send(Product.Administrator, new RemoveMember(ada)))).Message.ShouldContain("last administrator");
        (await Should.ThrowAsync<RuleBrokenException>(product.Send(Product.Administrator, new ChangeRoles(ada, [new(Role.Viewer, null)])))).Message.ShouldContain("last administrator");
    }

    [Fact]
    public async Task Roles_are_replaced_by_those_given_and_hold_at_once()
    {
        var email = await product.Member(Role.Viewer);
        var health = await product.Health();

        await product.Send(Product.Administrator, new ChangeRoles(await IdOf(email), [new(Role.Contributor, health), new(Role.Reviewer, null)]));

        var profile = await product.Send(email, new GetMyProfile());
        profile.Roles.ShouldBe([Role.Contributor, Role.Reviewer]);
        profile.Has(Role.Viewer).ShouldBeFalse();
    }

    [Fact]
    public async Task A_removed_person_may_do_nothing_more_here()
    {
        var email = await product.Member(Role.Viewer);

        await product.Send(Product.Administrator, new RemoveMember(await IdOf(email)));

        await Should.ThrowAsync<AccessDeniedException>(product.Send(email, new Application.Organisations.ListUnits()));
        (await product.Send(email, new GetMyProfile())).Tenant.ShouldBeNull();
    }

    [Fact]
    public async Task Without_any_role_left_the_refusal_says_what_to_do_instead()
    {
        var email = await product.Member(Role.Viewer);

        (await Should.ThrowAsync<ValidationException>(product.Send(Product.Administrator, new ChangeRoles(await IdOf(email), [])))).Errors.ShouldHaveSingleItem().ErrorMessage.ShouldContain("remove the person");
    }

    [Fact]
    public async Task A_person_of_another_organisation_is_not_found()
    {
        var other = await product.AnotherTenant("Elsewhere");
        var email = await product.Member(Role.Viewer);
        await product.Grant(other, Product.Administrator, Role.Administrator);

        await Should.ThrowAsync<NotFoundException>(product.Send(Product.Administrator, new RemoveMember(await IdOf(email)), other));
        await Should.ThrowAsync<NotFoundException>(product.Send(Product.Administrator, new ChangeRoles(await IdOf(email), [new(Role.Administrator, null)]), other));
    }

    [Fact]
    public async Task A_role_for_a_unit_covers_the_units_below()
    {
        var email = await product.Member(Role.Contributor);
        var clinic = (await product.Send(Product.Administrator, new Application.Organisations.AddUnit(await product.Health(), $"Clinic {Guid.NewGuid():N}", "", null))).Unit;
        await using var scope = product.Services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<MembershipReader>();
        var (person, tenant) = (await IdOf(email), (await product.Send(email, new GetMyProfile())).Tenant!.Id);
        reader.Forget(person, tenant);

        var units = (await reader.Read(person, tenant)).ShouldNotBeNull().Roles.ShouldHaveSingleItem().Units.ShouldNotBeNull();

        units.ShouldContain(clinic);
        units.ShouldContain(await product.Health());
        units.ShouldNotContain((await product.Send(Product.Administrator, new Application.Organisations.ListUnits())).Single(u => u.Name == "Ministry of Finance").Id);
    }

    private async Task<Guid> IdOf(string email) => (await product.Send(Product.Administrator, new ListPeople())).People.Single(p => p.Email == email).Id;
}
