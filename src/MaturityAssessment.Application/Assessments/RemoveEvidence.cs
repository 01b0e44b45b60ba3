using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Takes a link away again. One that is gone already is no error.</summary>
[AllowedTo(WhoMay.Answer)]
public sealed record RemoveEvidence(AssessmentId Assessment, Guid Evidence) : IRequest
{
    internal sealed class Handler(AppDbContext db, TimeProvider clock) : IRequestHandler<RemoveEvidence, Unit>
    {
        public Task<Unit> Handle(RemoveEvidence command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(
                async () =>
                {
                    var assessment = await db.Assessments.SingleOrDefaultAsync(a => a.Id == command.Assessment, cancellationToken) ?? throw new NotFoundException("The assessment");
                    assessment.EnsureAnswerable(clock.GetUtcNow().UtcDateTime);
                    await db.Evidence.Where(e => e.AssessmentId == assessment.Id && e.Id == command.Evidence).ExecuteDeleteAsync(cancellationToken);
                    return Unit.Value;
                },
                cancellationToken);
    }
}
