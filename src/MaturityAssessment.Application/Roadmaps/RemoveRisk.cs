using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Removes a risk from a roadmap.</summary>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record RemoveRisk(AssessmentId Assessment, Guid Risk, int ExpectedVersion) : IRequest<Unit>
{
    internal sealed class Handler(AppDbContext db) : IRequestHandler<RemoveRisk, Unit>
    {
        public Task<Unit> Handle(RemoveRisk command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(
                async () =>
                {
                    _ = await db.RequireChangeableAsync(command.Assessment, cancellationToken);
                    var stored = await db.Risks.SingleOrDefaultAsync(r => r.AssessmentId == command.Assessment && r.Id == command.Risk, cancellationToken);
                    await db.RemoveRecordAsync(stored, command.ExpectedVersion, cancellationToken);
                    return Unit.Value;
                },
                cancellationToken);
    }
}
