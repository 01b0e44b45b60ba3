using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Reporting.Languages;

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
            yield return Against(report, roadmap.Plan, proof) is { } simple ? $"{Proof(report, proof)} {simple}" : Proof(report, proof);
        }

        if (roadmap.IsOutdated)
        {
            yield return report.Words.Say("Answers, initiatives or settings have changed since this plan was made. It still keeps all rules, but a new search may find a better one.");
        }
    }

    private static string? Origin(ReportFacts report, PlannedRoadmap roadmap)
    {
        var (words, programme) = (report.Words, report.Content.Programme);
        return roadmap.Source switch
        {
            PlanSource.Approved => programme is null
                ? words.Say("This is the plan that has been approved.")
                : words.Say($"This is the plan “{ReportFacts.OneLine(programme.Plan)}”, approved by {ReportFacts.OneLine(programme.ApprovedBy)} on {words.Date(programme.ApprovedOn)}. The chapter on delivery says how it is going."),
            PlanSource.Proposed => words.Say("This is a first proposal, put together by what each initiative brings for its cost. Nobody has searched for a better one yet."),
            PlanSource.Given => words.Say("The plan was made beforehand and handed over as a file."),
            _ => programme is null
                ? null
                : words.Say($"Delivery is measured against the plan “{ReportFacts.OneLine(programme.Plan)}”, approved by {ReportFacts.OneLine(programme.ApprovedBy)} on {words.Date(programme.ApprovedOn)}; what is shown here is the plan as it stands today."),
        };
    }

    private static string Proof(ReportFacts report, PlanFindings proof)
    {
        var words = report.Words;
        return proof switch
        {
            { Status: PlanStatus.Optimal } => words.Say("It is proven that no plan with the same money, people and time does better."),
            { Status: PlanStatus.Feasible, GapPercent: <= 0.0001 } => words.Say("It is proven that no plan with the same money, people and time reaches a higher score; whether the same score can be had sooner or for less was not settled in the time given."),
            { Status: PlanStatus.Feasible, Bound: { } bound } => words.Say($"It is the best plan found in the time given. No plan with the same money, people and time can reach more than {words.Score(report.Scale, bound)}, so at most {Missing(words, proof)} of that may still be missing."),
            { Status: PlanStatus.Feasible } => words.Say($"It is the best plan found in the time given; at most {Missing(words, proof)} may still be missing to the best that is possible."),
            { Status: PlanStatus.Infeasible } => words.Say("No plan holds all that was asked for; this one names below what it leaves out."),
            _ => words.Say("In the time given no plan was found that holds all that was asked for; this one names below what it leaves out."),
        };
    }

    /// <remarks>The simple rule is what people would do with a list and a calculator.</remarks>
    private static string? Against(ReportFacts report, Plan plan, PlanFindings proof)
    {
        if (proof.Simple is not { ScoreThen: { } simple } baseline || plan.ScoreThen is not { } score)
        {
            return null;
        }

        var (words, cost) = (report.Words, report.Words.Money(baseline.Cost, report.Currency));
        return score > simple + MaturityScale.Tolerance ? words.Say($"Choosing simply by value for money would reach {words.Score(report.Scale, simple)} for {cost}.")
            : baseline.Cost > plan.Cost ? words.Say($"Choosing simply by value for money would reach the same score for {cost}.")
            : words.Say("Choosing simply by value for money would reach the same.");
    }

    private static string Missing(Words words, PlanFindings proof) => words.Percent(Math.Max(proof.GapPercent, 0.1) / 100, 1);
}
