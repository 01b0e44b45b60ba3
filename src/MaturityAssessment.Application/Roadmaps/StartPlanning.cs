using FluentValidation;
using FluentValidation.Results;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Roadmaps;
using MediatR;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Starts to look for the best plan in the background. It becomes the current one when it is found; a trial is kept for whoever started it until they adopt it.</summary>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record StartPlanning(AssessmentId Assessment, PlanningWish Wish) : IRequest<StartPlanning.Started>
{
    /// <param name="Limit">It ends after this at the latest.</param>
    public sealed record Started(TimeSpan Limit);

    internal sealed class Validator : AbstractValidator<StartPlanning>
    {
        public Validator()
        {
            RuleFor(x => x.Wish).NotNull();
            RuleFor(x => x.Wish.Thoroughness).IsInEnum().WithMessage("Choose how thoroughly to plan.").When(x => x.Wish is not null);
        }
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, PlanningRuns runs, PlanTrials trials, TimeProvider clock) : IRequestHandler<StartPlanning, Started>
    {
        public async Task<Started> Handle(StartPlanning command, CancellationToken cancellationToken)
        {
            var found = await AnsweredAssessment.LoadAsync(db, models, command.Assessment, cancellationToken);
            found.Assessment.EnsureNotWithdrawn();
            var planned = await PlannedAssessment.LoadAsync(db, found, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellationToken);
            var saved = planned.Roadmap.Settings;
            var settings = command.Wish.Trial?.On(saved) ?? saved;
            if (command.Wish.Trial is not null)
            {
                if (RoadmapRules.Faults(settings, planned.Initiatives) is { Count: > 0 } wrong)
                {
                    throw new ValidationException(wrong.Select(f => new ValidationFailure(f.Field, f.Sentence)));
                }

                await db.EnsureNotForbiddenAsync(command.Assessment, settings, saved, planned.Initiatives, cancellationToken);
            }

            var work = command.Wish.Trial is null ? planned.Work : planned.WorkUnder(settings);
            RuleBrokenException.ThrowIf(work.Problem.Initiatives.Count == 0, "There are no initiatives to choose among. Add some of your own first.");
            var faults = PlanningFaults.In(work.Problem);
            RuleBrokenException.ThrowIf(faults.Count > 0, string.Join(" ", faults));
            runs.Start(new(
                command.Assessment, found.Assessment.TenantId, found.Assessment.UnitId, user.UserId, user.Name, command.Wish, work, settings, command.Wish.Trial is not null, planned.Roadmap.Version,
                HintFor(command, planned, work)));
            return new(command.Wish.WholeTimeLimit);
        }

        /// <summary>What is tried begins from what was tried before.</summary>
        private Plan? HintFor(StartPlanning command, PlannedAssessment planned, CommittedWork work)
        {
            var before = command.Wish.Trial is null ? null : trials.Find(command.Assessment, user.UserId)?.Solved;
            return (before ?? planned.Adopted?.Content) is { } known ? PlannedAssessment.Reread(work, known.Starts, known.LeftOut).Plan : null;
        }
    }
}
