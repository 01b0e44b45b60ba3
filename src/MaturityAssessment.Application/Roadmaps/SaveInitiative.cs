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

/// <summary>Adds an initiative of the department's own, or puts its figures in place of the library's (the same code).</summary>
/// <param name="ExpectedVersion"><see cref="GetInitiatives.Row.Version"/>; 0 for a new one.</param>
/// <param name="IsNew">Whether it must not stand in the list yet.</param>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record SaveInitiative(AssessmentId Assessment, Initiative Initiative, int ExpectedVersion, bool IsNew = false) : IRequest<SaveInitiative.Saved>
{
    public const int MostOwn = 200;

    public sealed record Saved(int Version);

    internal sealed class Validator : AbstractValidator<SaveInitiative>
    {
        public Validator() => RuleFor(x => x.Initiative).NotNull();
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<SaveInitiative, Saved>
    {
        public Task<Saved> Handle(SaveInitiative command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(() => SaveAsync(command, cancellationToken), cancellationToken);

        private async Task<Saved> SaveAsync(SaveInitiative command, CancellationToken cancellationToken)
        {
            var assessment = await db.RequireChangeableAsync(command.Assessment, cancellationToken);
            var model = models.Require(assessment.ModelCode, assessment.ModelVersion);
            var wanted = Tidy(command.Initiative);
            var known = await db.InitiativesOfAsync(assessment.Id, model, cancellationToken);
            var stored = await db.RoadmapInitiatives.SingleOrDefaultAsync(i => i.AssessmentId == assessment.Id && i.Code == wanted.Code, cancellationToken);
            if (InitiativeRules.Faults(wanted, model, known) is { Count: > 0 } faults)
            {
                throw new ValidationException(faults.Select(f => new ValidationFailure(f.Field, f.Sentence)));
            }

            if (command.IsNew && known.FirstOrDefault(i => i.Code == wanted.Code) is { } taken && (stored is null || !JsonText.AreSame(stored.Content, wanted)))
            {
                throw new ValidationException([new ValidationFailure(nameof(Initiative.Code), $"{taken.Code} is taken by \"{taken.Title}\". Choose another code, or edit that one.")]);
            }

            RuleBrokenException.ThrowIf(
                stored is null && await db.RoadmapInitiatives.CountAsync(i => i.AssessmentId == assessment.Id, cancellationToken) >= MostOwn,
                $"{MostOwn} initiatives can be added or edited at most.");
            return new(await db.SaveRecordAsync(
                stored, () => RoadmapInitiative.For(assessment, wanted.Code), command.ExpectedVersion,
                i => i.Change(wanted, model, known, user.UserId, clock.GetUtcNow().UtcDateTime), i => i.Content, cancellationToken));
        }

        private static Initiative Tidy(Initiative initiative) => initiative with
        {
            Code = initiative.Code.Trim(),
            Title = initiative.Title.Trim(),
            Description = initiative.Description.Trim(),
            DependsOn = [.. initiative.DependsOn.Distinct(StringComparer.Ordinal)],
            Excludes = [.. initiative.Excludes.Distinct(StringComparer.Ordinal)],
        };
    }
}
