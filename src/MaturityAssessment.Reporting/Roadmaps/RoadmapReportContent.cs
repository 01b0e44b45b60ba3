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

    /// <summary>How comparable organisations stand; null where nothing has been released.</summary>
    public PeerFigures? Peers { get; init; }

    public PlannedRoadmap? Roadmap { get; init; }

    /// <summary>The approved plan and how its delivery stands; null until a plan has been approved.</summary>
    public Programme? Programme { get; init; }

    /// <summary>The same of the assessment before.</summary>
    public Programme? EarlierProgramme { get; init; }

    public IReadOnlyList<ReportedPilot> Pilots { get; init; } = [];

    /// <summary>The most influential and interested first; null where nobody keeps a list.</summary>
    public IReadOnlyList<StakeholderDetails>? Stakeholders { get; init; }

    /// <summary>The organisation's own register, the gravest first; null where nobody keeps one.</summary>
    public IReadOnlyList<RiskDetails>? Risks { get; init; }

    /// <summary>What was finished since the assessment before, judged by the answers of this one.</summary>
    public RealisedSince? Realised { get; init; }

    /// <summary>What was finished since this assessment, judged by the answers of the next one.</summary>
    public RealisedSince? RealisedLater { get; init; }

    /// <summary>By somebody else than who submitted the assessment; null until it is given.</summary>
    public ReportApproval? Approval { get; init; }

    /// <summary>Of the record made when the assessment was submitted; null while there is none.</summary>
    public string? SnapshotHash { get; init; }
}

/// <param name="Reason">Why the question is not applicable; empty where it is.</param>
public sealed record AnswerNote(string Comment, string Reason, IReadOnlyList<EvidenceLink> Evidence);

public sealed record EvidenceLink(string Title, string Address);

/// <summary>The result of an earlier cycle, perhaps with another version of the model.</summary>
/// <param name="Card">The score of <paramref name="Answers"/>.</param>
public sealed record EarlierResult(string Cycle, ScoreCard Card, AnswerSheet Answers);

public sealed record ReportApproval(string By, DateOnly On);

/// <param name="Name">As in "All agencies".</param>
/// <param name="Lines">The whole first (its code is empty), then dimensions.</param>
public sealed record PeerFigures(string Name, IReadOnlyList<PeerLine> Lines)
{
    public PeerLine? Find(string code) => Lines.FirstOrDefault(l => l.Code == code);
}

/// <summary>Normalised.</summary>
/// <param name="Place">As in "in the upper quarter"; empty where the organisation has no score of its own.</param>
public sealed record PeerLine(string Code, double LowerQuartile, double Median, double UpperQuartile, string Place);
