using System.Diagnostics;
using System.Globalization;
using Google.OrTools.Sat;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Planning;

/// <summary>The best plan, with proof where time allows: the highest score at the horizon, of these the one that has it earliest, of these the cheapest.</summary>
/// <remarks>
/// The three aims are solved one after another, each holding what the one before has reached: weighing them in one sum would need numbers that the solver's bounds cannot carry exactly.
/// Where the score is not a weighted sum of questions, today's weights stand in for it, the true score decides between the plan so found and the greedy one, and nothing is called proven
/// but that no plan can score more than all initiatives together. One thread and a fixed seed: the same problem gives the same plan unless time runs out.
/// </remarks>
public static class OptimalPlanner
{
    private const double Hair = 1e-6;

    public static OptimalPlan Plan(PlanningProblem problem, TimeSpan timeLimit, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        cancellationToken.ThrowIfCancellationRequested();
        var baseline = GreedyPlanner.Plan(problem);
        var lifted = new LiftedScores(problem);
        var network = new InitiativeNetwork(problem);
        var model = new PlanModel(problem, lifted, network);
        var search = new Search(model, () => timeLimit - clock.Elapsed, cancellationToken) { Best = StartsOf(baseline) };

        HoldPinned(problem, model, search, baseline);
        var now = PlanBuilder.Points(lifted.CountedAfter([]).Score);
        var most = PlanBuilder.Points(lifted.CountedAfter(model.Able).Score);
        var score = search.Maximise(model.Score, share: 0.6);
        if (score is not null && lifted.IsLinear)
        {
            most = Math.Min(most, now + score.Value.Bound / WholeNumbers.ScoreParts);
        }

        var isProven = false;
        if (score is { } s)
        {
            model.Solver.Add(model.Score >= s.Value);
            var early = model.Early();
            if (search.Maximise(early, share: 0.8) is { } e)
            {
                model.Solver.Add(early >= e.Value);
                isProven = search.Maximise(-model.Cost, share: 1) is { IsProven: true } && e.IsProven && s.IsProven && lifted.IsLinear;
            }
        }

        var plan = PlanBuilder.Build(problem, lifted, search.Best, LeftOutOf(problem, network, search.Best, baseline));
        if (Compare(Merits(baseline), Merits(plan)) > 0)
        {
            (plan, isProven) = (baseline, false);
        }

        var reached = Merits(plan).Score;
        var bound = isProven || (score is { IsProven: true } && lifted.IsLinear) ? reached : Math.Max(most, reached);
        return new(plan, isProven ? PlanStatus.Optimal : PlanStatus.Feasible, bound, bound > 0 ? (bound - reached) / bound * 100 : 0, baseline);

        (int LeftOut, double Score, double Hidden, double Early, decimal Cost) Merits(Plan of)
        {
            var index = problem.Initiatives.Select((initiative, i) => (initiative.Code, i)).ToDictionary(x => x.Code, x => x.i, StringComparer.Ordinal);
            var early = Enumerable.Range(1, problem.Periods).Sum(period => PlanBuilder.Points(lifted.CountedAfter(of.Initiatives.Where(p => p.End <= period).Select(p => index[p.Initiative.Code])).Score));
            var then = lifted.CountedAfter(of.Initiatives.Select(p => index[p.Initiative.Code]));
            return (of.LeftOut.Count, PlanBuilder.Points(then.Score), PlanBuilder.Points(then.Uncapped), early, of.Cost);
        }
    }

    private static Dictionary<string, int> StartsOf(Plan plan) => plan.Initiatives.ToDictionary(p => p.Initiative.Code, p => p.Start, StringComparer.Ordinal);

