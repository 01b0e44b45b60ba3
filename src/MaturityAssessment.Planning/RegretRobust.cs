using System.Diagnostics;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Planning;

/// <summary>The plan that loses least, whichever of many weightings of the dimensions is the right one.</summary>
/// <param name="WorstRegret">The most score at the horizon (normalised) that it gives away against the best plan for one of the weightings.</param>
/// <param name="MeanRegret">What it gives away on average.</param>
/// <param name="OptimumWorstRegret">The same of the optimum for the model's own weights.</param>
/// <param name="Weightings">How many were drawn; 0 where there are no dimensions whose weights could differ.</param>
/// <param name="IsProven">Whether no plan has a smaller worst regret.</param>
public sealed record RegretRobust(Plan Plan, double WorstRegret, double MeanRegret, double OptimumWorstRegret, double OptimumMeanRegret, int Weightings, bool IsProven)
{
    /// <param name="optimum">The best plan for the model's own weights.</param>
    /// <param name="options">The time limit is for all of it.</param>
    /// <param name="variation">Mean coefficient of variation of the weights.</param>
    /// <exception cref="RuleBrokenException">There is no plan, or the weights cannot vary so much.</exception>
    public static RegretRobust Of(
        IRoadmapPlanner planner, PlanningProblem problem, OptimalPlan optimum, PlanningOptions options, int weightings = 40, double variation = 0.25, IProgress<int>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weightings, 1);
        RuleBrokenException.ThrowIf(optimum.Status is PlanStatus.Infeasible or PlanStatus.Unknown, "There is no plan to compare with.");
        var clock = Stopwatch.StartNew();
        List<PlanningProblem> drawn = [.. Planning.Weightings.Around(problem.Model, weightings, variation, options.Seed).Select(model => problem with { Model = model })];
        if (drawn.Count == 0)
        {
            return new(optimum.Plan, 0, 0, 0, 0, 0, optimum.Status == PlanStatus.Optimal);
        }

        var lifted = new LiftedScores(problem);

        // a weighting's best plan first, by its score at the horizon alone; a quarter of the time is kept for the compromise
        var (plans, bests) = (new List<Plan> { optimum.Plan }, new List<OptimalPlan>());
        foreach (var (one, at) in drawn.Select((one, at) => (one, at)))
        {
            var left = (options.TimeLimit * 0.75 - clock.Elapsed) / (drawn.Count - at);
            bests.Add(planner.Plan(one, options with { Aim = new PlanAim.Weighted(1, 0, 0), Hint = optimum.Plan, TimeLimit = left > TimeSpan.Zero ? left : TimeSpan.Zero }, null, cancellationToken));
            plans.Add(PlanBuilder.Build(problem, lifted, StartsOf(bests[^1].Plan), bests[^1].Plan.LeftOut));
            progress?.Report(at + 1);
        }

        var judges = drawn.ConvertAll(one => new Judge(one));
        double[] best = [.. judges.Select((judge, at) => Math.Max(bests[at].Reached, plans.Max(judge.Score)))];
        var isProven = false;
        if (Compromise(problem, optimum, drawn, best, options with { TimeLimit = options.TimeLimit - clock.Elapsed }, cancellationToken) is { } compromise)
        {
            plans.Add(compromise.Plan);
            isProven = compromise.IsProven && bests.TrueForAll(b => b.Status == PlanStatus.Optimal);
            best = [.. judges.Select((judge, at) => Math.Max(best[at], judge.Score(compromise.Plan)))];
        }

        List<(Plan Plan, double Worst, double Mean)> regrets = plans.ConvertAll(plan =>
        {
            double[] lost = [.. judges.Select((judge, at) => best[at] - judge.Score(plan))];
            return (plan, lost.Max(), lost.Average());
        });
        // those that hold less of what is pinned are no answer to the same question
        var robust = regrets.Where(r => r.Plan.LeftOut.Count <= optimum.Plan.LeftOut.Count).OrderBy(r => Math.Round(r.Worst, 7)).ThenBy(r => Math.Round(r.Mean, 7)).First();
        return new(robust.Plan, robust.Worst, robust.Mean, regrets[0].Worst, regrets[0].Mean, drawn.Count, isProven);
    }

    /// <summary>The plan whose largest loss is the smallest; of these the one that has the score earliest.</summary>
    private static (Plan Plan, bool IsProven)? Compromise(
        PlanningProblem problem, OptimalPlan optimum, List<PlanningProblem> drawn, double[] best, PlanningOptions options, CancellationToken cancellationToken)
    {
        var (lifted, network) = (new LiftedScores(problem), new InitiativeNetwork(problem));
        var model = new PlanModel(problem, network);
        var value = new PlanValue(model, problem, lifted);
        model.Demand(optimum.Plan.Initiatives.Count(p => problem.Pinned.Contains(p.Initiative.Code) && !problem.Demands(p.Initiative)));
        var worst = model.Solver.NewIntVar(0, WholeNumbers.Score(10), "worst regret");
        for (var at = 0; at < drawn.Count; at++)
        {
            var judge = new LiftedScores(drawn[at]);
            var now = PlanBuilder.Points(judge.CountedAfter([]).Score);
            model.Solver.Add(worst + value.Score(judge.Weights()) >= WholeNumbers.Score(best[at] - now));
        }

        var search = new Search(model, options, cancellationToken) { Best = StartsOf(optimum.Plan) };
        var least = search.Maximise(-worst, share: 0.7, value.Hint);
        if (least.Value is not { } regret)
        {
            return null;
        }

        model.Solver.Add(worst <= -regret);
        search.Maximise(value.Early(), share: 1, value.Hint);
        return (PlanBuilder.Build(problem, lifted, search.Best!, Unheld.Of(problem, network, search.Best!, optimum.Baseline)), least.IsProven && lifted.IsLinear);
    }

    private static Dictionary<string, int> StartsOf(Plan plan) => plan.Initiatives.ToDictionary(p => p.Initiative.Code, p => p.Start, StringComparer.Ordinal);

    /// <summary>What plans score under one weighting.</summary>
    private sealed class Judge(PlanningProblem problem)
    {
        private readonly LiftedScores _lifted = new(problem);
        private readonly Dictionary<string, int> _index = problem.Initiatives.Select((initiative, i) => (initiative.Code, i)).ToDictionary(x => x.Code, x => x.i, StringComparer.Ordinal);

        public double Score(Plan plan) => PlanBuilder.Points(_lifted.CountedAfter(plan.Initiatives.Select(p => _index[p.Initiative.Code])).Score);
    }
}
