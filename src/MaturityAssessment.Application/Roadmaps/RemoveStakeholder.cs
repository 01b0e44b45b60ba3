using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Removes a stakeholder from a roadmap.</summary>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record RemoveStakeholder(AssessmentId Assessment, Guid Stakeholder, int ExpectedVersion) : IRequest<Unit>
{
    internal sealed class Handler(AppDbContext db) : IRequestHandler<RemoveStakeholder, Unit>
    {
        public Task<Unit> Handle(RemoveStakeholder command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(
                async () =>
                {
                    _ = await db.RequireChangeableAsync(command.Assessment, cancellationToken);
                    var stored = await db.Stakeholders.SingleOrDefaultAsync(r => r.AssessmentId == command.Assessment && r.Id == command.Stakeholder, cancellationToken);
                    await db.RemoveRecordAsync(stored, command.ExpectedVersion, cancellationToken);
                    return Unit.Value;
                },
                cancellationToken);
    }
}
