using System.Collections.Concurrent;
using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Tests;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MaturityAssessment.Web.Tests;

/// <summary>The whole product on a fresh database, as it is after installing: nothing is set up.</summary>
public class FreshProduct : WebApplicationFactory<Program>
{
    private readonly Lazy<string> _ownFolder = new(() => Directory.CreateTempSubdirectory("maturity-web-").FullName);

    /// <summary>Of a mail server on this machine; null to write mails into a folder.</summary>
    public int? MailPort { get; init; }

    /// <summary>Where another product works before or after, and which it leaves as it is; null for one of its own.</summary>
    public string? SharedFolder { get; init; }

    private string Folder => SharedFolder ?? _ownFolder.Value;

    public string MailFolder => Path.Combine(Folder, "mail");

    /// <summary>Everything logged so far.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    public Visitor Visit() => new(CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false }));

    /// <summary>The text of the mails to an address, newest first.</summary>
    public IReadOnlyList<string> MailsTo(string address) =>
        Directory.Exists(MailFolder)
            ? [.. Directory.EnumerateFiles(MailFolder, "*.eml").OrderDescending().Select(File.ReadAllText).Where(m => m.Contains($"To: {address}", StringComparison.Ordinal))]
            : [];

    /// <summary>Runs a use case as somebody, without a browser.</summary>
    public async Task<T> Send<T>(string? email, IRequest<T> request, TenantId? tenant = null)
    {
        await using var scope = Services.CreateAsyncScope();
        if (email is not null)
        {
            var person = (await scope.ServiceProvider.GetRequiredService<UserManager<User>>().FindByEmailAsync(email)).ShouldNotBeNull();
            var where = tenant ?? person.CurrentTenant.ShouldNotBeNull();
            var access = (await scope.ServiceProvider.GetRequiredService<MembershipReader>().Read(person.Id, where)).ShouldNotBeNull();
            scope.ServiceProvider.GetRequiredService<CurrentUser>().SignIn(person.Id, access.Name, where, access.Roles);
        }

        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    public async Task Change(Func<AppDbContext, Task> change)
    {
        await using var scope = Services.CreateAsyncScope();
        await change(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("DataFolder", Folder);
        TestedDatabase.Use(builder);
        builder.UseSetting("Mail:DropFolder", MailFolder);
        if (MailPort is { } port)
        {
            builder.UseSetting("Mail:Host", "127.0.0.1");
            builder.UseSetting("Mail:Port", $"{port}");
            builder.UseSetting("Mail:IsPlain", "true");
            builder.UseSetting("Outbox:PollSeconds", "0.2");
        }

        builder.ConfigureTestServices(services =>
        {
            // Every request looks whether its session still holds: a test need not wait ten seconds.
            services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.Zero);
            services.AddSingleton<ILoggerProvider>(new Recorder(Log));
        });
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            TestedDatabase.Drop(Services);
        }

        base.Dispose(disposing);
        if (disposing && _ownFolder.IsValueCreated)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(Folder, recursive: true);
        }
    }

    private sealed class Recorder(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
        public void Dispose() { }
    }
}

/// <summary>The product after its first set-up: one organisation with two units and an administrator.</summary>
public sealed class Product : FreshProduct, IAsyncLifetime
{
    public const string Administrator = "ada@valdria.example";
    public const string Password = "seven green umbrellas";
    public const string Organisation = "Government of Valdria";

    public async ValueTask InitializeAsync() =>
        await Send(null, new CreateFirstTenant(Services.GetRequiredService<SetupCode>().Value, Organisation, ["Ministry of Health", "Ministry of Finance"], "Ada Vance", Administrator, Password));

    /// <summary>Somebody new who has accepted an invitation to this role.</summary>
    public async Task<string> Member(Role role, string name = "Ben Okafor")
    {
        var email = $"{Guid.NewGuid():N}@valdria.example";
        var sent = await Send(Administrator, new InvitePerson(email, role, role is Role.Contributor or Role.DepartmentLead ? await Health() : null, new Uri("http://localhost/")));
        await Send(null, new AcceptInvitation(TokenOf(sent.Link), new(name, Password)));
        return email;
    }

    public async Task<UnitId> Health() => (await Send(Administrator, new Application.Organisations.ListUnits())).Single(u => u.Name == "Ministry of Health").Id;

    public async Task<TenantId> AnotherTenant(string name)
    {
        var tenant = new Tenant(TenantId.New(), name, DateTime.UtcNow);
        await Change(async db =>
        {
            db.Add(tenant);
            await db.SaveChangesAsync();
        });
        return tenant.Id;
    }

    /// <summary>Past the check on saving, since no use case may do this from outside.</summary>
    public Task Grant(TenantId tenant, string email, Role role) => Change(async db =>
    {
        var user = await db.Users.SingleAsync(u => u.Email == email);
        var membership = Membership.Grant(tenant, user.Id, role, unit: null);
        await db.Database.ExecuteSqlAsync($"INSERT INTO Memberships (Id, TenantId, UserId, Role) VALUES ({membership.Id}, {tenant.Value}, {user.Id}, {role.ToString()})");
    });

    public async Task<Visitor> SignedIn(string email = Administrator)
    {
        var visitor = Visit();
        (await visitor.SignIn(email, Password)).ShouldBe("/");
        return visitor;
    }

    public static string TokenOf(Uri link) => link.Query.Split('=')[1];
}
