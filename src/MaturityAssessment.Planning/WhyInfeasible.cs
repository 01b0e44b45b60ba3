using System.Diagnostics;
using System.Globalization;
using Google.OrTools.Sat;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Planning;

/// <summary>Which mandatory initiatives cannot all be held, because of what, and the smallest change of each kind that would help.</summary>
/// <remarks>Only what must be held and what it depends on matters here: anything else would only take money and people away.</remarks>
internal sealed class WhyInfeasible
{
    private static readonly PlanConstraint[] InOrderOfNaming =
    [
        PlanConstraint.Exclusion, PlanConstraint.Ban, PlanConstraint.Budget, PlanConstraint.PeriodBudget, PlanConstraint.People,
        PlanConstraint.PinnedStart, PlanConstraint.Window, PlanConstraint.PhaseOrder, PlanConstraint.Horizon,
    ];

    private readonly PlanningProblem _whole;
    private readonly PlanningProblem _problem;
    private readonly InitiativeNetwork _network;
    private readonly List<string> _demanded;
    private readonly PlanningOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public WhyInfeasible(PlanningProblem problem, PlanningOptions options, CancellationToken cancellationToken)
    {
        (_whole, _options, _cancellationToken) = (problem, options, cancellationToken);
        var network = new InitiativeNetwork(problem);
        var needed = network.InOrderOfCode.Where(i => problem.Demands(problem.Initiatives[i])).SelectMany(network.ClosureOf).Distinct().Order();
        _problem = problem with { Initiatives = [.. needed.Select(i => problem.Initiatives[i])], Pinned = new HashSet<string>() };
        _network = new(_problem);
        _demanded = [.. _problem.Initiatives.Where(_problem.Demands).Select(i => i.Code).Order(StringComparer.Ordinal)];
    }

    public Infeasibility Explain() => new(Conflicts(), [.. Remedies()]);

    private List<PlanConflict> Conflicts()
    {
        var conflicts = new List<PlanConflict>();
        var rest = new List<string>();
        foreach (var code in _demanded)
        {
            var alone = Demanding(_problem, [code]);
            if (new InitiativeNetwork(alone).FaultIn(IndexOf(code)) is { } fault)
            {
                var constraint = InOrderOfNaming.Where(c => new InitiativeNetwork(Without(c, alone)).FaultIn(IndexOf(code)) is null).Cast<PlanConstraint?>().FirstOrDefault();
                conflicts.Add(new(constraint ?? PlanConstraint.Dependency, [Find(code)], $"{NameOf(code)} must be in the plan, but {char.ToLowerInvariant(fault[0])}{fault[1..]}"));
            }
            else
            {
                rest.Add(code);
            }
        }

        if (CanHold(_problem, rest) == false)
        {
            conflicts.Add(ConflictAmong(rest));
        }

        return conflicts;
    }

    /// <summary>Whatever can leave without the conflict going away is no part of it.</summary>
    private PlanConflict ConflictAmong(List<string> codes)
    {
        foreach (var code in codes.ToList())
        {
            List<string> fewer = [.. codes.Where(c => c != code)];
            if (CanHold(_problem, fewer) == false)
            {
                codes = fewer;
            }
        }

        var initiatives = codes.ConvertAll(Find);
        var closure = codes.SelectMany(c => _network.ClosureOf(IndexOf(c))).Distinct().Select(i => _problem.Initiatives[i]).ToList();
        var with = closure.Count > codes.Count ? codes.Count > 1 ? " with what they depend on" : " with what it depends on" : "";
        var cost = closure.Sum(i => i.Cost.Likely);
        if (cost > _problem.Budget)
        {
            return new(PlanConstraint.Budget, initiatives, Invariant($"{Names(codes)} must be in the plan, but{with} {(codes.Count > 1 ? "they cost" : "it costs")} {cost:#,0.##}, and the budget is {_problem.Budget:#,0.##}."));
        }

        foreach (var constraint in InOrderOfNaming)
        {
            if (CanHold(Without(constraint, _problem), codes) == true)
            {
                return new(constraint, initiatives, $"{Names(codes)} must {(codes.Count > 1 ? "all " : "")}be in the plan, but {Reason(constraint)}.");
            }
        }

        return new(PlanConstraint.Several, initiatives, $"{Names(codes)} must {(codes.Count > 1 ? "all " : "")}be in the plan, but money, people and time together do not suffice for them.");
    }

