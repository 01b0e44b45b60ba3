using System.Globalization;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>Checks a plan against its problem, whoever made it, and knows nothing of how planners work.</summary>
public static class PlanRules
{
    private const double Hair = 1e-9;

    /// <summary>Everything that is wrong, as sentences; empty when nothing is.</summary>
    public static IReadOnlyList<string> Broken(PlanningProblem problem, Plan plan)
    {
        var broken = new List<string>();
        var planned = plan.Initiatives.GroupBy(p => p.Initiative.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        if (planned.Count != plan.Initiatives.Count)
        {
            broken.Add("An initiative is planned twice.");
        }

        foreach (var p in plan.Initiatives)
        {
            CheckInitiative(problem, planned, p, broken);
        }

        foreach (var code in problem.Pinned.Order(StringComparer.Ordinal))
        {
            if (!planned.ContainsKey(code) && !plan.LeftOut.Any(l => l.Initiative.Code == code && l.Because.Length > 0))
            {
                broken.Add($"{code} is pinned, but it is neither planned nor left out with a reason.");
            }
        }

        if (plan.Cost > problem.Budget)
        {
            broken.Add(string.Create(CultureInfo.InvariantCulture, $"The plan costs {plan.Cost:#,0.##}, and the budget is {problem.Budget:#,0.##}."));
        }

        CheckPeople(problem, plan, broken);
        CheckPeriods(problem, plan, broken);
        return broken;
    }

    private static void CheckInitiative(PlanningProblem problem, Dictionary<string, PlannedInitiative> planned, PlannedInitiative p, List<string> broken)
    {
        var code = p.Initiative.Code;
        if (!problem.Initiatives.Any(i => i.Code == code))
        {
            broken.Add($"{code} is not among the initiatives.");
        }

        if (problem.Forbidden.Contains(code))
        {
            broken.Add($"{code} is forbidden.");
        }

        if (p.Start < 1 || p.End > problem.Periods || p.End - p.Start + 1 != p.Initiative.Periods)
        {
            broken.Add($"{code} runs from period {p.Start} to {p.End}, which is not {p.Initiative.Periods} periods within 1 to {problem.Periods}.");
        }

        if (p.Cost != p.Initiative.Cost.Likely)
        {
            broken.Add($"{code} is not planned at its likely cost.");
        }

        foreach (var dependency in p.Initiative.DependsOn)
        {
            if (!planned.TryGetValue(dependency, out var first))
            {
                broken.Add($"{code} depends on {dependency}, which is not planned.");
            }
            else if (first.End >= p.Start)
            {
                broken.Add($"{code} starts in period {p.Start}, before {dependency}, which it depends on, has ended in {first.End}.");
            }
        }

        foreach (var excluded in p.Initiative.Excludes.Where(planned.ContainsKey))
        {
            broken.Add($"{code} and {excluded} do not go together.");
        }
    }

    private static void CheckPeople(PlanningProblem problem, Plan plan, List<string> broken)
    {
        foreach (var (role, capacity) in problem.Capacity.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            for (var period = 1; period <= problem.Periods; period++)
            {
                var needed = plan.Initiatives.Where(p => p.Start <= period && period <= p.End).Sum(p => p.Initiative.Effort.GetValueOrDefault(role));
                if (needed > capacity + Hair)
                {
                    broken.Add(string.Create(CultureInfo.InvariantCulture, $"Period {period} needs {needed:0.##} people for {role}, and there are {capacity:0.##}."));
                }
            }
        }
    }

    private static void CheckPeriods(PlanningProblem problem, Plan plan, List<string> broken)
    {
        if (!plan.Periods.Select(p => p.Number).SequenceEqual(Enumerable.Range(1, problem.Periods)))
        {
            broken.Add($"The plan does not list periods 1 to {problem.Periods}.");
            return;
        }

        if (plan.Periods.Sum(p => p.Cost) != plan.Cost)
        {
            broken.Add("The costs of the periods do not add up to the cost of the plan.");
        }

        if (!Agrees(plan.ScoreNow, Score(problem, []).Score))
        {
            broken.Add("The score today is not what the answers score.");
        }

        var last = plan.Periods[^1].Score;
        if (plan.ScoreThen != last)
        {
            broken.Add("The score of the plan is not the score of its last period.");
        }

        foreach (var period in plan.Periods)
        {
            var overall = Score(problem, plan.Initiatives.Where(p => p.End <= period.Number));
            if (!Agrees(period.Score, overall.Score) || period.Level != overall.Level)
            {
                broken.Add($"The score or the level of period {period.Number} is not what its finished initiatives give.");
            }
        }
    }

    private static OverallScore Score(PlanningProblem problem, IEnumerable<PlannedInitiative> finished)
    {
        var scorer = Scorer.For(problem.Model);
        var now = scorer.ScoresOf(problem.Answers);
        var values = new double[scorer.Tree.Size];
        scorer.Aggregate(now, values);
        var then = now.ToArray();
        foreach (var effect in finished.SelectMany(p => p.Initiative.Effects))
        {
            var question = scorer.IndexOf(effect.Question);
            if (question >= 0 && scorer.CanLift(question, values) && effect.RaisesTo > (double.IsNaN(then[question]) ? 0 : then[question]))
            {
                then[question] = effect.RaisesTo;
            }
        }

        return scorer.Overall(then);
    }

    private static bool Agrees(double? said, double score) => said is { } s ? Math.Abs(s - score) <= Hair : !double.IsFinite(score);
}
