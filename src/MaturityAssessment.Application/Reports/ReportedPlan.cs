using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Application.Reports;

/// <summary>The plan that a report shows: the one that was adopted; else the one that was approved; else the one that stands in.</summary>
internal static class ReportedPlan
{
    public static async Task<PlannedRoadmap> LoadAsync(AppDbContext db, AnsweredAssessment found, DateOnly today, CancellationToken cancellationToken)
    {
        var planned = await PlannedAssessment.LoadAsync(db, found, today, cancellationToken);
        if (planned.Solved is { } solved)
        {
            return Adopted(planned, solved);
        }

        var baseline = await db.BaselineOfAsync(found.Assessment.Id, cancellationToken);
        return baseline is not null && Approved(baseline.Plan, planned) is { } approved
            ? approved
            : With(planned.Problem, new(planned.Plan, planned.Roadmap.Budget, planned.Roadmap.StartsOn));
    }

    private static PlannedRoadmap Adopted(PlannedAssessment planned, SolvedPlan solved)
    {
        var plan = With(planned.Problem, new(planned.Plan, planned.Roadmap.Budget, planned.Roadmap.StartsOn)) with { Source = PlanSource.Adopted, IsOutdated = planned.IsOutdated };

        // what was found out about another problem says nothing about this one
        return planned.IsOutdated ? plan : plan with
        {
            Proof = new(solved.Status, IsScore(planned, solved) ? solved.Bound : null, solved.GapPercent, new(planned.Quick.ScoreThen, planned.Quick.Cost)),
            Frontier = solved.Frontier is { } frontier ? FrontierOf(frontier, planned.Roadmap.Budget) : null,
            Robust = solved.Robust is { } robust ? RobustOf(planned, robust) : null,
        };
    }

    /// <summary>Whether what was raised is the score as people see it: not where a sum was, and not where a target limits what counts.</summary>
    private static bool IsScore(PlannedAssessment planned, SolvedPlan solved) =>
        planned.Roadmap.Aim is PlanAim.InOrder && planned.Plan.ScoreThen is { } score && Math.Abs(score - solved.Reached) <= MaturityScale.Tolerance;

    private static BudgetFrontier FrontierOf(SolvedFrontier frontier, decimal budget) =>
        new([.. frontier.Points.Select(p => new BudgetPoint(p.Budget, p.Cost, p.ScoreThen, null, p.Budget == budget, p.Budget == frontier.Knee))]);

    private static RobustAlternative? RobustOf(PlannedAssessment planned, SolvedRobust robust)
    {
        var (plan, broken) = PlannedAssessment.Reread(planned.Work, robust.Starts, robust.LeftOut);
        if (broken.Count > 0)
        {
            return null;
        }

        var (theirs, ours) = (plan.Initiatives.ToDictionary(i => i.Initiative.Code, i => i.Initiative.Title, StringComparer.Ordinal), planned.Plan.Initiatives.ToDictionary(i => i.Initiative.Code, i => i.Initiative.Title, StringComparer.Ordinal));
        return new(
            robust.Weightings, robust.WorstRegret, robust.OptimumWorstRegret, plan.ScoreThen, plan.Cost,
            [.. theirs.Where(i => !ours.ContainsKey(i.Key)).Select(i => i.Value)], [.. ours.Where(i => !theirs.ContainsKey(i.Key)).Select(i => i.Value)]);
    }

    /// <summary>What has been approved, with costs and scores as they are today; null where it holds what is no initiative any more.</summary>
    private static PlannedRoadmap? Approved(PlanSnapshot baseline, PlannedAssessment planned)
    {
        if (baseline.Initiatives.Any(i => planned.Initiatives.All(known => known.Code != i.Code)))
        {
            return null;
        }

        var problem = planned.Problem with { Initiatives = planned.Initiatives, Budget = baseline.Budget, Spent = 0, Periods = baseline.Periods, StartsOn = baseline.StartsOn };
        var plan = PlanBuilder.Build(problem, baseline.Initiatives.ToDictionary(i => i.Code, i => i.Start, StringComparer.Ordinal), []);
        return With(problem, new(plan, baseline.Budget, baseline.StartsOn)) with { Source = PlanSource.Approved };
    }

    private static PlannedRoadmap With(PlanningProblem problem, PlannedRoadmap plan) => plan with
    {
        Candidates = problem.Initiatives,
        Spent = problem.Spent,
        PeriodBudgets = problem.PeriodBudgets,
        Capacity = problem.Capacity,
        CapacityIn = problem.CapacityIn,
    };
}
