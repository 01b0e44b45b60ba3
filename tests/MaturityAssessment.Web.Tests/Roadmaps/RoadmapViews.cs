using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Web.Tests.Roadmaps;

/// <summary>A small roadmap: one initiative is planned, another could be.</summary>
internal static class RoadmapViews
{
    public static readonly AssessmentId Id = AssessmentId.New();
    public static readonly MaturityLevel Two = new(2, "Developing", 0.2, "");
    public static readonly MaturityLevel Three = new(3, "Defined", 0.4, "");
    public static readonly MaturityScale Scale = new([new(1, "Initial", 0, ""), Two, Three], new(0, 100), 1);

    public static readonly Initiative Identity = new() { Code = "I1", Title = "One sign-in", Phase = RoadmapPhase.Foundation, Cost = new(100_000, 200_000, 400_000), Periods = 2, Effort = new Dictionary<string, double> { ["delivery"] = 2 } };
    public static readonly Initiative Lake = new() { Code = "I2", Title = "Shared data", Phase = RoadmapPhase.Execution, Cost = new(1, 2, 3), Periods = 1, DependsOn = ["I1"] };

    public static readonly RoadmapSettings Settings = new(2_000_000, 4, new(2027, 1, 1));

    public static readonly PlanSheet Quick = Plan([Planned(Identity, 1)]);

    public static readonly PlanSheet Best = Plan([Planned(Identity, 1)]) with { Origin = PlanOrigin.Optimised, Proof = new(PlanStatus.Optimal, 0.41, 0.41, 0), MadeAt = new(2026, 11, 24, 12, 0, 0, DateTimeKind.Utc), MadeBy = "Ada" };

    public static readonly GetPlanningRun.View Running = GetPlanningRun.View.Nothing with
    {
        State = PlanningState.Running,
        Stage = "Raising the score at the end of the roadmap.",
        Elapsed = TimeSpan.FromSeconds(3),
        Limit = TimeSpan.FromSeconds(20),
        StartedBy = "Ada",
        StartedAt = new(2026, 11, 24, 12, 0, 0, DateTimeKind.Utc),
        MayCancel = true,
        History = [new(TimeSpan.FromSeconds(1), 0.40, 100_000, null), new(TimeSpan.FromSeconds(2), 0.41, 200_000, 0.45)],
        BestScore = 0.41,
        BestCost = 200_000,
    };

    public static GetRoadmap.View View(PlanSheet? plan = null) => With(plan ?? Quick);

    public static GetRoadmap.Planned Planned(Initiative initiative, int start) =>
        new(initiative, start, start + initiative.Periods - 1, Day(start), Day(start + initiative.Periods).AddDays(-1), initiative.Cost.Likely, 0.065, false, [.. initiative.DependsOn.Select(_ => "One sign-in")], []);

    public static PlanSheet Plan(IReadOnlyList<GetRoadmap.Planned> items) => new(
        0.345, 0.41, Three, items.Sum(i => i.Cost), items.Count == 0 ? null : items.Max(i => i.EndsOn),
        [.. new[] { (RoadmapPhase.Assessment, "Assessment and planning"), (RoadmapPhase.Foundation, "Building the foundation"), (RoadmapPhase.Execution, "Execution and scaling") }
            .Select(p => new GetRoadmap.PhasePlan(p.Item1, p.Item2, [.. items.Where(i => i.Initiative.Phase == p.Item1)]))],
        [.. Enumerable.Range(1, 4).Select(q => new GetRoadmap.PeriodPoint(q, $"Q{q} 2027", Day(q), 50_000, 50_000 * q, q < 2 ? 0.345 : 0.41, q < 2 ? Two : Three))],
        [],
        new([], [new(Three, 2)], [.. items.Select(i => new Contribution(i.Initiative, i.End, 0.065, 0.065, 0.06))]),
        [new("delivery", [.. Enumerable.Range(1, 4).Select(q => new RoleUse.Period(q, $"Q{q} 2027", q <= 2 ? 2 : 0, 2))])]);

    private static GetRoadmap.View With(PlanSheet plan) => new(
        Id, "Benefits", "Government digital maturity", "2026", Scale, false,
        2_000_000, 4, new(2027, 1, 1), [], [], 3, true, 0.345, Two, plan.ScoreThen, plan.LevelThen, plan.Cost, plan.Phases, plan.PeriodPoints,
        [new(Identity, 0.065, [new("STR.1.1", "How do people sign in?", "Identity", 0.2, 0.6)], true, false, false), new(Lake, 0.01, [], false, false, false)], [])
    {
        Settings = Settings,
        Roles = ["delivery"],
        Current = plan,
        Quick = new(0.40, Three, 210_000, 1, new(2027, 6, 30)),
    };

    private static DateOnly Day(int quarter) => new DateOnly(2027, 1, 1).AddMonths(3 * (quarter - 1));
}
