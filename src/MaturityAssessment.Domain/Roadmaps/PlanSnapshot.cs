namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>A plan as it was, with all that is needed to read it later: initiatives and models may change, this does not.</summary>
/// <param name="StartsOn">First day of the first quarter.</param>
/// <param name="ScoreNow">Normalised, as in <see cref="Plan"/>.</param>
public sealed record PlanSnapshot(
    decimal Budget, int Periods, DateOnly StartsOn, IReadOnlyList<string> Pinned, IReadOnlyList<string> Forbidden,
    double? ScoreNow, double? ScoreThen, decimal Cost, IReadOnlyList<SnapshotInitiative> Initiatives, IReadOnlyList<SnapshotPeriod> Points)
{
    public SnapshotInitiative? Find(string code) => Initiatives.FirstOrDefault(i => i.Code == code);

    public DateOnly? EndsOn => Initiatives.Count == 0 ? null : Initiatives.Max(i => i.EndsOn);

    public static PlanSnapshot Of(PlanningProblem problem, Plan plan, DateOnly startsOn)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        return new(
            problem.Budget + problem.Spent, problem.Periods, startsOn, [.. problem.Pinned.Order(StringComparer.Ordinal)], [.. problem.Forbidden.Order(StringComparer.Ordinal)],
            plan.ScoreNow, plan.ScoreThen, plan.Cost,
            [.. plan.Initiatives.Select(i => new SnapshotInitiative(
                i.Initiative.Code, i.Initiative.Title, i.Initiative.Phase, i.Start, i.End, startsOn.AddMonths(3 * (i.Start - 1)), startsOn.AddMonths(3 * i.End).AddDays(-1),
                i.Cost, i.Initiative.DependsOn, i.Initiative.Effects, i.Initiative.Measures) { Lags = i.Initiative.Lags })],
            [.. plan.Periods.Select(p => new SnapshotPeriod(p.Number, startsOn.AddMonths(3 * (p.Number - 1)), p.Cost, p.Score, p.Level))]);
    }
}

/// <param name="Start">First quarter, from 1.</param>
/// <param name="EndsOn">Last day, inclusive.</param>
public sealed record SnapshotInitiative(
    string Code, string Title, RoadmapPhase Phase, int Start, int End, DateOnly StartsOn, DateOnly EndsOn, decimal Cost,
    IReadOnlyList<string> DependsOn, IReadOnlyList<InitiativeEffect> Effects, IReadOnlyList<string> Measures)
{
    /// <summary>See <see cref="Initiative.Lags"/>.</summary>
    public IReadOnlyDictionary<string, int> Lags { get; init; } = new Dictionary<string, int>();
}

public sealed record SnapshotPeriod(int Number, DateOnly StartsOn, decimal Cost, double? Score, int? Level);
