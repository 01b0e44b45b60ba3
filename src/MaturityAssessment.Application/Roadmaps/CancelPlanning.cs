using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MediatR;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Ends the search for a plan, whoever started it; the former plan stays. Does nothing where none is running.</summary>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record CancelPlanning(AssessmentId Assessment) : IRequest<Unit>
{
    internal sealed class Handler(AppDbContext db, PlanningRuns runs) : IRequestHandler<CancelPlanning, Unit>
    {
        public async Task<Unit> Handle(CancelPlanning command, CancellationToken cancellationToken)
        {
            var assessment = await db.RequireAssessmentAsync(command.Assessment, cancellationToken);
            runs.Find(assessment.Id)?.Cancel();
            return Unit.Value;
        }
    }
}
