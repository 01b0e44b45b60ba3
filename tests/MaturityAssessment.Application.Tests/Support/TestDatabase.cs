using MaturityAssessment.Application.Data;
using MaturityAssessment.Migrations.Sqlite;
using MaturityAssessment.Migrations.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Application.Tests.Support;

/// <summary>An empty, migrated database of one kind, for one test.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    /// <summary>Shows what was not run: a silent absence would read as a pass.</summary>
    public abstract string? SkippedBecause { get; }

    public abstract void Register(IServiceCollection services);

    public virtual Task PrepareAsync() => Task.CompletedTask;

    public abstract ValueTask DisposeAsync();
}

public sealed class OnSqlite : TestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    public string Folder { get; } = Directory.CreateTempSubdirectory("maturity-test-").FullName;

    public override string? SkippedBecause => null;

    public override void Register(IServiceCollection services) => services.AddSqliteDatabase(Folder);

    /// <remarks>Migrating takes longer than most tests: it is done once, and its result copied.</remarks>
    public override async Task PrepareAsync() => File.Copy(await Template.Value, Path.Combine(Folder, SqliteDatabase.FileName));

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("maturity-template-").FullName;
        await using (var provider = new ServiceCollection().AddApplication().AddSqliteDatabase(folder).BuildServiceProvider())
        {
            await provider.GetRequiredService<IDatabaseStart>().MigrateAsync();
        }

        // Closing the last connection moves everything from the log into the file.
        SqliteConnection.ClearAllPools();
        return Path.Combine(folder, SqliteDatabase.FileName);
    }
}

public sealed class OnSqlServer : TestDatabase
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("TEST_SQLSERVER");
    private readonly string _name = $"maturity_test_{Guid.NewGuid():N}";

    public override string? SkippedBecause =>
        string.IsNullOrWhiteSpace(Server) ? "set TEST_SQLSERVER to the connection string of a SQL Server on which databases may be created, to run this there" : null;

    private string Connection => new SqlConnectionStringBuilder(Server) { InitialCatalog = _name }.ConnectionString;

    public override void Register(IServiceCollection services) => services.AddSqlServerDatabase(Connection);

    public override async Task PrepareAsync()
    {
        await using var provider = new ServiceCollection().AddApplication().AddSqlServerDatabase(Connection).BuildServiceProvider();
        await provider.GetRequiredService<IDatabaseStart>().MigrateAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        if (SkippedBecause is not null)
        {
            return;
        }

        await using var provider = new ServiceCollection().AddApplication().AddSqlServerDatabase(Connection).BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.EnsureDeletedAsync();
    }
}
