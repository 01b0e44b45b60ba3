using System.Globalization;
using System.Security.Claims;
using MaturityAssessment.Application.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace MaturityAssessment.Web.Identity;

/// <summary>Signing in and out, with sessions that end everywhere at once when they end: an open page, a copied cookie, another tab.</summary>
internal sealed class SignIns(
    UserManager<User> users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<User> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<User>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<User> confirmation,
    TimeProvider clock) : SignInManager<User>(users, context, claims, options, log, schemes, confirmation)
{
    /// <summary>The name under which Identity's token table keeps the sessions that were signed out.</summary>
    private const string EndedSessions = "ended sessions";

    public override async Task<bool> CanSignInAsync(User user) => !user.IsDisabled && await base.CanSignInAsync(user);

    public override Task SignInWithClaimsAsync(User user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        // Switching the tenant signs in anew but stays the same session: signing out must end the older tabs too.
        var session = Context.User.UserId() == user.Id ? Context.User.SessionName() : null;
        return base.SignInWithClaimsAsync(user, authenticationProperties, [.. additionalClaims, new Claim(Claims.SessionClaim, session ?? Guid.NewGuid().ToString("N"))]);
    }

    public override async Task SignOutAsync()
    {
        if (await UserManager.GetUserAsync(Context.User) is { } user && Context.User.SessionName() is { } session)
        {
            await UserManager.SetAuthenticationTokenAsync(user, EndedSessions, session, clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        }

        await base.SignOutAsync();
    }

    public override async Task<User?> ValidateSecurityStampAsync(ClaimsPrincipal? principal)
    {
        var user = await base.ValidateSecurityStampAsync(principal);
        return user is null || user.IsDisabled || await HasEnded(user, principal!) ? null : user;
    }

    private async Task<bool> HasEnded(User user, ClaimsPrincipal principal) =>
        principal.SessionName() is not { } session || await UserManager.GetAuthenticationTokenAsync(user, EndedSessions, session) is not null;
}
