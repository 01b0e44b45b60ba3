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

/// <summary>Writes down who matters for the change, how they stand, and what is done about it.</summary>
/// <param name="Stakeholder">Chosen by the caller for a new one.</param>
/// <param name="ExpectedVersion">0 for a new one.</param>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record SaveStakeholder(AssessmentId Assessment, Guid Stakeholder, StakeholderDetails Details, int ExpectedVersion) : IRequest<SaveStakeholder.Saved>
{
    public const int Most = 200;

    public sealed record Saved(int Version);

    internal sealed class Validator : AbstractValidator<SaveStakeholder>
    {
        public Validator()
        {
            RuleFor(x => x.Stakeholder).NotEmpty();
            RuleFor(x => x.Details).NotNull();
        }
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<SaveStakeholder, Saved>
    {
        public Task<Saved> Handle(SaveStakeholder command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(() => SaveAsync(command, cancellationToken), cancellationToken);

        private async Task<Saved> SaveAsync(SaveStakeholder command, CancellationToken cancellationToken)
        {
            var assessment = await db.RequireChangeableAsync(command.Assessment, cancellationToken);
            var model = models.Require(assessment.ModelCode, assessment.ModelVersion);
            var stored = await db.Stakeholders.SingleOrDefaultAsync(r => r.AssessmentId == assessment.Id && r.Id == command.Stakeholder, cancellationToken);
            RuleBrokenException.ThrowIf(stored is null && await db.Stakeholders.CountAsync(r => r.AssessmentId == assessment.Id, cancellationToken) >= Most, $"A roadmap may have {Most} stakeholders at most.");
            return new(await db.SaveRecordAsync(
                stored, () => Domain.Roadmaps.Stakeholder.For(assessment, command.Stakeholder), command.ExpectedVersion,
                r => r.Change(command.Details, model, user.UserId, clock.GetUtcNow().UtcDateTime), r => r.Details, cancellationToken));
        }
    }
}
