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

    public IReadOnlyList<string> Excludes { get; init; } = [];
    public IReadOnlyList<string> Risks { get; init; } = [];
    public IReadOnlyList<string> Measures { get; init; } = [];
    public bool IsQuickWin { get; init; }
}

/// <summary>When the initiative is finished, the question stands at this normalised score or better. Effects do not add up.</summary>
public sealed record InitiativeEffect(string Question, double RaisesTo);

/// <summary>In the currency of whoever plans.</summary>
public sealed record CostRange(decimal Low, decimal Likely, decimal High);
