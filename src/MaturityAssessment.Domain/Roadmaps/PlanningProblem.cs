using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>What a planner is asked: from these answers, with this money and these people, in so many periods.</summary>
public sealed record PlanningProblem
{
    public required MaturityModel Model { get; init; }
    public required AnswerSheet Answers { get; init; }

    /// <summary>The candidates; the model's library unless the planner was given others.</summary>
    public required IReadOnlyList<Initiative> Initiatives { get; init; }

    /// <summary>Money for the whole horizon.</summary>
    public required decimal Budget { get; init; }

    /// <summary>Length of the horizon; quarters by default.</summary>
    public int Periods { get; init; } = 12;

    /// <summary>Full-time equivalents available in every period, by role; a role that is not here has no limit.</summary>
    public IReadOnlyDictionary<string, double> Capacity { get; init; } = new Dictionary<string, double>();

    /// <summary>Codes that the plan must hold if it can.</summary>
    public IReadOnlySet<string> Pinned { get; init; } = new HashSet<string>();

    /// <summary>Codes that the plan must not hold.</summary>
    public IReadOnlySet<string> Forbidden { get; init; } = new HashSet<string>();

    /// <summary>Which questions the plan should lift: gaps against these targets count; null to count every gain.</summary>
    public TargetProfile? Target { get; init; }
}
