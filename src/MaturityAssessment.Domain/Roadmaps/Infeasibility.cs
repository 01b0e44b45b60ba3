namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>Why no plan holds all that it must hold.</summary>
/// <param name="Remedies">Each of them alone makes a plan possible.</param>
public sealed record Infeasibility(IReadOnlyList<PlanConflict> Conflicts, IReadOnlyList<PlanRemedy> Remedies)
{
    /// <summary>All of it for a person, one sentence each.</summary>
    public IReadOnlyList<string> Sentences() => [.. Conflicts.Select(c => c.Because), .. Remedies.Select(r => r.Change)];
}

/// <param name="Initiatives">Mandatory ones that cannot all be held; without any one of them this conflict would be gone.</param>
/// <param name="Because">A sentence.</param>
public sealed record PlanConflict(PlanConstraint Constraint, IReadOnlyList<Initiative> Initiatives, string Because);

/// <param name="Constraint">What is changed.</param>
/// <param name="Change">What to do, as a sentence.</param>
/// <param name="IsSmallest">Whether no smaller change of this kind would do, as far as was proven in time.</param>
/// <param name="Mended">The problem after the change.</param>
public sealed record PlanRemedy(PlanConstraint Constraint, string Change, bool IsSmallest, PlanningProblem Mended);

public enum PlanConstraint
{
    Budget,
    PeriodBudget,
    People,
    Horizon,
    Window,
    PinnedStart,
    PhaseOrder,
    Ban,

    /// <summary>Two that do not go together.</summary>
    Exclusion,

    /// <summary>On something unknown, or in a circle.</summary>
    Dependency,

    /// <summary>That something must be in the plan.</summary>
    Mandatory,

    /// <summary>Several together.</summary>
    Several,
}
