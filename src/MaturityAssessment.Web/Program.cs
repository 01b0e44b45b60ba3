using MaturityAssessment.Application;
using MaturityAssessment.Web;
using MaturityAssessment.Web.Components;
using MaturityAssessment.Web.Downloads;
using MaturityAssessment.Web.Hosting;
using MaturityAssessment.Web.Identity;
using MudBlazor;
using MudBlazor.Services;

var builder = WebApplication.CreateBuilder(args);
if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
{
    builder.WebHost.UseUrls("http://127.0.0.1:5080");
}

// Outside Development the static files of packages are found only in published output. This lets a test run the build output.
if (builder.Environment.IsEnvironment("Testing"))
{
    builder.WebHost.UseStaticWebAssets();
}

builder.AddDatabase();
builder.AddSignIn();
builder.AddSignInLimit();
builder.AddMail();
builder.Services.AddSingleton<SiteAddress>();
builder.Services.AddSingleton(provider => SiteAddress.Stated(provider.GetRequiredService<IConfiguration>()));
builder.Services.AddApplication();
builder.Services.AddHostedService<PlanningEnd>();
builder.Services.AddScoped<IUseCases, UseCases>();

// What is typed may be longer than allowed: it must arrive to be refused with a sentence, or the connection would break instead.
builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(o => o.MaximumReceiveMessageSize = 512 * 1024);
builder.Services.AddMudServices(o => o.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter);
builder.Services.AddExceptionHandler<Defects>();
builder.Services.AddHealthChecks().AddCheck<DatabaseCheck>("database");

var app = builder.Build();
app.UseNamedProxies();
app.UseHttpsOnly();
app.UseStrictHeaders();
app.UseExceptionHandler("/error", createScopeForErrors: true);
app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
app.UseReadOnlyExplanations();
app.UseAuthentication();
app.UseAuthorization();
app.UseRateLimiter();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapHealthChecks("/health").AllowAnonymous();
app.MapReports();
app.MapPreviews();
app.MapReportArchives();
app.MapComparisons();
app.MapRoadmapFiles();

// The frame-ancestors directive is part of the one policy above.
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);
await app.StartDatabaseAsync();
await app.AnnounceSetup();
await app.RunAsync();

/// <summary>The composition root; public for tests that start the whole product.</summary>
public partial class Program;
