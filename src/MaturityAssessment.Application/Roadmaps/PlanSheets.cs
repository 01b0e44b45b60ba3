using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Makes sheets of plans of one problem.</summary>
internal sealed class PlanSheets(AnsweredAssessment found, CommittedWork work, DateOnly startsOn)
{
    private readonly LiftedScores _lifted = new(work.Problem);
    private readonly Dictionary<string, string> _titles = work.Problem.Initiatives.ToDictionary(i => i.Code, i => i.Title, StringComparer.Ordinal);

    private PlanningProblem Problem => work.Problem;
    private MaturityScale Scale => found.Model.Scale;

    public PlanSheet Of(Plan plan) => new(
        plan.ScoreNow, plan.ScoreThen, LevelThen(plan), plan.Cost, EndOf(plan),
        [.. Enum.GetValues<RoadmapPhase>().Select(phase => new GetRoadmap.PhasePlan(phase, TitleOf(phase), [.. plan.Initiatives.Where(i => i.Initiative.Phase == phase).Select(PlannedOf)]))],
        PointsOf(plan), [.. plan.LeftOut.Select(l => new GetRoadmap.LeftOut(l.Initiative.Code, l.Initiative.Title, l.Because))],
        ScoresOverTime.Of(Problem, plan), PeopleOf(plan));

    public PlanFigures FiguresOf(Plan plan) => new(plan.ScoreThen, LevelThen(plan), plan.Cost, plan.Initiatives.Count, EndOf(plan));

    public RobustSheet? RobustOf(SolvedPlan? solved)
    {
        if (solved?.Robust is not { } robust)
        {
            return null;
        }

        var (plan, broken) = PlannedAssessment.Reread(work, robust.Starts, robust.LeftOut);
        return new(
            broken.Count == 0 ? Of(plan) with { Origin = PlanOrigin.Optimised } : null,
            robust.WorstRegret, robust.MeanRegret, robust.OptimumWorstRegret, robust.OptimumMeanRegret, robust.Weightings, robust.IsProven);
    }

    public IReadOnlyList<CommittedRow> Committed() =>
    [
        .. work.Initiatives.Values.OrderBy(c => c.Start).ThenBy(c => c.Code, StringComparer.Ordinal).Select(c => new CommittedRow(
            c.Code, _titles[c.Code], c.Status, c.Start, c.End, Quarter.StartOf(startsOn, c.Start), Quarter.EndOf(startsOn, c.End), c.IsBeyondHorizon)),
    ];

    /// <summary>What would lift this assessment, best value first; with what is planned, pinned or forbidden.</summary>
    public IReadOnlyList<GetRoadmap.Proposal> ProposalsOf(Plan plan, RoadmapSettings settings)
    {
        var planned = plan.Initiatives.Select(i => i.Initiative.Code).ToHashSet(StringComparer.Ordinal);
        var proposals = new List<GetRoadmap.Proposal>();
        for (var i = 0; i < Problem.Initiatives.Count; i++)
        {
            var initiative = Problem.Initiatives[i];
            var code = initiative.Code;
            var (isPinned, isForbidden) = (settings.Pinned.Contains(code) || settings.PinnedAt.ContainsKey(code), settings.Forbidden.Contains(code));
            if (!work.Stopped.Contains(code) && (_lifted.EffectsOf(i).Count > 0 || isPinned || isForbidden || planned.Contains(code)))
            {
                proposals.Add(new(initiative, GainOf(i), ClosesOf(initiative), planned.Contains(code), isPinned, isForbidden)
                {
                    IsCommitted = work.Initiatives.ContainsKey(code),
                    PinnedAt = settings.PinnedAt.TryGetValue(code, out var period) ? period : null,
                });
            }
        }

        return [.. proposals.OrderByDescending(p => p.Gain / (double)Math.Max(1, p.Initiative.Cost.Likely)).ThenBy(p => p.Initiative.Code, StringComparer.Ordinal)];
    }

