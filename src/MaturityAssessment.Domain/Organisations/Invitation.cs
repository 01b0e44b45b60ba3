namespace MaturityAssessment.Domain.Organisations;

/// <summary>A person is asked to join a tenant in a role. Only a hash of the secret in the link is kept.</summary>
public sealed class Invitation : ITenantOwned
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    private Invitation(Guid id, TenantId tenantId, string email, Role role, UnitId? unitId, string tokenHash, DateTime expiresAt)
    {
        Id = id;
        TenantId = tenantId;
        Email = email;
        Role = role;
        UnitId = unitId;
        TokenHash = tokenHash;
        ExpiresAt = expiresAt;
    }

    public Guid Id { get; private set; }
    public TenantId TenantId { get; private set; }
    public string Email { get; private set; }
    public Role Role { get; private set; }
    public UnitId? UnitId { get; private set; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public string TokenHash { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>UTC; null while open.</summary>
    public DateTime? AcceptedAt { get; private set; }

    public static Invitation Send(TenantId tenant, string email, Role role, UnitId? unit, string tokenHash, DateTime now)
    {
        Membership.EnsureFits(role, unit);
        return new(Guid.CreateVersion7(), tenant, email.Trim(), role, unit, tokenHash, now + Lifetime);
    }

    /// <returns>The membership that the invitation promised.</returns>
    public Membership Accept(Guid user, DateTime now)
    {
        EnsureOpen(now);
        AcceptedAt = now;
        return Membership.Grant(TenantId, user, Role, UnitId);
    }

    public void EnsureOpen(DateTime now)
    {
        RuleBrokenException.ThrowIf(AcceptedAt is not null, "This invitation has been used already. Sign in, or ask your administrator for a new one.");
        RuleBrokenException.ThrowIf(now > ExpiresAt, "This invitation has expired. Ask your administrator for a new one.");
    }
}
