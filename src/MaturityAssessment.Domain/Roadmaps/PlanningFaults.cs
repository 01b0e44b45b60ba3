using System.Globalization;
using MaturityAssessment.Domain.Models.Reading;

namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>What makes a problem one that cannot be planned by at all, however much money, time and people there were.</summary>
public static class PlanningFaults
{
    /// <summary>More initiatives than this are no choice that people have made.</summary>
    public const int MostInitiatives = 1_000;

    private const int MostListed = 100;

    /// <summary>Every fault as a sentence; empty when there is none.</summary>
    public static IReadOnlyList<string> In(PlanningProblem problem)
    {
        if (problem.Initiatives.Count > MostInitiatives)
        {
            return [string.Create(CultureInfo.InvariantCulture, $"A plan can choose among {MostInitiatives:#,0} initiatives at most, and here are {problem.Initiatives.Count:#,0}. Leave out those that nobody thinks of doing.")];
        }

        List<string> faults = [.. OfFrame(problem).Concat(OfNames(problem)).Concat(problem.Initiatives.SelectMany(i => OfInitiative(problem, i))).Concat(OfCircles(problem)).Take(MostListed + 1)];
        if (faults.Count > MostListed)
        {
            faults[MostListed] = "There are more faults than these. Mend these first.";
        }

        return faults;
    }

    private static IEnumerable<string> OfFrame(PlanningProblem problem)
    {
        if (problem.Budget is < 0 or > Roadmap.HighestBudget)
        {
            yield return "The budget must lie between 0 and 1,000,000,000,000.";
        }

        if (problem.Periods is < 1 or > Roadmap.MostPeriods)
        {
            yield return $"The plan must span 1 to {Roadmap.MostPeriods} periods.";
        }

        foreach (var (period, budget) in problem.PeriodBudgets.OrderBy(b => b.Key))
        {
            if (period < 1 || period > problem.Periods)
            {
                yield return $"There is a budget for period {period}, and the plan has periods 1 to {problem.Periods}.";
            }

            if (budget is < 0 or > Roadmap.HighestBudget)
            {
                yield return $"The budget of period {period} must lie between 0 and 1,000,000,000,000.";
            }
        }

        foreach (var (role, people) in problem.Capacity.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            if (!IsAmount(people))
            {
                yield return $"The capacity for \"{role}\" must be a number of people, 0 or more.";
            }
        }

        foreach (var ((role, period), people) in problem.CapacityIn.OrderBy(c => c.Key.Role, StringComparer.Ordinal).ThenBy(c => c.Key.Period))
        {
            if (period < 1 || period > problem.Periods)
            {
                yield return $"There is a capacity for \"{role}\" in period {period}, and the plan has periods 1 to {problem.Periods}.";
            }

            if (!IsAmount(people))
            {
                yield return $"The capacity for \"{role}\" in period {period} must be a number of people, 0 or more.";
            }
        }
    }

    private static IEnumerable<string> OfNames(PlanningProblem problem)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var initiative in problem.Initiatives)
        {
            if (!known.Add(initiative.Code))
            {
                yield return $"Two initiatives have the code {initiative.Code}; give each a code of its own.";
            }
        }

        foreach (var code in problem.Pinned.Concat(problem.Mandatory).Concat(problem.PinnedAt.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(c => !known.Contains(c)))
        {
            yield return $"The plan cannot hold {code}: there is no such initiative.";
        }

        foreach (var (code, period) in problem.PinnedAt.OrderBy(p => p.Key, StringComparer.Ordinal).Where(p => p.Value < 1 || p.Value > problem.Periods))
        {
            yield return $"{code} is pinned to period {period}, and the plan has periods 1 to {problem.Periods}.";
        }
    }

    private static IEnumerable<string> OfInitiative(PlanningProblem problem, Initiative initiative)
    {
        var code = initiative.Code;
        if (initiative.Cost.Likely is < 0 or > Roadmap.HighestBudget)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{code} costs {initiative.Cost.Likely:#,0.##}; its cost must lie between 0 and 1,000,000,000,000.");
        }

        if (initiative.Periods < 1)
        {
            yield return $"{code} takes {initiative.Periods} periods; it must take at least one.";
        }

        if (initiative.Earliest < 1 || initiative.Latest < 1 || initiative.Latest < initiative.Earliest)
        {
            yield return $"{code} may run from period {initiative.Earliest ?? 1} to {initiative.Latest}; give periods from 1, the earliest not after the latest.";
        }

        foreach (var role in initiative.Effort.Where(e => !IsAmount(e.Value)).Select(e => e.Key).Order(StringComparer.Ordinal))
        {
            yield return $"{code} must need a number of people for \"{role}\", 0 or more.";
        }

        foreach (var (dependency, lag) in initiative.Lags.OrderBy(l => l.Key, StringComparer.Ordinal).Where(l => l.Value < 0 || !initiative.DependsOn.Contains(l.Key)))
        {
            yield return lag < 0 ? $"{code} waits {lag} periods after {dependency}; it must be 0 or more." : $"{code} waits for {dependency}, but does not depend on it.";
        }

        foreach (var effect in initiative.Effects)
        {
            if (problem.Model.FindQuestion(effect.Question) is null)
            {
                yield return $"{code} lifts {effect.Question}, which is no question of {problem.Model.Title} {problem.Model.Version}. Take the initiatives of this version of the model.";
            }

            if (!double.IsFinite(effect.RaisesTo))
            {
                yield return $"{code} must lift {effect.Question} to a number.";
            }

            foreach (var need in effect.Needs.Where(n => problem.Initiatives.All(i => i.Code != n)))
            {
                yield return $"{code} lifts {effect.Question} only together with {need}, which is not among the initiatives.";
            }
        }
    }

    private static IEnumerable<string> OfCircles(PlanningProblem problem)
    {
        var dependencies = problem.Initiatives.GroupBy(i => i.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().DependsOn, StringComparer.Ordinal);
        return Cycles.In(dependencies.Keys, code => dependencies[code])
            .Select(c => c.Count == 1 ? $"{c[0]} depends on itself." : $"{string.Join(", ", c)} depend on one another in a circle; remove one of these dependencies.");
    }

    private static bool IsAmount(double people) => double.IsFinite(people) && people >= 0;
}
