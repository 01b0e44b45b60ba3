using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Opens an assessment of one unit for one cycle.</summary>
/// <param name="TargetProfile">Code of one of the model's profiles; null or empty for none.</param>
[AllowedTo(WhoMay.Start)]
public sealed record StartAssessment(UnitId Unit, string ModelCode, string ModelVersion, string Cycle, string? TargetProfile) : IRequest<AssessmentId>
{
    internal sealed class Validator : AbstractValidator<StartAssessment>
    {
        public Validator()
        {
            RuleFor(x => x.Unit.Value).NotEmpty().WithMessage("Choose the unit that is assessed.");
            RuleFor(x => x.ModelCode).NotEmpty().WithMessage("Choose a model.");
            RuleFor(x => x.Cycle).NotEmpty().WithMessage("Enter a cycle, such as the year it is for.")
                .MaximumLength(Assessment.LongestCycle).WithMessage($"The cycle may have {Assessment.LongestCycle} characters at most.");
        }
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<StartAssessment, AssessmentId>
    {
        public Task<AssessmentId> Handle(StartAssessment command, CancellationToken cancellationToken)
        {
            var model = models.Find(command.ModelCode, command.ModelVersion) ?? throw new NotFoundException("The model");
            var target = string.IsNullOrEmpty(command.TargetProfile)
                ? null
                : model.Targets.FirstOrDefault(t => t.Code == command.TargetProfile) ?? throw new NotFoundException("The target profile");
            return db.AtomicallyAsync(
                async () =>
                {
                    var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == command.Unit, cancellationToken);
                    if (unit is null || !user.Reach.Covers(unit.Id))
                    {
                        throw new NotFoundException("The unit");
                    }

                    var assessment = Assessment.Start(user.TenantId, unit.Id, model, command.Cycle, target, user.UserId, clock.GetUtcNow().UtcDateTime);
                    var exists = await db.Assessments.AnyAsync(a => a.UnitId == unit.Id && a.ModelCode == model.Code && a.Cycle == assessment.Cycle, cancellationToken);
                    RuleBrokenException.ThrowIf(exists, $"{unit.Name} has an assessment with \"{model.Title}\" for {assessment.Cycle} already. Open that one, or choose another cycle.");
                    db.Add(assessment);
                    await db.SaveChangesAsync(cancellationToken);
                    return assessment.Id;
                },
                cancellationToken);
        }
    }
}
