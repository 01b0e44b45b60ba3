using Google.OrTools.Sat;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Planning;

/// <summary>Which plans a problem allows, in the solver's terms: for every initiative and period, whether it starts then.</summary>
internal sealed class PlanModel
{
    private readonly PlanningProblem _problem;
    private readonly InitiativeNetwork _network;
    private readonly BoolVar?[] _chosen;
    private readonly BoolVar[][] _starts;

    /// <param name="network">Of the problem, or of one with wider limits where <paramref name="excess"/> says by how much.</param>
    /// <param name="excess">Limits that may be exceeded, and are then measured; null for none.</param>
    public PlanModel(PlanningProblem problem, InitiativeNetwork network, Excess? excess = null)
    {
        _problem = problem;
        _network = network;
        _chosen = new BoolVar?[problem.Initiatives.Count];
        _starts = new BoolVar[problem.Initiatives.Count][];
        Able = [.. network.InOrderOfCode.Where(i => network.FaultIn(i) is null)];
        foreach (var i in Able)
        {
            var code = problem.Initiatives[i].Code;
            _chosen[i] = Solver.NewBoolVar(code);
            _starts[i] = [.. network.StartsOf(i).Select(period => Solver.NewBoolVar($"{code} from {period}"))];
            Solver.Add(LinearExpr.Sum(_starts[i]) == Chosen(i));
        }

        foreach (var i in Able)
        {
            AddOrder(i);
        }

        AddPhases();
        AddPeople(excess);
        AddPeriodBudgets(excess);
        Cost = AddMoney(excess);
    }

    public CpModel Solver { get; } = new();

    /// <summary>Initiatives that some plan could hold, in the order of their codes.</summary>
    public IReadOnlyList<int> Able { get; }

    public LinearExpr Cost { get; }

    /// <summary>What one unit of <see cref="Cost"/> is worth.</summary>
    public decimal CostUnit { get; private set; }

    public bool IsAble(int initiative) => _chosen[initiative] is not null;

    public BoolVar Chosen(int initiative) => _chosen[initiative]!;

    /// <summary>All that must be held must be chosen, and so many of what should be.</summary>
    public void Demand(int pinned)
    {
        foreach (var i in Able.Where(i => _problem.Demands(_problem.Initiatives[i])))
        {
            Solver.Add(Chosen(i) == 1);
        }

        if (pinned > 0)
        {
            Solver.Add(LinearExpr.Sum(Pinned.Select(Chosen)) >= pinned);
        }
    }

    /// <summary>What should be held, beside what must be.</summary>
    public IEnumerable<int> Pinned => Able.Where(i => _problem.Pinned.Contains(_problem.Initiatives[i].Code) && !_problem.Demands(_problem.Initiatives[i]));

    public IEnumerable<(int Period, BoolVar Starts)> StartsOf(int initiative) => _network.StartsOf(initiative).Zip(_starts[initiative]);

    /// <summary>1 when the initiative has ended by the end of the period.</summary>
    public LinearExpr Finished(int i, int period)
    {
        var starts = _network.StartsOf(i);
        var count = CountUpTo(starts, period - _problem.Initiatives[i].Periods + 1);
        return count == starts.Count ? Chosen(i) : LinearExpr.Sum(_starts[i].Take(count));
    }

    /// <summary>Where the search begins.</summary>
    public void Hint(IReadOnlyDictionary<string, int> starts)
    {
        foreach (var i in Able)
        {
            var isIn = starts.TryGetValue(_problem.Initiatives[i].Code, out var start);
            Solver.AddHint(Chosen(i), isIn);
            foreach (var (period, variable) in StartsOf(i))
            {
                Solver.AddHint(variable, isIn && start == period);
            }
        }
    }

    /// <summary>First period by code.</summary>
    public Dictionary<string, int> PlanIn(Func<BoolVar, bool> isTrue)
    {
        var starts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var i in Able)
        {
            foreach (var (period, variable) in StartsOf(i))
            {
                if (isTrue(variable))
                {
                    starts.Add(_problem.Initiatives[i].Code, period);
                }
            }
        }

