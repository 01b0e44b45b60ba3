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
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Sets budget, horizon and what the plan must or must not hold.</summary>
/// <param name="Periods">Quarters.</param>
/// <param name="StartsOn">The first day of the first quarter; any day of it will do.</param>
/// <param name="ExpectedVersion"><see cref="GetRoadmap.View.Version"/>.</param>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record ChangeRoadmap(
    AssessmentId Assessment, decimal Budget, int Periods, DateOnly StartsOn, IReadOnlyList<string> Pinned, IReadOnlyList<string> Forbidden, int ExpectedVersion) : IRequest<ChangeRoadmap.Saved>
{
    /// <summary>Codes of initiatives that must start in a given quarter (from 1); null leaves them as they are.</summary>
    public IReadOnlyDictionary<string, int>? PinnedAt { get; init; }

    /// <summary>Money for single quarters (from 1); null leaves it as it is.</summary>
    public IReadOnlyDictionary<int, decimal>? PeriodBudgets { get; init; }

    /// <summary>People in every quarter by role; null leaves them as they are.</summary>
    public IReadOnlyDictionary<string, double>? Capacity { get; init; }

    /// <summary>People in single quarters, where they differ; null leaves them as they are.</summary>
    public IReadOnlyList<RoleCapacity>? CapacityIn { get; init; }

    /// <summary>What makes a plan better than another; null leaves it as it is.</summary>
    public PlanAim? Aim { get; init; }

    public sealed record Saved(int Version);

    private const int MostNamed = 500;

    internal sealed class Validator : AbstractValidator<ChangeRoadmap>
    {
        public Validator()
        {
            RuleFor(x => x.Budget).InclusiveBetween(0, Roadmap.HighestBudget).WithMessage("The budget must lie between 0 and 1,000,000,000,000.");
            RuleFor(x => x.Periods).InclusiveBetween(1, Roadmap.MostPeriods).WithMessage($"The roadmap must span 1 to {Roadmap.MostPeriods} quarters.");
            RuleFor(x => x.StartsOn).InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 12, 31)).WithMessage("The roadmap must start between 2000 and 2100.");
            RuleFor(x => x.Pinned).NotNull().Must(p => p is null || p.Count <= MostNamed).WithMessage($"{MostNamed} initiatives can be required at most.");
            RuleFor(x => x.Forbidden).NotNull().Must(f => f is null || f.Count <= MostNamed).WithMessage($"{MostNamed} initiatives can be ruled out at most.");
        }
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models) : IRequestHandler<ChangeRoadmap, Saved>
    {
        public Task<Saved> Handle(ChangeRoadmap command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(() => ChangeAsync(command, cancellationToken), cancellationToken);

        private async Task<Saved> ChangeAsync(ChangeRoadmap command, CancellationToken cancellationToken)
        {
            var assessment = await db.RequireChangeableAsync(command.Assessment, cancellationToken);
            var model = models.Require(assessment.ModelCode, assessment.ModelVersion);
            var initiatives = await db.InitiativesOfAsync(assessment.Id, model, cancellationToken);
            var unknown = command.Pinned.Concat(command.Forbidden).FirstOrDefault(code => initiatives.All(i => i.Code != code));
            RuleBrokenException.ThrowIf(unknown is not null, $"There is no initiative {unknown} in \"{model.Title}\". Load the page again and choose from its list.");

            var roadmap = await db.Roadmaps.SingleOrDefaultAsync(r => r.AssessmentId == assessment.Id, cancellationToken);
            var wanted = Wanted(command, roadmap?.Settings ?? new(command.Budget, command.Periods, command.StartsOn));
            if (RoadmapRules.Faults(wanted, initiatives) is { Count: > 0 } faults)
            {
                throw new ValidationException(faults.Select(f => new ValidationFailure(f.Field, f.Sentence)));
            }

            if (roadmap is not null && roadmap.Settings.IsSameAs(wanted))
            {
                return new(roadmap.Version);
            }

            if ((roadmap?.Version ?? 0) != command.ExpectedVersion)
            {
                throw new ChangedMeanwhileException("Somebody else has changed this roadmap in between. Load the page again to see their change, then make yours.");
            }

            await db.EnsureNotForbiddenAsync(assessment.Id, wanted, roadmap?.Settings, initiatives, cancellationToken);
            if (roadmap is null)
            {
                roadmap = Roadmap.For(assessment, wanted.Budget, wanted.Periods, wanted.StartsOn);
                db.Add(roadmap);
            }

            roadmap.Change(wanted, initiatives);
            await db.SaveChangesAsync(cancellationToken);
            return new(roadmap.Version);
        }

        /// <remarks>What is left as it is may lie behind a horizon that has become shorter.</remarks>
        private static RoadmapSettings Wanted(ChangeRoadmap command, RoadmapSettings now)
        {
            var kept = (now with { Budget = command.Budget, Periods = command.Periods, StartsOn = Quarter.Of(command.StartsOn), Pinned = command.Pinned, Forbidden = command.Forbidden }).WithinHorizon();
            return kept with
            {
                PinnedAt = command.PinnedAt ?? kept.PinnedAt.Where(p => !command.Forbidden.Contains(p.Key)).ToDictionary(StringComparer.Ordinal),
                PeriodBudgets = command.PeriodBudgets ?? kept.PeriodBudgets,
                Capacity = command.Capacity ?? kept.Capacity,
                CapacityIn = command.CapacityIn ?? kept.CapacityIn,
                Aim = command.Aim ?? kept.Aim,
            };
        }
    }
}
