using System.Globalization;

namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>Makes a problem one in which committed work keeps every rule, by changing the rules that it breaks; see <see cref="CommittedWork"/>.</summary>
internal static class RulesThatGiveWay
{
    /// <param name="notes">Is told what gave way.</param>
    public static PlanningProblem Hold(PlanningProblem problem, DeliveryFacts facts, List<string> notes)
    {
        var held = problem with
        {
            Initiatives = [.. problem.Initiatives.Select(i => facts.Held.TryGetValue(i.Code, out var fact) ? AsItIs(i, fact, facts, problem, notes) : facts.Held.Count > 0 ? AheadOf(facts.Now, i) : i)],
            Forbidden = problem.Forbidden.Except(facts.Held.Keys, StringComparer.Ordinal).Union(facts.Stopped).Union(facts.Later).ToHashSet(StringComparer.Ordinal),
            Pinned = Without(problem.Pinned, facts),
            Mandatory = Without(problem.Mandatory, facts),
        };
        held = Demands(held, problem, facts, notes);
        held = Money(held, facts, notes);
        held = People(held, facts, notes);
        held = Phases(held, facts, notes);
        return Wishes(held, new(problem), facts, notes);
    }

    private static HashSet<string> Without(IEnumerable<string> codes, DeliveryFacts facts) =>
        codes.Where(c => !facts.Held.ContainsKey(c) && !facts.Stopped.Contains(c) && !facts.Later.Contains(c)).ToHashSet(StringComparer.Ordinal);

    private static Initiative AsItIs(Initiative initiative, CommittedInitiative fact, DeliveryFacts facts, PlanningProblem problem, List<string> notes)
    {
        List<string> before = [.. initiative.DependsOn.Where(d => HasWaited(d))];
        foreach (var skipped in initiative.DependsOn.Except(before, StringComparer.Ordinal))
        {
            notes.Add($"{initiative.Code} ({initiative.Title}) began before {skipped}, which it depends on, was finished.");
        }

        var cost = facts.Costs[initiative.Code];
        return initiative with
        {
            Periods = fact.End - fact.Start + 1,
            Cost = new(Math.Min(initiative.Cost.Low, cost), cost, fact.Status == DeliveryStatus.Done ? cost : Math.Max(initiative.Cost.High, cost)),
            Effects = fact.IsBeyondHorizon ? [] : initiative.Effects,
            IsMandatory = false,
            Earliest = null,
            Latest = null,
            DependsOn = before,
            Lags = initiative.LagsFor(before),
            Excludes = [.. initiative.Excludes.Where(e => !facts.Held.ContainsKey(e))],
        };

        bool HasWaited(string dependency) =>
            facts.Held.TryGetValue(dependency, out var first) && initiative.StartAfter(dependency, first.End) <= fact.Start && problem.Initiatives.Any(i => i.Code == dependency);
    }

    /// <summary>It has not begun, so it does not begin in the past.</summary>
    private static Initiative AheadOf(int now, Initiative initiative)
    {
        var earliest = Math.Max(initiative.Earliest ?? 1, now);
        return earliest == 1 ? initiative : initiative with { Earliest = earliest, Latest = initiative.Latest < earliest + initiative.Periods - 1 ? null : initiative.Latest };
    }

    private static PlanningProblem Demands(PlanningProblem held, PlanningProblem problem, DeliveryFacts facts, List<string> notes)
    {
        var pinned = facts.Held.Values.ToDictionary(f => f.Code, f => f.Start, StringComparer.Ordinal);
        var mandatory = held.Mandatory.ToHashSet(StringComparer.Ordinal);
        foreach (var (code, start) in problem.PinnedAt.Where(p => Without([p.Key], facts).Count > 0).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (facts.Held.Count > 0 && start < facts.Now)
            {
                mandatory.Add(code);
                notes.Add($"{code} was to start in {problem.NameOf(start)}, which has passed; it may start later.");
            }
            else
            {
                pinned.Add(code, start);
            }
        }

        return held with
        {
            PinnedAt = pinned,
            Committed = facts.Held.Keys.ToHashSet(StringComparer.Ordinal),
            Mandatory = mandatory,
            Initiatives = [.. held.Initiatives.Select(i => i.IsMandatory && held.Forbidden.Contains(i.Code) && !problem.Forbidden.Contains(i.Code) ? i with { IsMandatory = false } : i)],
        };
    }

