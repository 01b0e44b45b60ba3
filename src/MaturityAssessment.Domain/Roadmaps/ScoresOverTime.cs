using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>What a plan does to the scores, period by period, by the true scorer with all its caps and stages.</summary>
/// <param name="Levels">Every level above today's, the lowest first.</param>
/// <param name="Contributions">In the order in which the initiatives end.</param>
public sealed record ScoresOverTime(IReadOnlyList<PeriodScore> Periods, IReadOnlyList<LevelReached> Levels, IReadOnlyList<Contribution> Contributions)
{
    public static ScoresOverTime Of(PlanningProblem problem, Plan plan)
    {
        var lifted = new LiftedScores(problem);
        var index = problem.Initiatives.Select((initiative, i) => (initiative.Code, i)).ToDictionary(x => x.Code, x => x.i, StringComparer.Ordinal);
        List<(PlannedInitiative Planned, int Index)> planned = [.. plan.Initiatives.Select(p => (p, index[p.Initiative.Code])).OrderBy(p => p.p.End).ThenBy(p => p.p.Initiative.Code, StringComparer.Ordinal)];
        List<PeriodScore> periods = [.. Enumerable.Range(1, problem.Periods).Select(number => PeriodScore.Of(number, problem.Model, lifted, planned))];
        return new(periods, LevelReached.All(problem.Model.Scale, lifted.Now.Level, periods), [.. planned.Select(p => Contribution.Of(p.Planned, p.Index, lifted, planned))]);
    }
}

/// <param name="Score">Normalised, when the period has ended; null where there is none.</param>
/// <param name="Level">The number of the level after caps.</param>
/// <param name="Finished">Codes of what has ended in it.</param>
/// <param name="Dimensions">Normalised scores by code; null where a dimension has none.</param>
public sealed record PeriodScore(int Number, double? Score, int? Level, IReadOnlyList<string> Finished, IReadOnlyDictionary<string, double?> Dimensions)
{
    internal static PeriodScore Of(int number, MaturityModel model, LiftedScores lifted, List<(PlannedInitiative Planned, int Index)> planned)
    {
        var scorer = Scorer.For(model);
        var scores = lifted.ScoresAfter(planned.Where(p => p.Planned.End <= number).Select(p => p.Index));
        var overall = lifted.Overall(scores);
        var values = new double[scorer.Tree.Size];
        scorer.Aggregate(scores, values);
        return new(
            number, OrNull(overall.Score), overall.Level, [.. planned.Where(p => p.Planned.End == number).Select(p => p.Planned.Initiative.Code)],
            model.Dimensions.ToDictionary(d => d.Code, d => OrNull(values[scorer.Tree.Index[d.Code]]), StringComparer.Ordinal));
    }

    private static double? OrNull(double score) => double.IsFinite(score) ? score : null;
}

/// <param name="Period">The first one at whose end the whole stands at this level or above; null when the plan does not get there.</param>
public sealed record LevelReached(MaturityLevel Level, int? Period)
{
    internal static IReadOnlyList<LevelReached> All(MaturityScale scale, int? now, List<PeriodScore> periods) =>
        [.. scale.Levels.Where(l => now is null || l.Number > now).Select(l => new LevelReached(l, periods.Find(p => p.Level >= l.Number)?.Number))];
}

/// <summary>What one initiative brings to the overall score.</summary>
/// <param name="LastIn">At the horizon, on top of all others in the plan.</param>
/// <param name="WhenFinished">In the period in which it ends, on top of all others that have ended by then.</param>
/// <param name="Alone">If it were the only one.</param>
public sealed record Contribution(Initiative Initiative, int End, double LastIn, double WhenFinished, double Alone)
{
    internal static Contribution Of(PlannedInitiative planned, int index, LiftedScores lifted, List<(PlannedInitiative Planned, int Index)> all)
    {
        double Gain(IEnumerable<int> with) => PlanBuilder.Points(lifted.After(with).Score) - PlanBuilder.Points(lifted.After(with.Where(i => i != index)).Score);
        return new(
            planned.Initiative, planned.End, Gain([.. all.Select(p => p.Index)]), Gain([.. all.Where(p => p.Planned.End <= planned.End).Select(p => p.Index)]), Gain([index]));
    }
}
