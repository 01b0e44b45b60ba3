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

/// <summary>Writes down a risk, its mitigation and who watches it.</summary>
/// <param name="Risk">Chosen by the caller for a new one.</param>
/// <param name="ExpectedVersion">0 for a new one.</param>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record SaveRisk(AssessmentId Assessment, Guid Risk, RiskDetails Details, int ExpectedVersion) : IRequest<SaveRisk.Saved>
{
    public const int Most = 200;

    public sealed record Saved(int Version);

    internal sealed class Validator : AbstractValidator<SaveRisk>
    {
        public Validator()
        {
            RuleFor(x => x.Risk).NotEmpty();
            RuleFor(x => x.Details).NotNull();
        }
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<SaveRisk, Saved>
    {
        public Task<Saved> Handle(SaveRisk command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(() => SaveAsync(command, cancellationToken), cancellationToken);

        private async Task<Saved> SaveAsync(SaveRisk command, CancellationToken cancellationToken)
        {
            var assessment = await db.RequireChangeableAsync(command.Assessment, cancellationToken);
            var model = models.Require(assessment.ModelCode, assessment.ModelVersion);
            var stored = await db.Risks.SingleOrDefaultAsync(r => r.AssessmentId == assessment.Id && r.Id == command.Risk, cancellationToken);
            RuleBrokenException.ThrowIf(stored is null && await db.Risks.CountAsync(r => r.AssessmentId == assessment.Id, cancellationToken) >= Most, $"A roadmap may have {Most} risks at most.");
            return new(await db.SaveRecordAsync(
                stored, () => Domain.Roadmaps.Risk.For(assessment, command.Risk), command.ExpectedVersion,
                r => r.Change(command.Details, model, user.UserId, clock.GetUtcNow().UtcDateTime), r => r.Details, cancellationToken));
        }
    }
}
