using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Mailing;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MaturityAssessment.Application.Data;

/// <summary>All that is stored, for either database. Rows of other tenants and of units out of reach do not exist here: see <see cref="Reach"/>.</summary>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options, CurrentUser user) : IdentityDbContext<User, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Tenant> Tenants => Set<Tenant>();
    public DbSet<OrganisationalUnit> Units => Set<OrganisationalUnit>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<Assessment> Assessments => Set<Assessment>();
    public DbSet<Answer> Answers => Set<Answer>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<Submission> Submissions => Set<Submission>();
    public DbSet<Roadmap> Roadmaps => Set<Roadmap>();
    public DbSet<CurrentPlan> CurrentPlans => Set<CurrentPlan>();
    public DbSet<Campaign> Campaigns => Set<Campaign>();
    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();
    public DbSet<BenchmarkRelease> BenchmarkReleases => Set<BenchmarkRelease>();
    public DbSet<RoadmapInitiative> RoadmapInitiatives => Set<RoadmapInitiative>();
    public DbSet<PlanVersion> PlanVersions => Set<PlanVersion>();
    public DbSet<InitiativeDelivery> Deliveries => Set<InitiativeDelivery>();
    public DbSet<Pilot> Pilots => Set<Pilot>();
    public DbSet<Risk> Risks => Set<Risk>();
    public DbSet<Stakeholder> Stakeholders => Set<Stakeholder>();
    public DbSet<Branding> Brandings => Set<Branding>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    // Query filters read these through the context, so that EF passes them as parameters of each query.
    private TenantId? ReachedTenant => user.Reach.Tenant;
    private bool ReachesAllUnits => user.Reach.AllUnits;
    private IReadOnlyList<UnitId> ReachedUnits => user.Reach.Units;

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        EnsureWithinReach();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        EnsureWithinReach();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Select(e => e.ClrType).Where(typeof(ITenantOwned).IsAssignableFrom).ToList())
        {
            var filter = typeof(IUnitOwned).IsAssignableFrom(entity) ? nameof(FilterByUnit) : nameof(FilterByTenant);
            GetType().GetMethod(filter, System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.MakeGenericMethod(entity).Invoke(this, [builder]);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<TenantId>().HaveConversion<TenantIdConverter>();
        configurationBuilder.Properties<UnitId>().HaveConversion<UnitIdConverter>();
        configurationBuilder.Properties<AssessmentId>().HaveConversion<AssessmentIdConverter>();
        configurationBuilder.Properties<CampaignId>().HaveConversion<CampaignIdConverter>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40).AreUnicode(false);
    }

    private void FilterByTenant<T>(ModelBuilder builder)
        where T : class, ITenantOwned =>
        builder.Entity<T>().HasQueryFilter(row => row.TenantId == ReachedTenant);

    private void FilterByUnit<T>(ModelBuilder builder)
        where T : class, IUnitOwned =>
        builder.Entity<T>().HasQueryFilter(row => row.TenantId == ReachedTenant && (ReachesAllUnits || ReachedUnits.Contains(row.UnitId)));

    private void EnsureWithinReach()
    {
        foreach (var entry in ChangeTracker.Entries<ITenantOwned>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (entry.Entity is Submission && entry.State != EntityState.Added)
            {
                throw new InvalidOperationException("A submission never changes and never goes.");
            }

            var inTenant = entry.Entity.TenantId == ReachedTenant;
            if (!inTenant || (entry.Entity is IUnitOwned row && !user.Reach.Covers(row.UnitId)))
            {
                throw new InvalidOperationException($"A {entry.Metadata.ShortName()} outside the reach of the running use case was about to be saved.");
            }
        }
    }

    private sealed class TenantIdConverter() : ValueConverter<TenantId, Guid>(id => id.Value, value => new TenantId(value));

    private sealed class UnitIdConverter() : ValueConverter<UnitId, Guid>(id => id.Value, value => new UnitId(value));

    private sealed class AssessmentIdConverter() : ValueConverter<AssessmentId, Guid>(id => id.Value, value => new AssessmentId(value));

    private sealed class CampaignIdConverter() : ValueConverter<CampaignId, Guid>(id => id.Value, value => new CampaignId(value));

    // Neither database keeps the Kind. Every time in this system is UTC, so say so on the way out.
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(time => time, stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}
