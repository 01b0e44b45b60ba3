using FluentValidation;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Roadmaps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Reports how an initiative of the baseline is going.</summary>
/// <param name="ExpectedVersion"><see cref="GetInitiativeDelivery.View.Version"/>.</param>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record ChangeDelivery(AssessmentId Assessment, string Code, DeliveryDetails Details, int ExpectedVersion) : IRequest<ChangeDelivery.Saved>
{
    public sealed record Saved(int Version);

    internal sealed class Validator : AbstractValidator<ChangeDelivery>
    {
        public Validator() => RuleFor(x => x.Details).NotNull();
    }

    internal sealed class Handler(AppDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<ChangeDelivery, Saved>
    {
        public Task<Saved> Handle(ChangeDelivery command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(() => ChangeAsync(command, cancellationToken), cancellationToken);

        private async Task<Saved> ChangeAsync(ChangeDelivery command, CancellationToken cancellationToken)
        {
            var assessment = await db.RequireChangeableAsync(command.Assessment, cancellationToken);
            var baseline = await db.BaselineOfAsync(assessment.Id, cancellationToken);
            if (baseline?.Plan.Find(command.Code) is null)
            {
                throw new NotFoundException("The initiative");
            }

            var stored = await db.Deliveries.SingleOrDefaultAsync(d => d.AssessmentId == assessment.Id && d.Code == command.Code, cancellationToken);
            var pilots = await db.Pilots.Where(p => p.AssessmentId == assessment.Id).ToListAsync(cancellationToken);
            return new(await db.SaveRecordAsync(
                stored, () => InitiativeDelivery.For(assessment, command.Code), command.ExpectedVersion,
                d => d.Change(command.Details, pilots, user.UserId, clock.GetUtcNow().UtcDateTime), d => d.Details, cancellationToken));
        }
    }
}
