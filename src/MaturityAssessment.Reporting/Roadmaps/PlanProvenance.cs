using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>Where a plan comes from and how good it is known to be, in words.</summary>
internal static class PlanProvenance
{
    public static IEnumerable<string> Of(ReportFacts report, PlannedRoadmap roadmap)
    {
        if (Origin(report, roadmap) is { } origin)
        {
            yield return origin;
        }

        if (roadmap.Proof is { } proof)
        {
            yield return Proof(report, roadmap.Plan, proof);
        }

        if (roadmap.IsOutdated)
        {
            yield return "Answers, initiatives or settings have changed since this plan was made. It still keeps all rules, but a new search may find a better one.";
        }
    }

    private static string? Origin(ReportFacts report, PlannedRoadmap roadmap) => roadmap.Source switch
    {
        PlanSource.Approved => report.Content.Programme is { } programme
            ? $"This is the plan “{ReportFacts.OneLine(programme.Plan)}”, approved by {ReportFacts.OneLine(programme.ApprovedBy)} on {Shown.Date(programme.ApprovedOn)}. The chapter on delivery says how it is going."
            : "This is the plan that has been approved.",
        PlanSource.Proposed => "This is a first proposal, put together by what each initiative brings for its cost. Nobody has searched for a better one yet.",
        PlanSource.Given => "The plan was made beforehand and handed over as a file.",
        _ => report.Content.Programme is { } programme
            ? $"Delivery is measured against the plan “{ReportFacts.OneLine(programme.Plan)}”, approved by {ReportFacts.OneLine(programme.ApprovedBy)} on {Shown.Date(programme.ApprovedOn)}; what is shown here is the plan as it stands today."
            : null,
    };

    private static string Proof(ReportFacts report, Plan plan, PlanFindings proof)
    {
        var quality = proof switch
        {
            { Status: PlanStatus.Optimal } => "It is proven that no plan with the same money, people and time does better.",
            { Status: PlanStatus.Feasible, GapPercent: <= 0.0001 } => "It is proven that no plan with the same money, people and time reaches a higher score; whether the same score can be had sooner or for less was not settled in the time given.",
            { Status: PlanStatus.Feasible, Bound: { } bound } => $"It is the best plan found in the time given. No plan with the same money, people and time can reach more than {report.Scale.Score(bound)}, so at most {Percent(proof.GapPercent)} of that may still be missing.",
            { Status: PlanStatus.Feasible } => $"It is the best plan found in the time given; at most {Percent(proof.GapPercent)} may still be missing to the best that is possible.",
            { Status: PlanStatus.Infeasible } => "No plan holds all that was asked for; this one names below what it leaves out.",
            _ => "In the time given no plan was found that holds all that was asked for; this one names below what it leaves out.",
        };
        return quality + Against(report, plan, proof);
    }

    /// <remarks>The simple rule is what people would do with a list and a calculator.</remarks>
    private static string Against(ReportFacts report, Plan plan, PlanFindings proof)
    {
        if (proof.Simple is not { ScoreThen: { } simple } baseline || plan.ScoreThen is not { } score)
        {
            return "";
        }

        return score > simple + MaturityScale.Tolerance
            ? $" Choosing simply by value for money would reach {report.Scale.Score(simple)} for {Shown.Money(baseline.Cost, report.Currency)}."
            : baseline.Cost > plan.Cost
                ? $" Choosing simply by value for money would reach the same score for {Shown.Money(baseline.Cost, report.Currency)}."
                : " Choosing simply by value for money would reach the same.";
    }

    private static string Percent(double percent) => percent < 0.1 ? "0.1%" : Shown.Number(percent, 1) + "%";
}
