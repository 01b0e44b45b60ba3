namespace MaturityAssessment.Domain.Organisations;

public readonly record struct UnitId(Guid Value)
{
    public static UnitId New() => new(Guid.CreateVersion7());
}

/// <summary>A ministry, department or agency; units form a tree.</summary>
public sealed class OrganisationalUnit : ITenantOwned
{
    public const int LongestName = 200;
    public const int LongestSector = 100;

    private OrganisationalUnit(UnitId id, TenantId tenantId, UnitId? parentId, string name, string sector, int? staff)
    {
        Id = id;
        TenantId = tenantId;
        ParentId = parentId;
        Name = name;
        Sector = sector;
        Staff = staff;
    }

    public UnitId Id { get; private set; }
    public TenantId TenantId { get; private set; }

    /// <summary>The unit above; null at the top.</summary>
    public UnitId? ParentId { get; private set; }

    public string Name { get; private set; }

    /// <summary>What it works on, for peer groups; empty when not stated.</summary>
    public string Sector { get; private set; }

    /// <summary>People employed; null when not stated.</summary>
    public int? Staff { get; private set; }

    public static OrganisationalUnit Create(TenantId tenant, UnitId? parent, string name, string sector = "", int? staff = null)
    {
        RuleBrokenException.ThrowIf(string.IsNullOrWhiteSpace(name), "A unit needs a name.");
        RuleBrokenException.ThrowIf(staff < 0, "The number of staff cannot be negative.");
        return new(UnitId.New(), tenant, parent, name.Trim(), sector.Trim(), staff);
    }

    public void Edit(string name, string sector, int? staff)
    {
        RuleBrokenException.ThrowIf(string.IsNullOrWhiteSpace(name), "A unit needs a name.");
        RuleBrokenException.ThrowIf(staff < 0, "The number of staff cannot be negative.");
        (Name, Sector, Staff) = (name.Trim(), sector.Trim(), staff);
    }
}