    private GetRoadmap.Planned PlannedOf(PlannedInitiative planned)
    {
        var code = planned.Initiative.Code;
        return new(
            planned.Initiative, planned.Start, planned.End, Quarter.StartOf(startsOn, planned.Start), Quarter.EndOf(startsOn, planned.End), planned.Cost, planned.Gain,
            Problem.Pinned.Contains(code) || (Problem.PinnedAt.ContainsKey(code) && !work.Initiatives.ContainsKey(code)),
            [.. planned.Initiative.DependsOn.Select(d => _titles.GetValueOrDefault(d, d))], ClosesOf(planned.Initiative))
        {
            IsCommitted = work.Initiatives.ContainsKey(code),
            Status = work.Initiatives.GetValueOrDefault(code)?.Status,
        };
    }

    private List<GetRoadmap.PeriodPoint> PointsOf(Plan plan)
    {
        var (points, spent) = (new List<GetRoadmap.PeriodPoint>(), 0m);
        foreach (var period in plan.Periods)
        {
            var start = Quarter.StartOf(startsOn, period.Number);
            spent += period.Cost;
            points.Add(new(period.Number, Quarter.Label(start), start, period.Cost, spent, period.Score, period.Level is { } level ? Scale.Find(level) : null)
            {
                Budget = Problem.PeriodBudgets.TryGetValue(period.Number, out var budget) ? budget : null,
            });
        }

        return points;
    }

    private IReadOnlyList<RoleUse> PeopleOf(Plan plan) =>
    [
        .. RoadmapRules.RolesOf(Problem.Initiatives).Select(role => new RoleUse(role,
        [
            .. Enumerable.Range(1, Problem.Periods).Select(period => new RoleUse.Period(
                period, Quarter.Label(Quarter.StartOf(startsOn, period)),
                plan.Initiatives.Where(p => p.Start <= period && period <= p.End).Sum(p => p.Initiative.Effort.GetValueOrDefault(role)),
                Problem.CapacityOf(role, period) is var people && double.IsFinite(people) ? people : null)),
        ])),
    ];

    /// <remarks>Where a cap voids the score, what would be there without it shows what is gained.</remarks>
    private double GainOf(int initiative)
    {
        var then = _lifted.After([initiative]);
        var gain = double.IsFinite(then.Score) && double.IsFinite(_lifted.Now.Score) ? then.Score - _lifted.Now.Score : then.Uncapped - _lifted.Now.Uncapped;
        return double.IsFinite(gain) ? gain : 0;
    }

    private IReadOnlyList<GetRoadmap.ClosedGap> ClosesOf(Initiative initiative)
    {
        var questions = found.Model.Questions;
        return
        [
            .. _lifted.EffectsOf(Problem.Initiatives.TakeWhile(i => i.Code != initiative.Code).Count())
                .Select(e => (Effect: e, Question: questions[e.Question], Score: found.Card.Questions[questions[e.Question].Code]))
                .OrderByDescending(e => e.Score.GlobalWeight * (e.Effect.RaisesTo - e.Effect.From)).ThenBy(e => e.Question.Code, StringComparer.Ordinal)
                .Select(e => new GetRoadmap.ClosedGap(
                    e.Question.Code, e.Question.Text, found.Outline.Find(found.Outline.CapabilityOf(e.Question.Code))!.Value.Capability.Title, e.Score.Score, e.Effect.RaisesTo)),
        ];
    }

    private MaturityLevel? LevelThen(Plan plan) => plan.Periods[^1].Level is { } then ? Scale.Find(then) : null;

    private DateOnly? EndOf(Plan plan) => plan.Initiatives.Count == 0 ? null : Quarter.EndOf(startsOn, plan.Initiatives.Max(i => i.End));

    private static string TitleOf(RoadmapPhase phase) => phase switch
    {
        RoadmapPhase.Assessment => "Assessment and planning",
        RoadmapPhase.Foundation => "Building the foundation",
        RoadmapPhase.Execution => "Execution and scaling",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "A phase without a title."),
    };
}
