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

/// <summary>Sets budget, horizon and what the plan must or must not hold.</summary>
/// <param name="Periods">Quarters.</param>
/// <param name="StartsOn">The first day of the first quarter; any day of it will do.</param>
/// <param name="ExpectedVersion"><see cref="GetRoadmap.View.Version"/>.</param>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record ChangeRoadmap(
    AssessmentId Assessment, decimal Budget, int Periods, DateOnly StartsOn, IReadOnlyList<string> Pinned, IReadOnlyList<string> Forbidden, int ExpectedVersion) : IRequest<ChangeRoadmap.Saved>
{
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
            var assessment = await db.Assessments.SingleOrDefaultAsync(a => a.Id == command.Assessment, cancellationToken) ?? throw new NotFoundException("The assessment");
            assessment.EnsureNotWithdrawn();
            var model = models.Require(assessment.ModelCode, assessment.ModelVersion);
            var known = (await db.InitiativesOfAsync(assessment.Id, model, cancellationToken)).Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
            var unknown = command.Pinned.Concat(command.Forbidden).FirstOrDefault(code => !known.Contains(code));
            RuleBrokenException.ThrowIf(unknown is not null, $"There is no initiative {unknown} in \"{model.Title}\". Load the page again and choose from its list.");

            var roadmap = await db.Roadmaps.SingleOrDefaultAsync(r => r.AssessmentId == assessment.Id, cancellationToken);
            var wanted = Roadmap.For(assessment, 0, 1, command.StartsOn);
            wanted.Change(command.Budget, command.Periods, Quarter.Of(command.StartsOn), command.Pinned, command.Forbidden);
            if (roadmap is not null && IsSame(roadmap, wanted))
            {
                return new(roadmap.Version);
            }

            if ((roadmap?.Version ?? 0) != command.ExpectedVersion)
            {
                throw new ChangedMeanwhileException("Somebody else has changed this roadmap in between. Load the page again to see their change, then make yours.");
            }

            if (roadmap is null)
            {
                roadmap = Roadmap.For(assessment, wanted.Budget, wanted.Periods, wanted.StartsOn);
                db.Add(roadmap);
            }

            roadmap.Change(wanted.Budget, wanted.Periods, wanted.StartsOn, wanted.Pinned, wanted.Forbidden);
            await db.SaveChangesAsync(cancellationToken);
            return new(roadmap.Version);
        }

        private static bool IsSame(Roadmap one, Roadmap other) =>
            one.Budget == other.Budget && one.Periods == other.Periods && one.StartsOn == other.StartsOn && one.Pinned.SequenceEqual(other.Pinned) && one.Forbidden.SequenceEqual(other.Forbidden);
    }
}
