using System.Diagnostics;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Planning;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Finds the plan of one order, and what else was wished, within its time.</summary>
internal sealed class PlanSearch(IRoadmapPlanner planner, PlanningRun run)
{
    private const int Rungs = 10;
    private const int Weightings = 40;

    /// <summary>What the solver's own limits do not count (making models, judging plans, explaining why there is none) has the rest of the time.</summary>
    private const double ShareOfSolver = 0.85;

    /// <summary>So much later the search for the plan itself is broken off, whatever it does.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <param name="Solved">Null where there is no plan; then <paramref name="Sentence"/> says why.</param>
    public sealed record Found(SolvedPlan? Solved, string Sentence, Infeasibility? Infeasibility = null);

    public Found Find()
    {
        var (order, problem) = (run.Order, run.Order.Work.Problem);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(run.Cancelled);
        var clock = Stopwatch.StartNew();
        late.CancelAfter(order.Wish.TimeLimit + Grace);
        var options = new PlanningOptions { TimeLimit = order.Wish.TimeLimit * ShareOfSolver, Aim = order.Settings.Aim, Hint = order.Hint };
        OptimalPlan result;
        try
        {
            result = planner.Plan(problem, options, new Listener<PlanningProgress>(run.Hear), late.Token);
        }
        catch (OperationCanceledException) when (!run.Cancelled.IsCancellationRequested)
        {
            return new(null, "The time is over, and no plan was found in it. The former plan stays. Plan more thoroughly, or rule some initiatives out.");
        }

        if (result.Infeasibility is { } why)
        {
            return new(null, "No plan holds all that it must, so the former plan stays.", why);
        }

        if (result.Status == PlanStatus.Unknown)
        {
            return new(null, "In this time no plan was found that holds all it must, and it is not certain that there is none. The former plan stays. Plan more thoroughly, or require less.");
        }

        var solved = SolvedPlan.Of(result, order.Fingerprint);
        var sentence = result.Status == PlanStatus.Optimal ? "This is the best plan, and that is proven." : "This is the best plan that was found in the time.";
        late.CancelAfter(Later(order.Wish.WholeTimeLimit - clock.Elapsed, TimeSpan.Zero));
        try
        {
            solved = order.Wish.WithFrontier ? solved with { Frontier = Frontier(problem, options with { Hint = result.Plan }, late.Token) } : solved;
            solved = order.Wish.WithRobust ? solved with { Robust = Robust(problem, result, options, late.Token) } : solved;
        }
        catch (OperationCanceledException) when (!run.Cancelled.IsCancellationRequested)
        {
            sentence += " For all the rest that was asked the time did not suffice.";
        }
        catch (RuleBrokenException refusal)
        {
            // Weights that cannot vary leave nothing to compare; the plan itself is none the worse.
            sentence += $" There is no plan for other weights: {refusal.Message}";
        }

        return new(solved, sentence);
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private SolvedFrontier Frontier(PlanningProblem problem, PlanningOptions options, CancellationToken cancellationToken)
    {
        List<decimal> budgets = [.. Domain.Roadmaps.Frontier.Ladder(problem, Rungs).Where(b => b >= Domain.Roadmaps.Frontier.LeastBudget(problem))];
        var done = 0;
        Tell();
        return SolvedFrontier.Of(Domain.Roadmaps.Frontier.Of(
            planner, problem, budgets, options with { TimeLimit = options.TimeLimit / Math.Max(1, budgets.Count) }, new Listener<FrontierPoint>(_ => { done++; Tell(); }), cancellationToken),
            problem.Spent);

        void Tell() => run.Say($"Planning for other budgets: {done} of {budgets.Count} are done.");
    }

    private SolvedRobust Robust(PlanningProblem problem, OptimalPlan result, PlanningOptions options, CancellationToken cancellationToken)
    {
        run.Say("Planning for other weights.");
        var robust = RegretRobust.Of(
            planner, problem, result, options with { Hint = null }, Weightings, progress: new Listener<int>(done => run.Say($"Planning for other weights: {done} of {Weightings} are done.")), cancellationToken: cancellationToken);
        return new(
            SolvedPlan.StartsOf(robust.Plan), SolvedPlan.ReasonsOf(robust.Plan), robust.WorstRegret, robust.MeanRegret, robust.OptimumWorstRegret, robust.OptimumMeanRegret, robust.Weightings, robust.IsProven);
    }

    /// <remarks>Unlike <see cref="Progress{T}"/> it passes on at once and in order.</remarks>
    private sealed class Listener<T>(Action<T> hear) : IProgress<T>
    {
        public void Report(T value) => hear(value);
    }
}
