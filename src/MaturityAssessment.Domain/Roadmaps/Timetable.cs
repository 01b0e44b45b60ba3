namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>Who works when: initiatives one after another at the earliest period at which what they depend on is finished and people are free.</summary>
internal sealed class Timetable(PlanningProblem problem, InitiativeNetwork network)
{
    /// <summary>0.1 + 0.2 people fit where there are 0.3.</summary>
    public const double Hair = 1e-9;

    private readonly int[] _starts = new int[problem.Initiatives.Count];
    private readonly Dictionary<string, double[]> _busy = problem.Capacity.Keys.ToDictionary(role => role, _ => new double[problem.Periods + 1], StringComparer.Ordinal);

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

            _starts[initiatives[n]] = start.Value;
            Occupy(initiatives[n], 1);
        }

        return true;
    }

    /// <summary>The same times for those that stay.</summary>
    public Timetable Keeping(IReadOnlyCollection<int> staying)
    {
        var rest = new Timetable(problem, network);
        foreach (var i in staying)
        {
            rest._starts[i] = _starts[i];
            rest.Occupy(i, 1);
        }

        return rest;
    }

    private int? EarliestStart(int initiative)
    {
        var earliest = 1;
        foreach (var dependency in network.DependenciesOf(initiative))
        {
            earliest = Math.Max(earliest, _starts[dependency] + problem.Initiatives[dependency].Periods);
        }

        for (var start = earliest; start + problem.Initiatives[initiative].Periods - 1 <= problem.Periods; start++)
        {
            if (IsFree(initiative, start))
            {
                return start;
            }
        }

        return null;
    }

    private bool IsFree(int initiative, int start)
    {
        foreach (var (role, effort) in problem.Initiatives[initiative].Effort)
        {
            if (!_busy.TryGetValue(role, out var busy))
            {
                continue;
            }

            for (var period = start; period < start + problem.Initiatives[initiative].Periods; period++)
            {
                if (busy[period] + effort > problem.Capacity[role] + Hair)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void Remove(IEnumerable<int> initiatives)
    {
        foreach (var i in initiatives)
        {
            Occupy(i, -1);
            _starts[i] = 0;
        }
    }

    private void Occupy(int initiative, int sign)
    {
        foreach (var (role, effort) in problem.Initiatives[initiative].Effort)
        {
            if (_busy.TryGetValue(role, out var busy))
            {
                for (var period = _starts[initiative]; period < _starts[initiative] + problem.Initiatives[initiative].Periods; period++)
                {
                    busy[period] += sign * effort;
                }
            }
        }
    }
}
