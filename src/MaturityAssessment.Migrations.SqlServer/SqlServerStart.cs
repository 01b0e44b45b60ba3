using MaturityAssessment.Application.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Migrations.SqlServer;

/// <remarks>The migration lock is the server's own and ends with the connection, so there is nothing to heal. But product and server may be started together, and the server takes longer.</remarks>
internal sealed class SqlServerStart(IServiceScopeFactory scopes) : IDatabaseStart
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (true)
        {
            var scope = scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                try
                {
                    await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
                    return;
                }
                catch (Exception e) when (DateTime.UtcNow < deadline && IsUnreachable(e))
                {
                    await Task.Delay(1_000, cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>A server that answers and refuses has a reason that waiting does not mend.</summary>
    private static bool IsUnreachable(Exception e) => e switch
    {
        RetryLimitExceededException { InnerException: { } inner } => IsUnreachable(inner),
        SqlException sql => sql.Class >= 20,
        _ => false,
    };
}
