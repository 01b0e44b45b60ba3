using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Application.Pipeline;

/// <summary>Who sends, and in which tenant: one per scope, filled before anything is sent. Nobody is signed in until then.</summary>
public sealed class CurrentUser
{
    public Guid UserId { get; private set; }
    public string Name { get; private set; } = "";
    public TenantId TenantId { get; private set; }
    public IReadOnlyList<CoveredRole> Roles { get; private set; } = [];
    public bool IsSignedIn => UserId != Guid.Empty;

    public void SignIn(Guid user, string name, TenantId tenant, IReadOnlyList<CoveredRole> roles)
    {
        (UserId, Name, TenantId, Roles) = (user, name, tenant, roles);
        Reach = Reach.Nothing;
    }

    /// <summary>Whether one of these roles is held at all, for any unit.</summary>
    public bool Has(Role roles) => Roles.Any(r => roles.HasFlag(r.Role));

    /// <summary>Whether one of these roles is held for this unit.</summary>
    public bool Has(Role roles, UnitId unit) => Roles.Any(r => roles.HasFlag(r.Role) && (r.Units is null || r.Units.Contains(unit)));

    /// <summary>The units that the running use case may touch: those covered by the user's roles among the ones it is open to.</summary>
    /// <remarks>Set by <see cref="AccessBehavior{TRequest,TResponse}"/> alone. Every query and every save is held to it.</remarks>
    public Reach Reach { get; internal set; } = Reach.Nothing;

    /// <summary>The bearer of an invitation is let into the tenant that sent it, for the running use case.</summary>
    internal void EnterOn(Invitation invitation) => Reach = new(invitation.TenantId, AllUnits: true, []);

    /// <summary>The bearer of a calendar's secret address reads the unit that it is about, for the running use case.</summary>
    internal void EnterOn(CalendarFeed feed) => Reach = new(feed.TenantId, AllUnits: false, [feed.UnitId]);

    /// <summary>A plan that was ordered is kept in the name of whoever ordered it, when they may be waiting no longer.</summary>
    internal void EnterOn(TenantId tenant, UnitId unit) => Reach = new(tenant, AllUnits: false, [unit]);

    /// <summary>Who founds a tenant fills it, in the running use case.</summary>
    internal void EnterNew(Tenant tenant) => Reach = new(tenant.Id, AllUnits: true, []);
}

/// <param name="Units">The units that the role covers, those below included; null for all of the tenant.</param>
public sealed record CoveredRole(Role Role, IReadOnlySet<UnitId>? Units);

/// <param name="Tenant">Null where there is none: nothing can be read then.</param>
public sealed record Reach(TenantId? Tenant, bool AllUnits, IReadOnlyList<UnitId> Units)
{
    public static Reach Nothing { get; } = new(null, false, []);

    public bool Covers(UnitId unit) => AllUnits || Units.Contains(unit);
}
