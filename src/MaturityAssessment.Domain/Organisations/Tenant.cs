namespace MaturityAssessment.Domain.Organisations;

public readonly record struct TenantId(Guid Value)
{
    public static TenantId New() => new(Guid.CreateVersion7());
}

/// <summary>A customer: a government or an organisation whose data nobody else may see.</summary>
public sealed class Tenant
{
    public const int LongestName = 200;

    public Tenant(TenantId id, string name, DateTime createdAt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        Name = name.Trim();
        CreatedAt = createdAt;
    }

    public TenantId Id { get; private set; }
    public string Name { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; private set; }
}

/// <summary>A row that belongs to one tenant. Reading and saving it from another tenant's scope is impossible.</summary>
public interface ITenantOwned
{
    TenantId TenantId { get; }
}

/// <summary>A row that belongs to one organisational unit. Only those whose role covers that unit reach it.</summary>
public interface IUnitOwned : ITenantOwned
{
    UnitId UnitId { get; }
}
