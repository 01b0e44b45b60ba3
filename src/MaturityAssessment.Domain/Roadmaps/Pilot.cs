using MaturityAssessment.Domain.Assessments;

namespace MaturityAssessment.Domain.Roadmaps;

public enum PilotDecision
{
    Scale,
    Change,
    Stop,
}

/// <summary>What would show that the hypothesis holds.</summary>
/// <param name="Result">What was measured; empty while open.</param>
/// <param name="IsMet">Null while nobody has judged.</param>
public sealed record PilotCriterion(string Measure, string Target, string Result, bool? IsMet);

/// <param name="At">UTC.</param>
public sealed record PilotVerdict(PilotDecision Decision, string Reason, Guid By, DateTime At);

/// <param name="Initiative">Code of the initiative that is tried out.</param>
/// <param name="Gates">Code of the initiative that may begin only when the pilot is scaled; empty for none.</param>
/// <param name="Feedback">What those said who used it.</param>
public sealed record PilotDetails(string Initiative, string Gates, string Hypothesis, IReadOnlyList<PilotCriterion> Criteria, string Feedback);

/// <summary>Something tried out small, to be judged before it grows.</summary>
public sealed class Pilot : RoadmapRecord
{
    private Pilot()
    {
    }

    public Guid Id { get; private set; }
    public PilotDetails Details { get; private set; } = null!;

    /// <summary>All decisions so far, oldest first; the last one holds.</summary>
    public IReadOnlyList<PilotVerdict> Verdicts { get; private set; } = [];

    public string Initiative => Details.Initiative;
    public string Gates => Details.Gates;
    public PilotDecision? Decision => Verdicts.Count == 0 ? null : Verdicts[^1].Decision;

    public static Pilot For(Assessment assessment, Guid id)
    {
        var pilot = new Pilot { Id = id };
        pilot.BelongTo(assessment);
        return pilot;
    }

    /// <param name="known">Codes of initiatives that there are.</param>
    public void Change(PilotDetails details, IReadOnlySet<string> known, Guid by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(details);
        var (initiative, gates) = (details.Initiative?.Trim() ?? "", details.Gates?.Trim() ?? "");
        RuleBrokenException.ThrowIf(!known.Contains(initiative), initiative.Length == 0 ? "Choose the initiative that is piloted." : $"There is no initiative {initiative} to pilot. Choose one from the list.");
        RuleBrokenException.ThrowIf(gates.Length > 0 && !known.Contains(gates), $"There is no initiative {gates} that could wait for this pilot. Choose one from the list.");
        RuleBrokenException.ThrowIf(gates == initiative, "A pilot cannot wait for itself. Choose another initiative that scales it, or none.");
        Details = new(
            initiative, gates, RequiredText(details.Hypothesis, "The hypothesis", LongestText),
            [.. Few(details.Criteria, "success criteria").Select(c => new PilotCriterion(
                RequiredText(c.Measure, "What a success criterion measures"), RequiredText(c.Target, "The target of a success criterion"), Text(c.Result, "The result of a success criterion", LongestTitle), c.IsMet))],
            Text(details.Feedback, "The feedback"));
        Changed(by, at);
    }

    public void Decide(PilotDecision decision, string reason, Guid by, DateTime at)
    {
        RuleBrokenException.ThrowIf(!Enum.IsDefined(decision), "Choose to scale, to change or to stop.");
        RuleBrokenException.ThrowIf(string.IsNullOrWhiteSpace(reason), "Give the reason for the decision: whoever scales or stops will be asked.");
        if (decision == PilotDecision.Scale)
        {
            RuleBrokenException.ThrowIf(Details.Criteria.Count == 0, "A pilot is scaled on evidence: add a success criterion with its target and result first.");
            var open = Details.Criteria.FirstOrDefault(c => c.Result.Length == 0);
            RuleBrokenException.ThrowIf(open is not null, $"The criterion \"{open?.Measure}\" has no result yet. Enter what was measured before you scale.");
        }

        RuleBrokenException.ThrowIf(Verdicts.Count >= MostItems, "This pilot has been decided too often. Start a new one.");
        Verdicts = [.. Verdicts, new(decision, Text(reason, "The reason"), by, at)];
        Changed(by, at);
    }
}
