using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>How somebody stands towards the change.</summary>
public enum Stance
{
    Champion,
    Supporter,
    Neutral,
    Sceptic,
    Opponent,
}

public sealed record StakeholderAction(Guid Id, string Text, DateOnly? Due, DateOnly? DoneOn);

/// <param name="Influence">1 to 5.</param>
/// <param name="Interest">1 to 5.</param>
/// <param name="Objections">Codes of the model's objections that they raise.</param>
public sealed record StakeholderDetails(string Name, string Role, int Influence, int Interest, Stance Stance, IReadOnlyList<string> Objections, string Notes, IReadOnlyList<StakeholderAction> Actions)
{
    public InvolvementStyle Involvement => (Influence >= 3, Interest >= 3) switch
    {
        (true, true) => InvolvementStyle.WorkTogether,
        (true, false) => InvolvementStyle.KeepSatisfied,
        (false, true) => InvolvementStyle.KeepInformed,
        _ => InvolvementStyle.Watch,
    };
}

/// <summary>What the grid of influence and interest advises.</summary>
public enum InvolvementStyle
{
    WorkTogether,
    KeepSatisfied,
    KeepInformed,
    Watch,
}

/// <summary>Somebody whom the change concerns, or who can make or break it.</summary>
public sealed class Stakeholder : RoadmapRecord
{
    private Stakeholder()
    {
    }

    public Guid Id { get; private set; }
    public StakeholderDetails Details { get; private set; } = null!;

    public static Stakeholder For(Assessment assessment, Guid id)
    {
        var stakeholder = new Stakeholder { Id = id };
        stakeholder.BelongTo(assessment);
        return stakeholder;
    }

    public void Change(StakeholderDetails details, MaturityModel model, Guid by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(model);
        RuleBrokenException.ThrowIf(!Enum.IsDefined(details.Stance), "Choose how they stand towards the change.");
        var objections = Few(details.Objections, "objections").Distinct(StringComparer.Ordinal).ToList();
        var unknown = objections.Find(code => model.Objections.All(o => o.Code != code));
        RuleBrokenException.ThrowIf(unknown is not null, $"There is no objection {unknown} in \"{model.Title}\". Choose from the list.");
        Details = new(
            RequiredText(details.Name, "The name"), Text(details.Role, "The role", LongestTitle), FromOneToFive(details.Influence, "The influence"), FromOneToFive(details.Interest, "The interest"),
            details.Stance, objections, Text(details.Notes, "The notes"),
            [.. Few(details.Actions, "actions").Select(a => a with
            {
                Text = RequiredText(a.Text, "What is to be done", LongestText),
                Due = Day(a.Due, "The day on which an action is due"),
                DoneOn = Day(a.DoneOn, "The day on which an action was done"),
            })]);
        Changed(by, at);
    }
}
