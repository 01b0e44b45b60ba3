using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>An approved plan, and how its delivery stands.</summary>
/// <param name="Plan">What the plan is called.</param>
/// <param name="Replaced">How many baselines there were before it.</param>
/// <param name="ScoreThen">What was promised, normalised.</param>
public sealed record Programme(string Plan, string ApprovedBy, DateOnly ApprovedOn, int Replaced, double? ScoreThen, Slippage Slippage)
{
    /// <summary>The day on which delivery stood like this.</summary>
    public required DateOnly On { get; init; }

    public int Done => Count(DeliveryStatus.Done);
    public int UnderWay => Count(DeliveryStatus.InProgress);
    public int Paused => Count(DeliveryStatus.Paused);
    public int Cancelled => Count(DeliveryStatus.Cancelled);
    public int NotStarted => Count(DeliveryStatus.NotStarted);

    private int Count(DeliveryStatus status) => Slippage.Lines.Count(l => l.Actual.Status == status);
}

/// <param name="Title">Of the initiative that is tried out.</param>
/// <param name="Gates">Title of the initiative that waits for it; empty for none.</param>
/// <param name="Verdicts">All decisions, oldest first; the last one holds.</param>
public sealed record ReportedPilot(string Title, string Gates, PilotDetails Details, IReadOnlyList<ReportedVerdict> Verdicts);

public sealed record ReportedVerdict(PilotDecision Decision, string Reason, string By, DateOnly On);

/// <summary>What finished initiatives had promised at one assessment, against what the next one found.</summary>
/// <param name="IsProvisional">The later assessment has not been submitted.</param>
public sealed record RealisedSince(string BeforeCycle, string AfterCycle, bool IsProvisional, MaturityScale Scale, IReadOnlyList<RealisedBenefit> Initiatives);
