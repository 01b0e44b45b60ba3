namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>Makes the plan of chosen initiatives and their first periods: costs, scores and gains, whoever chose them.</summary>
public static class PlanBuilder
{
    /// <param name="starts">First period (from 1) by initiative code.</param>
    public static Plan Build(PlanningProblem problem, IReadOnlyDictionary<string, int> starts, IReadOnlyList<LeftOut> leftOut) =>
        Build(problem, new(problem), starts, leftOut);

    internal static Plan Build(PlanningProblem problem, LiftedScores lifted, IReadOnlyDictionary<string, int> starts, IReadOnlyList<LeftOut> leftOut)
    {
        List<int> chosen = [.. Enumerable.Range(0, problem.Initiatives.Count).Where(i => starts.ContainsKey(problem.Initiatives[i].Code))];
        var then = lifted.After(chosen);
        var planned = chosen.ConvertAll(i =>
        {
            var initiative = problem.Initiatives[i];
            var start = starts[initiative.Code];
            var without = lifted.After(chosen.Where(other => other != i));
            return (Index: i, Planned: new PlannedInitiative(initiative, start, start + initiative.Periods - 1, initiative.Cost.Likely, Points(then.Score) - Points(without.Score)));
        });

        var periods = new List<PlanPeriod>(problem.Periods);
        for (var number = 1; number <= problem.Periods; number++)
        {
            var result = lifted.After(planned.Where(p => p.Planned.End <= number).Select(p => p.Index));
            periods.Add(new(number, planned.Sum(p => CostIn(p.Planned, number)), OrNull(result.Score), result.Level));
        }

        return new()
        {
            Initiatives = [.. planned.Select(p => p.Planned).OrderBy(p => p.Start).ThenBy(p => p.Initiative.Phase).ThenBy(p => p.Initiative.Code, StringComparer.Ordinal)],
            Periods = periods,
            ScoreNow = OrNull(lifted.Now.Score),
            ScoreThen = OrNull(then.Score),
            LeftOut = leftOut,
        };
    }

    /// <summary>What an initiative costs in one period: spread evenly, whole cents, what is left over in the last.</summary>
    public static decimal CostIn(PlannedInitiative planned, int period) => CostIn(planned.Cost, planned.End - planned.Start + 1, period - planned.Start);

    /// <param name="at">Which period of its run, from 0.</param>
    internal static decimal CostIn(decimal cost, int periods, int at)
    {
        if (at < 0 || at >= periods)
        {
            return 0;
        }

        var even = Math.Round(cost / periods, 2, MidpointRounding.ToZero);
        return at < periods - 1 ? even : cost - even * (periods - 1);
    }

    /// <summary>A result that is void or missing counts as none at all when gains are taken.</summary>
    internal static double Points(double score) => double.IsFinite(score) ? score : 0;

    private static double? OrNull(double score) => double.IsFinite(score) ? score : null;
}
