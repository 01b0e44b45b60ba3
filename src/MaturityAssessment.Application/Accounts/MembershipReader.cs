using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace MaturityAssessment.Application.Accounts;

/// <summary>Reads what a person may do where, before it is known in which tenant they work.</summary>
/// <remarks>The one place that looks across tenants: every other query is held to the reach of the running use case.</remarks>
public sealed class MembershipReader(AppDbContext db, IMemoryCache cache)
{
    /// <summary>How long a changed role or a disabled account may still be taken for the old one.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    public sealed record Access(string Name, IReadOnlyList<CoveredRole> Roles);

    public sealed record MyTenant(TenantId Id, string Name);

    /// <returns>Null when there is no such person any more, or they are disabled.</returns>
    public async Task<Access?> Read(Guid user, TenantId tenant, CancellationToken cancellationToken = default) =>
        await cache.GetOrCreateAsync(Key(user, tenant), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Freshness;
            return ReadNow(user, tenant, cancellationToken);
        });

    /// <summary>The next read sees what was changed just now, on this server at once.</summary>
    public void Forget(Guid user, TenantId tenant) => cache.Remove(Key(user, tenant));

    public async Task<IReadOnlyList<MyTenant>> TenantsOf(Guid user, CancellationToken cancellationToken = default) =>
        await db.Tenants
            .Where(t => db.Memberships.IgnoreQueryFilters().Any(m => m.UserId == user && m.TenantId == t.Id))
            .OrderBy(t => t.Name)
            .Select(t => new MyTenant(t.Id, t.Name))
            .ToListAsync(cancellationToken);

    /// <summary>The tenant worked in last, among those the person belongs to; else the only one; else none until they choose.</summary>
    public async Task<MyTenant?> TenantToWorkIn(Guid user, CancellationToken cancellationToken = default)
    {
        // Read anew: whoever asks may still hold the person as they were before they switched.
        var last = await db.Users.Where(u => u.Id == user).Select(u => u.CurrentTenant).SingleOrDefaultAsync(cancellationToken);
        var tenants = await TenantsOf(user, cancellationToken);
        return tenants.FirstOrDefault(t => t.Id == last) ?? (tenants.Count == 1 ? tenants[0] : null);
    }

    /// <summary>The holder of the token may see this one invitation, whatever tenant it is from.</summary>
    internal Task<Invitation?> FindInvitation(string tokenHash, CancellationToken cancellationToken) =>
        db.Invitations.IgnoreQueryFilters().SingleOrDefaultAsync(i => i.TokenHash == tokenHash, cancellationToken);

    /// <summary>The holder of the token may read this one calendar, as long as the person it was made for may.</summary>
    internal async Task<CalendarFeed?> FindFeed(string tokenHash, CancellationToken cancellationToken)
    {
        var feed = await db.CalendarFeeds.IgnoreQueryFilters().SingleOrDefaultAsync(f => f.TokenHash == tokenHash, cancellationToken);
        return feed is not null && await Read(feed.UserId, feed.TenantId, cancellationToken) is { } access && access.Roles.Any(r => r.Units is null || r.Units.Contains(feed.UnitId)) ? feed : null;
    }

    private async Task<Access?> ReadNow(Guid user, TenantId tenant, CancellationToken cancellationToken)
    {
        var name = await db.Users.Where(u => u.Id == user && !u.IsDisabled).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken);
        if (name is null)
        {
            return null;
        }

        var memberships = await db.Memberships.IgnoreQueryFilters().AsNoTracking()
            .Where(m => m.UserId == user && m.TenantId == tenant)
            .ToListAsync(cancellationToken);
        var below = memberships.Exists(m => m.UnitId is not null) ? await UnitsByParent(tenant, cancellationToken) : null;
        return new(name, [.. memberships.Select(m => new CoveredRole(m.Role, m.UnitId is { } unit ? WithAllBelow(unit, below!) : null))]);
    }

    private async Task<ILookup<UnitId?, UnitId>> UnitsByParent(TenantId tenant, CancellationToken cancellationToken) =>
        (await db.Units.IgnoreQueryFilters().Where(u => u.TenantId == tenant).Select(u => new { u.Id, u.ParentId }).ToListAsync(cancellationToken))
            .ToLookup(u => u.ParentId, u => u.Id);

    private static HashSet<UnitId> WithAllBelow(UnitId top, ILookup<UnitId?, UnitId> byParent)
    {
        var found = new HashSet<UnitId>();
        var open = new Stack<UnitId>([top]);
        while (open.TryPop(out var unit))
        {
            // A unit already found is not opened again, so that even a ring in the data comes to an end.
            if (found.Add(unit))
            {
                foreach (var child in byParent[unit])
                {
                    open.Push(child);
                }
            }
        }

        return found;
    }

    private static (string, Guid, TenantId) Key(Guid user, TenantId tenant) => (nameof(MembershipReader), user, tenant);
}
