using MaturityAssessment.Domain.Assessments;

namespace MaturityAssessment.Domain.Roadmaps;

public enum DeliveryStatus
{
    NotStarted,
    InProgress,
    Paused,
    Done,
    Cancelled,
}

public sealed record Milestone(Guid Id, string Title, DateOnly Due, DateOnly? DoneOn);

/// <summary>One department that a solution is rolled out to.</summary>
public sealed record ScalingStep(Guid Id, string Unit, DateOnly PlannedOn, DateOnly? DoneOn);

/// <summary>What people report about an initiative under way.</summary>
/// <param name="Cost">Spent so far; null where nobody has said.</param>
public sealed record DeliveryDetails(
    string Owner, DeliveryStatus Status, int PercentDone, DateOnly? StartedOn, DateOnly? EndedOn, decimal? Cost, string Notes,
    IReadOnlyList<Milestone> Milestones, IReadOnlyList<ScalingStep> Scaling)
{
    public static DeliveryDetails None { get; } = new("", DeliveryStatus.NotStarted, 0, null, null, null, "", [], []);
}

/// <summary>How one initiative of the baseline is going.</summary>
public sealed class InitiativeDelivery : RoadmapRecord
{
    private InitiativeDelivery()
    {
    }

    /// <summary>Of the initiative.</summary>
    public string Code { get; private set; } = "";

    public DeliveryDetails Details { get; private set; } = DeliveryDetails.None;

    public static InitiativeDelivery For(Assessment assessment, string code)
    {
        var delivery = new InitiativeDelivery { Code = code };
        delivery.BelongTo(assessment);
        return delivery;
    }

    /// <param name="gates">Pilots that must have been decided to scale before it may begin.</param>
    public void Change(DeliveryDetails details, IEnumerable<Pilot> gates, Guid by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(details);
        var began = details.Status is DeliveryStatus.InProgress or DeliveryStatus.Done;
        var hadBegun = Details.Status is DeliveryStatus.InProgress or DeliveryStatus.Done;
        if (began && !hadBegun && gates.FirstOrDefault(p => p.Gates == Code && p.Decision is not PilotDecision.Scale) is { } gate)
        {
            throw new RuleBrokenException($"This initiative waits for the pilot {gate.Initiative}: {Waiting(gate.Decision)}. Decide on the pilot first.");
        }

        Details = Checked(details, DateOnly.FromDateTime(at));
        Changed(by, at);
    }

    private static string Waiting(PilotDecision? decision) => decision switch
    {
        PilotDecision.Change => "it is to be changed and judged again before anything is scaled",
        PilotDecision.Stop => "it was decided to stop",
        _ => "nobody has decided yet whether to scale it",
    };

    private static DeliveryDetails Checked(DeliveryDetails details, DateOnly today)
    {
        var (started, ended) = (Day(details.StartedOn, "The actual start"), Day(details.EndedOn, "The actual end"));
        var (status, percent) = (details.Status, details.PercentDone);
        RuleBrokenException.ThrowIf(!Enum.IsDefined(status), "Choose a status.");
        RuleBrokenException.ThrowIf(percent is < 0 or > 100, "Per cent done is a whole number from 0 to 100.");
        RuleBrokenException.ThrowIf(details.Cost is < 0 or > Roadmap.HighestBudget, "The actual cost must lie between 0 and 1,000,000,000,000.");
        // A time zone may be a day ahead of ours.
        RuleBrokenException.ThrowIf(started > today.AddDays(1) || ended > today.AddDays(1), "Actual dates cannot lie in the future. Leave them empty until it has happened.");
        RuleBrokenException.ThrowIf(status == DeliveryStatus.NotStarted && (percent > 0 || started is not null || ended is not null), "What has not started has no per cent done and no actual dates. Set the status to in progress, or remove them.");
        RuleBrokenException.ThrowIf(status is DeliveryStatus.InProgress or DeliveryStatus.Paused && ended is not null, "It has an actual end, so it is done or cancelled. Correct the status, or remove the end.");
        RuleBrokenException.ThrowIf(status is DeliveryStatus.InProgress or DeliveryStatus.Paused && percent == 100, "It is 100% done, so set the status to done.");
        if (status == DeliveryStatus.InProgress)
        {
            started ??= today;
        }
        else if (status == DeliveryStatus.Done)
        {
            // Whoever ticks something off says when, or means now.
            (percent, ended) = (100, ended ?? today);
            started ??= ended;
        }
        else if (status == DeliveryStatus.Cancelled && started is not null)
        {
            ended ??= today;
        }

        RuleBrokenException.ThrowIf(ended < started, "The actual end lies before the actual start. Correct one of the two.");
        return details with
        {
            Owner = Text(details.Owner, "The owner", LongestTitle),
            PercentDone = percent,
            StartedOn = started,
            EndedOn = ended,
            Notes = Text(details.Notes, "The notes"),
            Milestones = [.. Few(details.Milestones, "milestones").Select(m => m with
            {
                Title = RequiredText(m.Title, "The title of a milestone"),
                Due = Day(m.Due, "The day on which a milestone is due")!.Value,
                DoneOn = Day(m.DoneOn, "The day on which a milestone was reached"),
            }).OrderBy(m => m.Due).ThenBy(m => m.Title, StringComparer.Ordinal)],
            Scaling = [.. Few(details.Scaling, "departments").Select(s => s with
            {
                Unit = RequiredText(s.Unit, "The name of a department"),
                PlannedOn = Day(s.PlannedOn, "The day planned for a department")!.Value,
                DoneOn = Day(s.DoneOn, "The day on which a department was reached"),
            }).OrderBy(s => s.PlannedOn).ThenBy(s => s.Unit, StringComparer.Ordinal)],
        };
    }
}
