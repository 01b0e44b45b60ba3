using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>States of plans, delivery, pilots and people as reports name them.</summary>
internal static class PlanWords
{
    public static string Of(DeliveryStatus status) => status switch
    {
        DeliveryStatus.NotStarted => "Not started",
        DeliveryStatus.InProgress => "In progress",
        DeliveryStatus.Paused => "Paused",
        DeliveryStatus.Done => "Done",
        _ => "Cancelled",
    };

    public static string Of(PilotDecision? decision) => decision switch
    {
        PilotDecision.Scale => "Scale it",
        PilotDecision.Change => "Change it and try again",
        PilotDecision.Stop => "Stop it",
        _ => "Not decided yet",
    };

    public static string Of(Stance stance) => stance switch
    {
        Stance.Champion => "Champion",
        Stance.Supporter => "Supporter",
        Stance.Neutral => "Neutral",
        Stance.Sceptic => "Sceptic",
        _ => "Opponent",
    };

    public static string Of(InvolvementStyle style) => style switch
    {
        InvolvementStyle.WorkTogether => "Work together closely",
        InvolvementStyle.KeepSatisfied => "Keep satisfied",
        InvolvementStyle.KeepInformed => "Keep informed",
        _ => "Watch",
    };

    public static string Of(RiskStatus status) => status switch
    {
        RiskStatus.Open => "Open",
        RiskStatus.Mitigated => "Being mitigated",
        RiskStatus.Occurred => "Has happened",
        _ => "Closed",
    };

    public static string Of(RiskCategory category) => category switch
    {
        RiskCategory.Legacy => "Legacy systems",
        RiskCategory.Budget => "Budget",
        RiskCategory.Workforce => "Workforce",
        RiskCategory.SecurityCompliance => "Security and compliance",
        _ => "Other",
    };

    public static string Of(BenefitState state) => state switch
    {
        BenefitState.Realised => "Realised",
        BenefitState.Partly => "In part",
        BenefitState.NotYet => "Not yet",
        _ => "Cannot be judged",
    };

    /// <summary>"18 days late", "on time", "5 days early".</summary>
    public static string Late(int days) => days switch
    {
        0 => "on time",
        > 0 => $"{Shown.Count(days, "day")} late",
        _ => $"{Shown.Count(-days, "day")} early",
    };

    public static string Likelihood(int value) => value switch
    {
        <= 1 => "Rare",
        2 => "Unlikely",
        3 => "Possible",
        4 => "Likely",
        _ => "Almost certain",
    };

    public static string Impact(int value) => value switch
    {
        <= 1 => "little harm if it happens",
        2 => "some harm if it happens",
        3 => "noticeable harm if it happens",
        4 => "serious harm if it happens",
        _ => "grave harm if it happens",
    };
}
