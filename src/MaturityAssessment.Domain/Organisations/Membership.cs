namespace MaturityAssessment.Domain.Organisations;

/// <summary>What a person may do. A use case names all roles it is open to.</summary>
[Flags]
public enum Role
{
    None = 0,
    Administrator = 1,
    TransformationOffice = 2,
    DepartmentLead = 4,
    Contributor = 8,
    Reviewer = 16,
    Viewer = 32,
    AnyMember = Administrator | TransformationOffice | DepartmentLead | Contributor | Reviewer | Viewer,
}

/// <summary>One role of one person in one tenant, for the whole tenant or for a unit and all below it.</summary>
public sealed class Membership : ITenantOwned
{
    private Membership(Guid id, TenantId tenantId, Guid userId, Role role, UnitId? unitId)
    {
        Id = id;
        TenantId = tenantId;
        UserId = userId;
        Role = role;
        UnitId = unitId;
    }

    public Guid Id { get; private set; }
    public TenantId TenantId { get; private set; }
    public Guid UserId { get; private set; }
    public Role Role { get; private set; }

    /// <summary>The unit the role covers, with all units below it; null for the whole tenant.</summary>
    public UnitId? UnitId { get; private set; }

    public static Membership Grant(TenantId tenant, Guid user, Role role, UnitId? unit)
    {
        EnsureFits(role, unit);
        return new(Guid.CreateVersion7(), tenant, user, role, unit);
    }

    /// <summary>Some roles are for a unit, some for the whole organisation, some for either.</summary>
    public static void EnsureFits(Role role, UnitId? unit)
    {
        if (!IsSingle(role))
        {
            throw new ArgumentException("A membership holds one role.", nameof(role));
        }

        RuleBrokenException.ThrowIf(unit is null && role is (Role.DepartmentLead or Role.Contributor), "A department lead or contributor needs a unit.");
        RuleBrokenException.ThrowIf(unit is not null && role is (Role.Administrator or Role.TransformationOffice), "An administrator or transformation office works for the whole organisation, not for one unit.");
    }

    public static bool IsSingle(Role role) => role is Role.Administrator or Role.TransformationOffice or Role.DepartmentLead or Role.Contributor or Role.Reviewer or Role.Viewer;
}
