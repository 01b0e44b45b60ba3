namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>Finds the best plan, with proof where time allows.</summary>
public interface IRoadmapPlanner
{
    /// <param name="progress">Told of every better plan and every better bound, from whatever thread finds it.</param>
    /// <exception cref="RuleBrokenException">The problem has faults; see <see cref="PlanningFaults"/>.</exception>
    /// <exception cref="OperationCanceledException"/>
    OptimalPlan Plan(PlanningProblem problem, PlanningOptions options, IProgress<PlanningProgress>? progress = null, CancellationToken cancellationToken = default);
}

public sealed record PlanningOptions
{
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(5);

    public PlanAim Aim { get; init; } = new PlanAim.InOrder();

    /// <summary>A plan to begin from, such as that of a slightly different problem. If it keeps the rules of this one, the result is never worse.</summary>
    public Plan? Hint { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>Threads that search. With one, the same problem gives the same plan unless time runs out.</summary>
    public int Workers { get; init; } = 1;
}

/// <summary>What makes one plan better than another.</summary>
public abstract record PlanAim
{
    private PlanAim()
    {
    }

    /// <summary>The higher score at the horizon; of equal ones the higher scores on the way; of those the lower cost.</summary>
    public sealed record InOrder : PlanAim;

    /// <summary>The higher sum of the score at the horizon, the mean score of all periods, and (subtracted) the share of the budget that is spent, each times its weight.</summary>
    public sealed record Weighted(double Score, double Early, double Cost) : PlanAim;
}

public enum PlanningStage
{
    /// <summary>The greedy plan is made.</summary>
    Greedy,

    /// <summary>A plan is sought that holds all it must, and as much as it can of what it should.</summary>
    Holding,

    /// <summary>The score at the horizon is raised.</summary>
    Score,

    /// <summary>The mean score of all periods is raised.</summary>
    Early,

    /// <summary>The cost is lowered.</summary>
    Cost,

    /// <summary>The weighted sum is raised.</summary>
    Weighted,
}

/// <param name="Score">Normalised score at the horizon of the best plan so far.</param>
/// <param name="Cost">What that plan costs.</param>
/// <param name="Reached">What it reaches of what this stage raises or lowers.</param>
/// <param name="Bound">What no plan can exceed (for the cost: undercut) in that.</param>
public sealed record PlanningProgress(TimeSpan Elapsed, PlanningStage Stage, double Score, decimal Cost, double Reached, double Bound);
