using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>Everything that the roadmap report says, as values; whoever makes it reads no clock and no database.</summary>
public sealed record RoadmapReportContent
{
    public required string Organisation { get; init; }

    /// <summary>What the organisation belongs to; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>The assessment's cycle, such as "2026".</summary>
    public required string Cycle { get; init; }

    /// <summary>The stated date of the report.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whether answers may still change.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Its cycle closed before it was submitted.</summary>
    public bool IsWithdrawn { get; init; }

    public required MaturityModel Model { get; init; }
    public required AnswerSheet Answers { get; init; }

    /// <summary>The score of <see cref="Answers"/>.</summary>
    public required ScoreCard Card { get; init; }

    /// <summary>What was written beside the answers, by question code.</summary>
    public IReadOnlyDictionary<string, AnswerNote> Notes { get; init; } = new Dictionary<string, AnswerNote>();

    public TargetProfile? Target { get; init; }
    public EarlierResult? Previous { get; init; }
    public PlannedRoadmap? Roadmap { get; init; }

    /// <summary>Of the record made when the assessment was submitted; null while there is none.</summary>
    public string? SnapshotHash { get; init; }
}

/// <param name="Reason">Why the question is not applicable; empty where it is.</param>
public sealed record AnswerNote(string Comment, string Reason, IReadOnlyList<EvidenceLink> Evidence);

public sealed record EvidenceLink(string Title, string Address);

/// <summary>The result of an earlier cycle with the same model.</summary>
public sealed record EarlierResult(string Cycle, ScoreCard Card);

/// <param name="StartsOn">First day of the first quarter.</param>
public sealed record PlannedRoadmap(Plan Plan, decimal Budget, DateOnly StartsOn);
