using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Application.Reports;

/// <summary>The plan that a report shows: the one that holds today.</summary>
internal static class ReportedPlan
{
    public static async Task<PlannedRoadmap> LoadAsync(AppDbContext db, AnsweredAssessment found, DateOnly today, CancellationToken cancellationToken)
    {
        var (roadmap, problem) = await PlannedAssessment.LoadAsync(db, found, today, cancellationToken);
        var baseline = await db.BaselineOfAsync(found.Assessment.Id, cancellationToken);
        return baseline is not null && Approved(baseline.Plan, problem) is { } approved
            ? approved
            : With(problem, new(GreedyPlanner.Plan(problem), problem.Budget, roadmap.StartsOn));
    }

    /// <summary>What has been approved, with costs and scores as they are today; null where it holds what is no initiative any more.</summary>
    private static PlannedRoadmap? Approved(PlanSnapshot baseline, PlanningProblem problem)
    {
        var asApproved = problem with { Budget = baseline.Budget, Periods = baseline.Periods };
        return baseline.Initiatives.Any(i => problem.Initiatives.All(known => known.Code != i.Code))
            ? null
            : With(asApproved, new(PlanBuilder.Build(asApproved, baseline.Initiatives.ToDictionary(i => i.Code, i => i.Start, StringComparer.Ordinal), []), baseline.Budget, baseline.StartsOn))
                with
                { Source = PlanSource.Approved };
    }

    private static PlannedRoadmap With(PlanningProblem problem, PlannedRoadmap plan) => plan with
    {
        Candidates = problem.Initiatives,
        PeriodBudgets = problem.PeriodBudgets,
        Capacity = problem.Capacity,
        CapacityIn = problem.CapacityIn,
    };
}
