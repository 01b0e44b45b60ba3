using FluentValidation;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Roadmaps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Writes down what a pilot is to show, and what it has shown.</summary>
/// <param name="Pilot">Chosen by the caller for a new one.</param>
/// <param name="ExpectedVersion">0 for a new one.</param>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record SavePilot(AssessmentId Assessment, Guid Pilot, PilotDetails Details, int ExpectedVersion) : IRequest<SavePilot.Saved>
{
    public sealed record Saved(int Version);

    internal sealed class Validator : AbstractValidator<SavePilot>
    {
        public Validator()
        {
            RuleFor(x => x.Pilot).NotEmpty();
            RuleFor(x => x.Details).NotNull();
        }
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<SavePilot, Saved>
    {
        public Task<Saved> Handle(SavePilot command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(() => SaveAsync(command, cancellationToken), cancellationToken);

        private async Task<Saved> SaveAsync(SavePilot command, CancellationToken cancellationToken)
        {
            var assessment = await db.RequireChangeableAsync(command.Assessment, cancellationToken);
            var model = models.Require(assessment.ModelCode, assessment.ModelVersion);
            var baseline = await db.BaselineOfAsync(assessment.Id, cancellationToken);
            var known = RoadmapRecords.TitlesOf(await db.InitiativesOfAsync(assessment.Id, model, cancellationToken), baseline?.Plan).Keys.ToHashSet(StringComparer.Ordinal);
            var stored = await db.Pilots.SingleOrDefaultAsync(p => p.AssessmentId == assessment.Id && p.Id == command.Pilot, cancellationToken);
            RuleBrokenException.ThrowIf(
                stored is null && await db.Pilots.CountAsync(p => p.AssessmentId == assessment.Id, cancellationToken) >= RoadmapRecord.MostItems, $"A roadmap may have {RoadmapRecord.MostItems} pilots at most.");
            var gates = command.Details.Gates?.Trim() ?? "";
            if (gates.Length > 0 && gates != stored?.Gates)
            {
                var waiting = await db.Deliveries.AsNoTracking().SingleOrDefaultAsync(d => d.AssessmentId == assessment.Id && d.Code == gates, cancellationToken);
                RuleBrokenException.ThrowIf(waiting?.Details.Status is DeliveryStatus.InProgress or DeliveryStatus.Done, $"{gates} has begun already, so it cannot wait for this pilot. Choose another initiative, or none.");
            }

            return new(await db.SaveRecordAsync(
                stored, () => Domain.Roadmaps.Pilot.For(assessment, command.Pilot), command.ExpectedVersion,
                p => p.Change(command.Details, known, user.UserId, clock.GetUtcNow().UtcDateTime), p => p.Details, cancellationToken));
        }
    }
}
