using MaturityAssessment.Application.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace MaturityAssessment.Web.Identity;

/// <summary>Who is signed in, for pages and for plain endpoints, looked at again every few seconds while a page is open.</summary>
internal sealed class SignedInUser : RevalidatingServerAuthenticationStateProvider
{
    private readonly IServiceScopeFactory _scopes;
    private readonly IHttpContextAccessor _http;
    private bool _isTold;

    public SignedInUser(ILoggerFactory logs, IServiceScopeFactory scopes, IHttpContextAccessor http) : base(logs)
    {
        (_scopes, _http) = (scopes, http);
        AuthenticationStateChanged += _ => _isTold = true;
    }

    /// <summary>A page that somebody signed out of, or was locked out of, stops working after this at the latest.</summary>
    protected override TimeSpan RevalidationInterval => SecurityCheckInterval;

    public static TimeSpan SecurityCheckInterval { get; } = TimeSpan.FromSeconds(10);

    // Components are told by the framework who is signed in; an endpoint that is not a component reads it from its request.
    public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
        _isTold || _http.HttpContext is not { } context ? base.GetAuthenticationStateAsync() : Task.FromResult(new AuthenticationState(context.User));

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignInManager<User>>().ValidateSecurityStampAsync(authenticationState.User) is not null;
    }
}
