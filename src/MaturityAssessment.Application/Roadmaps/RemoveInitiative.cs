using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Removes an initiative of the department's own, or brings the library's figures back where it had been edited.</summary>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record RemoveInitiative(AssessmentId Assessment, string Code, int ExpectedVersion) : IRequest<Unit>
{
    internal sealed class Handler(AppDbContext db, ModelCatalog models) : IRequestHandler<RemoveInitiative, Unit>
    {
        public Task<Unit> Handle(RemoveInitiative command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(() => RemoveAsync(command, cancellationToken), cancellationToken);

        private async Task<Unit> RemoveAsync(RemoveInitiative command, CancellationToken cancellationToken)
        {
            var assessment = await db.RequireChangeableAsync(command.Assessment, cancellationToken);
            var model = models.Require(assessment.ModelCode, assessment.ModelVersion);
            var stored = await db.RoadmapInitiatives.SingleOrDefaultAsync(i => i.AssessmentId == assessment.Id && i.Code == command.Code, cancellationToken);
            if (model.FindInitiative(command.Code) is null)
            {
                var others = await db.InitiativesOfAsync(assessment.Id, model, cancellationToken);
                var waiting = others.FirstOrDefault(i => i.DependsOn.Contains(command.Code) || i.Excludes.Contains(command.Code) || i.Effects.Any(e => e.Needs.Contains(command.Code)));
                RuleBrokenException.ThrowIf(waiting is not null, $"{waiting?.Code} ({waiting?.Title}) names {command.Code}. Change that first.");
                var pilot = (await db.Pilots.AsNoTracking().Where(p => p.AssessmentId == assessment.Id).ToListAsync(cancellationToken)).Find(p => p.Initiative == command.Code || p.Gates == command.Code);
                RuleBrokenException.ThrowIf(pilot is not null, $"A pilot names {command.Code}. Change or remove that pilot first.");
                (await db.Roadmaps.SingleOrDefaultAsync(r => r.AssessmentId == assessment.Id, cancellationToken))?.Forget(command.Code);
            }

            await db.RemoveRecordAsync(stored, command.ExpectedVersion, cancellationToken);
            return Unit.Value;
        }
    }
}
