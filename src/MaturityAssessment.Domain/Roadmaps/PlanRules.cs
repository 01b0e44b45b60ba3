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

        foreach (var initiative in problem.Initiatives.Where(i => problem.Demands(i) && !planned.ContainsKey(i.Code)))
        {
            broken.Add($"{initiative.Code} is mandatory, but not planned.");
        }

        foreach (var (code, start) in problem.PinnedAt.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (planned.TryGetValue(code, out var p) && p.Start != start)
            {
                broken.Add($"{code} is pinned to {problem.NameOf(start)}, but starts in {problem.NameOf(p.Start)}.");
            }
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
            broken.Add(string.Create(CultureInfo.InvariantCulture, $"The plan costs {plan.Cost:#,0.##}, and {problem.BudgetInWords()}."));
        }

        CheckMoney(problem, plan, broken);
        CheckPeople(problem, plan, broken);
        CheckPhases(problem, plan, broken);
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
            broken.Add($"{code} runs from {problem.NameOf(p.Start)} to {problem.NameOf(p.End)}, which is not {Count(p.Initiative.Periods)} within {problem.NameOf(1, problem.Periods)}.");
        }

        if (p.Start < p.Initiative.Earliest)
        {
            broken.Add($"{code} starts in {problem.NameOf(p.Start)}, before {problem.NameOf(p.Initiative.Earliest.Value)}, its earliest.");
        }

        if (p.End > p.Initiative.Latest)
        {
            broken.Add($"{code} ends in {problem.NameOf(p.End)}, after {problem.NameOf(p.Initiative.Latest.Value)}, its latest.");
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
                broken.Add($"{code} starts in {problem.NameOf(p.Start)}, before {dependency}, which it depends on, has ended in {problem.NameOf(first.End)}.");
            }
            else if (p.Initiative.Lags.TryGetValue(dependency, out var lag) && p.Start - first.End - 1 < lag)
            {
                broken.Add($"{code} starts in {problem.NameOf(p.Start)}, less than {Count(lag)} after {dependency}, which has ended in {problem.NameOf(first.End)}.");
            }
        }

        foreach (var excluded in p.Initiative.Excludes.Where(planned.ContainsKey))
        {
            broken.Add($"{code} and {excluded} do not go together.");
        }
    }

    private static void CheckMoney(PlanningProblem problem, Plan plan, List<string> broken)
    {
        foreach (var (period, budget) in problem.PeriodBudgets.Where(b => b.Key <= problem.Periods).OrderBy(b => b.Key))
        {
            // an even share in whole cents, and what is left over in the last period
            var spent = plan.Initiatives.Where(p => p.Start <= period && period <= p.End).Sum(p =>
            {
                var share = Math.Floor(p.Cost / p.Initiative.Periods * 100) / 100;
                return period < p.End ? share : p.Cost - share * (p.Initiative.Periods - 1);
            });
            if (spent > budget)
            {
                broken.Add(string.Create(CultureInfo.InvariantCulture, $"{Named(problem, period)} costs {spent:#,0.##}, and its budget is {budget:#,0.##}."));
            }
        }
    }

    private static void CheckPhases(PlanningProblem problem, Plan plan, List<string> broken)
    {
        if (!problem.PhasesInOrder)
        {
            return;
        }

        foreach (var later in plan.Initiatives)
        {
            foreach (var earlier in plan.Initiatives.Where(p => p.Initiative.Phase < later.Initiative.Phase && p.End >= later.Start))
            {
                broken.Add($"{later.Initiative.Code} starts in {problem.NameOf(later.Start)}, before {earlier.Initiative.Code} of an earlier phase has ended in {problem.NameOf(earlier.End)}.");
            }
        }
    }

    private static void CheckPeople(PlanningProblem problem, Plan plan, List<string> broken)
    {
        foreach (var role in problem.LimitedRoles())
        {
            for (var period = 1; period <= problem.Periods; period++)
            {
                var needed = plan.Initiatives.Where(p => p.Start <= period && period <= p.End).Sum(p => p.Initiative.Effort.GetValueOrDefault(role));
                var capacity = problem.CapacityIn.TryGetValue((role, period), out var people) ? people : problem.Capacity.GetValueOrDefault(role, double.PositiveInfinity);
                if (needed > capacity + Hair)
                {
                    broken.Add($"{Named(problem, period)} needs {Staffing.People(needed)} for {role}, and {Staffing.ThereAre(capacity)}.");
                }
            }
        }
    }

    private static void CheckPeriods(PlanningProblem problem, Plan plan, List<string> broken)
    {
        if (!plan.Periods.Select(p => p.Number).SequenceEqual(Enumerable.Range(1, problem.Periods)))
        {
            broken.Add($"The plan does not list {problem.NameOf(1, problem.Periods)}.");
            return;
        }

        if (plan.Periods.Sum(p => p.Cost) != plan.Cost)
        {
            broken.Add("The costs of the quarters do not add up to the cost of the plan.");
        }

        if (!Agrees(plan.ScoreNow, Score(problem, []).Score))
        {
            broken.Add("The score today is not what the answers score.");
        }

        var last = plan.Periods[^1].Score;
        if (plan.ScoreThen != last)
        {
            broken.Add("The score of the plan is not the score of its last quarter.");
        }

        foreach (var period in plan.Periods)
        {
            var overall = Score(problem, plan.Initiatives.Where(p => p.End <= period.Number));
            if (!Agrees(period.Score, overall.Score) || period.Level != overall.Level)
            {
                broken.Add($"The score or the level of {problem.NameOf(period.Number)} is not what its finished initiatives give.");
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
        var done = finished.ToList();
        foreach (var effect in done.SelectMany(p => p.Initiative.Effects).Where(e => e.Needs.All(need => done.Exists(p => p.Initiative.Code == need))))
        {
            var question = scorer.IndexOf(effect.Question);
            if (question >= 0 && scorer.CanLift(question, values) && effect.RaisesTo > (double.IsNaN(then[question]) ? 0 : then[question]))
            {
                then[question] = effect.RaisesTo;
            }
        }

        return scorer.Overall(then);
    }

    private static string Count(int quarters) => quarters == 1 ? "1 quarter" : $"{quarters} quarters";

    private static string Named(PlanningProblem problem, int period) => problem.NameOf(period) is { } name ? char.ToUpperInvariant(name[0]) + name[1..] : "";

    private static bool Agrees(double? said, double score) => said is { } s ? Math.Abs(s - score) <= Hair : !double.IsFinite(score);
}
