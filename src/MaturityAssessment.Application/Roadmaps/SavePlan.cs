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

/// <summary>Keeps the plan as it is now under a name; it can be approved as the baseline later.</summary>
/// <param name="Id">Chosen by the caller, so that the same order given twice keeps one version.</param>
/// <param name="Starts">First quarter (from 1) by initiative code, to keep just that plan; null for the one that the planner makes.</param>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record SavePlan(AssessmentId Assessment, Guid Id, string Name, IReadOnlyDictionary<string, int>? Starts = null) : IRequest<SavePlan.Saved>
{
    public const int MostVersions = 100;

    public sealed record Saved(Guid Id);

    internal sealed class Validator : AbstractValidator<SavePlan>
    {
        public Validator()
        {
            RuleFor(x => x.Id).NotEmpty();
            RuleFor(x => x.Name).NotEmpty().WithMessage("Give the version a name, such as \"Proposal for the board\".")
                .MaximumLength(RoadmapRecord.LongestTitle).WithMessage($"The name may have {RoadmapRecord.LongestTitle} characters at most.");
        }
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<SavePlan, Saved>
    {
        public Task<Saved> Handle(SavePlan command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(() => KeepAsync(command, cancellationToken), cancellationToken);

        private async Task<Saved> KeepAsync(SavePlan command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var found = await AnsweredAssessment.LoadAsync(db, models, command.Assessment, cancellationToken);
            if (await db.PlanVersions.AnyAsync(v => v.AssessmentId == command.Assessment && v.Id == command.Id, cancellationToken))
            {
                return new(command.Id);
            }

            found.Assessment.EnsureNotWithdrawn();
            RuleBrokenException.ThrowIf(
                await db.PlanVersions.CountAsync(v => v.AssessmentId == command.Assessment, cancellationToken) >= MostVersions, $"There are {MostVersions} versions already. Remove drafts that nobody needs.");
            var planned = await PlannedAssessment.LoadAsync(db, found, DateOnly.FromDateTime(now), cancellationToken);
            var snapshot = PlanSnapshot.Of(planned.Problem, PlanOf(command, planned), planned.Roadmap.StartsOn);
            db.Add(PlanVersion.Draft(found.Assessment, command.Id, command.Name, snapshot, user.UserId, now));
            await db.SaveChangesAsync(cancellationToken);
            return new(command.Id);
        }

        private static Plan PlanOf(SavePlan command, PlannedAssessment planned)
        {
            if (command.Starts is not { } starts)
            {
                return planned.Plan;
            }

            var problem = planned.Problem;
            var unknown = starts.Keys.FirstOrDefault(code => problem.Initiatives.All(i => i.Code != code));
            RuleBrokenException.ThrowIf(unknown is not null, $"There is no initiative {unknown} any more. Load the page again.");
            var plan = PlanBuilder.Build(problem, starts, []);

            // What somebody has pinned may be missing on purpose in a plan that they chose: it is told nowhere as left out.
            var broken = PlanRules.Broken(problem with { Pinned = new HashSet<string>() }, plan);
            RuleBrokenException.ThrowIf(broken.Count > 0, $"This plan no longer holds: {string.Join(" ", broken.Take(1))} Make the plan anew, then keep it.");
            return plan;
        }
    }
}
