using MaturityAssessment.Application.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Migrations.Sqlite;

internal sealed class SqliteStart(IServiceScopeFactory scopes, string folder) : IDatabaseStart
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <remarks>
    /// EF marks a running migration by a row in a table. A process killed at that moment leaves the row behind, and every later start would wait for it for ever.
    /// The file lock here ends with its process, whatever ends it: whoever holds it knows that a row still there belongs to nobody.
    /// </remarks>
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(folder);
        using var turn = await TakeTurnAsync(cancellationToken).ConfigureAwait(false);
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            await HealAsync(db, cancellationToken).ConfigureAwait(false);
            await db.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task HealAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var marks = await db.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken).ConfigureAwait(false);
        if (marks > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<FileStream> TakeTurnAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "migration.lock");
        var deadline = DateTime.UtcNow + Patience;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < deadline)
            {
                // another process of the product is migrating
                await Task.Delay(100, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
