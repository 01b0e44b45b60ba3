using MaturityAssessment.Application.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Migrations.Sqlite;

public static class SqliteDatabase
{
    public const string FileName = "maturity.db";

    /// <summary>Keeps everything in one file in this folder, which is made when the product starts.</summary>
    public static IServiceCollection AddSqliteDatabase(this IServiceCollection services, string dataFolder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dataFolder);
        var folder = Path.GetFullPath(dataFolder);
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, FileName), ForeignKeys = true }.ToString();
        services.Configure<IdentityOptions>(IdentitySchema.Configure);
        services.AddDbContext<AppDbContext>(options => options
            .UseSqlite(connection, sqlite => sqlite.MigrationsAssembly(typeof(SqliteDatabase).Assembly.GetName().Name))
            .AddInterceptors(new DurableConnection()));
        services.AddSingleton<IDatabaseStart>(provider => new SqliteStart(provider.GetRequiredService<IServiceScopeFactory>(), folder));
        return services;
    }
}
