using MaturityAssessment.Domain.Assessments;

namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>The plan of a roadmap that was adopted last: when each initiative starts, and what was known about it when it was found.</summary>
public sealed class CurrentPlan : RoadmapRecord
{
    private CurrentPlan()
    {
    }

    public SolvedPlan Content { get; private set; } = null!;

    public static CurrentPlan For(Assessment assessment)
    {
        var plan = new CurrentPlan();
        plan.BelongTo(assessment);
        return plan;
    }

    public void Adopt(SolvedPlan content, Guid by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
        Changed(by, at);
    }
}

/// <summary>What a planner has found, without what follows from the problem: costs and scores are computed anew whenever it is read.</summary>
/// <param name="Starts">First period, from 1, by code.</param>
/// <param name="LeftOut">Why what was asked for is not in it, as sentences by code.</param>
/// <param name="Fingerprint">Of the problem that was solved; see <see cref="ProblemFingerprint"/>.</param>
public sealed record SolvedPlan(
    IReadOnlyDictionary<string, int> Starts, IReadOnlyDictionary<string, string> LeftOut, PlanStatus Status, double Reached, double Bound, double GapPercent, string Fingerprint)
{
    /// <summary>Null where nobody asked for it.</summary>
    public SolvedFrontier? Frontier { get; init; }

    /// <summary>Null where nobody asked for it.</summary>
    public SolvedRobust? Robust { get; init; }

    public static SolvedPlan Of(OptimalPlan result, string fingerprint) =>
        new(StartsOf(result.Plan), ReasonsOf(result.Plan), result.Status, result.Reached, result.Bound, result.GapPercent, fingerprint);

    public static IReadOnlyDictionary<string, int> StartsOf(Plan plan) => plan.Initiatives.ToDictionary(i => i.Initiative.Code, i => i.Start, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string> ReasonsOf(Plan plan) => plan.LeftOut.ToDictionary(l => l.Initiative.Code, l => l.Because, StringComparer.Ordinal);
}

/// <param name="Points">By budget, ascending; only budgets for which there is a plan.</param>
/// <param name="Knee">The budget after which money buys notably less; null where there is none.</param>
public sealed record SolvedFrontier(IReadOnlyList<SolvedPoint> Points, decimal? Knee)
{
    /// <param name="spent">Money that was gone already: people know their budget with it.</param>
    public static SolvedFrontier Of(Frontier frontier, decimal spent) => new(
        [.. frontier.Points.Where(p => p.IsPlan).Select(p => new SolvedPoint(p.Budget + spent, p.Result.Status, p.Result.Plan.Cost, p.Result.Plan.ScoreThen, p.Result.Bound, SolvedPlan.StartsOf(p.Result.Plan)))],
        frontier.Knee?.Budget + spent);
}

/// <param name="ScoreThen">Normalised, at the horizon.</param>
/// <param name="Bound">Normalised; no plan within this budget reaches more.</param>
public sealed record SolvedPoint(decimal Budget, PlanStatus Status, decimal Cost, double? ScoreThen, double Bound, IReadOnlyDictionary<string, int> Starts);

/// <summary>The plan that loses least, whichever of many weightings of the dimensions is the right one.</summary>
/// <param name="WorstRegret">The most score (normalised) that it gives away.</param>
/// <param name="OptimumWorstRegret">The same of the optimum for the model's own weights.</param>
public sealed record SolvedRobust(
    IReadOnlyDictionary<string, int> Starts, IReadOnlyDictionary<string, string> LeftOut, double WorstRegret, double MeanRegret, double OptimumWorstRegret, double OptimumMeanRegret,
    int Weightings, bool IsProven);
