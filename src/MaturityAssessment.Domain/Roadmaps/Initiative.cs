namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>The three phases of a roadmap, in order.</summary>
public enum RoadmapPhase
{
    Assessment,
    Foundation,
    Execution,
}

/// <summary>Something a department can do to become more mature. Costs and gains in a library are practitioners' estimates.</summary>
public sealed record Initiative
{
    public required string Code { get; init; }
    public required string Title { get; init; }
    public required RoadmapPhase Phase { get; init; }
    public string Description { get; init; } = "";
    public IReadOnlyList<InitiativeEffect> Effects { get; init; } = [];
    public required CostRange Cost { get; init; }

    /// <summary>Full-time equivalents needed in every period it runs, by role.</summary>
    public IReadOnlyDictionary<string, double> Effort { get; init; } = new Dictionary<string, double>();

    /// <summary>How many periods it takes; at least one.</summary>
    public required int Periods { get; init; }

    /// <summary>Initiatives that must be finished before this one starts.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Whole periods that must lie between the end of an initiative it depends on and its own start, by code; none where it is not named here.</summary>
    public IReadOnlyDictionary<string, int> Lags { get; init; } = new Dictionary<string, int>();

    public IReadOnlyList<string> Excludes { get; init; } = [];
    public IReadOnlyList<string> Risks { get; init; } = [];
    public IReadOnlyList<string> Measures { get; init; } = [];
    public bool IsQuickWin { get; init; }

    /// <summary>Whether every plan must hold it.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>The first period in which it may start, from 1; null for any.</summary>
    public int? Earliest { get; init; }

    /// <summary>The last period in which it may still run; null for any.</summary>
    public int? Latest { get; init; }

    /// <summary>What its effect on the question waits for; nothing where it has no such effect.</summary>
    public IReadOnlyList<string> NeedsFor(string question) => Effects.FirstOrDefault(e => e.Question == question)?.Needs ?? [];

    /// <summary>Its lags, were it to depend on just these.</summary>
    public IReadOnlyDictionary<string, int> LagsFor(IReadOnlyCollection<string> dependsOn) =>
        Lags.Where(l => dependsOn.Contains(l.Key)).ToDictionary(l => l.Key, l => l.Value, StringComparer.Ordinal);

    /// <summary>The first period in which it may start, when what it depends on has ended in this one.</summary>
    public int StartAfter(string dependency, int end) => end + 1 + Lags.GetValueOrDefault(dependency);
}

/// <summary>When the initiative is finished, the question stands at this normalised score or better. Effects do not add up.</summary>
public sealed record InitiativeEffect(string Question, double RaisesTo)
{
    /// <summary>Other initiatives that must be finished too before this effect counts.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];
}

/// <summary>In the currency of whoever plans.</summary>
public sealed record CostRange(decimal Low, decimal Likely, decimal High);
