using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>How thoroughly to plan, and what else to find out.</summary>
public sealed record PlanningWish
{
    public Thoroughness Thoroughness { get; init; } = Thoroughness.Normal;

    /// <summary>Whether to plan for other budgets too; it takes the same time once more.</summary>
    public bool WithFrontier { get; init; }

    /// <summary>Whether to find the plan that loses least under other weights too; it takes the same time once more.</summary>
    public bool WithRobust { get; init; }

    /// <summary>Settings to try without saving them; null to plan by those that are saved.</summary>
    public TrialSettings? Trial { get; init; }

    /// <summary>The search for the plan itself ends after this.</summary>
    public TimeSpan TimeLimit => Thoroughness switch
    {
        Thoroughness.Quick => TimeSpan.FromSeconds(5),
        Thoroughness.Normal => TimeSpan.FromSeconds(20),
        Thoroughness.Thorough => TimeSpan.FromSeconds(120),
        _ => throw new ArgumentOutOfRangeException(nameof(Thoroughness), Thoroughness, "No such thoroughness."),
    };

    /// <summary>All of it ends after this.</summary>
    public TimeSpan WholeTimeLimit => TimeLimit * (1 + (WithFrontier ? 1 : 0) + (WithRobust ? 1 : 0));
}

public enum Thoroughness
{
    Quick,
    Normal,
    Thorough,
}

/// <summary>What differs from the settings that are saved; null leaves a thing as it is.</summary>
public sealed record TrialSettings
{
    public decimal? Budget { get; init; }
    public IReadOnlyDictionary<int, decimal>? PeriodBudgets { get; init; }
    public IReadOnlyDictionary<string, double>? Capacity { get; init; }
    public IReadOnlyList<RoleCapacity>? CapacityIn { get; init; }
    public IReadOnlyList<string>? Pinned { get; init; }
    public IReadOnlyDictionary<string, int>? PinnedAt { get; init; }
    public IReadOnlyList<string>? Forbidden { get; init; }
    public PlanAim? Aim { get; init; }

    internal RoadmapSettings On(RoadmapSettings saved) => (saved with
    {
        Budget = Budget ?? saved.Budget,
        PeriodBudgets = PeriodBudgets ?? saved.PeriodBudgets,
        Capacity = Capacity ?? saved.Capacity,
        CapacityIn = CapacityIn ?? saved.CapacityIn,
        Pinned = Pinned ?? saved.Pinned,
        PinnedAt = PinnedAt ?? saved.PinnedAt,
        Forbidden = Forbidden ?? saved.Forbidden,
        Aim = Aim ?? saved.Aim,
    }).Tidy();
}
