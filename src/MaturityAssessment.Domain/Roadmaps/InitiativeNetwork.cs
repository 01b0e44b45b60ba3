namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>Who depends on whom among the initiatives of a problem, when each could start at all, and which can never be in a plan of it, whatever else is.</summary>
internal sealed class InitiativeNetwork
{
    private readonly PlanningProblem _problem;
    private readonly Dictionary<string, int> _index;
    private readonly int[][] _dependencies;
    private readonly int[][] _excluded;
    private readonly int[][] _closures;
    private readonly int[]?[] _starts;
    private readonly string?[] _faults;

    public InitiativeNetwork(PlanningProblem problem)
    {
        _problem = problem;
        var initiatives = problem.Initiatives;
        _index = initiatives.Select((initiative, i) => (initiative.Code, i)).ToDictionary(x => x.Code, x => x.i, StringComparer.Ordinal);
        InOrderOfCode = [.. Enumerable.Range(0, initiatives.Count).OrderBy(i => initiatives[i].Code, StringComparer.Ordinal)];
        _dependencies = [.. initiatives.Select(x => x.DependsOn.Where(_index.ContainsKey).Select(c => _index[c]).Distinct()
            .OrderBy(i => initiatives[i].Phase).ThenBy(i => initiatives[i].Code, StringComparer.Ordinal).ToArray())];
        _excluded = Excluded();
        _closures = new int[initiatives.Count][];
        _starts = new int[initiatives.Count][];
        _faults = new string?[initiatives.Count];
        var circles = new int?[initiatives.Count];
        for (var i = 0; i < initiatives.Count; i++)
        {
            var closure = new List<int>();
            circles[i] = Collect(i, closure, [], []);
            _closures[i] = [.. closure];
        }

        for (var i = 0; i < initiatives.Count; i++)
        {
            foreach (var part in circles[i] is null ? _closures[i] : [])
            {
                _starts[part] ??= StartsWithin(part);
            }
        }

        for (var i = 0; i < initiatives.Count; i++)
        {
            _faults[i] = Fault(i, circles[i]);
        }
    }

    public IReadOnlyList<int> InOrderOfCode { get; }

    /// <summary>What must be finished first, directly.</summary>
    public int[] DependenciesOf(int initiative) => _dependencies[initiative];

    /// <summary>Itself and all it depends on, however far back, each after what it depends on.</summary>
    public IReadOnlyList<int> ClosureOf(int initiative) => _closures[initiative];

    public int[] ExcludedBy(int initiative) => _excluded[initiative];

    /// <summary>The first periods that its window, its pin, the horizon, what it depends on and the money and people for it alone allow, ascending.</summary>
    public IReadOnlyList<int> StartsOf(int initiative) => _starts[initiative] ?? [];

    /// <summary>Why no plan can hold it, as a sentence; null when one could.</summary>
    public string? FaultIn(int initiative) => _faults[initiative];

    public string NameOf(int initiative) => $"{_problem.Initiatives[initiative].Code} ({_problem.Initiatives[initiative].Title})";

    /// <summary>One of the two saying so is enough.</summary>
    private int[][] Excluded()
    {
        var excluded = _problem.Initiatives.Select(_ => new SortedSet<int>()).ToArray();
        for (var i = 0; i < excluded.Length; i++)
        {
            foreach (var code in _problem.Initiatives[i].Excludes)
            {
                if (_index.TryGetValue(code, out var j) && j != i)
                {
                    excluded[i].Add(j);
                    excluded[j].Add(i);
                }
            }
        }

        return [.. excluded.Select(e => e.ToArray())];
    }

    private int? Collect(int i, List<int> closure, HashSet<int> collected, HashSet<int> path)
    {
        if (collected.Contains(i))
        {
            return null;
        }

        if (!path.Add(i))
        {
            return i;
        }

        int? circle = null;
        foreach (var dependency in _dependencies[i])
        {
            circle ??= Collect(dependency, closure, collected, path);
        }

        path.Remove(i);
        collected.Add(i);
        closure.Add(i);
        return circle;
    }

    private int[] StartsWithin(int i)
    {
        var first = FirstStart(i);
        return first is null ? [] : [.. Window(i, first.Value).Where(start => HasPeople(i, start) && HasMoney(i, start))];
    }

    /// <summary>After all that it depends on; null where some of that cannot be done.</summary>
    private int? FirstStart(int i)
    {
        var (first, initiatives) = (1, _problem.Initiatives);
        foreach (var dependency in _dependencies[i])
        {
            if (_starts[dependency] is not [var start, ..])
            {
                return null;
            }

            first = Math.Max(first, initiatives[i].StartAfter(initiatives[dependency].Code, start + initiatives[dependency].Periods - 1));
        }

        return first;
    }

    private IEnumerable<int> Window(int i, int first)
    {
        var initiative = _problem.Initiatives[i];
        first = Math.Max(first, initiative.Earliest ?? 1);
        var last = Math.Min(_problem.Periods, initiative.Latest ?? _problem.Periods) - initiative.Periods + 1;
        var starts = Enumerable.Range(first, Math.Max(0, last - first + 1));
        return _problem.PinnedAt.TryGetValue(initiative.Code, out var pinned) ? starts.Where(s => s == pinned) : starts;
    }

