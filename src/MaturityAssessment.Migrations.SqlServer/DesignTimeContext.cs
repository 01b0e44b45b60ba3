using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace MaturityAssessment.Migrations.SqlServer;

/// <summary>For the migration tool alone: <c>dotnet ef migrations add Name --project src/MaturityAssessment.Migrations.SqlServer</c>.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<AppDbContext>
{
    public AppDbContext CreateDbContext(string[] args) =>
        new ServiceCollection()
            .AddScoped<CurrentUser>()
            .AddSqlServerDatabase("Server=localhost;Database=MaturityAssessment;Integrated Security=true")
            .BuildServiceProvider()
            .CreateScope().ServiceProvider
            .GetRequiredService<AppDbContext>();
}
