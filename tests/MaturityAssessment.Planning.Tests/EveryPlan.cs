using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Planning.Tests;

/// <summary>The best plan by trying all of them; counts by itself, and knows nothing of how planners work.</summary>
internal static class EveryPlan
{
    /// <summary>How many pinned initiatives the best plan holds, its score at the horizon, its scores of all periods together, and its cost.</summary>
    public static (int Pinned, double Score, double Early, decimal Cost) BestOf(PlanningProblem problem)
    {
        var lifted = new LiftedScores(problem);
        var starts = new int[problem.Initiatives.Count];
        (int, double, double, decimal) best = (-1, 0, 0, 0);
        Try(0);
        return best;

        void Try(int at)
        {
            if (at == starts.Length)
            {
                if (IsAllowed(problem, starts) && Value(problem, lifted, starts) is var value && IsBetter(value, best))
                {
                    best = value;
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
            if (starts[i] == 0)
            {
                continue;
            }

            cost += initiatives[i].Cost.Likely;
            if (problem.Forbidden.Contains(initiatives[i].Code))
            {
                return false;
            }

            for (var j = 0; j < starts.Length; j++)
            {
                if (initiatives[i].DependsOn.Contains(initiatives[j].Code) && (starts[j] == 0 || starts[j] + initiatives[j].Periods > starts[i]))
                {
                    return false;
                }

                if (starts[j] > 0 && initiatives[i].Excludes.Contains(initiatives[j].Code))
                {
                    return false;
                }
            }
        }

        return cost <= problem.Budget && problem.Capacity.All(role => Enumerable.Range(1, problem.Periods).All(period =>
            Enumerable.Range(0, starts.Length).Where(i => starts[i] > 0 && starts[i] <= period && period < starts[i] + initiatives[i].Periods).Sum(i => initiatives[i].Effort.GetValueOrDefault(role.Key)) <= role.Value + 1e-9));
    }
}