    private static PlanningProblem Money(PlanningProblem problem, DeliveryFacts facts, List<string> notes)
    {
        var (costs, sunk) = (facts.Held.Values.Sum(f => facts.Costs[f.Code]), facts.Sunk.Sum(s => s.Cost));
        if (costs > problem.Budget - sunk)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"Work that is finished or under way costs {costs:#,0.##}, and {Left(problem.Budget, sunk)}."));
        }

        var periods = problem.PeriodBudgets.ToDictionary();
        foreach (var (period, budget) in problem.PeriodBudgets.OrderBy(b => b.Key))
        {
            var spent = facts.Held.Values.Sum(f => PlanBuilder.CostIn(facts.Costs[f.Code], f.End - f.Start + 1, period - f.Start));
            var gone = facts.Sunk.Sum(s => s.In(period));
            periods[period] = Math.Max(spent, budget - gone);
            if (spent > budget - gone && spent > 0)
            {
                notes.Add(string.Create(CultureInfo.InvariantCulture, $"Work that is finished or under way costs {spent:#,0.##} in {problem.NameOf(period)}, and {Left(budget, gone, "its")}."));
            }
        }

        return problem with { Budget = Math.Max(problem.Budget - sunk, costs), Spent = sunk, PeriodBudgets = periods };
    }

    private static string Left(decimal budget, decimal sunk, string whose = "the") => sunk > 0
        ? string.Create(CultureInfo.InvariantCulture, $"after what cancelled work has taken, {Math.Max(0, budget - sunk):#,0.##} of {whose} budget is left")
        : string.Create(CultureInfo.InvariantCulture, $"{whose} budget is {budget:#,0.##}");

    private static PlanningProblem People(PlanningProblem problem, DeliveryFacts facts, List<string> notes)
    {
        var capacity = problem.CapacityIn.ToDictionary();
        List<Initiative> held = [.. problem.Initiatives.Where(i => facts.Held.ContainsKey(i.Code))];
        foreach (var role in problem.LimitedRoles())
        {
            for (var period = 1; period <= problem.Periods; period++)
            {
                var needed = held.Where(i => facts.Held[i.Code].Start <= period && period <= facts.Held[i.Code].End).Sum(i => i.Effort.GetValueOrDefault(role));
                if (problem.CapacityOf(role, period) is var people && needed > people + Timetable.Hair)
                {
                    capacity[(role, period)] = needed;
                    notes.Add($"Work that is finished or under way needs {Staffing.People(needed)} for \"{role}\" in {problem.NameOf(period)}, and {Staffing.ThereAre(people)}.");
                }
            }
        }

        return problem with { CapacityIn = capacity };
    }

    private static PlanningProblem Phases(PlanningProblem problem, DeliveryFacts facts, List<string> notes)
    {
        if (!problem.PhasesInOrder)
        {
            return problem;
        }

        List<(RoadmapPhase Phase, int Start, int End)> held = [.. problem.Initiatives.Where(i => facts.Held.ContainsKey(i.Code)).Select(i => (i.Phase, facts.Held[i.Code].Start, facts.Held[i.Code].End))];
        var overlaps = held.Exists(later => held.Exists(earlier => earlier.Phase < later.Phase && earlier.End >= later.Start));
        var isTooLate = problem.Initiatives.Any(i => !facts.Held.ContainsKey(i.Code) && problem.Demands(i) && held.Exists(later => later.Phase > i.Phase));
        if (overlaps || isTooLate)
        {
            notes.Add("A later phase has begun before the earlier ones are finished, so phases may overlap.");
        }

        return problem with { PhasesInOrder = !overlaps && !isTooLate };
    }

    /// <summary>What must be held, but cannot any longer, is only wished for.</summary>
    private static PlanningProblem Wishes(PlanningProblem problem, InitiativeNetwork before, DeliveryFacts facts, List<string> notes)
    {
        var network = new InitiativeNetwork(problem);
        var lost = new HashSet<string>(StringComparer.Ordinal);
        foreach (var i in network.InOrderOfCode.Where(i => !facts.Held.ContainsKey(problem.Initiatives[i].Code) && problem.Demands(problem.Initiatives[i])))
        {
            if (IsBarred(i))
            {
                lost.Add(problem.Initiatives[i].Code);
                notes.Add($"{network.NameOf(i)} must be in the plan, and what has happened since leaves no room for it.");
            }
        }

        return lost.Count == 0 ? problem : problem with
        {
            Initiatives = [.. problem.Initiatives.Select(i => lost.Contains(i.Code) ? i with { IsMandatory = false } : i)],
            Mandatory = problem.Mandatory.Except(lost).ToHashSet(StringComparer.Ordinal),
            PinnedAt = problem.PinnedAt.Where(p => !lost.Contains(p.Key)).ToDictionary(StringComparer.Ordinal),
            Pinned = problem.Pinned.Union(lost).ToHashSet(StringComparer.Ordinal),
        };

        // what was impossible before is no fact of delivery: it is refused with reasons
        bool IsBarred(int i) =>
            (before.FaultIn(i) is null && network.FaultIn(i) is not null)
            || network.ClosureOf(i).Any(part => network.ExcludedBy(part).Any(other => facts.Held.ContainsKey(problem.Initiatives[other].Code)));
    }
}
