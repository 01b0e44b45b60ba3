using Google.OrTools.Sat;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Planning;

/// <summary>A planning problem in the solver's terms: for every initiative and period, whether it starts then.</summary>
internal sealed class PlanModel
{
    private readonly PlanningProblem _problem;
    private readonly InitiativeNetwork _network;
    private readonly int[] _earliest;
    private readonly BoolVar?[] _chosen;
    private readonly BoolVar[][] _starts;
    private readonly List<Step> _steps = [];
    private readonly Dictionary<(int Step, int Period), BoolVar> _reached = [];

    public PlanModel(PlanningProblem problem, LiftedScores lifted, InitiativeNetwork network)
    {
        _problem = problem;
        _network = network;
        _earliest = new int[problem.Initiatives.Count];
        _chosen = new BoolVar?[problem.Initiatives.Count];
        _starts = new BoolVar[problem.Initiatives.Count][];
        Able = [.. network.InOrderOfCode.Where(i => network.FaultIn(i) is null)];
        foreach (var i in Able)
        {
            AddStarts(i);
        }

        foreach (var i in Able)
        {
            AddOrder(i);
        }

        AddPeople();
        Cost = AddMoney();
        FindSteps(lifted);
        Score = LinearExpr.WeightedSum(_steps.Select((_, step) => Reached(step, problem.Periods)), _steps.Select(s => s.Gain));
    }

    public CpModel Solver { get; } = new();

    /// <summary>Initiatives that some plan could hold, in the order of their codes.</summary>
    public IReadOnlyList<int> Able { get; }

    /// <summary>What the plan adds to the score at the horizon.</summary>
    public LinearExpr Score { get; }

    public LinearExpr Cost { get; }

    public BoolVar Chosen(int initiative) => _chosen[initiative]!;

    /// <summary>What the plan adds to the scores of all periods together. Adds variables when first called, so that what does not need them is solved without.</summary>
    public LinearExpr Early()
    {
        var (terms, gains) = (new List<LinearExpr>(), new List<long>());
        for (var step = 0; step < _steps.Count; step++)
        {
            for (var period = 1; period <= _problem.Periods; period++)
            {
                terms.Add(Reached(step, period));
                gains.Add(_steps[step].Gain);
            }
        }

        return LinearExpr.WeightedSum(terms, gains);
    }

    /// <summary>Where the search begins.</summary>
    public void Hint(IReadOnlyDictionary<string, int> starts)
    {
        Solver.ClearHints();
        var ends = new int?[_starts.Length];
        foreach (var i in Able)
        {
            var initiative = _problem.Initiatives[i];
            var isIn = starts.TryGetValue(initiative.Code, out var start);
            ends[i] = isIn ? start + initiative.Periods - 1 : null;
            Solver.AddHint(Chosen(i), isIn);
            for (var at = 0; at < _starts[i].Length; at++)
            {
                Solver.AddHint(_starts[i][at], isIn && start == _earliest[i] + at);
            }
        }

        foreach (var ((step, period), variable) in _reached)
        {
            Solver.AddHint(variable, _steps[step].By.Any(i => ends[i] <= period));
        }
    }

    /// <summary>First period by code.</summary>
    public Dictionary<string, int> StartsOf(CpSolver solved)
    {
        var starts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var i in Able)
        {
            for (var at = 0; at < _starts[i].Length; at++)
            {
                if (solved.BooleanValue(_starts[i][at]))
                {
                    starts.Add(_problem.Initiatives[i].Code, _earliest[i] + at);
                }
            }
        }

