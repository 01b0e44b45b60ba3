using MaturityAssessment.Application.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Migrations.SqlServer;

public static class SqlServerDatabase
{
    /// <summary>SQL Server 2022 or later, or Azure SQL.</summary>
    public static IServiceCollection AddSqlServerDatabase(this IServiceCollection services, string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        services.Configure<IdentityOptions>(IdentitySchema.Configure);
        services.AddDbContext<AppDbContext>(options => options.UseSqlServer(
            connectionString,
            server => server.MigrationsAssembly(typeof(SqlServerDatabase).Assembly.GetName().Name).EnableRetryOnFailure()));
        services.AddSingleton<IDatabaseStart, SqlServerStart>();
        return services;
    }
}
