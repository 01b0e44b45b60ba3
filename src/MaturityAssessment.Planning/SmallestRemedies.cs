using System.Globalization;
using Google.OrTools.Sat;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Planning;

/// <summary>For each kind of limit the smallest change of it that makes a plan possible, where one does by itself.</summary>
internal sealed class SmallestRemedies(Demands demands)
{
    public IEnumerable<PlanRemedy> All()
    {
        foreach (var remedy in new Func<PlanRemedy?>[] { MoreBudget, MorePeriodBudget, MorePeople, MorePeriods, OtherWindows, OtherStarts, OverlappingPhases, NoBan, FewerDemands })
        {
            if (remedy() is { } found)
            {
                yield return found;
            }
        }
    }

    private PlanRemedy? MoreBudget()
    {
        var cost = demands.Problem.Initiatives.Sum(i => i.Cost.Likely);
        return cost > demands.Problem.Budget && demands.CanHold(demands.Problem with { Budget = cost }, demands.Codes) == true
            ? new(PlanConstraint.Budget, Invariant($"Raise the budget by {cost - demands.Problem.Budget:#,0.##} to {cost + demands.Problem.Spent:#,0.##}."), true, demands.Whole with { Budget = cost })
            : null;
    }

    private PlanRemedy? MorePeriodBudget()
    {
        var excess = new Excess(PlanConstraint.PeriodBudget);
        if (demands.Problem.PeriodBudgets.Count == 0 || demands.Solved(demands.Problem, Demands.Without(PlanConstraint.PeriodBudget, demands.Problem), excess, _ => excess.Sum()) is not { } solved)
        {
            return null;
        }

        using var solver = solved.Solver;
        var more = excess.MoneyIn(solver).ToDictionary(m => m.Period, m => m.Money);
        return more.Count == 0 ? null : new(
            PlanConstraint.PeriodBudget,
            $"Raise the budget of {Demands.Listed(more.OrderBy(m => m.Key).Select(m => Invariant($"{demands.Whole.NameOf(m.Key)} by {m.Value:#,0.##}")))}.",
            solved.IsProven,
            demands.Whole with { PeriodBudgets = demands.Whole.PeriodBudgets.ToDictionary(b => b.Key, b => b.Value + more.GetValueOrDefault(b.Key)) });
    }

    private PlanRemedy? MorePeople()
    {
        var excess = new Excess(PlanConstraint.People);
        if (demands.Problem.LimitedRoles().Count == 0 || demands.Solved(demands.Problem, Demands.Without(PlanConstraint.People, demands.Problem), excess, _ => excess.Sum()) is not { } solved)
        {
            return null;
        }

        using var solver = solved.Solver;
        var more = excess.PeopleIn(solver).ToDictionary(p => p.Role, p => p.People, StringComparer.Ordinal);
        return more.Count == 0 ? null : new(
            PlanConstraint.People,
            $"Have {Demands.Listed(more.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => Invariant($"{m.Value:0.###} more {(m.Value == 1 ? "person" : "people")} for {m.Key}")))} in every quarter.",
            solved.IsProven,
            demands.Whole with
            {
                Capacity = demands.Whole.Capacity.ToDictionary(c => c.Key, c => c.Value + more.GetValueOrDefault(c.Key), StringComparer.Ordinal),
                CapacityIn = demands.Whole.CapacityIn.ToDictionary(c => c.Key, c => c.Value + more.GetValueOrDefault(c.Key.Role)),
            });
    }

    private PlanRemedy? MorePeriods()
    {
        var longer = Demands.Without(PlanConstraint.Horizon, demands.Problem);
        var solved = longer.Periods == demands.Problem.Periods ? null : demands.Solved(longer, longer, null, model =>
        {
            var last = model.Solver.NewIntVar(1, longer.Periods, "last period");
            foreach (var i in model.Able)
            {
                model.Solver.Add(LinearExpr.WeightedSum(model.StartsOf(i).Select(s => s.Starts), model.StartsOf(i).Select(s => s.Period + longer.Initiatives[i].Periods - 1)) <= last);
            }

            return last;
        });
        if (solved is not { } found)
        {
            return null;
        }

        using var solver = found.Solver;
        var periods = (int)solver.ObjectiveValue;
        return periods <= demands.Problem.Periods ? null : new(PlanConstraint.Horizon, $"Plan for {periods} quarters in place of {demands.Problem.Periods}.", found.IsProven, demands.Whole with { Periods = periods });
    }

    private PlanRemedy? OtherWindows()
    {
        if (demands.Problem.Initiatives.All(i => i.Earliest is null && i.Latest is null))
        {
            return null;
        }

        var open = Demands.Without(PlanConstraint.Window, demands.Problem);
        if (Moved(open, (i, start) =>
            Math.Max(0, (demands.Problem.Initiatives[i].Earliest ?? start) - start) + Math.Max(0, start + demands.Problem.Initiatives[i].Periods - 1 - (demands.Problem.Initiatives[i].Latest ?? int.MaxValue))) is not { } moved)
        {
            return null;
        }

        var starts = moved.Starts;
        return starts.Count == 0 ? null : new(
            PlanConstraint.Window,
            $"Let {Demands.Listed(starts.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{demands.NameOf(s.Key)} run {(demands.Find(s.Key).Periods == 1 ? $"in {demands.Whole.NameOf(s.Value)}" : $"from {demands.Whole.NameOf(s.Value)} to {demands.Whole.NameOf(s.Value + demands.Find(s.Key).Periods - 1)}")}"))}.",
            moved.IsProven,
            demands.Whole with
            {
                Initiatives = [.. demands.Whole.Initiatives.Select(i => starts.TryGetValue(i.Code, out var start)
                    ? i with { Earliest = i.Earliest is { } e ? Math.Min(e, start) : null, Latest = i.Latest is { } l ? Math.Max(l, start + i.Periods - 1) : null }
                    : i)],
            });
    }

    private PlanRemedy? OtherStarts()
    {
        if (demands.Problem.PinnedAt.Count == 0
            || Moved(Demands.Without(PlanConstraint.PinnedStart, demands.Problem), (i, start) => demands.Problem.PinnedAt.TryGetValue(demands.Problem.Initiatives[i].Code, out var pinned) ? Math.Abs(start - pinned) : 0) is not { } moved)
        {
            return null;
        }

        var starts = moved.Starts;
        return starts.Count == 0 ? null : new(
            PlanConstraint.PinnedStart,
            $"Let {Demands.Listed(starts.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{demands.NameOf(s.Key)} start in {demands.Whole.NameOf(s.Value)} in place of {demands.Whole.NameOf(demands.Problem.PinnedAt[s.Key])}"))}.",
            moved.IsProven,
            demands.Whole with { PinnedAt = demands.Whole.PinnedAt.ToDictionary(p => p.Key, p => starts.GetValueOrDefault(p.Key, p.Value), StringComparer.Ordinal) });
    }

    private PlanRemedy? OverlappingPhases() => demands.Problem.PhasesInOrder && demands.CanHold(Demands.Without(PlanConstraint.PhaseOrder, demands.Problem), demands.Codes) == true
        ? new(PlanConstraint.PhaseOrder, "Let phases overlap.", true, demands.Whole with { PhasesInOrder = false })
        : null;

    private PlanRemedy? NoBan()
    {
        List<string> banned = [.. demands.Problem.Initiatives.Select(i => i.Code).Where(demands.Problem.Forbidden.Contains).Order(StringComparer.Ordinal)];
        return banned.Count > 0 && demands.CanHold(Demands.Without(PlanConstraint.Ban, demands.Problem), demands.Codes) == true
            ? new(PlanConstraint.Ban, $"Allow {demands.Names(banned)}.", true, demands.Whole with { Forbidden = demands.Whole.Forbidden.Except(banned, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal) })
            : null;
    }

    private PlanRemedy? FewerDemands()
    {
        var model = new PlanModel(demands.Problem, demands.Network);
        var held = demands.Codes.ConvertAll(demands.IndexOf).Where(model.IsAble).ToList();
        foreach (var i in held.Where(i => demands.Problem.Committed.Contains(demands.Problem.Initiatives[i].Code)))
        {
            model.Solver.Add(model.Chosen(i) == 1);
        }

        model.Solver.Maximize(LinearExpr.Sum(held.Select(model.Chosen)));
        if (demands.Solved(model) is not { } solved)
        {
            return null;
        }

        using var solver = solved.Solver;
        List<string> dropped = [.. demands.Codes.Where(code => !model.IsAble(demands.IndexOf(code)) || !solver.BooleanValue(model.Chosen(demands.IndexOf(code))))];
        return dropped.Count == 0 ? null : new(
            PlanConstraint.Mandatory,
            $"Do not insist on {demands.Names(dropped)}.",
            solved.IsProven,
            demands.Whole with
            {
                Initiatives = [.. demands.Whole.Initiatives.Select(i => dropped.Contains(i.Code) ? i with { IsMandatory = false } : i)],
                Mandatory = demands.Whole.Mandatory.Except(dropped, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal),
                PinnedAt = demands.Whole.PinnedAt.Where(p => !dropped.Contains(p.Key)).ToDictionary(StringComparer.Ordinal),
            });
    }

    /// <summary>First periods of those that start where they should not, all together as little away from there as possible.</summary>
    private (Dictionary<string, int> Starts, bool IsProven)? Moved(PlanningProblem open, Func<int, int, int> distance)
    {
        PlanModel? model = null;
        var solved = demands.Solved(open, open, null, made =>
        {
            model = made;
            var moves = made.Able.SelectMany(i => made.StartsOf(i).Select(s => (s.Starts, Distance: distance(i, s.Period)))).Where(m => m.Distance > 0).ToList();
            return LinearExpr.WeightedSum(moves.Select(m => m.Starts), moves.Select(m => m.Distance));
        });
        if (solved is not { } found)
        {
            return null;
        }

        using var solver = found.Solver;
        return (model!.PlanIn(solver.BooleanValue).Where(s => distance(demands.IndexOf(s.Key), s.Value) > 0).ToDictionary(StringComparer.Ordinal), found.IsProven);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
