using System.Security.Claims;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Web.Identity;

/// <summary>What the cookie says about its holder, beyond Identity's own.</summary>
internal static class Claims
{
    /// <summary>The tenant worked in, chosen at sign-in or switched to later.</summary>
    public const string TenantClaim = "tenant";

    /// <summary>Names one sign-in on one device, so that signing out ends this one and no other.</summary>
    public const string SessionClaim = "session";

    public static Guid? UserId(this ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public static TenantId? Tenant(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(TenantClaim), out var id) ? new TenantId(id) : null;

    public static string? SessionName(this ClaimsPrincipal user) => user.FindFirstValue(SessionClaim);
}
