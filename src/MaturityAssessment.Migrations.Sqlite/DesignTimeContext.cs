using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Migrations.Sqlite;

/// <summary>For the migration tool alone: <c>dotnet ef migrations add Name --project src/MaturityAssessment.Migrations.Sqlite</c>.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<AppDbContext>
{
    public AppDbContext CreateDbContext(string[] args) =>
        new ServiceCollection()
            .AddScoped<CurrentUser>()
            .AddSqliteDatabase(Path.Combine(Path.GetTempPath(), "maturity-design-time"))
            .BuildServiceProvider()
            .CreateScope().ServiceProvider
            .GetRequiredService<AppDbContext>();
}