        return starts;
    }

    private void AddStarts(int i)
    {
        var ends = new Dictionary<int, int>();
        foreach (var part in _network.ClosureOf(i))
        {
            _earliest[i] = _network.DependenciesOf(part).Select(d => ends[d]).DefaultIfEmpty(0).Max() + 1;
            ends[part] = _earliest[i] + _problem.Initiatives[part].Periods - 1;
        }

        var code = _problem.Initiatives[i].Code;
        _chosen[i] = Solver.NewBoolVar(code);
        _starts[i] = [.. Enumerable.Range(_earliest[i], _problem.Periods - ends[i] + 1).Select(period => Solver.NewBoolVar($"{code} from {period}"))];
        Solver.Add(LinearExpr.Sum(_starts[i]) == Chosen(i));
    }

    private void AddOrder(int i)
    {
        foreach (var dependency in _network.DependenciesOf(i))
        {
            Solver.AddImplication(Chosen(i), Chosen(dependency));
            for (var at = 0; at < _starts[i].Length; at++)
            {
                // whoever has started by now depends on what has finished before now
                Solver.Add(LinearExpr.Sum(_starts[i].Take(at + 1)) <= Finished(dependency, _earliest[i] + at - 1));
            }
        }

        foreach (var other in _network.ExcludedBy(i).Where(other => other > i && _chosen[other] is not null))
        {
            Solver.AddAtMostOne([Chosen(i), Chosen(other)]);
        }
    }

    private void AddPeople()
    {
        foreach (var (role, people) in _problem.Capacity.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            var users = Able.Where(i => _problem.Initiatives[i].Effort.GetValueOrDefault(role) > 0).ToList();
            var (efforts, capacity) = WholeNumbers.People(users.ConvertAll(i => _problem.Initiatives[i].Effort[role]), people);
            if (efforts.Sum() <= capacity)
            {
                continue;
            }

            for (var period = 1; period <= _problem.Periods; period++)
            {
                var (running, needs) = (new List<BoolVar>(), new List<long>());
                foreach (var (i, effort) in users.Zip(efforts))
                {
                    for (var at = 0; at < _starts[i].Length; at++)
                    {
                        if (_earliest[i] + at <= period && period < _earliest[i] + at + _problem.Initiatives[i].Periods)
                        {
                            running.Add(_starts[i][at]);
                            needs.Add(effort);
                        }
                    }
                }

                Solver.Add(LinearExpr.WeightedSum(running, needs) <= capacity);
            }
        }
    }

    private LinearExpr AddMoney()
    {
        var (costs, budget) = WholeNumbers.Money([.. Able.Select(i => _problem.Initiatives[i].Cost.Likely)], _problem.Budget);
        var cost = LinearExpr.WeightedSum(Able.Select(Chosen), costs);
        if (budget < 0)
        {
            // not even what costs nothing is bought from debts
            foreach (var i in Able)
            {
                Solver.Add(Chosen(i) == 0);
            }
        }
        else if (costs.Sum() > budget)
        {
            Solver.Add(cost <= budget);
        }

        return cost;
    }

    /// <summary>A question climbs in steps: each gains something, and any initiative that raises it so far or farther takes it.</summary>
    private void FindSteps(LiftedScores lifted)
    {
        var weights = lifted.Weights();
        var effects = Able.SelectMany(i => lifted.EffectsOf(i).Where(e => e.CountsTo > e.From).Select(e => (Initiative: i, Effect: e)));
        foreach (var question in effects.GroupBy(e => e.Effect.Question).OrderBy(g => g.Key))
        {
            // practices that are unanswered so far have no weight yet; they count a little, so that their stage can be completed
            var weight = lifted.IsLinear ? weights[question.Key] : Math.Max(weights[question.Key], 1e-3);
            var from = question.First().Effect.From;
            foreach (var to in question.Select(e => e.Effect.CountsTo).Distinct().Order())
            {
                var gain = WholeNumbers.Score(weight * to) - WholeNumbers.Score(weight * from);
                if (gain > 0)
                {
                    _steps.Add(new(gain, [.. question.Where(e => e.Effect.CountsTo >= to).Select(e => e.Initiative).Distinct()]));
                }

                from = to;
            }
        }
    }

    private LinearExpr Reached(int step, int period)
    {
        var by = _steps[step].By;
        if (by is [var only])
        {
            return Finished(only, period);
        }

        if (!_reached.TryGetValue((step, period), out var reached))
        {
            reached = Solver.NewBoolVar($"step {step} by {period}");
            _reached.Add((step, period), reached);
            Solver.Add(LinearExpr.Sum(by.Select(i => Finished(i, period))) >= reached);
        }

        return reached;
    }

    /// <summary>1 when the initiative has ended by the end of the period.</summary>
    private LinearExpr Finished(int i, int period)
    {
        var starts = period - _problem.Initiatives[i].Periods + 1 - _earliest[i] + 1;
        return starts >= _starts[i].Length ? Chosen(i) : starts <= 0 ? LinearExpr.Constant(0) : LinearExpr.Sum(_starts[i].Take(starts));
    }

    private sealed record Step(long Gain, IReadOnlyList<int> By);
}
