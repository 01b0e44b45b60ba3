using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Planning.Tests;

/// <summary>The best plan by trying all of them; counts by itself, and knows nothing of how planners work.</summary>
internal static class EveryPlan
{
    /// <summary>How many pinned initiatives the best plan holds, its score at the horizon, its scores of all periods together, and its cost.</summary>
    public static (int Pinned, double Score, double Early, decimal Cost) BestOf(PlanningProblem problem) => BestOf(problem, IsBetter);

    /// <summary>The highest weighted sum, and how many pinned initiatives the plan with it holds.</summary>
    public static (int Pinned, double Sum) BestOf(PlanningProblem problem, PlanAim.Weighted aim)
    {
        var best = BestOf(problem, (a, b) => a.Pinned != b.Pinned ? a.Pinned > b.Pinned : SumOf(problem, aim, a) > SumOf(problem, aim, b));
        return (best.Pinned, SumOf(problem, aim, best));
    }

    public static double SumOf(PlanningProblem problem, PlanAim.Weighted aim, (int Pinned, double Score, double Early, decimal Cost) value) =>
        aim.Score * value.Score + aim.Early * value.Early / problem.Periods - (problem.Budget == 0 ? 0 : aim.Cost * (double)(value.Cost / problem.Budget));

    /// <summary>Whether any plan holds all that it must.</summary>
    public static bool Exists(PlanningProblem problem) => BestOf(problem).Pinned >= 0;

    private static (int Pinned, double Score, double Early, decimal Cost) BestOf(
        PlanningProblem problem, Func<(int Pinned, double Score, double Early, decimal Cost), (int Pinned, double Score, double Early, decimal Cost), bool> isBetter,
        Action<int[]>? seen = null)
    {
        var lifted = new LiftedScores(problem);
        var starts = new int[problem.Initiatives.Count];
        (int Pinned, double, double, decimal) best = (-1, 0, 0, 0);
        Try(0);
        return best;

        void Try(int at)
        {
            if (at == starts.Length)
            {
                if (IsAllowed(problem, starts))
                {
                    seen?.Invoke(starts);
                    var value = Value(problem, lifted, starts);
                    best = best.Pinned < 0 || isBetter(value, best) ? value : best;
                }

                return;
            }

            for (starts[at] = 0; starts[at] + problem.Initiatives[at].Periods - 1 <= problem.Periods; starts[at]++)
            {
                Try(at + 1);
            }

            starts[at] = 0;
        }
    }

    /// <summary>The smallest worst regret that any plan has under these models, which differ in their weights alone.</summary>
    public static double LeastRegret(PlanningProblem problem, IReadOnlyList<MaturityModel> models)
    {
        var pinned = BestOf(problem).Pinned;
        var sets = new HashSet<string>();
        var scores = new List<double[]>();
        List<LiftedScores> lifted = [.. models.Select(m => new LiftedScores(problem with { Model = m }))];
        BestOf(problem, (value, _) => false, starts =>
        {
            var chosen = Enumerable.Range(0, starts.Length).Where(i => starts[i] > 0).ToList();
            if (chosen.Count(i => problem.Pinned.Contains(problem.Initiatives[i].Code)) == pinned && sets.Add(string.Join(' ', chosen)))
            {
                scores.Add([.. lifted.Select(l => l.After(chosen).Score)]);
            }
        });
        var best = models.Select((_, at) => scores.Max(s => s[at])).ToList();
        return scores.Min(s => best.Select((b, at) => b - s[at]).Max());
    }

    public static (int Pinned, double Score, double Early, decimal Cost) ValueOf(PlanningProblem problem, Plan plan) =>
        Value(problem, new(problem), [.. problem.Initiatives.Select(i => plan.Initiatives.SingleOrDefault(p => p.Initiative.Code == i.Code)?.Start ?? 0)]);

    private static (int Pinned, double Score, double Early, decimal Cost) Value(PlanningProblem problem, LiftedScores lifted, int[] starts)
    {
        var initiatives = problem.Initiatives;
        var chosen = Enumerable.Range(0, starts.Length).Where(i => starts[i] > 0).ToList();
        var scores = Enumerable.Range(1, problem.Periods).Select(period => lifted.After(chosen.Where(i => starts[i] + initiatives[i].Periods - 1 <= period)).Score).ToList();
        return (chosen.Count(i => problem.Pinned.Contains(initiatives[i].Code)), scores[^1], scores.Sum(), chosen.Sum(i => initiatives[i].Cost.Likely));
    }

    private static bool IsBetter((int Pinned, double Score, double Early, decimal Cost) a, (int Pinned, double Score, double Early, decimal Cost) b)
    {
        if (a.Pinned != b.Pinned)
        {
            return a.Pinned > b.Pinned;
        }

        return Math.Abs(a.Score - b.Score) > 1e-7 ? a.Score > b.Score : Math.Abs(a.Early - b.Early) > 1e-7 ? a.Early > b.Early : a.Cost < b.Cost;
    }

    private static bool IsAllowed(PlanningProblem problem, int[] starts)
    {
        var initiatives = problem.Initiatives;
        decimal cost = 0;
        for (var i = 0; i < starts.Length; i++)
        {
            if (problem.PinnedAt.TryGetValue(initiatives[i].Code, out var at) && starts[i] != at)
            {
                return false;
            }

            if (starts[i] == 0)
            {
                if (problem.Mandatory.Contains(initiatives[i].Code))
                {
                    return false;
                }

                continue;
            }

            cost += initiatives[i].Cost.Likely;
            if (starts[i] < initiatives[i].Earliest || starts[i] + initiatives[i].Periods - 1 > initiatives[i].Latest)
            {
                return false;
            }

            if (problem.Forbidden.Contains(initiatives[i].Code))
            {
                return false;
            }

            for (var j = 0; j < starts.Length; j++)
            {
                if (initiatives[i].DependsOn.Contains(initiatives[j].Code) && (starts[j] == 0 || starts[j] + initiatives[j].Periods + initiatives[i].Lags.GetValueOrDefault(initiatives[j].Code) > starts[i]))
                {
                    return false;
                }

                if (problem.PhasesInOrder && starts[j] > 0 && initiatives[j].Phase < initiatives[i].Phase && starts[j] + initiatives[j].Periods > starts[i])
                {
                    return false;
                }

                if (starts[j] > 0 && initiatives[i].Excludes.Contains(initiatives[j].Code))
                {
                    return false;
                }
            }
        }

        return cost <= problem.Budget && Enumerable.Range(1, problem.Periods).All(period =>
        {
            var running = Enumerable.Range(0, starts.Length).Where(i => starts[i] > 0 && starts[i] <= period && period < starts[i] + initiatives[i].Periods).ToList();
            return new[] { "delivery" }.All(role => running.Sum(i => initiatives[i].Effort.GetValueOrDefault(role)) <= problem.CapacityIn.GetValueOrDefault((role, period), problem.Capacity.GetValueOrDefault(role, 1e9)) + 1e-9)
                && running.Sum(i => Share(initiatives[i], period == starts[i] + initiatives[i].Periods - 1)) <= problem.PeriodBudgets.GetValueOrDefault(period, 1e9m);
        });

        // costs here have whole cents
        static decimal Share(Initiative initiative, bool isLast)
        {
            var even = Math.Floor(initiative.Cost.Likely * 100 / initiative.Periods) / 100;
            return isLast ? initiative.Cost.Likely - even * (initiative.Periods - 1) : even;
        }
    }
}
