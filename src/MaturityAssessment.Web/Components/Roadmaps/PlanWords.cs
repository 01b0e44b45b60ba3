using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Reporting;

namespace MaturityAssessment.Web.Components.Roadmaps;

/// <summary>What is known about a plan, as people read it; never more than has been proven.</summary>
internal static class PlanWords
{
    /// <summary>A word or two, how they are meant (a class of <c>tag</c>), and the rest in sentences.</summary>
    public static (string Lead, string Tone, string Details) Status(PlanSheet plan) => plan switch
    {
        { IsOutdated: true } => ("Out of date", "tag-warn",
            "Answers, settings, initiatives or delivery have changed since this plan was found. It still keeps every rule; optimise to see whether there is a better one now."),
        { Origin: PlanOrigin.Quick, ReplacedBecause: { } because } => ("Quick plan", "tag-warn", $"The plan that was adopted no longer holds: {because} This one stands in for it; optimise to find the best one."),
        { Origin: PlanOrigin.Quick } => ("Quick plan", "tag-quiet", "Optimise to see whether there is a better one."),
        { Proof.Status: PlanStatus.Optimal } => ("Proven best", "tag-good", "No other plan within these settings reaches more."),
        { Proof: { } proof } when IsScoreProven(proof) => ("Best score, proven", "tag-good", "A plan that has this score earlier, or for less, has not been ruled out."),
        { Proof: { } proof } => ($"Within {Gap(proof)} of the best possible", "tag-good", "Better plans have not been ruled out, but none can be further ahead than that."),
        _ => ("Optimised", "tag-quiet", ""),
    };

    /// <summary>When each next level is reached, up to the first that is not.</summary>
    public static IReadOnlyList<(string Level, string When)> Levels(PlanSheet plan) =>
        [.. plan.Scores.Levels.TakeWhile((_, at) => at == 0 || plan.Scores.Levels[at - 1].Period is not null).Select(l => (Shown.AsSentence(Shown.Level(l.Level)), l.Period is { } period ? $"at the end of {plan.PeriodPoints[period - 1].Label}" : "not within this plan"))];

    public static string Result(MaturityScale scale, double? score, MaturityLevel? level) => $"{scale.ScoreOrDash(score)}{(level is null ? "" : $", {Shown.Level(level)}")}";

    /// <summary>"Q1 2027 to Q2 2027", or one of them.</summary>
    public static string Span(GetRoadmap.Planned item) =>
        Shown.Quarter(item.StartsOn) is var first && Shown.Quarter(item.EndsOn) is var last && first == last ? first : $"{first} to {last}";

    private static bool IsScoreProven(PlanProof proof) => proof is { Status: PlanStatus.Feasible, GapPercent: < 0.005 };

    private static string Gap(PlanProof proof) => proof.GapPercent < 0.1 ? $"{Shown.Number(Math.Max(0.01, proof.GapPercent), 2)} %" : $"{Shown.Number(proof.GapPercent, 1)} %";
}
