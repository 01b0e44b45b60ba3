using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;

namespace MaturityAssessment.Web.Hosting;

internal static class Security
{
    /// <summary>The policy of pages that take a secret: each address may post only so often a minute.</summary>
    public const string SignInLimit = "sign-in";

    /// <summary>The policy of pages where anybody may look something up by a code: each address may ask only so often a minute.</summary>
    public const string LookUpLimit = "look-up";

    public static void AddSignInLimit(this WebApplicationBuilder builder)
    {
        var permits = builder.Configuration.GetValue("SignIn:PostsPerMinute", 20);
        var lookUps = builder.Configuration.GetValue("Verify:LookUpsPerMinute", 30);
        builder.Services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.AddPolicy(SignInLimit, context => HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(
                    context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter("reading"));
            o.AddPolicy(LookUpLimit, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = lookUps, Window = TimeSpan.FromMinutes(1) }));
        });
    }

    /// <summary>Whether plain HTTP is refused: in Production, unless <c>RequireHttps</c> says otherwise. A cookie must not travel unencrypted.</summary>
    public static bool RequiresHttps(IConfiguration configuration, IHostEnvironment environment) => configuration.GetValue("RequireHttps", environment.IsProduction());

    /// <summary>Says what is missing instead of failing on the first form; health probes inside the network may use plain HTTP.</summary>
    public static void UseHttpsOnly(this WebApplication app)
    {
        if (RequiresHttps(app.Configuration, app.Environment))
        {
            app.UseWhen(context => !context.Request.IsHttps && context.Request.Path != "/health", plain => plain.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                context.Response.ContentType = "text/plain; charset=utf-8";
                return context.Response.WriteAsync(
                    "This installation answers over HTTPS only. Put a proxy with TLS in front of it that sends X-Forwarded-Proto, and name the proxy's address in the setting Proxies; or, on a network you trust, set RequireHttps to false.");
            }));
        }
    }

    /// <summary>Believes the forwarded address and scheme of the named proxies, and of nobody else.</summary>
    public static void UseNamedProxies(this WebApplication app)
    {
        var proxies = app.Configuration.GetSection("Proxies").Get<string[]>() ?? [];
        if (proxies.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownProxies.Add(IPAddress.Parse(proxy));
        }

        app.UseForwardedHeaders(options);
    }

    /// <summary>A form that was refused is explained on a page, which is read: were it sent like the form, it would be refused for the same reason.</summary>
    public static void UseReadOnlyExplanations(this WebApplication app) =>
        app.Use(async (context, next) =>
        {
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            {
                context.Request.Method = HttpMethods.Get;
                await next(context);
                return;
            }

            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest, ContentLength: null })
            {
                // Pages name their kind before they refuse a form, and an answer of a named kind counts as explained.
                context.Response.ContentType = null;
            }
        });

    /// <summary>Only our own scripts run, nothing is loaded from elsewhere, and nobody may frame a page.</summary>
    public static void UseStrictHeaders(this WebApplication app) =>
        app.UseSecurityHeaders(policies => policies
            .AddDefaultSecurityHeaders()
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().Self();
                csp.AddScriptSrc().Self().WithNonce();

                // MudBlazor writes its theme and its measures into style elements and attributes.
                csp.AddStyleSrc().Self().UnsafeInline();
                csp.AddImgSrc().Self().Data();
                csp.AddFontSrc().Self();
                csp.AddConnectSrc().Self();
                csp.AddObjectSrc().None();
                csp.AddBaseUri().Self();
                csp.AddFormAction().Self();
                csp.AddFrameAncestors().None();
            })
            .AddPermissionsPolicy(permissions =>
            {
                permissions.AddCamera().None();
                permissions.AddGeolocation().None();
                permissions.AddMicrophone().None();
                permissions.AddPayment().None();
            }));
}
