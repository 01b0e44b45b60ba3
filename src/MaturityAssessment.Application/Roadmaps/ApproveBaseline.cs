using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Roadmaps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Makes a version the plan that delivery is measured against; the baseline before it is kept.</summary>
/// <param name="ExpectedVersion"><see cref="GetPlans.KeptPlan.Version"/>.</param>
[AllowedTo(WhoMay.ApproveBaseline)]
public sealed record ApproveBaseline(AssessmentId Assessment, Guid Plan, int ExpectedVersion) : IRequest<ApproveBaseline.Approved>
{
    public sealed record Approved(DateTime At);

    internal sealed class Handler(AppDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<ApproveBaseline, Approved>
    {
        public Task<Approved> Handle(ApproveBaseline command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(() => ApproveAsync(command, cancellationToken), cancellationToken);

        private async Task<Approved> ApproveAsync(ApproveBaseline command, CancellationToken cancellationToken)
        {
            _ = await db.RequireChangeableAsync(command.Assessment, cancellationToken);
            var plan = await db.PlanVersions.SingleOrDefaultAsync(v => v.AssessmentId == command.Assessment && v.Id == command.Plan, cancellationToken)
                ?? throw new NotFoundException("The version");
            if (plan is { Status: PlanVersionStatus.Baseline, ApprovedAt: { } before } && plan.ApprovedBy == user.UserId)
            {
                return new(before);
            }

            if (plan.Version != command.ExpectedVersion)
            {
                throw new ChangedMeanwhileException("Somebody else has changed this version in between. Load the page again before you approve it.");
            }

            plan.EnsureDraft();
            var now = clock.GetUtcNow().UtcDateTime;
            if (await db.BaselineOfAsync(command.Assessment, cancellationToken) is { } current)
            {
                // The place of the baseline must be free before another takes it.
                current.Supersede(user.UserId, now);
                await db.SaveChangesAsync(cancellationToken);
            }

            plan.Approve(user.UserId, now);
            await db.SaveChangesAsync(cancellationToken);
            return new(now);
        }
    }
}
