using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;
using MediatR;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>What to do next, when, for how much, and what it brings; from the gaps of one assessment and the decisions made about them.</summary>
/// <remarks>Scores are normalised. Costs and gains of the library are practitioners' estimates and must be labelled so.</remarks>
[AllowedTo(Role.AnyMember)]
public sealed record GetRoadmap(AssessmentId Assessment) : IRequest<GetRoadmap.View>
{
    /// <param name="Version">To send with a change; 0 before the first.</param>
    /// <param name="Proposals">Every initiative that would lift this assessment, best value first; with those pinned or forbidden.</param>
    public sealed record View(
        AssessmentId Id, string UnitName, string ModelTitle, string Cycle, MaturityScale Scale, bool IsProvisional,
        decimal Budget, int Periods, DateOnly StartsOn, IReadOnlyList<string> Pinned, IReadOnlyList<string> Forbidden, int Version, bool MayChange,
        double? ScoreNow, MaturityLevel? LevelNow, double? ScoreThen, MaturityLevel? LevelThen, decimal Cost,
        IReadOnlyList<PhasePlan> Phases, IReadOnlyList<PeriodPoint> PeriodPoints, IReadOnlyList<Proposal> Proposals, IReadOnlyList<LeftOut> LeftOut)
    {
        /// <summary>Its cycle closed before it was submitted: there is nothing more to decide here.</summary>
        public bool IsWithdrawn { get; init; }

        /// <summary>All that has been decided, capacity and budgets of quarters included.</summary>
        public RoadmapSettings Settings { get; init; } = new(0, 1, default);

        /// <summary>Roles that initiatives need, in order.</summary>
        public IReadOnlyList<string> Roles { get; init; } = [];

        /// <summary>The plan that holds now, with where it comes from.</summary>
        public PlanSheet? Current { get; init; }

        /// <summary>What the greedy plan of the same problem reaches.</summary>
        public PlanFigures? Quick { get; init; }

        /// <summary>Null where nobody has asked for it.</summary>
        public FrontierSheet? Frontier { get; init; }

        /// <summary>Null where nobody has asked for it.</summary>
        public RobustSheet? Robust { get; init; }

        /// <summary>What the reader tries; null for nothing.</summary>
        public TrialSheet? Trial { get; init; }

        /// <summary>Finished or under way, by start.</summary>
        public IReadOnlyList<CommittedRow> Committed { get; init; } = [];

        /// <summary>Which rules of planning had to give way to what has happened, as sentences.</summary>
        public IReadOnlyList<string> CommittedNotes { get; init; } = [];

        /// <summary>Money of the budget that cancelled work has taken, so that plans have so much less.</summary>
        public decimal SpentOnCancelled { get; init; }
    }

    /// <summary>The planned initiatives of one phase, by start.</summary>
    public sealed record PhasePlan(RoadmapPhase Phase, string Title, IReadOnlyList<Planned> Initiatives);

    /// <param name="Start">First period, from 1.</param>
    /// <param name="End">Last period, inclusive.</param>
    /// <param name="EndsOn">Last day of the last period.</param>
    /// <param name="Gain">What it adds to the overall score on top of the others.</param>
    /// <param name="DependsOn">Titles of what must be finished before.</param>
    public sealed record Planned(
        Initiative Initiative, int Start, int End, DateOnly StartsOn, DateOnly EndsOn, decimal Cost, double Gain, bool IsPinned, IReadOnlyList<string> DependsOn, IReadOnlyList<ClosedGap> Closes)
    {
        /// <summary>It is finished or under way, so it is held where it is.</summary>
        public bool IsCommitted { get; init; }

        /// <summary>How it stands; null where it is only planned.</summary>
        public DeliveryStatus? Status { get; init; }
    }

    /// <param name="Label">As in "Q1 2027".</param>
    public sealed record PeriodPoint(int Number, string Label, DateOnly StartsOn, decimal Cost, decimal CostSoFar, double? Score, MaturityLevel? Level)
    {
        /// <summary>Of this quarter; null where only the whole budget limits it.</summary>
        public decimal? Budget { get; init; }
    }

    /// <param name="Closes">The gaps that are the reason for it, the largest first.</param>
    /// <param name="Gain">What it alone would add to the overall score.</param>
    public sealed record Proposal(Initiative Initiative, double Gain, IReadOnlyList<ClosedGap> Closes, bool IsPlanned, bool IsPinned, bool IsForbidden)
    {
        /// <summary>It is finished or under way: there is nothing to decide any more.</summary>
        public bool IsCommitted { get; init; }

