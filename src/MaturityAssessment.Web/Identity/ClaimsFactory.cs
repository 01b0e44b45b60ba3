using System.Security.Claims;
using MaturityAssessment.Application.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace MaturityAssessment.Web.Identity;

/// <summary>Puts the tenant to work in into the cookie: the one used last, else the only one, else none until the person chooses.</summary>
internal sealed class ClaimsFactory(UserManager<User> users, IOptions<IdentityOptions> options, MembershipReader memberships) : UserClaimsPrincipalFactory<User>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var claims = await base.GenerateClaimsAsync(user);
        var tenants = await memberships.TenantsOf(user.Id);
        var tenant = tenants.FirstOrDefault(t => t.Id == user.CurrentTenant) ?? (tenants.Count == 1 ? tenants[0] : null);
        if (tenant is not null)
        {
            claims.AddClaim(new Claim(Claims.TenantClaim, tenant.Id.Value.ToString()));
        }

        return claims;
    }
}
