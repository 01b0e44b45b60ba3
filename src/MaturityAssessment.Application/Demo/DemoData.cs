using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Demo;

/// <summary>Fills an empty database with an invented government, a consultancy and its clients, so that every page has something to show.</summary>
public sealed class DemoData(AppDbContext db, CurrentUser user, ModelCatalog models, ILookupNormalizer normalizer, IPasswordHasher<User> hasher, TimeProvider clock)
{
    public static string ShippedFile => Path.Combine(AppContext.BaseDirectory, "demo", "demo.json");

    /// <summary>Who can sign in, for the sign-in page of a demonstration.</summary>
    public sealed record Account(string Name, string Email, string Role, string Organisation);

    public static (string Password, IReadOnlyList<Account> Accounts) Accounts(string? path = null)
    {
        var file = DemoFile.Read(path ?? ShippedFile);
        return (file.Password, [.. file.Tenants.SelectMany(t => t.Accounts.Select(a => new Account(a.Name, a.Email, a.Role, t.Name)))]);
    }

    /// <summary>All or nothing. Does nothing where there is any tenant already.</summary>
    /// <returns>Whether it filled the database.</returns>
    public async Task<bool> LoadAsync(string? path = null, CancellationToken cancellationToken = default)
    {
        if (await db.Tenants.AnyAsync(cancellationToken))
        {
            return false;
        }

        var file = DemoFile.Read(path ?? ShippedFile);
        var outer = user.Reach;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await db.AtomicallyAsync(
                async () =>
                {
                    if (await db.Tenants.AnyAsync(cancellationToken))
                    {
                        return false;
                    }

                    await FillAsync(file, DemoProgrammes.Beside(path ?? ShippedFile), cancellationToken);
                    return true;
                },
                cancellationToken);
        }
        finally
        {
            user.Reach = outer;
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private async Task FillAsync(DemoFile file, DemoProgrammes programmes, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var opened = Earlier(file.Cycles[0].Opens.ToDateTime(new(8, 0), DateTimeKind.Utc), now);
        var tenants = file.Tenants.ToDictionary(t => t.Code, t => new Tenant(TenantId.New(), t.Name, opened), StringComparer.Ordinal);
        var units = new Dictionary<string, OrganisationalUnit>(StringComparer.Ordinal);
        foreach (var tenant in file.Tenants)
        {
            foreach (var unit in ParentsFirst(tenant.Units))
            {
                units.Add(unit.Code, OrganisationalUnit.Create(tenants[tenant.Code].Id, unit.Parent is { } parent ? units[parent].Id : null, unit.Name, unit.Sector, unit.Size));
            }
        }

        var people = People(file, tenants);
        db.AddRange(tenants.Values);
        db.AddRange(people.Values);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var tenant in file.Tenants)
        {
            // The save check holds here as everywhere: one tenant at a time.
            user.Reach = new(tenants[tenant.Code].Id, true, []);
            db.AddRange(tenant.Units.Select(u => units[u.Code]));
            db.AddRange(MembershipsOf(tenant, file, tenants, units, people));
            var model = models.Require(file.Model, file.Version);
            var campaigns = CampaignsOf(tenant, tenants[tenant.Code].Id, file, model, people, now);
            var writer = new DemoAssessments(db, file, programmes, model, now, campaigns, Holding(tenant, "reviewer", people));
            foreach (var unit in tenant.Units.Where(u => u.Profile is not null))
            {
                var parent = unit.Parent is { } code ? units[code].Name : null;
                writer.Add(tenant, unit, units[unit.Code], parent, LeadOf(tenant, unit, file, people), ContributorsOf(tenant, unit, people));
            }

            Close(campaigns.Values, file, now);
            db.AddRange(campaigns.Values);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private Dictionary<string, User> People(DemoFile file, Dictionary<string, Tenant> tenants)
    {
        // Hashing is slow on purpose, and one password needs it once.
        var hash = hasher.HashPassword(new(), file.Password);
        return file.Tenants.SelectMany(t => t.Accounts.Select(a => (Tenant: t, Account: a))).ToDictionary(
            p => p.Account.Email,
            p => new User
            {
                Id = Guid.CreateVersion7(),
                UserName = p.Account.Email,
                NormalizedUserName = normalizer.NormalizeName(p.Account.Email),
                Email = p.Account.Email,
                NormalizedEmail = normalizer.NormalizeEmail(p.Account.Email),
                EmailConfirmed = true,
                LockoutEnabled = true,
                Name = p.Account.Name,
                PasswordHash = hash,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                CurrentTenant = tenants[p.Account.Clients is { Count: > 0 } clients ? clients[0] : p.Tenant.Code].Id,
            },
            StringComparer.Ordinal);
    }

    /// <remarks>A consultant works for a client as its transformation office and, to answer together with its people, as the lead of its top units.</remarks>
    private static IEnumerable<Membership> MembershipsOf(
        DemoFile.Tenant tenant, DemoFile file, Dictionary<string, Tenant> tenants, Dictionary<string, OrganisationalUnit> units, Dictionary<string, User> people)
    {
        var id = tenants[tenant.Code].Id;
        foreach (var account in tenant.Accounts)
        {
            yield return account.Role == "consultant"
                ? Membership.Grant(id, people[account.Email].Id, Role.Administrator, null)
                : Membership.Grant(id, people[account.Email].Id, Enum.Parse<Role>(account.Role, ignoreCase: true), account.Unit is { } unit ? units[unit].Id : null);
        }

        foreach (var consultant in ConsultantsOf(tenant, file))
        {
            yield return Membership.Grant(id, people[consultant.Email].Id, Role.TransformationOffice, null);
            foreach (var top in tenant.Units.Where(u => u.Parent is null))
            {
                yield return Membership.Grant(id, people[consultant.Email].Id, Role.DepartmentLead, units[top.Code].Id);
            }
        }
    }

    private static IEnumerable<DemoFile.Account> ConsultantsOf(DemoFile.Tenant tenant, DemoFile file) =>
        file.Tenants.SelectMany(t => t.Accounts).Where(a => a.Clients?.Contains(tenant.Code) == true);

    /// <summary>A government runs its cycles as campaigns; the clients of a consultancy assess themselves as they like.</summary>
    private static Dictionary<string, Campaign> CampaignsOf(DemoFile.Tenant tenant, TenantId id, DemoFile file, MaturityModel model, Dictionary<string, User> people, DateTime now)
    {
        if (tenant.Kind != "government" || Holding(tenant, "transformationOffice", people) is not { } office)
        {
            return [];
        }

        return file.Cycles.ToDictionary(
            c => c.Code,
            c =>
            {
                // Wherever the clock stands, what has been answered can have been answered.
                var opens = c.Opens < DateOnly.FromDateTime(now) ? c.Opens : DateOnly.FromDateTime(now);
                return Campaign.Create(
                    id, c.Code, model, DemoAssessments.TargetOf(model), opens, c.Closes, file.Instructions, offersEarlierAnswers: true, office.Id, Earlier(opens.AddDays(-7).ToDateTime(new(9, 0), DateTimeKind.Utc), now));
            },
            StringComparer.Ordinal);
    }

    private static void Close(IEnumerable<Campaign> campaigns, DemoFile file, DateTime now)
    {
        foreach (var campaign in campaigns.Where(c => c.Name != file.Cycles[^1].Code))
        {
            campaign.Close(LateOnes.StayOpen, campaign.CreatedBy, Earlier(campaign.Due.AddDays(14).ToDateTime(new(16, 0), DateTimeKind.Utc), now));
        }
    }

    private static User? Holding(DemoFile.Tenant tenant, string role, Dictionary<string, User> people) =>
        tenant.Accounts.FirstOrDefault(a => a.Role == role) is { } account ? people[account.Email] : null;

    private static User LeadOf(DemoFile.Tenant tenant, DemoFile.Unit unit, DemoFile file, Dictionary<string, User> people)
    {
        var lead = tenant.Accounts.FirstOrDefault(a => a.Role == "departmentLead" && a.Unit == unit.Code)
            ?? ConsultantsOf(tenant, file).FirstOrDefault()
            ?? tenant.Accounts.First(a => a.Role is "transformationOffice" or "administrator");
        return people[lead.Email];
    }

    private static List<User> ContributorsOf(DemoFile.Tenant tenant, DemoFile.Unit unit, Dictionary<string, User> people) =>
        [.. tenant.Accounts.Where(a => a.Role == "contributor" && a.Unit == unit.Code).Select(a => people[a.Email])];

    private static IEnumerable<DemoFile.Unit> ParentsFirst(IReadOnlyList<DemoFile.Unit> units)
    {
        var open = new Queue<DemoFile.Unit>(units.Where(u => u.Parent is null));
        while (open.TryDequeue(out var unit))
        {
            yield return unit;
            foreach (var child in units.Where(u => u.Parent == unit.Code))
            {
                open.Enqueue(child);
            }
        }
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
