using MaturityAssessment.Application.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Tests;

/// <summary>The database under tests that start the whole product: SQLite, or SQL Server in the second run of a project (TEST_DATABASE=SqlServer, as tests/run.sh sets it where TEST_SQLSERVER names a server).</summary>
internal static class TestedDatabase
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("TEST_SQLSERVER");

    public static bool IsSqlServer { get; } = string.Equals(Environment.GetEnvironmentVariable("TEST_DATABASE"), "SqlServer", StringComparison.OrdinalIgnoreCase);

    public static string? SkippedBecause { get; } =
        string.IsNullOrWhiteSpace(Server) ? "set TEST_SQLSERVER to the connection string of a SQL Server on which databases may be created, and tests/run.sh runs this project there too" : null;

    /// <summary>A database of its own for each product that is started.</summary>
    public static void Use(IWebHostBuilder builder)
    {
        if (IsSqlServer)
        {
            builder.UseSetting("Database:Provider", "SqlServer");
            builder.UseSetting("ConnectionStrings:SqlServer", new SqlConnectionStringBuilder(Server) { InitialCatalog = $"maturity_test_{Guid.NewGuid():N}" }.ConnectionString);
        }
    }

    public static void Drop(IServiceProvider services)
    {
        if (IsSqlServer)
        {
            using var scope = services.CreateScope();
            scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.EnsureDeleted();
        }
    }
}

public class TestedDatabaseTests
{
    [Fact]
    public void This_project_runs_on_SQL_Server_too()
    {
        Assert.SkipWhen(TestedDatabase.SkippedBecause is not null, TestedDatabase.SkippedBecause ?? "");
        new SqlConnectionStringBuilder(Environment.GetEnvironmentVariable("TEST_SQLSERVER")).DataSource.ShouldNotBeNullOrWhiteSpace();
    }
}
