using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Web.Hosting;

internal static class FirstRun
{
    /// <summary>A fresh installation tells, in its log alone, the code that its first administrator needs.</summary>
    public static async Task AnnounceSetup(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<AppDbContext>().Tenants.AnyAsync())
        {
            app.Logger.LogWarning("Nothing is set up yet. Open /setup in a browser and enter the setup code {Code}", app.Services.GetRequiredService<SetupCode>().Value);
        }
    }
}