    private static int Compare((int LeftOut, double Score, double Hidden, double Early, decimal Cost) a, (int LeftOut, double Score, double Hidden, double Early, decimal Cost) b)
    {
        if (a.LeftOut != b.LeftOut)
        {
            return b.LeftOut.CompareTo(a.LeftOut);
        }

        foreach (var more in new[] { a.Score - b.Score, a.Hidden - b.Hidden, a.Early - b.Early })
        {
            if (Math.Abs(more) > Hair)
            {
                return Math.Sign(more);
            }
        }

        return b.Cost.CompareTo(a.Cost);
    }

    /// <summary>As many pinned initiatives as go together must be in the plan, whichever they are.</summary>
    private static void HoldPinned(PlanningProblem problem, PlanModel model, Search search, Plan baseline)
    {
        var pinned = model.Able.Where(i => problem.Pinned.Contains(problem.Initiatives[i].Code)).ToList();
        var held = pinned.Count(i => !baseline.LeftOut.Any(l => l.Initiative.Code == problem.Initiatives[i].Code));
        var sum = LinearExpr.Sum(pinned.Select(model.Chosen));
        if (held < pinned.Count && search.Maximise(sum, share: 0.2) is { } most)
        {
            held = Math.Max(held, (int)most.Value);
        }

        model.Solver.Add(sum >= held);
    }

    /// <summary>Pinned initiatives that are not among the chosen ones; the greedy planner's reasons hold where both hold the same.</summary>
    private static IReadOnlyList<LeftOut> LeftOutOf(PlanningProblem problem, InitiativeNetwork network, IReadOnlyDictionary<string, int> starts, Plan baseline)
    {
        var missing = network.InOrderOfCode.Where(i => problem.Pinned.Contains(problem.Initiatives[i].Code) && !starts.ContainsKey(problem.Initiatives[i].Code)).ToList();
        var isLikeBaseline = missing.TrueForAll(i => baseline.LeftOut.Any(l => l.Initiative.Code == problem.Initiatives[i].Code));
        return isLikeBaseline
            ? [.. baseline.LeftOut.Where(l => !starts.ContainsKey(l.Initiative.Code))]
            : [.. missing.Select(i => new LeftOut(problem.Initiatives[i], network.FaultIn(i) ?? WhyNot(i)))];

        string WhyNot(int initiative)
        {
            foreach (var part in network.ClosureOf(initiative))
            {
                foreach (var other in network.ExcludedBy(part).Where(o => starts.ContainsKey(problem.Initiatives[o].Code)))
                {
                    return part == initiative
                        ? $"It does not go together with {network.NameOf(other)}, which is in the plan."
                        : $"It depends on {network.NameOf(part)}, which does not go together with {network.NameOf(other)}, which is in the plan.";
                }
            }

            return "Beside the others that must be in the plan, budget, time or people do not suffice for it.";
        }
    }

    /// <summary>One aim after another, each search beginning where the last one ended.</summary>
    private sealed class Search(PlanModel model, Func<TimeSpan> timeLeft, CancellationToken cancellationToken)
    {
        /// <summary>First periods by code.</summary>
        public required Dictionary<string, int> Best { get; set; }

        /// <param name="share">How much of the time that is left it may take.</param>
        /// <returns>Null when time ran out before anything was found.</returns>
        public (long Value, double Bound, bool IsProven)? Maximise(LinearExpr aim, double share)
        {
            var seconds = timeLeft().TotalSeconds * share;
            if (seconds <= 0)
            {
                return null;
            }

            model.Solver.Maximize(aim);
            model.Hint(Best);
            using var solver = new CpSolver
            {
                StringParameters = string.Create(CultureInfo.InvariantCulture, $"max_time_in_seconds:{seconds:F3},num_workers:1,random_seed:1,interleave_search:false"),
            };
            using var stop = cancellationToken.Register(solver.StopSearch);
            var status = solver.Solve(model.Solver);
            cancellationToken.ThrowIfCancellationRequested();
            if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
            {
                return null;
            }

            Best = model.StartsOf(solver);
            return ((long)Math.Round(solver.ObjectiveValue), solver.BestObjectiveBound, status == CpSolverStatus.Optimal);
        }
    }
}
