using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>What people have decided about the roadmap of one assessment; the plan itself follows from it.</summary>
public sealed class Roadmap : IUnitOwned
{
    public const decimal HighestBudget = 1_000_000_000_000m;
    public const int MostPeriods = 40;

    private Roadmap(AssessmentId assessmentId, TenantId tenantId, UnitId unitId, decimal budget, int periods, DateOnly startsOn)
    {
        AssessmentId = assessmentId;
        TenantId = tenantId;
        UnitId = unitId;
        Budget = budget;
        Periods = periods;
        StartsOn = startsOn;
    }

    public AssessmentId AssessmentId { get; private set; }
    public TenantId TenantId { get; private set; }
    public UnitId UnitId { get; private set; }

    /// <inheritdoc cref="RoadmapSettings"/>
    public decimal Budget { get; private set; }

    /// <summary>Quarters.</summary>
    public int Periods { get; private set; }

    /// <summary>First day of the first quarter.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <inheritdoc cref="RoadmapSettings.Pinned"/>
    public IReadOnlyList<string> Pinned { get; private set; } = [];

    /// <inheritdoc cref="RoadmapSettings.Forbidden"/>
    public IReadOnlyList<string> Forbidden { get; private set; } = [];

    /// <inheritdoc cref="RoadmapSettings.PinnedAt"/>
    public IReadOnlyDictionary<string, int> PinnedAt { get; private set; } = new Dictionary<string, int>();

    /// <inheritdoc cref="RoadmapSettings.PeriodBudgets"/>
    public IReadOnlyDictionary<int, decimal> PeriodBudgets { get; private set; } = new Dictionary<int, decimal>();

    /// <inheritdoc cref="RoadmapSettings.Capacity"/>
    public IReadOnlyDictionary<string, double> Capacity { get; private set; } = new Dictionary<string, double>();

    /// <inheritdoc cref="RoadmapSettings.CapacityIn"/>
    public IReadOnlyList<RoleCapacity> CapacityIn { get; private set; } = [];

    public PlanAim Aim { get; private set; } = new PlanAim.InOrder();

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>All of it as one value.</summary>
    public RoadmapSettings Settings => new(Budget, Periods, StartsOn)
    {
        Pinned = Pinned,
        Forbidden = Forbidden,
        PinnedAt = PinnedAt,
        PeriodBudgets = PeriodBudgets,
        Capacity = Capacity,
        CapacityIn = CapacityIn,
        Aim = Aim,
    };

    public static Roadmap For(Assessment assessment, decimal budget, int periods, DateOnly startsOn) =>
        new(assessment.Id, assessment.TenantId, assessment.UnitId, budget, periods, startsOn);

    /// <param name="initiatives">That can be chosen among.</param>
    /// <exception cref="RuleBrokenException">They break a rule: the first one is told.</exception>
    public void Change(RoadmapSettings settings, IReadOnlyList<Initiative> initiatives)
    {
        if (RoadmapRules.Faults(settings, initiatives) is [var first, ..])
        {
            throw new RuleBrokenException(first.Sentence);
        }

        var tidy = settings.Tidy();
        (Budget, Periods, StartsOn) = (tidy.Budget, tidy.Periods, tidy.StartsOn);
        (Pinned, Forbidden, PinnedAt) = (tidy.Pinned, tidy.Forbidden, tidy.PinnedAt);
        (PeriodBudgets, Capacity, CapacityIn, Aim) = (tidy.PeriodBudgets, tidy.Capacity, tidy.CapacityIn, tidy.Aim);
        Version++;
    }

    /// <summary>An initiative is no longer there to be decided about.</summary>
    /// <returns>Whether it was named here.</returns>
    public bool Forget(string code)
    {
        if (!Pinned.Contains(code) && !Forbidden.Contains(code) && !PinnedAt.ContainsKey(code))
        {
            return false;
        }

        var without = Settings.Forgetting(code);
        (Pinned, Forbidden, PinnedAt) = (without.Pinned, without.Forbidden, without.PinnedAt);
        Version++;
        return true;
    }
}
