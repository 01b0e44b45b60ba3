using FluentValidation;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Two plans of one roadmap side by side.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record ComparePlans(AssessmentId Assessment, PlanChoice Left, PlanChoice Right) : IRequest<ComparePlans.View>
{
    /// <param name="Differences">What the right one changes against the left one, row by row.</param>
    /// <param name="Kept">Versions that can be chosen, the newest first.</param>
    public sealed record View(RoadmapHead Head, MaturityScale Scale, Side Left, Side Right, PlanComparison Differences, IReadOnlyList<KeptName> Kept);

    /// <param name="Title">As people call it.</param>
    public sealed record Side(PlanChoice Choice, string Title, PlanSnapshot Plan, MaturityLevel? LevelThen);

    public sealed record KeptName(Guid Id, string Name, PlanVersionStatus Status);

    internal sealed class Validator : AbstractValidator<ComparePlans>
    {
        public Validator()
        {
            RuleFor(x => x.Left).NotNull().Must(c => c is null || Enum.IsDefined(c.Kind)).WithMessage("Choose the first plan.");
            RuleFor(x => x.Right).NotNull().Must(c => c is null || Enum.IsDefined(c.Kind)).WithMessage("Choose the second plan.");
        }
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, PlanTrials trials, TimeProvider clock) : IRequestHandler<ComparePlans, View>
    {
        public async Task<View> Handle(ComparePlans query, CancellationToken cancellationToken)
        {
            var found = await AnsweredAssessment.LoadAsync(db, models, query.Assessment, cancellationToken);
            var planned = await PlannedAssessment.LoadAsync(db, found, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellationToken);
            var kept = await db.PlanVersions.AsNoTracking().Where(v => v.AssessmentId == query.Assessment).ToListAsync(cancellationToken);
            var (left, right) = (SideOf(query.Left), SideOf(query.Right));
            return new(
                found.HeadOf(user), found.Model.Scale, left, right, PlanComparison.Of(left.Plan, right.Plan),
                [.. kept.OrderByDescending(v => v.SavedAt).ThenBy(v => v.Id).Select(v => new KeptName(v.Id, v.Name, v.Status))]);

            Side SideOf(PlanChoice choice)
            {
                var (title, plan) = Find(choice, planned, kept, trials.Find(query.Assessment, user.UserId));
                return new(choice, title, plan, plan.Points.Count > 0 && plan.Points[^1].Level is { } level ? found.Model.Scale.Find(level) : null);
            }
        }

        private static (string Title, PlanSnapshot Plan) Find(PlanChoice choice, PlannedAssessment planned, List<PlanVersion> kept, PlanTrial? trial)
        {
            var starts = planned.Roadmap.StartsOn;
            switch (choice.Kind)
            {
                case PlanKind.Current:
                    return ("Current plan", PlanSnapshot.Of(planned.Problem, planned.Plan, starts));
                case PlanKind.Quick:
                    return ("Quick plan", PlanSnapshot.Of(planned.Problem, planned.Quick, starts));
                case PlanKind.Robust:
                    var robust = planned.Solved?.Robust ?? throw new RuleBrokenException("There is no robust plan. Plan again and ask for it.");
                    return ("Robust plan", Held(planned.Work, robust.Starts, robust.LeftOut, starts));
                case PlanKind.Trial:
                    RuleBrokenException.ThrowIf(trial is null, "There is nothing that you have tried, or the server was restarted since. Try it again.");
                    return ("What you try", Held(planned.WorkUnder(trial!.Settings), trial.Solved.Starts, trial.Solved.LeftOut, trial.Settings.StartsOn));
                default:
                    var version = kept.Find(v => v.Id == choice.Id) ?? throw new NotFoundException("The version");
                    return (version.Name, version.Plan);
            }
        }

        private static PlanSnapshot Held(CommittedWork work, IReadOnlyDictionary<string, int> starts, IReadOnlyDictionary<string, string> leftOut, DateOnly startsOn)
        {
            var (plan, broken) = PlannedAssessment.Reread(work, starts, leftOut);
            RuleBrokenException.ThrowIf(broken.Count > 0, $"This plan no longer holds: {string.Join(" ", broken.Take(1))} Plan again.");
            return PlanSnapshot.Of(work.Problem, plan, startsOn);
        }
    }
}

/// <summary>One of the plans of a roadmap.</summary>
/// <param name="Id">Of a kept version; null for the others.</param>
public sealed record PlanChoice(PlanKind Kind, Guid? Id = null)
{
    public static PlanChoice Current { get; } = new(PlanKind.Current);
    public static PlanChoice Quick { get; } = new(PlanKind.Quick);
    public static PlanChoice Robust { get; } = new(PlanKind.Robust);
    public static PlanChoice Trial { get; } = new(PlanKind.Trial);

    public static PlanChoice Kept(Guid id) => new(PlanKind.Kept, id);
}

public enum PlanKind
{
    Current,
    Quick,
    Robust,
    Trial,
    Kept,
}
