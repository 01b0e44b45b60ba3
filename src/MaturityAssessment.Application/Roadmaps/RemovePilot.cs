using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Removes a pilot from a roadmap.</summary>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record RemovePilot(AssessmentId Assessment, Guid Pilot, int ExpectedVersion) : IRequest<Unit>
{
    internal sealed class Handler(AppDbContext db) : IRequestHandler<RemovePilot, Unit>
    {
        public Task<Unit> Handle(RemovePilot command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(
                async () =>
                {
                    _ = await db.RequireChangeableAsync(command.Assessment, cancellationToken);
                    var stored = await db.Pilots.SingleOrDefaultAsync(r => r.AssessmentId == command.Assessment && r.Id == command.Pilot, cancellationToken);
                    await db.RemoveRecordAsync(stored, command.ExpectedVersion, cancellationToken);
                    return Unit.Value;
                },
                cancellationToken);
    }
}
