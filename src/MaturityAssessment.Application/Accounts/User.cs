using MaturityAssessment.Domain.Organisations;
using Microsoft.AspNetCore.Identity;

namespace MaturityAssessment.Application.Accounts;

/// <summary>A person who can sign in. What they may do where is in their memberships.</summary>
public sealed class User : IdentityUser<Guid>
{
    public const int LongestName = 200;

    /// <summary>As colleagues know them.</summary>
    public string Name { get; set; } = "";

    /// <summary>The tenant they worked in last; null before the first sign-in.</summary>
    public TenantId? CurrentTenant { get; set; }

    /// <summary>Signed out everywhere and kept out; what they did stays on record.</summary>
    public bool IsDisabled { get; set; }
}
