using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Tests.Support;
using MaturityAssessment.Migrations.Sqlite;
using MaturityAssessment.Migrations.SqlServer;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace MaturityAssessment.Application.Tests.Data;

public class MigrationTests
{
    private static readonly Func<IServiceCollection, IServiceCollection> Sqlite = services => services.AddSqliteDatabase(Path.Combine(Path.GetTempPath(), "maturity-never-made"));
    private static readonly Func<IServiceCollection, IServiceCollection> SqlServer = services => services.AddSqlServerDatabase("Server=none.invalid;Database=Maturity");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Migrations_hold_the_whole_model(bool sqlite)
    {
        await using var services = Services(sqlite ? Sqlite : SqlServer);
        using var scope = services.CreateScope();

        scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public async Task The_script_for_SQL_Server_is_valid_T_SQL(MigrationsSqlGenerationOptions options)
    {
        await using var services = Services(SqlServer);
        using var scope = services.CreateScope();
        var script = scope.ServiceProvider.GetRequiredService<AppDbContext>().GetService<IMigrator>().GenerateScript(options: options);

        using var reader = new StringReader(script);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);

        errors.Select(e => $"line {e.Line}: {e.Message}").ShouldBeEmpty();
        script.ShouldContain("AspNetUserPasskeys");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_table_can_be_reached_by_two_cascades(bool sqlite)
    {
        await using var services = Services(sqlite ? Sqlite : SqlServer);
        using var scope = services.CreateScope();
        var model = scope.ServiceProvider.GetRequiredService<AppDbContext>().GetService<IDesignTimeModel>().Model;

        foreach (var root in model.GetEntityTypes())
        {
            var reached = new Dictionary<IEntityType, int>();
            Count(root, reached);
            reached.Where(r => r.Value > 1).Select(r => $"{root.ShortName()} to {r.Key.ShortName()}").ShouldBeEmpty("SQL Server refuses two cascade paths");
        }

        static void Count(IEntityType from, Dictionary<IEntityType, int> reached)
        {
            foreach (var key in from.GetReferencingForeignKeys().Where(k => k.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull))
            {
                reached[key.DeclaringEntityType] = reached.GetValueOrDefault(key.DeclaringEntityType) + 1;
                Count(key.DeclaringEntityType, reached);
            }
        }
    }

    [Fact]
    public async Task A_start_heals_the_lock_that_a_killed_migration_left_behind()
    {
        await using var database = new OnSqlite();
        await using var services = Services(s =>
        {
            database.Register(s);
            return s;
        });
        await services.GetRequiredService<IDatabaseStart>().MigrateAsync(TestContext.Current.CancellationToken);
        await ExecuteAsync(database, "INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-01-01 00:00:00')");
        SqliteConnection.ClearAllPools();

        await services.GetRequiredService<IDatabaseStart>().MigrateAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Two_starts_at_once_both_come_up()
    {
        await using var database = new OnSqlite();
        await using var one = Services(s => s.AddSqliteDatabase(database.Folder));
        await using var other = Services(s => s.AddSqliteDatabase(database.Folder));

        await Task.WhenAll(
            Task.Run(() => one.GetRequiredService<IDatabaseStart>().MigrateAsync()),
            Task.Run(() => other.GetRequiredService<IDatabaseStart>().MigrateAsync()));

        (await ExecuteAsync(database, "SELECT COUNT(*) FROM __EFMigrationsHistory")).ShouldBeOfType<long>().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_connection_to_SQLite_is_durable_checks_references_and_waits_its_turn()
    {
        await using var database = new OnSqlite();
        await using var services = Services(s => s.AddSqliteDatabase(database.Folder));
        await services.GetRequiredService<IDatabaseStart>().MigrateAsync(TestContext.Current.CancellationToken);
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);

        (await PragmaAsync("journal_mode")).ShouldBe("wal");
        (await PragmaAsync("synchronous")).ShouldBe("2");
        (await PragmaAsync("foreign_keys")).ShouldBe("1");
        (await PragmaAsync("busy_timeout")).ShouldBe("15000");

        async Task<string?> PragmaAsync(string name)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            return Convert.ToString(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private static ServiceProvider Services(Func<IServiceCollection, IServiceCollection> database) =>
        database(new ServiceCollection().AddLogging().AddApplication()).BuildServiceProvider();

    private static async Task<object?> ExecuteAsync(OnSqlite database, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(database.Folder, SqliteDatabase.FileName)}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