    private bool HasPeople(int i, int start) => _problem.Initiatives[i].Effort.All(e => Enumerable.Range(start, _problem.Initiatives[i].Periods).All(p => e.Value <= _problem.CapacityOf(e.Key, p) + Timetable.Hair));

    private bool HasMoney(int i, int start)
    {
        var initiative = _problem.Initiatives[i];
        return _problem.PeriodBudgets.Count == 0 || Enumerable.Range(0, initiative.Periods).All(at =>
            !_problem.PeriodBudgets.TryGetValue(start + at, out var budget) || PlanBuilder.CostIn(initiative.Cost.Likely, initiative.Periods, at) <= budget);
    }

    private string? Fault(int initiative, int? circle)
    {
        var initiatives = _problem.Initiatives;
        if (circle is { } inCircle)
        {
            return inCircle == initiative ? "It depends on itself in a circle." : $"It depends on {NameOf(inCircle)}, which depends on itself in a circle.";
        }

        var closure = _closures[initiative].ToHashSet();
        foreach (var part in _closures[initiative])
        {
            var depends = part == initiative ? "It" : $"It depends on {NameOf(part)}, which";
            var unknown = initiatives[part].DependsOn.FirstOrDefault(c => !_index.ContainsKey(c));
            if (unknown is not null)
            {
                return $"{depends} depends on {unknown}, which is not among the initiatives.";
            }

            if (_problem.Forbidden.Contains(initiatives[part].Code))
            {
                return part == initiative ? "It is both pinned and forbidden." : $"{depends} must not be in the plan.";
            }

            if (_excluded[part].FirstOrDefault(closure.Contains, -1) is var rival and >= 0)
            {
                return part == initiative || rival == initiative
                    ? $"It depends on {NameOf(part == initiative ? rival : part)}, but the two do not go together."
                    : $"It depends on {NameOf(part)} and on {NameOf(rival)}, which do not go together.";
            }

            if (_problem.PhasesInOrder && _dependencies[part].FirstOrDefault(d => initiatives[d].Phase > initiatives[part].Phase, -1) is var later and >= 0)
            {
                return $"{depends} depends on {NameOf(later)}, which belongs to a later phase, and phases go one after another.";
            }

            if (_starts[part] is not [_, ..])
            {
                return WhyNever(part, depends);
            }
        }

        return null;
    }

    private string WhyNever(int i, string subject)
    {
        var initiative = _problem.Initiatives[i];
        var all = Enumerable.Range(1, _problem.Periods);
        foreach (var (role, effort) in initiative.Effort.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            if (all.Max(p => _problem.CapacityOf(role, p)) is var most && effort > most + Timetable.Hair)
            {
                return $"{subject} needs {Staffing.People(effort)} for {role} in every quarter, and {Staffing.ThereAre(most)}.";
            }
        }

        var first = FirstStart(i) ?? 1;
        var with = _dependencies[i].Length > 0 && subject == "It" ? "With what it depends on it" : subject;
        if (first + initiative.Periods - 1 > _problem.Periods)
        {
            return $"{with} takes {Quarters(first + initiative.Periods - 1)}, and the plan has {_problem.Periods}.";
        }

        if (_problem.PinnedAt.TryGetValue(initiative.Code, out var pinned))
        {
            return pinned < first ? $"{subject} is pinned to {_problem.NameOf(pinned)}, and what it depends on is not finished before {_problem.NameOf(first)}."
                : pinned < initiative.Earliest || pinned + initiative.Periods - 1 > Math.Min(_problem.Periods, initiative.Latest ?? _problem.Periods) ? $"{subject} is pinned to {_problem.NameOf(pinned)}, and takes {Quarters(initiative.Periods)}, not all of them within {Span(initiative)}."
                : !HasPeople(i, pinned) ? $"{subject} is pinned to {_problem.NameOf(pinned)}, and from there on there are not enough people for it."
                : $"{subject} is pinned to {_problem.NameOf(pinned)}, and from there on the budgets of single quarters are too small for it.";
        }

        var window = Window(i, first).ToList();
        return window.Count == 0
            ? $"{subject} takes {Quarters(initiative.Periods)}{(first > 1 ? $" and cannot start before {_problem.NameOf(first)}" : "")}, which does not fit into {Span(initiative)}."
            : window.TrueForAll(s => !HasPeople(i, s)) ? $"{subject} takes {Quarters(initiative.Periods)}, and in no such stretch of {Span(initiative)} are there enough people for it."
            : window.TrueForAll(s => !HasMoney(i, s)) ? $"{subject} takes {Quarters(initiative.Periods)}, and in no such stretch of {Span(initiative)} are the budgets of single quarters large enough for it."
            : $"{subject} takes {Quarters(initiative.Periods)}, and in no such stretch of {Span(initiative)} are there enough people and money for it.";
    }

    private static string Quarters(int count) => count == 1 ? "1 quarter" : $"{count} quarters";

    private string Span(Initiative initiative) => _problem.NameOf(Math.Max(1, initiative.Earliest ?? 1), Math.Min(_problem.Periods, initiative.Latest ?? _problem.Periods));
}
