using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MediatR;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Removes an open assessment with all its answers. A submitted one stays; one of a campaign is for the office to remove.</summary>
[AllowedTo(WhoMay.Discard)]
public sealed record DiscardAssessment(AssessmentId Assessment) : IRequest
{
    internal sealed class Handler(AppDbContext db, CurrentUser user) : IRequestHandler<DiscardAssessment, Unit>
    {
        public Task<Unit> Handle(DiscardAssessment command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(
                async () =>
                {
                    var assessment = await db.LockAsync(command.Assessment, cancellationToken);
                    assessment.EnsureOpen();
                    RuleBrokenException.ThrowIf(
                        assessment.CampaignId is not null && !user.Has(WhoMay.RunCampaigns),
                        $"This assessment belongs to the cycle {assessment.Cycle}. Ask the transformation office to remove it.");

                    // Answers, evidence and the roadmap go with it: the database cascades.
                    db.Remove(assessment);
                    await db.SaveChangesAsync(cancellationToken);
                    return Unit.Value;
                },
                cancellationToken);
    }
}
