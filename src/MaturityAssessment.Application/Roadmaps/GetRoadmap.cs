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
    }

    /// <summary>The planned initiatives of one phase, by start.</summary>
    public sealed record PhasePlan(RoadmapPhase Phase, string Title, IReadOnlyList<Planned> Initiatives);

    /// <param name="Start">First period, from 1.</param>
    /// <param name="End">Last period, inclusive.</param>
    /// <param name="EndsOn">Last day of the last period.</param>
    /// <param name="Gain">What it adds to the overall score on top of the others.</param>
    /// <param name="DependsOn">Titles of what must be finished before.</param>
    public sealed record Planned(
        Initiative Initiative, int Start, int End, DateOnly StartsOn, DateOnly EndsOn, decimal Cost, double Gain, bool IsPinned, IReadOnlyList<string> DependsOn, IReadOnlyList<ClosedGap> Closes);

    /// <param name="Label">As in "Q1 2027".</param>
    public sealed record PeriodPoint(int Number, string Label, DateOnly StartsOn, decimal Cost, decimal CostSoFar, double? Score, MaturityLevel? Level);

    /// <param name="Closes">The gaps that are the reason for it, the largest first.</param>
    /// <param name="Gain">What it alone would add to the overall score.</param>
    public sealed record Proposal(Initiative Initiative, double Gain, IReadOnlyList<ClosedGap> Closes, bool IsPlanned, bool IsPinned, bool IsForbidden);

    /// <param name="From">The present normalised score; null while unanswered.</param>
    public sealed record ClosedGap(string Question, string Text, string CapabilityTitle, double? From, double To);

    /// <param name="Because">A sentence.</param>
    public sealed record LeftOut(string Code, string Title, string Because);

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<GetRoadmap, View>
    {
        public async Task<View> Handle(GetRoadmap query, CancellationToken cancellationToken)
        {
            var found = await AnsweredAssessment.LoadAsync(db, models, query.Assessment, cancellationToken);
            var (roadmap, problem) = await PlannedAssessment.LoadAsync(db, found, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellationToken);
            return ViewOf(found, roadmap, problem, GreedyPlanner.Plan(problem));
        }

        private View ViewOf(AnsweredAssessment found, Roadmap roadmap, PlanningProblem problem, Plan plan)
        {
            var (scale, card) = (found.Model.Scale, found.Card);
            var lifted = new LiftedScores(problem);
            return new(
                found.Assessment.Id, found.UnitName, found.Model.Title, found.Assessment.Cycle, scale, found.Assessment.Status != AssessmentStatus.Submitted,
                roadmap.Budget, roadmap.Periods, roadmap.StartsOn, roadmap.Pinned, roadmap.Forbidden, roadmap.Version, user.May(WhoMay.ChangeRoadmap, found.Assessment),
                card.Overall.Score, card.Overall.Level, plan.ScoreThen, plan.Periods[^1].Level is { } then ? scale.Find(then) : null, plan.Cost,
                [.. Enum.GetValues<RoadmapPhase>().Select(phase => new PhasePlan(phase, TitleOf(phase), [.. plan.Initiatives.Where(i => i.Initiative.Phase == phase).Select(i => PlannedOf(i, found, roadmap, problem, lifted))]))],
                PointsOf(plan, roadmap, scale), ProposalsOf(found, problem, plan, lifted), [.. plan.LeftOut.Select(l => new LeftOut(l.Initiative.Code, l.Initiative.Title, l.Because))])
            {
                IsWithdrawn = found.Assessment.Status == AssessmentStatus.Withdrawn,
            };
        }

        private static Planned PlannedOf(PlannedInitiative planned, AnsweredAssessment found, Roadmap roadmap, PlanningProblem problem, LiftedScores lifted) =>
            new(
                planned.Initiative, planned.Start, planned.End, Quarter.StartOf(roadmap.StartsOn, planned.Start), Quarter.EndOf(roadmap.StartsOn, planned.End),
                planned.Cost, planned.Gain, problem.Pinned.Contains(planned.Initiative.Code),
                [.. planned.Initiative.DependsOn.Select(code => problem.Initiatives.FirstOrDefault(i => i.Code == code)?.Title ?? code)], ClosesOf(planned.Initiative, found, problem, lifted));

        private static List<PeriodPoint> PointsOf(Plan plan, Roadmap roadmap, MaturityScale scale)
        {
            var (points, spent) = (new List<PeriodPoint>(), 0m);
            foreach (var period in plan.Periods)
            {
                var start = Quarter.StartOf(roadmap.StartsOn, period.Number);
                spent += period.Cost;
                points.Add(new(period.Number, Quarter.Label(start), start, period.Cost, spent, period.Score, period.Level is { } level ? scale.Find(level) : null));
            }

            return points;
        }

        private static IReadOnlyList<Proposal> ProposalsOf(AnsweredAssessment found, PlanningProblem problem, Plan plan, LiftedScores lifted)
        {
            var planned = plan.Initiatives.Select(i => i.Initiative.Code).ToHashSet(StringComparer.Ordinal);
            var proposals = new List<Proposal>();
            for (var i = 0; i < problem.Initiatives.Count; i++)
            {
                var initiative = problem.Initiatives[i];
                var (isPinned, isForbidden) = (problem.Pinned.Contains(initiative.Code), problem.Forbidden.Contains(initiative.Code));
                if (lifted.EffectsOf(i).Count > 0 || isPinned || isForbidden || planned.Contains(initiative.Code))
                {
                    proposals.Add(new(initiative, GainOf(lifted, i), ClosesOf(initiative, found, problem, lifted), planned.Contains(initiative.Code), isPinned, isForbidden));
                }
            }

            return [.. proposals.OrderByDescending(p => p.Gain / (double)Math.Max(1, p.Initiative.Cost.Likely)).ThenBy(p => p.Initiative.Code, StringComparer.Ordinal)];
        }

        /// <remarks>Where a cap voids the score, what would be there without it shows what is gained.</remarks>
        private static double GainOf(LiftedScores lifted, int initiative)
        {
            var then = lifted.After([initiative]);
            var gain = double.IsFinite(then.Score) && double.IsFinite(lifted.Now.Score) ? then.Score - lifted.Now.Score : then.Uncapped - lifted.Now.Uncapped;
            return double.IsFinite(gain) ? gain : 0;
        }

        private static IReadOnlyList<ClosedGap> ClosesOf(Initiative initiative, AnsweredAssessment found, PlanningProblem problem, LiftedScores lifted)
        {
            var questions = found.Model.Questions;
            return
            [
                .. lifted.EffectsOf(problem.Initiatives.TakeWhile(i => i != initiative).Count())
                    .Select(e => (Effect: e, Question: questions[e.Question], Score: found.Card.Questions[questions[e.Question].Code]))
                    .OrderByDescending(e => e.Score.GlobalWeight * (e.Effect.RaisesTo - e.Effect.From)).ThenBy(e => e.Question.Code, StringComparer.Ordinal)
                    .Select(e => new ClosedGap(
                        e.Question.Code, e.Question.Text, found.Outline.Find(found.Outline.CapabilityOf(e.Question.Code))!.Value.Capability.Title, e.Score.Score, e.Effect.RaisesTo)),
            ];
        }

        private static string TitleOf(RoadmapPhase phase) => phase switch
        {
            RoadmapPhase.Assessment => "Assessment and planning",
            RoadmapPhase.Foundation => "Building the foundation",
            RoadmapPhase.Execution => "Execution and scaling",
            _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "A phase without a title."),
        };
    }
}