        return starts;
    }

    private static int CountUpTo(IReadOnlyList<int> starts, int period)
    {
        var count = 0;
        while (count < starts.Count && starts[count] <= period)
        {
            count++;
        }

        return count;
    }

    private void AddOrder(int i)
    {
        var starts = _network.StartsOf(i);
        foreach (var dependency in _network.DependenciesOf(i))
        {
            Solver.AddImplication(Chosen(i), Chosen(dependency));
            var lag = _problem.Initiatives[i].StartAfter(_problem.Initiatives[dependency].Code, 0);
            for (var at = 0; at < starts.Count; at++)
            {
                // whoever has started by now depends on what has finished before now
                Solver.Add(LinearExpr.Sum(_starts[i].Take(at + 1)) <= Finished(dependency, starts[at] - lag));
            }
        }

        foreach (var other in _network.ExcludedBy(i).Where(other => other > i && IsAble(other)))
        {
            Solver.AddAtMostOne([Chosen(i), Chosen(other)]);
        }
    }

    private void AddPhases()
    {
        if (!_problem.PhasesInOrder)
        {
            return;
        }

        foreach (var phase in Able.Select(i => _problem.Initiatives[i].Phase).Distinct().Order().SkipLast(1))
        {
            BoolVar[] isClosed = [.. Enumerable.Range(0, _problem.Periods + 1).Select(period => Solver.NewBoolVar($"{phase} closed by {period}"))];
            for (var period = 1; period <= _problem.Periods; period++)
            {
                Solver.AddImplication(isClosed[period - 1], isClosed[period]);
            }

            foreach (var i in Able)
            {
                if (_problem.Initiatives[i].Phase <= phase)
                {
                    for (var period = 0; period <= _problem.Periods; period++)
                    {
                        Solver.Add(Chosen(i) - Finished(i, period) + isClosed[period] <= 1);
                    }
                }
                else
                {
                    var starts = _network.StartsOf(i);
                    for (var at = 0; at < starts.Count; at++)
                    {
                        Solver.Add(LinearExpr.Sum(_starts[i].Take(at + 1)) <= isClosed[starts[at] - 1]);
                    }
                }
            }
        }
    }

    private void AddPeople(Excess? excess)
    {
        foreach (var role in _problem.LimitedRoles())
        {
            List<(int Initiative, double Effort)> users = [.. Able.Select(i => (i, _problem.Initiatives[i].Effort.GetValueOrDefault(role))).Where(u => u.Item2 > 0)];
            List<double> needed = users.ConvertAll(u => u.Effort);
            var more = excess?.People(role, Solver, WholeNumbers.People(needed, 0).Efforts.Sum(), WholeNumbers.PeopleParts(needed));
            for (var period = 1; period <= _problem.Periods; period++)
            {
                var people = _problem.CapacityOf(role, period);
                if (double.IsInfinity(people))
                {
                    continue;
                }

                var (efforts, capacity) = WholeNumbers.People(needed, people);
                if (efforts.Sum() <= capacity)
                {
                    continue;
                }

                var (running, needs) = (new List<BoolVar>(), new List<long>());
                foreach (var ((i, _), effort) in users.Zip(efforts))
                {
                    foreach (var (start, variable) in StartsOf(i).Where(s => s.Period <= period && period < s.Period + _problem.Initiatives[i].Periods))
                    {
                        running.Add(variable);
                        needs.Add(effort);
                    }
                }

                if (running.Count > 0)
                {
                    var sum = LinearExpr.WeightedSum(running, needs);
                    Solver.Add(more is null ? sum <= capacity : sum - more <= capacity);
                }
            }
        }
    }

    private void AddPeriodBudgets(Excess? excess)
    {
        foreach (var (period, budget) in _problem.PeriodBudgets.Where(b => b.Key <= _problem.Periods).OrderBy(b => b.Key))
        {
            var (running, shares) = (new List<BoolVar>(), new List<decimal>());
            foreach (var i in Able)
            {
                foreach (var (start, variable) in StartsOf(i))
                {
                    if (PlanBuilder.CostIn(_problem.Initiatives[i].Cost.Likely, _problem.Initiatives[i].Periods, period - start) is var share and > 0)
                    {
                        running.Add(variable);
                        shares.Add(share);
                    }
                }
            }

            var (costs, limit, unit) = WholeNumbers.Money(shares, budget);
            if (costs.Sum() > limit)
            {
                var sum = LinearExpr.WeightedSum(running, costs);
                Solver.Add(excess?.Money(period, Solver, costs.Sum(), unit) is { } more ? sum - more <= limit : sum <= limit);
            }
        }
    }

    private LinearExpr AddMoney(Excess? excess)
    {
        var (costs, budget, unit) = WholeNumbers.Money([.. Able.Select(i => _problem.Initiatives[i].Cost.Likely)], _problem.Budget);
        CostUnit = unit;
        var cost = LinearExpr.WeightedSum(Able.Select(Chosen), costs);
        if (costs.Sum() > budget && excess is not { IsOfBudget: true })
        {
            Solver.Add(cost <= budget);
        }

        return cost;
    }
}