    private string Reason(PlanConstraint constraint) => constraint switch
    {
        PlanConstraint.Exclusion => "some of them, or of what they depend on, do not go together",
        PlanConstraint.Ban => "what they depend on must not be in it",
        PlanConstraint.PeriodBudget => "the budgets of single quarters do not suffice for them",
        PlanConstraint.People => "they need more people at the same time than there are",
        PlanConstraint.PinnedStart => "they cannot all start in the quarters that they are pinned to",
        PlanConstraint.Window => "they cannot all be done within the quarters that they may run in",
        PlanConstraint.PhaseOrder => "phases go one after another, and there is no time for that",
        PlanConstraint.Horizon => $"{(_problem.Periods == 1 ? "one quarter is" : $"{_problem.Periods} quarters are")} too short for them",
        _ => "money, people and time do not suffice for them",
    };

    private IEnumerable<PlanRemedy> Remedies()
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
        var cost = _problem.Initiatives.Sum(i => i.Cost.Likely);
        return cost > _problem.Budget && CanHold(_problem with { Budget = cost }, _demanded) == true
            ? new(PlanConstraint.Budget, Invariant($"Raise the budget by {cost - _problem.Budget:#,0.##} to {cost:#,0.##}."), true, _whole with { Budget = cost })
            : null;
    }

    private PlanRemedy? MorePeriodBudget()
    {
        var excess = new Excess(PlanConstraint.PeriodBudget);
        if (_problem.PeriodBudgets.Count == 0 || Solved(_problem, Without(PlanConstraint.PeriodBudget, _problem), excess, _ => excess.Sum()) is not { } solved)
        {
            return null;
        }

        using var solver = solved.Solver;
        var more = excess.MoneyIn(solver).ToDictionary(m => m.Period, m => m.Money);
        return more.Count == 0 ? null : new(
            PlanConstraint.PeriodBudget,
            $"Raise the budget of {Listed(more.OrderBy(m => m.Key).Select(m => Invariant($"quarter {m.Key} by {m.Value:#,0.##}")))}.",
            solved.IsProven,
            _whole with { PeriodBudgets = _whole.PeriodBudgets.ToDictionary(b => b.Key, b => b.Value + more.GetValueOrDefault(b.Key)) });
    }

    private PlanRemedy? MorePeople()
    {
        var excess = new Excess(PlanConstraint.People);
        if (_problem.LimitedRoles().Count == 0 || Solved(_problem, Without(PlanConstraint.People, _problem), excess, _ => excess.Sum()) is not { } solved)
        {
            return null;
        }

        using var solver = solved.Solver;
        var more = excess.PeopleIn(solver).ToDictionary(p => p.Role, p => p.People, StringComparer.Ordinal);
        return more.Count == 0 ? null : new(
            PlanConstraint.People,
            $"Have {Listed(more.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => Invariant($"{m.Value:0.###} more people for {m.Key}")))} in every quarter.",
            solved.IsProven,
            _whole with
            {
                Capacity = _whole.Capacity.ToDictionary(c => c.Key, c => c.Value + more.GetValueOrDefault(c.Key), StringComparer.Ordinal),
                CapacityIn = _whole.CapacityIn.ToDictionary(c => c.Key, c => c.Value + more.GetValueOrDefault(c.Key.Role)),
            });
    }

    private PlanRemedy? MorePeriods()
    {
        var longer = Without(PlanConstraint.Horizon, _problem);
        var solved = longer.Periods == _problem.Periods ? null : Solved(longer, longer, null, model =>
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
        return periods <= _problem.Periods ? null : new(PlanConstraint.Horizon, $"Plan for {periods} quarters in place of {_problem.Periods}.", found.IsProven, _whole with { Periods = periods });
    }

    private PlanRemedy? OtherWindows()
    {
        if (_problem.Initiatives.All(i => i.Earliest is null && i.Latest is null))
        {
            return null;
        }

        var open = Without(PlanConstraint.Window, _problem);
        if (Moved(open, (i, start) =>
            Math.Max(0, (_problem.Initiatives[i].Earliest ?? start) - start) + Math.Max(0, start + _problem.Initiatives[i].Periods - 1 - (_problem.Initiatives[i].Latest ?? int.MaxValue))) is not { } moved)
        {
            return null;
        }

        var starts = moved.Starts;
        return starts.Count == 0 ? null : new(
            PlanConstraint.Window,
            $"Let {Listed(starts.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{NameOf(s.Key)} run {(Find(s.Key).Periods == 1 ? $"in quarter {s.Value}" : $"from quarter {s.Value} to {s.Value + Find(s.Key).Periods - 1}")}"))}.",
            moved.IsProven,
            _whole with
            {
                Initiatives = [.. _whole.Initiatives.Select(i => starts.TryGetValue(i.Code, out var start)
                    ? i with { Earliest = i.Earliest is { } e ? Math.Min(e, start) : null, Latest = i.Latest is { } l ? Math.Max(l, start + i.Periods - 1) : null }
                    : i)],
            });
    }

    private PlanRemedy? OtherStarts()
    {
        if (_problem.PinnedAt.Count == 0
            || Moved(Without(PlanConstraint.PinnedStart, _problem), (i, start) => _problem.PinnedAt.TryGetValue(_problem.Initiatives[i].Code, out var pinned) ? Math.Abs(start - pinned) : 0) is not { } moved)
        {
            return null;
        }

        var starts = moved.Starts;
        return starts.Count == 0 ? null : new(
            PlanConstraint.PinnedStart,
            $"Let {Listed(starts.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{NameOf(s.Key)} start in quarter {s.Value} in place of {_problem.PinnedAt[s.Key]}"))}.",
            moved.IsProven,
            _whole with { PinnedAt = _whole.PinnedAt.ToDictionary(p => p.Key, p => starts.GetValueOrDefault(p.Key, p.Value), StringComparer.Ordinal) });
    }

    private PlanRemedy? OverlappingPhases() => _problem.PhasesInOrder && CanHold(Without(PlanConstraint.PhaseOrder, _problem), _demanded) == true
        ? new(PlanConstraint.PhaseOrder, "Let phases overlap.", true, _whole with { PhasesInOrder = false })
        : null;

    private PlanRemedy? NoBan()
    {
        List<string> banned = [.. _problem.Initiatives.Select(i => i.Code).Where(_problem.Forbidden.Contains).Order(StringComparer.Ordinal)];
        return banned.Count > 0 && CanHold(Without(PlanConstraint.Ban, _problem), _demanded) == true
            ? new(PlanConstraint.Ban, $"Allow {Names(banned)}.", true, _whole with { Forbidden = _whole.Forbidden.Except(banned, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal) })
            : null;
    }

    private PlanRemedy? FewerDemands()
    {
        var model = new PlanModel(_problem, _network);
        var held = _demanded.ConvertAll(IndexOf).Where(model.IsAble).ToList();
        model.Solver.Maximize(LinearExpr.Sum(held.Select(model.Chosen)));
        if (Solved(model) is not { } solved)
        {
            return null;
        }

        using var solver = solved.Solver;
        List<string> dropped = [.. _demanded.Where(code => !model.IsAble(IndexOf(code)) || !solver.BooleanValue(model.Chosen(IndexOf(code))))];
        return dropped.Count == 0 ? null : new(
            PlanConstraint.Mandatory,
            $"Do not insist on {Names(dropped)}.",
            solved.IsProven,
            _whole with
            {
                Initiatives = [.. _whole.Initiatives.Select(i => dropped.Contains(i.Code) ? i with { IsMandatory = false } : i)],
                Mandatory = _whole.Mandatory.Except(dropped, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal),
                PinnedAt = _whole.PinnedAt.Where(p => !dropped.Contains(p.Key)).ToDictionary(StringComparer.Ordinal),
            });
    }

    /// <summary>First periods of those that start where they should not, all together as little away from there as possible.</summary>
    private (Dictionary<string, int> Starts, bool IsProven)? Moved(PlanningProblem open, Func<int, int, int> distance)
    {
        PlanModel? model = null;
        var solved = Solved(open, open, null, made =>
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
        return (model!.PlanIn(solver.BooleanValue).Where(s => distance(IndexOf(s.Key), s.Value) > 0).ToDictionary(StringComparer.Ordinal), found.IsProven);
    }

    private (CpSolver Solver, bool IsProven)? Solved(PlanningProblem problem, PlanningProblem wider, Excess? excess, Func<PlanModel, LinearExpr> least)
    {
        var network = new InitiativeNetwork(wider);
        if (_demanded.Exists(code => network.FaultIn(IndexOf(code)) is not null))
        {
            return null;
        }

        var model = new PlanModel(problem, network, excess);
        foreach (var code in _demanded)
        {
            model.Solver.Add(model.Chosen(IndexOf(code)) == 1);
        }

        model.Solver.Minimize(least(model));
        return Solved(model);
    }

    /// <summary>Without the pins of others.</summary>
    private static PlanningProblem Demanding(PlanningProblem problem, List<string> codes) =>
        problem with { PinnedAt = problem.PinnedAt.Where(p => codes.Contains(p.Key)).ToDictionary(StringComparer.Ordinal) };

    private bool? CanHold(PlanningProblem problem, List<string> codes)
    {
        problem = Demanding(problem, codes);
        var network = new InitiativeNetwork(problem);
        if (codes.Exists(code => network.FaultIn(IndexOf(code)) is not null))
        {
            return false;
        }

        var model = new PlanModel(problem, network);
        foreach (var code in codes)
        {
            model.Solver.Add(model.Chosen(IndexOf(code)) == 1);
        }

        using var solver = NewSolver();
        return Solve(solver, model) switch
        {
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => true,
            CpSolverStatus.Infeasible => false,
            _ => null,
        };
    }

    private (CpSolver Solver, bool IsProven)? Solved(PlanModel model)
    {
        var solver = NewSolver();
        var status = Solve(solver, model);
        if (status is CpSolverStatus.Optimal or CpSolverStatus.Feasible)
        {
            return (solver, status == CpSolverStatus.Optimal);
        }

        solver.Dispose();
        return null;
    }

    private CpSolverStatus Solve(CpSolver solver, PlanModel model)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        using var stop = _cancellationToken.Register(solver.StopSearch);
        var status = solver.Solve(model.Solver);
        _cancellationToken.ThrowIfCancellationRequested();
        return status;
    }

    /// <summary>Each gets a part of the time that is left, so that the last one still has some.</summary>
    private CpSolver NewSolver() => new()
    {
        StringParameters = string.Create(
            CultureInfo.InvariantCulture, $"max_time_in_seconds:{Math.Max(0.1, (_options.TimeLimit - _clock.Elapsed).TotalSeconds / 4):F3},num_workers:1,random_seed:{_options.Seed & int.MaxValue},interleave_search:false"),
    };

    private static PlanningProblem Without(PlanConstraint constraint, PlanningProblem problem) => constraint switch
    {
        PlanConstraint.Budget => problem with { Budget = Roadmap.HighestBudget * PlanningFaults.MostInitiatives },
        PlanConstraint.PeriodBudget => problem with { PeriodBudgets = new Dictionary<int, decimal>() },
        PlanConstraint.People => problem with { Capacity = new Dictionary<string, double>(), CapacityIn = new Dictionary<(string, int), double>() },
        PlanConstraint.Horizon => problem with { Periods = Math.Max(problem.Periods, Roadmap.MostPeriods) },
        PlanConstraint.Window => problem with { Initiatives = [.. problem.Initiatives.Select(i => i with { Earliest = null, Latest = null })] },
        PlanConstraint.PinnedStart => problem with { PinnedAt = new Dictionary<string, int>(), Mandatory = problem.Mandatory.Union(problem.PinnedAt.Keys).ToHashSet(StringComparer.Ordinal) },
        PlanConstraint.PhaseOrder => problem with { PhasesInOrder = false },
        PlanConstraint.Ban => problem with { Forbidden = new HashSet<string>() },
        PlanConstraint.Exclusion => problem with { Initiatives = [.. problem.Initiatives.Select(i => i with { Excludes = [] })] },
        _ => problem,
    };

    private Initiative Find(string code) => _problem.Initiatives[IndexOf(code)];

    private int IndexOf(string code)
    {
        var at = 0;
        while (_problem.Initiatives[at].Code != code)
        {
            at++;
        }

        return at;
    }

    private string NameOf(string code) => $"{code} ({Find(code).Title})";

    private string Names(IEnumerable<string> codes) => Listed(codes.Select(NameOf));

    private static string Listed(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
