using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>States of plans, delivery, pilots and people as reports name them.</summary>
internal static class PlanWords
{
    public static string Of(Words words, RoadmapPhase phase) => phase switch
    {
        RoadmapPhase.Assessment => words.Say("Assessment and planning"),
        RoadmapPhase.Foundation => words.Say("Building the foundation"),
        _ => words.Say("Execution and scaling"),
    };

    public static string Of(Words words, DeliveryStatus status) => status switch
    {
        DeliveryStatus.NotStarted => words.Say("Not started"),
        DeliveryStatus.InProgress => words.Say("In progress"),
        DeliveryStatus.Paused => words.Say("Paused"),
        DeliveryStatus.Done => words.Say("Done"),
        _ => words.Say("Cancelled"),
    };

    public static string Of(Words words, PilotDecision? decision) => decision switch
    {
        PilotDecision.Scale => words.Say("Scale it"),
        PilotDecision.Change => words.Say("Change it and try again"),
        PilotDecision.Stop => words.Say("Stop it"),
        _ => words.Say("Not decided yet"),
    };

    public static string Of(Words words, Stance stance) => stance switch
    {
        Stance.Champion => words.Say("Champion"),
        Stance.Supporter => words.Say("Supporter"),
        Stance.Neutral => words.Say("Neutral"),
        Stance.Sceptic => words.Say("Sceptic"),
        _ => words.Say("Opponent"),
    };

    public static string Of(Words words, InvolvementStyle style) => style switch
    {
        InvolvementStyle.WorkTogether => words.Say("Work together closely"),
        InvolvementStyle.KeepSatisfied => words.Say("Keep satisfied"),
        InvolvementStyle.KeepInformed => words.Say("Keep informed"),
        _ => words.Say("Watch"),
    };

    public static string Of(Words words, RiskStatus status) => status switch
    {
        RiskStatus.Open => words.Say("Open"),
        RiskStatus.Mitigated => words.Say("Being mitigated"),
        RiskStatus.Occurred => words.Say("Has happened"),
        _ => words.Say("Closed"),
    };

    public static string Of(Words words, RiskCategory category) => category switch
    {
        RiskCategory.Legacy => words.Say("Legacy systems"),
        RiskCategory.Budget => words.Say("Budget"),
        RiskCategory.Workforce => words.Say("Workforce"),
        RiskCategory.SecurityCompliance => words.Say("Security and compliance"),
        _ => words.Say("Other"),
    };

    public static string Of(Words words, BenefitState state) => state switch
    {
        BenefitState.Realised => words.Say("Realised"),
        BenefitState.Partly => words.Say("In part"),
        BenefitState.NotYet => words.Say("Not yet"),
        _ => words.Say("Cannot be judged"),
    };

    /// <summary>"18 days late", "on time", "5 days early".</summary>
    public static string Late(Words words, int days) => days switch
    {
        0 => words.Say("on time"),
        > 0 => words.Say(days, $"{days} day late", $"{days} days late"),
        _ => words.Say(-days, $"{-days} day early", $"{-days} days early"),
    };

    public static string Likelihood(Words words, int value) => value switch
    {
        <= 1 => words.Say("Rare"),
        2 => words.Say("Unlikely"),
        3 => words.Say("Possible"),
        4 => words.Say("Likely"),
        _ => words.Say("Almost certain"),
    };

    public static string Impact(Words words, int value) => value switch
    {
        <= 1 => words.Say("little harm if it happens"),
        2 => words.Say("some harm if it happens"),
        3 => words.Say("noticeable harm if it happens"),
        4 => words.Say("serious harm if it happens"),
        _ => words.Say("grave harm if it happens"),
    };
}
