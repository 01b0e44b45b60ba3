using System.Data;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Data;

internal static class Transactions
{
    private const int MostAttempts = 4;

    /// <summary>Runs the work so that what it has read still holds when it commits; where somebody else was faster, the work looks again.</summary>
    /// <remarks>
    /// On SQLite the transaction begins as the only writer. On SQL Server the rows read stay locked until the end, also where readers otherwise see snapshots.
    /// So whoever reads an assessment here as open keeps it open until their change is in, and whoever submits waits for them.
    /// The work may run more than once: it must do nothing outside the database.
    /// </remarks>
    public static async Task<T> AtomicallyAsync<T>(this AppDbContext db, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
                {
                    db.ChangeTracker.Clear();
                    await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
                    var result = await work();
                    await transaction.CommitAsync(cancellationToken);
                    return result;
                });
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                // Two first answers to one question meet in the primary key, two changes in the version token.
            }
        }
    }
}
