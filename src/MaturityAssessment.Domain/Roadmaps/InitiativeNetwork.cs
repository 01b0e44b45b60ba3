using System.Globalization;

namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>Who depends on whom among the initiatives of a problem, and which can never be in a plan of it, whatever else is.</summary>
internal sealed class InitiativeNetwork
{
    private readonly PlanningProblem _problem;
    private readonly int[][] _dependencies;
    private readonly int[][] _excluded;
    private readonly int[][] _closures;
    private readonly string?[] _faults;

    public InitiativeNetwork(PlanningProblem problem)
    {
        _problem = problem;
        var initiatives = problem.Initiatives;
        var index = initiatives.Select((initiative, i) => (initiative.Code, i)).ToDictionary(x => x.Code, x => x.i, StringComparer.Ordinal);
        InOrderOfCode = [.. Enumerable.Range(0, initiatives.Count).OrderBy(i => initiatives[i].Code, StringComparer.Ordinal)];
        _dependencies = [.. initiatives.Select(x => x.DependsOn.Where(index.ContainsKey).Select(c => index[c]).Distinct()
            .OrderBy(i => initiatives[i].Phase).ThenBy(i => initiatives[i].Code, StringComparer.Ordinal).ToArray())];
        // one of the two saying so is enough
        _excluded = [.. initiatives.Select((x, i) => Enumerable.Range(0, initiatives.Count)
            .Where(j => j != i && (x.Excludes.Contains(initiatives[j].Code) || initiatives[j].Excludes.Contains(x.Code))).ToArray())];
        _closures = new int[initiatives.Count][];
        _faults = new string?[initiatives.Count];
        for (var i = 0; i < initiatives.Count; i++)
        {
            var closure = new List<int>();
            var circle = Collect(i, closure, []);
            _closures[i] = [.. closure];
            _faults[i] = Fault(i, circle, index);
        }
    }

    public IReadOnlyList<int> InOrderOfCode { get; }

    /// <summary>What must be finished first, directly.</summary>
    public int[] DependenciesOf(int initiative) => _dependencies[initiative];

    /// <summary>Itself and all it depends on, however far back, each after what it depends on.</summary>
    public IReadOnlyList<int> ClosureOf(int initiative) => _closures[initiative];

    public int[] ExcludedBy(int initiative) => _excluded[initiative];

    /// <summary>Why no plan can hold it, as a sentence; null when one could.</summary>
    public string? FaultIn(int initiative) => _faults[initiative];

    public string NameOf(int initiative) => $"{_problem.Initiatives[initiative].Code} ({_problem.Initiatives[initiative].Title})";

    private int? Collect(int i, List<int> closure, List<int> path)
    {
        if (closure.Contains(i))
        {
            return null;
        }

        if (path.Contains(i))
        {
            return i;
        }

        path.Add(i);
        int? circle = null;
        foreach (var dependency in _dependencies[i])
        {
            circle ??= Collect(dependency, closure, path);
        }

        path.RemoveAt(path.Count - 1);
        closure.Add(i);
        return circle;
    }

    private string? Fault(int initiative, int? circle, Dictionary<string, int> index)
    {
        var initiatives = _problem.Initiatives;
        if (circle is { } inCircle)
        {
            return inCircle == initiative ? "It depends on itself in a circle." : $"It depends on {NameOf(inCircle)}, which depends on itself in a circle.";
        }

        foreach (var part in _closures[initiative])
        {
            var depends = part == initiative ? "It" : $"It depends on {NameOf(part)}, which";
            var unknown = initiatives[part].DependsOn.FirstOrDefault(c => !index.ContainsKey(c));
            if (unknown is not null)
            {
                return $"{depends} depends on {unknown}, which is not among the initiatives.";
            }

            if (_problem.Forbidden.Contains(initiatives[part].Code))
            {
                return part == initiative ? "It is both pinned and forbidden." : $"{depends} must not be in the plan.";
            }

            if (_closures[initiative].FirstOrDefault(other => _excluded[part].Contains(other), -1) is var rival and >= 0)
            {
                return part == initiative || rival == initiative
                    ? $"It depends on {NameOf(part == initiative ? rival : part)}, but the two do not go together."
                    : $"It depends on {NameOf(part)} and on {NameOf(rival)}, which do not go together.";
            }

            foreach (var (role, effort) in initiatives[part].Effort.OrderBy(e => e.Key, StringComparer.Ordinal))
            {
                if (_problem.Capacity.TryGetValue(role, out var capacity) && effort > capacity + Timetable.Hair)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"{depends} needs {effort:0.##} people for {role} in every quarter, and there are {capacity:0.##}.");
                }
            }
        }

        var longest = LongestOf(initiative);
        return longest > _problem.Periods
            ? $"{(_closures[initiative].Length > 1 ? "With what it depends on it" : "It")} takes {longest} quarters, and the plan has {_problem.Periods}."
            : null;
    }

    private int LongestOf(int initiative)
    {
        var ends = new Dictionary<int, int>();
        foreach (var i in _closures[initiative])
        {
            ends[i] = _dependencies[i].Select(d => ends[d]).DefaultIfEmpty(0).Max() + _problem.Initiatives[i].Periods;
        }

        return ends[initiative];
    }
}
