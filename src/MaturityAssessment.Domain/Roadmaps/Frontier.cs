namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>What more money buys: the best plan for each of several budgets.</summary>
/// <param name="Points">By budget, ascending.</param>
/// <param name="Knee">
/// The point after which money buys notably less: the one that lies highest above the straight line from the first plan to the last, when both budget and score are stretched from 0 to 1.
/// Null where no point lies above that line.
/// </param>
public sealed record Frontier(IReadOnlyList<FrontierPoint> Points, FrontierPoint? Knee)
{
    public const int MostRungs = 50;

    /// <summary>Even steps up to twice the budget of the problem, which is one of them; or to what all initiatives together cost, where that is less.</summary>
    public static IReadOnlyList<decimal> Ladder(PlanningProblem problem, int rungs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rungs, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rungs, MostRungs);
        var all = problem.Initiatives.Where(i => !problem.Forbidden.Contains(i.Code)).Sum(i => i.Cost.Likely);
        var most = problem.Budget == 0 ? all : Math.Min(all, 2 * problem.Budget);
        return [.. Enumerable.Range(0, rungs + 1).Select(rung => Math.Round(most * rung / rungs, 2)).Append(problem.Budget).Distinct().Order()];
    }

    /// <summary>What all that must be held costs, with what it depends on: below that there is no plan.</summary>
    public static decimal LeastBudget(PlanningProblem problem)
    {
        var network = new InitiativeNetwork(problem);
        return network.InOrderOfCode.Where(i => problem.Demands(problem.Initiatives[i])).SelectMany(network.ClosureOf).Distinct().Sum(i => problem.Initiatives[i].Cost.Likely);
    }

    /// <summary>Each search begins from the plan of the budget before, so that more money never gives less.</summary>
    /// <param name="options">The time limit is for each budget.</param>
    public static Frontier Of(
        IRoadmapPlanner planner, PlanningProblem problem, IEnumerable<decimal> budgets, PlanningOptions options, IProgress<FrontierPoint>? progress = null, CancellationToken cancellationToken = default)
    {
        var points = new List<FrontierPoint>();
        var last = options.Hint;
        foreach (var budget in budgets.Distinct().Order())
        {
            var point = new FrontierPoint(budget, planner.Plan(problem with { Budget = budget }, options with { Hint = last }, null, cancellationToken));
            last = point.IsPlan ? point.Result.Plan : last;
            points.Add(point);
            progress?.Report(point);
        }

        return new(points, KneeOf(points.FindAll(p => p.IsPlan)));
    }

    private static FrontierPoint? KneeOf(List<FrontierPoint> plans)
    {
        if (plans.Count < 3 || Score(plans[^1]) <= Score(plans[0]))
        {
            return null;
        }

        var (first, last) = (plans[0], plans[^1]);
        var knee = plans.MaxBy(Above)!;
        return Above(knee) > 1e-9 ? knee : null;

        double Above(FrontierPoint p) =>
            (Score(p) - Score(first)) / (Score(last) - Score(first)) - (double)((p.Budget - first.Budget) / (last.Budget - first.Budget));

        static double Score(FrontierPoint p) => p.Result.Plan.ScoreThen ?? 0;
    }
}

public sealed record FrontierPoint(decimal Budget, OptimalPlan Result)
{
    /// <summary>Whether this budget suffices for what must be held.</summary>
    public bool IsPlan => Result.Status is PlanStatus.Optimal or PlanStatus.Feasible;
}
