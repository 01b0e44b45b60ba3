using System.Globalization;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Reporting;

namespace MaturityAssessment.Web.Components.Roadmaps;

/// <summary>States of delivery as people read them.</summary>
internal static class RoadmapWords
{
    public static IReadOnlyList<(RoadmapPhase Phase, string Title)> Phases { get; } =
        [(RoadmapPhase.Assessment, "Assessment and planning"), (RoadmapPhase.Foundation, "Building the foundation"), (RoadmapPhase.Execution, "Execution and scaling")];

    public static string Of(RoadmapPhase phase) => Phases.First(p => p.Phase == phase).Title;

    public static string Of(DeliveryStatus status) => status switch
    {
        DeliveryStatus.NotStarted => "Not started",
        DeliveryStatus.InProgress => "In progress",
        DeliveryStatus.Paused => "Paused",
        DeliveryStatus.Done => "Done",
        _ => "Cancelled",
    };

    public static string Tone(DeliveryStatus status) => status switch
    {
        DeliveryStatus.Done => "tag-good",
        DeliveryStatus.InProgress => "",
        DeliveryStatus.Paused => "tag-warn",
        _ => "tag-quiet",
    };

    public static string Of(PlanVersionStatus status) => status switch
    {
        PlanVersionStatus.Draft => "Draft",
        PlanVersionStatus.Baseline => "Baseline",
        _ => "Former baseline",
    };

    public static string Of(PilotDecision? decision) => decision switch
    {
        PilotDecision.Scale => "Scale",
        PilotDecision.Change => "Change and try again",
        PilotDecision.Stop => "Stop",
        _ => "Not decided",
    };

    public static string Tone(PilotDecision? decision) => decision switch
    {
        PilotDecision.Scale => "tag-good",
        PilotDecision.Change => "tag-warn",
        PilotDecision.Stop => "tag-bad",
        _ => "tag-quiet",
    };

    public static string Of(RiskCategory category) => category switch
    {
        RiskCategory.Legacy => "Legacy systems",
        RiskCategory.Budget => "Budget",
        RiskCategory.Workforce => "Workforce",
        RiskCategory.SecurityCompliance => "Security and compliance",
        _ => "Other",
    };

    public static string Of(RiskStatus status) => status switch
    {
        RiskStatus.Open => "Open",
        RiskStatus.Mitigated => "Being mitigated",
        RiskStatus.Occurred => "Has happened",
        _ => "Closed",
    };

    public static string Of(Stance stance) => stance.ToString();

    public static string Tone(Stance stance) => stance switch
    {
        Stance.Champion or Stance.Supporter => "tag-good",
        Stance.Sceptic => "tag-warn",
        Stance.Opponent => "tag-bad",
        _ => "tag-quiet",
    };

    public static string Of(InvolvementStyle style) => style switch
    {
        InvolvementStyle.WorkTogether => "Work together closely",
        InvolvementStyle.KeepSatisfied => "Keep satisfied",
        InvolvementStyle.KeepInformed => "Keep informed",
        _ => "Watch",
    };

    public static string Of(InitiativeOrigin origin) => origin switch
    {
        InitiativeOrigin.Own => "your own",
        InitiativeOrigin.Edited => "edited",
        _ => "library",
    };

    /// <summary>What limits when an initiative may run, and what its effects wait for; each without a capital or a stop.</summary>
    public static IReadOnlyList<string> Conditions(Initiative initiative)
    {
        var conditions = new List<string>();
        if (initiative.IsMandatory)
        {
            conditions.Add("in every plan");
        }

        if (initiative.DependsOn.Count > 0)
        {
            conditions.Add("after " + Shown.List([.. initiative.DependsOn.Select(d => initiative.Lags.GetValueOrDefault(d) is > 0 and var lag ? $"{d} (+ {Shown.Count(lag, "quarter")})" : d)]));
        }

        if (initiative is { Earliest: not null } or { Latest: not null })
        {
            conditions.Add(initiative switch
            {
                { Latest: null } => $"from quarter {initiative.Earliest}",
                { Earliest: null } => $"until quarter {initiative.Latest}",
                _ => $"between quarter {initiative.Earliest} and quarter {initiative.Latest}",
            });
        }

        if (initiative.Effects.SelectMany(e => e.Needs).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } needs)
        {
            conditions.Add($"some effects only together with {Shown.List(needs)}");
        }

        return conditions;
    }

    /// <summary>"18 days late", "on time", "5 days early".</summary>
    public static string Late(int days) => days switch
    {
        0 => "on time",
        > 0 => $"{Shown.Count(days, "day")} late",
        _ => $"{Shown.Count(-days, "day")} early",
    };

    /// <summary>"4 of 18 initiatives done; the whole is 18 days late".</summary>
    public static string Standing(Slippage delivery)
    {
        var done = delivery.Lines.Count(l => l.Actual.Status == DeliveryStatus.Done);
        return $"{done} of {Shown.Count(delivery.Lines.Count, "initiative")} done; the whole is {Late(delivery.DaysLate)}";
    }

    public static string LateTone(int days) => days switch
    {
        > 30 => "tag-bad",
        > 0 => "tag-warn",
        _ => "tag-good",
    };

    /// <summary>"12,000 over", "3,000 under", "as planned".</summary>
    public static string Over(decimal more) => Math.Round(more, MidpointRounding.AwayFromZero) switch
    {
        0 => "as planned",
        > 0 and var over => $"{Shown.Money(over, "")} over",
        var under => $"{Shown.Money(-under, "")} under",
    };

    public static string Later(int quarters) => quarters switch
    {
        0 => "the same",
        > 0 => $"{Shown.Count(quarters, "quarter")} later",
        _ => $"{Shown.Count(-quarters, "quarter")} earlier",
    };

    /// <summary>5 Mar 2027.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string DayOrDash(DateOnly? day) => day is { } known ? Day(known) : "–";

    /// <summary>For an input of the kind date.</summary>
    public static string? Input(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Input(decimal? amount) => amount?.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Input(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    /// <returns>False when something stands there that is no day.</returns>
    public static bool TryReadDay(string? text, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        var read = DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known);
        day = read ? known : null;
        return read;
    }

    public static IEnumerable<(string, string)> DeliveryStatuses { get; } = Options<DeliveryStatus>(Of);
    public static IEnumerable<(string, string)> PhaseOptions { get; } = Options<RoadmapPhase>(Of);
    public static IEnumerable<(string, string)> RiskCategories { get; } = Options<RiskCategory>(Of);
    public static IEnumerable<(string, string)> RiskStatuses { get; } = Options<RiskStatus>(Of);
    public static IEnumerable<(string, string)> Stances { get; } = Options<Stance>(Of);

    public static IEnumerable<(string, string)> OneToFive(string low, string high) => [("1", $"1 – {low}"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", $"5 – {high}")];

    private static List<(string, string)> Options<T>(Func<T, string> words)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => (v.ToString(), words(v)))];
}
