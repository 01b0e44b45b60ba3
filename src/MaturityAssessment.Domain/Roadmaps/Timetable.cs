namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>Who works when: initiatives one after another at the earliest period at which what they depend on is finished, and people and money are free.</summary>
internal sealed class Timetable(PlanningProblem problem, InitiativeNetwork network)
{
    /// <summary>0.1 + 0.2 people fit where there are 0.3.</summary>
    public const double Hair = 1e-9;

    private readonly int[] _starts = new int[problem.Initiatives.Count];
    private readonly List<int> _held = [];
    private readonly Dictionary<string, double[]> _busy = problem.LimitedRoles().ToDictionary(role => role, _ => new double[problem.Periods + 1], StringComparer.Ordinal);
    private readonly decimal[] _spent = new decimal[problem.Periods + 1];

    public bool Holds(int initiative) => _starts[initiative] > 0;

    /// <summary>Its first period, from 1; 0 when it is not in.</summary>
    public int StartOf(int initiative) => _starts[initiative];

    public bool CanAdd(IReadOnlyList<int> initiatives)
    {
        var fits = TryAdd(initiatives);
        if (fits)
        {
            Remove(initiatives);
        }

        return fits;
    }

    /// <summary>Adds all of them, each after what it depends on, or none.</summary>
    public bool TryAdd(IReadOnlyList<int> initiatives)
    {
        for (var n = 0; n < initiatives.Count; n++)
        {
            var start = EarliestStart(initiatives[n]);
            if (start is null)
            {
                Remove([.. initiatives.Take(n)]);
                return false;
            }

            Place(initiatives[n], start.Value);
        }

        return true;
    }

    /// <summary>The same times for those that stay.</summary>
    public Timetable Keeping(IReadOnlyCollection<int> staying)
    {
        var rest = new Timetable(problem, network);
        foreach (var i in staying)
        {
            rest.Place(i, _starts[i]);
        }

        return rest;
    }

    private int? EarliestStart(int initiative)
    {
        var earliest = 1;
        foreach (var dependency in network.DependenciesOf(initiative))
        {
            if (!Holds(dependency))
            {
                return null;
            }

            earliest = Math.Max(earliest, problem.Initiatives[initiative].StartAfter(problem.Initiatives[dependency].Code, EndOf(dependency)));
        }

        foreach (var start in network.StartsOf(initiative))
        {
            if (start >= earliest && HasPeople(initiative, start) && HasMoney(initiative, start) && IsInPhase(initiative, start))
            {
                return start;
            }
        }

        return null;
    }

    private int EndOf(int initiative) => _starts[initiative] + problem.Initiatives[initiative].Periods - 1;

    private bool HasPeople(int initiative, int start)
    {
        foreach (var (role, effort) in problem.Initiatives[initiative].Effort)
        {
            if (!_busy.TryGetValue(role, out var busy))
            {
                continue;
            }

            for (var period = start; period < start + problem.Initiatives[initiative].Periods; period++)
            {
                if (busy[period] + effort > problem.CapacityOf(role, period) + Hair)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool HasMoney(int initiative, int start)
    {
        var (cost, periods) = (problem.Initiatives[initiative].Cost.Likely, problem.Initiatives[initiative].Periods);
        for (var at = 0; at < (problem.PeriodBudgets.Count == 0 ? 0 : periods); at++)
        {
            if (problem.PeriodBudgets.TryGetValue(start + at, out var budget) && _spent[start + at] + PlanBuilder.CostIn(cost, periods, at) > budget)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsInPhase(int initiative, int start)
    {
        var (phase, end) = (problem.Initiatives[initiative].Phase, start + problem.Initiatives[initiative].Periods - 1);
        return !problem.PhasesInOrder
            || _held.TrueForAll(i => problem.Initiatives[i].Phase == phase || (problem.Initiatives[i].Phase < phase ? EndOf(i) < start : end < _starts[i]));
    }

    private void Remove(IReadOnlyList<int> initiatives)
    {
        foreach (var i in initiatives)
        {
            Occupy(i, -1);
            _starts[i] = 0;
        }

        _held.RemoveAll(i => _starts[i] == 0);
    }

    private void Place(int initiative, int start)
    {
        _starts[initiative] = start;
        _held.Add(initiative);
        Occupy(initiative, 1);
    }

    private void Occupy(int initiative, int sign)
    {
        var (start, periods) = (_starts[initiative], problem.Initiatives[initiative].Periods);
        for (var at = 0; at < periods; at++)
        {
            _spent[start + at] += sign * PlanBuilder.CostIn(problem.Initiatives[initiative].Cost.Likely, periods, at);
        }

        foreach (var (role, effort) in problem.Initiatives[initiative].Effort)
        {
            if (_busy.TryGetValue(role, out var busy))
            {
                for (var period = start; period < start + periods; period++)
                {
                    busy[period] += sign * effort;
                }
            }
        }
    }
}
