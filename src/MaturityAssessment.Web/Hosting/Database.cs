using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Demo;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Migrations.Sqlite;
using MaturityAssessment.Migrations.SqlServer;

namespace MaturityAssessment.Web.Hosting;

internal static class Database
{
    /// <summary>SQLite in a file of the data folder, unless <c>Database:Provider</c> says SqlServer; then the connection string of that name.</summary>
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        switch (provider.ToUpperInvariant())
        {
            case "SQLITE":
                builder.Services.AddSqliteDatabase(builder.DataFolder());
                break;
            case "SQLSERVER":
                builder.Services.AddSqlServerDatabase(
                    configuration.GetConnectionString("SqlServer")
                    ?? throw new InvalidOperationException("Database:Provider is SqlServer, so ConnectionStrings:SqlServer must hold its connection string."));
                break;
            default:
                throw new InvalidOperationException($"Database:Provider is '{provider}'; it must be Sqlite or SqlServer.");
        }

        builder.Services.AddModelCatalog();
        if (IsDemonstration(configuration, builder.Environment))
        {
            var (password, accounts) = DemoData.Accounts();
            builder.Services.AddSingleton(new DemoAccounts([.. accounts.Select(a => new DemoAccounts.Account(a.Email, password, a.Name, $"{RoleOf(a)}, {a.Organisation}"))]));
        }
    }

    /// <summary>Where the database and mails of an installation without servers go: <c>DataFolder</c>, relative to the content root.</summary>
    public static string DataFolder(this WebApplicationBuilder builder) =>
        Path.Combine(builder.Environment.ContentRootPath, builder.Configuration["DataFolder"] is { Length: > 0 } folder ? folder : "data");

    /// <summary>Brings the database up to date; an empty one is filled for a demonstration where <c>Demo</c> is true, as in Development.</summary>
    public static async Task StartDatabaseAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<IDatabaseStart>().MigrateAsync();
        if (IsDemonstration(app.Configuration, app.Environment))
        {
            await using var scope = app.Services.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<DemoData>().LoadAsync())
            {
                app.Logger.LogInformation("Demonstration data is in place; the sign-in page lists the accounts");
            }
        }
    }

    // A consultant is not a role of ours: what they may do differs from client to client.
    private static string RoleOf(DemoData.Account account) => Enum.TryParse<Role>(account.Role, ignoreCase: true, out var role) ? RoleNames.Of(role) : account.Role;

    private static bool IsDemonstration(IConfiguration configuration, IHostEnvironment environment) => configuration.GetValue("Demo", environment.IsDevelopment());
}
