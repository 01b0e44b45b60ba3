using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Tests.Data;

public sealed class StorageTestsOnSqlite() : StorageTests(new OnSqlite());

public sealed class StorageTestsOnSqlServer() : StorageTests(new OnSqlServer());

public abstract class StorageTests(TestDatabase database) : WorldTests(database)
{
    [Fact]
    public async Task No_two_units_at_the_top_have_one_name() =>
        await Should.ThrowAsync<DbUpdateException>(() => AddAsync(OrganisationalUnit.Create(World.Tenant, null, "Ministry of Works")));

    [Fact]
    public async Task No_two_units_under_one_parent_have_one_name() =>
        await Should.ThrowAsync<DbUpdateException>(() => AddAsync(OrganisationalUnit.Create(World.Tenant, World.Ministry.Id, "Health Office")));

    [Fact]
    public async Task The_same_name_may_stand_in_another_place() => await AddAsync(OrganisationalUnit.Create(World.Tenant, World.Health.Id, "Ministry of Works"));

    [Fact]
    public async Task Nobody_holds_a_role_for_the_whole_organisation_twice() =>
        await Should.ThrowAsync<DbUpdateException>(() => AddAsync(Membership.Grant(World.Tenant, World.Viewer.Id, Role.Viewer, null)));

    private Task<int> AddAsync(object row) => World.Look(db =>
    {
        db.Add(row);
        return db.SaveChangesAsync();
    });
}
