using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>One plan with all that is shown about it. Scores are normalised.</summary>
/// <param name="EndsOn">Null where it holds nothing.</param>
/// <param name="Phases">All three, in order.</param>
/// <param name="Scores">Score and level quarter by quarter, the first quarter of each next level, and what each initiative brings.</param>
/// <param name="People">What each role that initiatives need has to do.</param>
public sealed record PlanSheet(
    double? ScoreNow, double? ScoreThen, MaturityLevel? LevelThen, decimal Cost, DateOnly? EndsOn,
    IReadOnlyList<GetRoadmap.PhasePlan> Phases, IReadOnlyList<GetRoadmap.PeriodPoint> PeriodPoints, IReadOnlyList<GetRoadmap.LeftOut> LeftOut,
    ScoresOverTime Scores, IReadOnlyList<RoleUse> People)
{
    public PlanOrigin Origin { get; init; }

    /// <summary>What is known about better plans; null for a quick one.</summary>
    public PlanProof? Proof { get; init; }

    /// <summary>It keeps all rules, but settings, initiatives, answers or delivery have changed since it was found.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>A quick plan stands in because the adopted one breaks this rule, as a sentence; null where it does not.</summary>
    public string? ReplacedBecause { get; init; }

    /// <summary>When and by whom it was adopted or tried; null for a quick one.</summary>
    public DateTime? MadeAt { get; init; }

    public string? MadeBy { get; init; }

    public int Initiatives => Phases.Sum(p => p.Initiatives.Count);
}

/// <param name="Reached">Normalised score, or the weighted sum. Where a target limits what counts, this is what counts, which may be less than the score of the plan.</param>
/// <param name="Bound">No plan reaches more than this.</param>
/// <param name="GapPercent">How far the plan may lie below the best, in per cent of the bound.</param>
public sealed record PlanProof(PlanStatus Status, double Reached, double Bound, double GapPercent)
{
    internal static PlanProof Of(SolvedPlan solved) => new(solved.Status, solved.Reached, solved.Bound, solved.GapPercent);
}

/// <summary>How busy the people of one role are.</summary>
public sealed record RoleUse(string Role, IReadOnlyList<RoleUse.Period> Periods)
{
    public bool IsLimited => Periods.Any(p => p.Available is not null);

    /// <param name="Available">Null where nobody has set a limit.</param>
    public sealed record Period(int Number, string Label, double Needed, double? Available);
}

/// <summary>The figures of a plan that another is measured by.</summary>
public sealed record PlanFigures(double? ScoreThen, MaturityLevel? LevelThen, decimal Cost, int Initiatives, DateOnly? EndsOn);

/// <summary>Score against money.</summary>
/// <param name="Points">By budget, ascending.</param>
/// <param name="Knee">The budget after which more money buys notably less; null where there is no such point.</param>
public sealed record FrontierSheet(IReadOnlyList<FrontierSheet.Point> Points, decimal? Knee)
{
    /// <param name="Bound">No plan within this budget reaches more (normalised score, or the weighted sum).</param>
    /// <param name="IsChosen">It is the budget of the roadmap.</param>
    public sealed record Point(decimal Budget, decimal Cost, double? ScoreThen, double Bound, PlanStatus Status, int Initiatives, bool IsKnee, bool IsChosen);

    internal static FrontierSheet Of(SolvedFrontier frontier, decimal budget) => new(
        [.. frontier.Points.Select(p => new Point(p.Budget, p.Cost, p.ScoreThen, p.Bound, p.Status, p.Starts.Count, p.Budget == frontier.Knee, p.Budget == budget))], frontier.Knee);
}

/// <summary>The plan that loses least over many weightings of the dimensions, beside the optimum for the model's own weights. Regrets are normalised scores.</summary>
/// <param name="Plan">Null where it breaks a rule of today.</param>
/// <param name="Weightings">How many were drawn; 0 where no other weights are possible.</param>
public sealed record RobustSheet(PlanSheet? Plan, double WorstRegret, double MeanRegret, double OptimumWorstRegret, double OptimumMeanRegret, int Weightings, bool IsProven);

/// <summary>A plan that somebody tries under other settings; only they see it until they adopt it.</summary>
/// <param name="IsStale">The roadmap has been changed in between, so it cannot be adopted any more.</param>
public sealed record TrialSheet(RoadmapSettings Settings, PlanSheet Plan, FrontierSheet? Frontier, RobustSheet? Robust, bool IsStale);

/// <summary>An initiative that is finished or under way: plans hold it where it is.</summary>
/// <param name="IsBeyondHorizon">It is not expected to end within the roadmap.</param>
public sealed record CommittedRow(string Code, string Title, DeliveryStatus Status, int Start, int End, DateOnly StartsOn, DateOnly EndsOn, bool IsBeyondHorizon);