        /// <summary>The quarter in which it must start; null for any.</summary>
        public int? PinnedAt { get; init; }
    }

    /// <param name="From">The present normalised score; null while unanswered.</param>
    public sealed record ClosedGap(string Question, string Text, string CapabilityTitle, double? From, double To);

    /// <param name="Because">A sentence.</param>
    public sealed record LeftOut(string Code, string Title, string Because);

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, PlanTrials trials, TimeProvider clock) : IRequestHandler<GetRoadmap, View>
    {
        public async Task<View> Handle(GetRoadmap query, CancellationToken cancellationToken)
        {
            var found = await AnsweredAssessment.LoadAsync(db, models, query.Assessment, cancellationToken);
            var planned = await PlannedAssessment.LoadAsync(db, found, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellationToken);
            var names = await db.NamesOfAsync([planned.Adopted?.ChangedBy], cancellationToken);
            return ViewOf(found, planned, names);
        }

        private View ViewOf(AnsweredAssessment found, PlannedAssessment planned, Func<Guid?, string> names)
        {
            var (scale, card, roadmap) = (found.Model.Scale, found.Card, planned.Roadmap);
            var sheets = new PlanSheets(found, planned.Work, roadmap.StartsOn);
            var current = sheets.Of(planned.Plan) with
            {
                Origin = planned.Origin,
                Proof = planned.Solved is { } solved ? PlanProof.Of(solved) : null,
                IsOutdated = planned.IsOutdated,
                ReplacedBecause = planned.ReplacedBecause,
                MadeAt = planned.Solved is null ? null : planned.Adopted!.ChangedAt,
                MadeBy = planned.Solved is null ? null : names(planned.Adopted!.ChangedBy),
            };
            return new(
                found.Assessment.Id, found.UnitName, found.Model.Title, found.Assessment.Cycle, scale, found.Assessment.Status != AssessmentStatus.Submitted,
                roadmap.Budget, roadmap.Periods, roadmap.StartsOn, roadmap.Pinned, roadmap.Forbidden, roadmap.Version, user.May(WhoMay.ChangeRoadmap, found.Assessment),
                card.Overall.Score, card.Overall.Level, current.ScoreThen, current.LevelThen, current.Cost, current.Phases, current.PeriodPoints,
                sheets.ProposalsOf(planned.Plan, roadmap.Settings), current.LeftOut)
            {
                IsWithdrawn = found.Assessment.Status == AssessmentStatus.Withdrawn,
                Settings = roadmap.Settings,
                Roles = RoadmapRules.RolesOf(planned.Initiatives),
                Current = current,
                Quick = sheets.FiguresOf(planned.Quick),
                Frontier = planned.Solved?.Frontier is { } frontier ? FrontierSheet.Of(frontier, planned.Problem.Budget + planned.Problem.Spent) : null,
                Robust = sheets.RobustOf(planned.Solved),
                Trial = trials.Find(found.Assessment.Id, user.UserId) is { } trial ? SheetOf(trial, found, planned) : null,
                Committed = sheets.Committed(),
                CommittedNotes = planned.Work.Notes,
                SpentOnCancelled = planned.Problem.Spent,
            };
        }

        /// <summary>Null where the trial breaks a rule of today: then it is of no use any more.</summary>
        private TrialSheet? SheetOf(PlanTrial trial, AnsweredAssessment found, PlannedAssessment planned)
        {
            var work = planned.WorkUnder(trial.Settings);
            var (plan, broken) = PlannedAssessment.Reread(work, trial.Solved.Starts, trial.Solved.LeftOut);
            if (broken.Count > 0)
            {
                return null;
            }

            var sheets = new PlanSheets(found, work, trial.Settings.StartsOn);
            var sheet = sheets.Of(plan) with
            {
                Origin = PlanOrigin.Optimised,
                Proof = PlanProof.Of(trial.Solved),
                IsOutdated = trial.Solved.Fingerprint != ProblemFingerprint.Of(work.Problem, trial.Settings.Aim, trial.Settings.StartsOn),
                MadeAt = trial.MadeAt,
                MadeBy = user.Name,
            };
            return new(
                trial.Settings, sheet, trial.Solved.Frontier is { } frontier ? FrontierSheet.Of(frontier, work.Problem.Budget + work.Problem.Spent) : null, sheets.RobustOf(trial.Solved),
                trial.RoadmapVersion != planned.Roadmap.Version);
        }
    }
}
