using MaturityAssessment.Application.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MaturityAssessment.Web.Hosting;

internal sealed class DatabaseCheck(AppDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer.");
}
