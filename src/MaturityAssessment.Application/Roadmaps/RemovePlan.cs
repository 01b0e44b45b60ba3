using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Removes a draft; what has been approved stays.</summary>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record RemovePlan(AssessmentId Assessment, Guid Plan, int ExpectedVersion) : IRequest<Unit>
{
    internal sealed class Handler(AppDbContext db) : IRequestHandler<RemovePlan, Unit>
    {
        public Task<Unit> Handle(RemovePlan command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(
                async () =>
                {
                    _ = await db.RequireChangeableAsync(command.Assessment, cancellationToken);
                    var plan = await db.PlanVersions.SingleOrDefaultAsync(v => v.AssessmentId == command.Assessment && v.Id == command.Plan, cancellationToken);
                    plan?.EnsureRemovable();
                    await db.RemoveRecordAsync(plan, command.ExpectedVersion, cancellationToken);
                    return Unit.Value;
                },
                cancellationToken);
    }
}
