using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Makes a plan the current one of its roadmap.</summary>
internal sealed class PlanKeeper(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock)
{
    /// <summary>Whatever has changed since the search began, the plan is kept; readers see whether it still holds.</summary>
    /// <param name="settings">That it was made by.</param>
    /// <returns>A sentence where it does not hold as it was found; else nothing.</returns>
    public Task<string> KeepAsync(AssessmentId assessment, RoadmapSettings settings, SolvedPlan solved, CancellationToken cancellationToken) =>
        db.AtomicallyAsync(
            async () =>
            {
                var stored = await db.RequireChangeableAsync(assessment, cancellationToken);
                if (!await db.Roadmaps.AnyAsync(r => r.AssessmentId == assessment, cancellationToken))
                {
                    // The usual settings change with the calendar; those that were planned by hold from now on.
                    db.Add(Roadmap.For(stored, settings.Budget, settings.Periods, settings.StartsOn));
                }

                await AdoptAsync(stored, solved, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                var found = await AnsweredAssessment.LoadAsync(db, models, assessment, cancellationToken);
                var planned = await PlannedAssessment.LoadAsync(db, found, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellationToken);
                return planned.ReplacedBecause is { } broken ? $"Something has changed while it was made, and it now breaks a rule, so a quick plan stands in: {broken} Start again."
                    : planned.IsOutdated ? "Something has changed while it was made, so it is out of date. Start again to take that into account."
                    : "";
            },
            cancellationToken);

    /// <summary>For the running transaction; saves nothing.</summary>
    public async Task AdoptAsync(Assessment assessment, SolvedPlan solved, CancellationToken cancellationToken)
    {
        var current = await db.CurrentPlans.SingleOrDefaultAsync(p => p.AssessmentId == assessment.Id, cancellationToken);
        if (current is null)
        {
            current = CurrentPlan.For(assessment);
            db.Add(current);
        }

        current.Adopt(solved, user.UserId, clock.GetUtcNow().UtcDateTime);
    }
}
