using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Domain.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>What the plan of one assessment is made from: the decisions stored, or the usual ones where nobody has decided yet.</summary>
internal static class PlannedAssessment
{
    private const decimal UsualBudget = 2_000_000;
    private const int UsualPeriods = 12;

    public static async Task<(Roadmap Roadmap, PlanningProblem Problem)> LoadAsync(AppDbContext db, AnsweredAssessment found, DateOnly today, CancellationToken cancellationToken)
    {
        var roadmap = await db.Roadmaps.AsNoTracking().SingleOrDefaultAsync(r => r.AssessmentId == found.Assessment.Id, cancellationToken)
            ?? Roadmap.For(found.Assessment, UsualBudget, UsualPeriods, Quarter.StartOf(Quarter.Of(today), 2));
        var initiatives = await db.InitiativesOfAsync(found.Assessment.Id, found.Model, cancellationToken);
        return (roadmap, new()
        {
            Model = found.Model,
            Answers = found.Sheet,
            Initiatives = initiatives,
            Budget = roadmap.Budget,
            Periods = roadmap.Periods,
            Pinned = roadmap.Pinned.ToHashSet(StringComparer.Ordinal),
            Forbidden = roadmap.Forbidden.ToHashSet(StringComparer.Ordinal),
            PhasesInOrder = found.Model.PhasesInOrder,
            Target = found.Target,
        });
    }
}
