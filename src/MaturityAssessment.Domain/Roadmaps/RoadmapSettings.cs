namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>All that people decide about a roadmap before anybody plans.</summary>
/// <param name="Budget">Money for the whole horizon.</param>
/// <param name="Periods">Quarters.</param>
/// <param name="StartsOn">First day of the first quarter.</param>
public sealed record RoadmapSettings(decimal Budget, int Periods, DateOnly StartsOn)
{
    private const int FarthestNamed = 1_000;

    /// <summary>Codes of initiatives that the plan must hold if it can.</summary>
    public IReadOnlyList<string> Pinned { get; init; } = [];

    /// <summary>Codes of initiatives that the plan must not hold.</summary>
    public IReadOnlyList<string> Forbidden { get; init; } = [];

    /// <summary>Codes of initiatives that must start in a given quarter, from 1.</summary>
    public IReadOnlyDictionary<string, int> PinnedAt { get; init; } = new Dictionary<string, int>();

    /// <summary>Money for single quarters, from 1; a quarter that is not here is limited by the whole budget alone.</summary>
    public IReadOnlyDictionary<int, decimal> PeriodBudgets { get; init; } = new Dictionary<int, decimal>();

    /// <summary>Full-time equivalents in every quarter, by role; a role that is not here has no limit.</summary>
    public IReadOnlyDictionary<string, double> Capacity { get; init; } = new Dictionary<string, double>();

    /// <summary>Full-time equivalents in single quarters, where they differ.</summary>
    public IReadOnlyList<RoleCapacity> CapacityIn { get; init; } = [];

    public PlanAim Aim { get; init; } = new PlanAim.InOrder();

    /// <summary>A quarter as sentences name it, such as "Q3 2027".</summary>
    /// <param name="period">From 1; a mistyped one may lie anywhere.</param>
    internal string NameOf(int period) =>
        period is >= 1 and <= FarthestNamed && StartsOn.Year < DateOnly.MaxValue.Year - FarthestNamed ? Quarter.Label(Quarter.StartOf(StartsOn, period)) : $"quarter {period}";

    /// <summary>In order, each thing once; what is required is not ruled out as well.</summary>
    public RoadmapSettings Tidy() => this with
    {
        Pinned = Ordered(Pinned),
        Forbidden = Ordered(Forbidden.Except(Pinned, StringComparer.Ordinal).Except(PinnedAt.Keys, StringComparer.Ordinal)),
        PinnedAt = PinnedAt.OrderBy(p => p.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
        PeriodBudgets = PeriodBudgets.OrderBy(b => b.Key).ToDictionary(),
        Capacity = Capacity.OrderBy(c => c.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
        CapacityIn = [.. CapacityIn.OrderBy(c => c.Role, StringComparer.Ordinal).ThenBy(c => c.Period)],
    };

    /// <summary>Without what lies behind the last quarter.</summary>
    public RoadmapSettings WithinHorizon() => this with
    {
        PinnedAt = PinnedAt.Where(p => p.Value <= Periods).ToDictionary(StringComparer.Ordinal),
        PeriodBudgets = PeriodBudgets.Where(b => b.Key <= Periods).ToDictionary(),
        CapacityIn = [.. CapacityIn.Where(c => c.Period <= Periods)],
    };

    /// <summary>Without any word about one initiative.</summary>
    public RoadmapSettings Forgetting(string code) => this with
    {
        Pinned = [.. Pinned.Where(c => c != code)],
        Forbidden = [.. Forbidden.Where(c => c != code)],
        PinnedAt = PinnedAt.Where(p => p.Key != code).ToDictionary(StringComparer.Ordinal),
    };

    /// <summary>Whether both say the same, the order of things aside.</summary>
    public bool IsSameAs(RoadmapSettings other)
    {
        var (one, two) = (Tidy(), other.Tidy());
        return (one.Budget, one.Periods, one.StartsOn, one.Aim) == (two.Budget, two.Periods, two.StartsOn, two.Aim)
            && one.Pinned.SequenceEqual(two.Pinned) && one.Forbidden.SequenceEqual(two.Forbidden) && one.PinnedAt.SequenceEqual(two.PinnedAt)
            && one.PeriodBudgets.SequenceEqual(two.PeriodBudgets) && one.Capacity.SequenceEqual(two.Capacity) && one.CapacityIn.SequenceEqual(two.CapacityIn);
    }

    private static IReadOnlyList<string> Ordered(IEnumerable<string> codes) => [.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>How many people of a role there are in one quarter.</summary>
/// <param name="Period">From 1.</param>
/// <param name="People">Full-time equivalents.</param>
public sealed record RoleCapacity(string Role, int Period, double People);
