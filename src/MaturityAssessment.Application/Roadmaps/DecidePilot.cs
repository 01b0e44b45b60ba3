using FluentValidation;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Roadmaps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Scales, changes or stops what was tried out. What waits for the pilot may begin only when it is scaled.</summary>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record DecidePilot(AssessmentId Assessment, Guid Pilot, PilotDecision Decision, string Reason, int ExpectedVersion) : IRequest<DecidePilot.Decided>
{
    public sealed record Decided(int Version);

    internal sealed class Validator : AbstractValidator<DecidePilot>
    {
        public Validator()
        {
            RuleFor(x => x.Decision).IsInEnum().WithMessage("Choose to scale, to change or to stop.");
            RuleFor(x => x.Reason).NotEmpty().WithMessage("Give the reason for the decision: whoever scales or stops will be asked.")
                .MaximumLength(RoadmapRecord.LongestText).WithMessage($"The reason may have {RoadmapRecord.LongestText} characters at most.");
        }
    }

    internal sealed class Handler(AppDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<DecidePilot, Decided>
    {
        public Task<Decided> Handle(DecidePilot command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(() => DecideAsync(command, cancellationToken), cancellationToken);

        private async Task<Decided> DecideAsync(DecidePilot command, CancellationToken cancellationToken)
        {
            _ = await db.RequireChangeableAsync(command.Assessment, cancellationToken);
            var pilot = await db.Pilots.SingleOrDefaultAsync(p => p.AssessmentId == command.Assessment && p.Id == command.Pilot, cancellationToken) ?? throw new NotFoundException("The pilot");
            if (pilot.Version != command.ExpectedVersion)
            {
                return pilot.Verdicts is [.., var last] && last.Decision == command.Decision && last.Reason == command.Reason.Trim() && last.By == user.UserId
                    ? new(pilot.Version)
                    : throw new ChangedMeanwhileException("Somebody else has changed this pilot in between. Load the page again to see their change before you decide.");
            }

            pilot.Decide(command.Decision, command.Reason, user.UserId, clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancellationToken);
            return new(pilot.Version);
        }
    }
}
