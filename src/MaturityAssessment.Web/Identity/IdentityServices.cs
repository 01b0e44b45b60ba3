using MaturityAssessment.Web.Hosting;
using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace MaturityAssessment.Web.Identity;

internal static class IdentityServices
{
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;

        var cookies = Security.RequiresHttps(builder.Configuration, builder.Environment) ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, SignedInUser>();
        services.AddScoped<PasswordReset>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(o => o.ApplicationCookie!.Configure(cookie =>
        {
            cookie.Cookie.Name = "session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = cookies;
            cookie.LoginPath = "/account/sign-in";
            cookie.LogoutPath = "/account/sign-out";
            cookie.AccessDeniedPath = "/status/403";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
        }));
        services.AddAntiforgery(o => o.Cookie.SecurePolicy = cookies);
        services.AddIdentityCore<User>(o =>
            {
                o.User.RequireUniqueEmail = true;

                // The user name is the e-mail address, whose form is checked where it is entered; an apostrophe is fine in one.
                o.User.AllowedUserNameCharacters = "";

                // Length is what protects; rules about kinds of characters only make passwords harder to remember.
                o.Password.RequiredLength = 12;
                o.Password.RequiredUniqueChars = 4;
                o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddEntityFrameworkStores<AppDbContext>()
            .AddClaimsPrincipalFactory<ClaimsFactory>()
            .AddSignInManager<SignIns>()
            .AddDefaultTokenProviders();
        services.Configure<DataProtectionTokenProviderOptions>(o => o.TokenLifespan = TimeSpan.FromHours(2));
        services.Configure<SecurityStampValidatorOptions>(o =>
        {
            o.ValidationInterval = SignedInUser.SecurityCheckInterval;

            // Refreshing must neither move this browser to the tenant that another one chose nor begin a new session.
            o.OnRefreshingPrincipal = refresh =>
            {
                var renewed = refresh.NewPrincipal!.Identities.First();
                foreach (var kept in new[] { Claims.TenantClaim, Claims.SessionClaim })
                {
                    renewed.FindAll(kept).ToList().ForEach(renewed.RemoveClaim);
                    renewed.AddClaims(refresh.CurrentPrincipal!.FindAll(kept));
                }

                return Task.CompletedTask;
            };
        });
        services.AddDataProtection().SetApplicationName("MaturityAssessment").PersistKeysToDbContext<AppDbContext>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
