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
    public decimal Budget { get; private set; }

    /// <summary>Quarters.</summary>
    public int Periods { get; private set; }

    /// <summary>First day of the first quarter.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Codes of initiatives that the plan must hold.</summary>
    public IReadOnlyList<string> Pinned { get; private set; } = [];

    /// <summary>Codes of initiatives that the plan must not hold.</summary>
    public IReadOnlyList<string> Forbidden { get; private set; } = [];

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public static Roadmap For(Assessment assessment, decimal budget, int periods, DateOnly startsOn) =>
        new(assessment.Id, assessment.TenantId, assessment.UnitId, budget, periods, startsOn);

    public void Change(decimal budget, int periods, DateOnly startsOn, IEnumerable<string> pinned, IEnumerable<string> forbidden)
    {
        RuleBrokenException.ThrowIf(budget is < 0 or > HighestBudget, "The budget must lie between 0 and 1,000,000,000,000.");
        RuleBrokenException.ThrowIf(periods is < 1 or > MostPeriods, $"The roadmap must span 1 to {MostPeriods} quarters.");
        (Budget, Periods, StartsOn) = (budget, periods, startsOn);
        Pinned = [.. pinned.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Forbidden = [.. forbidden.Distinct(StringComparer.Ordinal).Except(Pinned, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Version++;
    }
}
