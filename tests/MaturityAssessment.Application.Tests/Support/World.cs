using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MaturityAssessment.Application.Tests.Support;

/// <summary>Somebody with roles, as the host would sign them in.</summary>
public sealed record Person(Guid Id, string Name, TenantId Tenant, IReadOnlyList<CoveredRole> Roles);

/// <summary>A ministry with two departments and people in every role, and a stranger who may do everything in another tenant.</summary>
public sealed class World : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private World(ServiceProvider services) => _services = services;

    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public IServiceProvider Services => _services;
    public FakeTimeProvider Clock { get; } = new(Morning);
    public StatementLog Log { get; } = new();
    public TenantId Tenant { get; } = TenantId.New();
    public OrganisationalUnit Ministry { get; private set; } = null!;
    public OrganisationalUnit Transport { get; private set; } = null!;
    public OrganisationalUnit Health { get; private set; } = null!;
    public Person Lead { get; private set; } = null!;
    public Person Contributor { get; private set; } = null!;
    public Person HealthLead { get; private set; } = null!;
    public Person Office { get; private set; } = null!;
    public Person Administrator { get; private set; } = null!;
    public Person Reviewer { get; private set; } = null!;
    public Person Viewer { get; private set; } = null!;

    /// <summary>Holds every role, for everything, in another tenant.</summary>
    public Person Stranger { get; private set; } = null!;

    public OrganisationalUnit StrangersUnit { get; private set; } = null!;

    public static Task<World> CreateAsync(TestDatabase database, params IReadOnlyList<MaturityModel> models) => CreateAsync(database, _ => { }, models);

    /// <param name="change">What is to be another in this world.</param>
    public static async Task<World> CreateAsync(TestDatabase database, Action<IServiceCollection> change, params IReadOnlyList<MaturityModel> models)
    {
        await database.PrepareAsync();
        World? world = null;
        var services = new ServiceCollection().AddLogging().AddApplication();
        database.Register(services);
        services.AddSingleton<TimeProvider>(_ => world!.Clock);
        services.AddSingleton(new ModelCatalog(models.Count == 0 ? [TestModel.Small] : models));
        services.AddSingleton<IMailer, NoMailer>();
        services.AddIdentityCore<User>().AddEntityFrameworkStores<AppDbContext>();
        services.ConfigureDbContext<AppDbContext>(options => options.AddInterceptors(world!.Log));
        change(services);
        world = new(services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true }));
        await world.PopulateAsync();
        world.Log.Clear();
        return world;
    }

    /// <summary>As the screens do it: each send in a scope of its own.</summary>
    public Task<T> Send<T>(Person who, IRequest<T> request) => SendCancellable(who, request, CancellationToken.None);

    public async Task<T> SendCancellable<T>(Person who, IRequest<T> request, CancellationToken cancellationToken)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().SignIn(who.Id, who.Name, who.Tenant, who.Roles);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }

    /// <summary>A look into the database past every use case.</summary>
    public async Task<T> Look<T>(Func<AppDbContext, Task<T>> look, TenantId? tenant = null)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Reach = new(tenant ?? Tenant, true, []);
        return await look(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    public Task<AssessmentId> StartAsync(OrganisationalUnit? unit = null, string cycle = "2026", MaturityModel? model = null, string? target = "default") =>
        Send(Administrator, new Application.Assessments.StartAssessment((unit ?? Transport).Id, (model ?? TestModel.Small).Code, (model ?? TestModel.Small).Version, cycle, model is null ? target : null));

    public async Task<Application.Assessments.AnswerQuestion.Saved> AnswerAsync(AssessmentId assessment, string question, AnswerValue? value, int expected = 0, Person? who = null) =>
        (await Send(who ?? Lead, new Application.Assessments.AnswerQuestion(assessment, question, value, expected))).ShouldBeOfType<Application.Assessments.AnswerQuestion.Saved>();

    /// <summary>Answers all that is required.</summary>
    public async Task FillInAsync(AssessmentId assessment, int level = 4, Person? who = null)
    {
        await AnswerAsync(assessment, "A.1.1", TestModel.Level(level), who: who);
        await AnswerAsync(assessment, "A.1.2", TestModel.Level(level), who: who);
        await AnswerAsync(assessment, "A.2.1", new AnswerValue.Number(50), who: who);
        await AnswerAsync(assessment, "B.1", TestModel.Yes, who: who);
        await AnswerAsync(assessment, "B.2", new AnswerValue.Options(["backup"]), who: who);
    }

    public async Task<AssessmentId> SubmittedAsync(string cycle = "2026", int level = 4, OrganisationalUnit? unit = null, Person? who = null)
    {
        var assessment = await StartAsync(unit, cycle);
        await FillInAsync(assessment, level, who);
        Clock.Advance(TimeSpan.FromHours(1));
        await Send(who ?? Lead, new Application.Assessments.SubmitAssessment(assessment, Declared: true));
        return assessment;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task PopulateAsync()
    {
        Ministry = OrganisationalUnit.Create(Tenant, null, "Ministry of Works");
        Transport = OrganisationalUnit.Create(Tenant, Ministry.Id, "Transport Agency", "transport", 400);
        Health = OrganisationalUnit.Create(Tenant, Ministry.Id, "Health Office", "health", 300);
        var elsewhere = TenantId.New();
        StrangersUnit = OrganisationalUnit.Create(elsewhere, null, "Stranger's Bureau");

        await using var scope = _services.CreateAsyncScope();
        var (db, user) = (scope.ServiceProvider.GetRequiredService<AppDbContext>(), scope.ServiceProvider.GetRequiredService<CurrentUser>());
        db.AddRange(new Tenant(Tenant, "Republic of Tests", Morning.UtcDateTime), new Tenant(elsewhere, "Elsewhere", Morning.UtcDateTime));
        await db.SaveChangesAsync();

        user.Reach = new(Tenant, true, []);
        db.AddRange(Ministry, Transport, Health);
        Lead = Add(db, "Ada Lead", Tenant, (Role.DepartmentLead, Transport));
        Contributor = Add(db, "Bo Contributor", Tenant, (Role.Contributor, Transport));
        HealthLead = Add(db, "Cy Healthlead", Tenant, (Role.DepartmentLead, Health));
        Office = Add(db, "Di Office", Tenant, (Role.TransformationOffice, null));
        Administrator = Add(db, "Ed Admin", Tenant, (Role.Administrator, null));
        Reviewer = Add(db, "Fay Reviewer", Tenant, (Role.Reviewer, null));
        Viewer = Add(db, "Gil Viewer", Tenant, (Role.Viewer, null));
        await db.SaveChangesAsync();

        user.Reach = new(elsewhere, true, []);
        db.Add(StrangersUnit);
        Stranger = Add(
            db, "Sly Stranger", elsewhere, (Role.Administrator, null), (Role.TransformationOffice, null), (Role.DepartmentLead, StrangersUnit),
            (Role.Contributor, StrangersUnit), (Role.Reviewer, null), (Role.Viewer, null));
        await db.SaveChangesAsync();
    }

    private static Person Add(AppDbContext db, string name, TenantId tenant, params IReadOnlyList<(Role Role, OrganisationalUnit? Unit)> roles)
    {
        var email = $"{name.Replace(' ', '.')}@example.org";
        var user = new User { Id = Guid.CreateVersion7(), Name = name, UserName = email, Email = email, NormalizedUserName = email.ToUpperInvariant(), NormalizedEmail = email.ToUpperInvariant(), SecurityStamp = "stamp" };
        db.Add(user);
        db.AddRange(roles.Select(r => Membership.Grant(tenant, user.Id, r.Role, r.Unit?.Id)));
        return new(user.Id, name, tenant, [.. roles.Select(r => new CoveredRole(r.Role, r.Unit is { } unit ? new HashSet<UnitId> { unit.Id } : null))]);
    }

    private sealed class NoMailer : IMailer
    {
        public Task<string?> Send(Mail mail, CancellationToken cancellationToken = default) => Task.FromResult<string?>(null);
    }
}

/// <summary>A class of tests that runs once for each database: its own name with the database's appended.</summary>
public abstract class WorldTests(TestDatabase database) : IAsyncLifetime
{
    protected World World { get; private set; } = null!;

    /// <summary>Installed in the product that is tested; none for the small one.</summary>
    protected virtual IReadOnlyList<MaturityModel> Models => [];

    /// <summary>What is to be another in this world than in the product.</summary>
    protected virtual void Change(IServiceCollection services)
    {
    }

    public virtual async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(database.SkippedBecause is not null, database.SkippedBecause ?? "");
        World = await World.CreateAsync(database, Change, [.. Models]);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (World is not null)
        {
            await World.DisposeAsync();
        }

        await database.DisposeAsync();
    }
}
