using System.Security.Claims;
using MaturityAssessment.Application.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace MaturityAssessment.Web.Identity;

/// <summary>Puts the tenant to work in into the cookie.</summary>
internal sealed class ClaimsFactory(UserManager<User> users, IOptions<IdentityOptions> options, MembershipReader memberships) : UserClaimsPrincipalFactory<User>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var claims = await base.GenerateClaimsAsync(user);
        if (await memberships.TenantToWorkIn(user.Id) is { } tenant)
        {
            claims.AddClaim(new Claim(Claims.TenantClaim, tenant.Id.Value.ToString()));
        }

        return claims;
    }
}
