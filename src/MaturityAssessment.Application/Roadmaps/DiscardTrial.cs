using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MediatR;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Forgets what the sender has tried; nothing that is saved changes.</summary>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record DiscardTrial(AssessmentId Assessment) : IRequest<Unit>
{
    internal sealed class Handler(AppDbContext db, CurrentUser user, PlanTrials trials) : IRequestHandler<DiscardTrial, Unit>
    {
        public async Task<Unit> Handle(DiscardTrial command, CancellationToken cancellationToken)
        {
            var assessment = await db.RequireAssessmentAsync(command.Assessment, cancellationToken);
            trials.Discard(assessment.Id, user.UserId);
            return Unit.Value;
        }
    }
}
