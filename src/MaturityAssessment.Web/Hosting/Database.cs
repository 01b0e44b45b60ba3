using MaturityAssessment.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Web.Hosting;

internal static class Database
{
    /// <summary>SQLite in a file, durable to the last commit, unless a connection string says otherwise.</summary>
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var connection = builder.Configuration.GetConnectionString("Sqlite");
        if (string.IsNullOrWhiteSpace(connection))
        {
            var folder = Directory.CreateDirectory(Path.Combine(builder.Environment.ContentRootPath, "data")).FullName;
            connection = $"Data Source={Path.Combine(folder, "maturity.db")}";
        }

        builder.Services.AddDbContext<AppDbContext>((provider, o) => o.UseSqlite(connection).UseApplicationServiceProvider(provider));
    }
}
