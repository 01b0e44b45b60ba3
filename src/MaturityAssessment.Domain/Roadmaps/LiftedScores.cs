using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>What finished initiatives do to the scores of a planning problem; every planner counts by it.</summary>
/// <remarks>
/// A question stands at the best of its present score and of what finished initiatives raise it to. An unanswered question stays unanswered whatever is done (nobody knows where it stands, and
/// an invented answer could even lower the score), but for the practices of a staged node that has a score: there unanswered counts as not implemented. Today's applicability holds throughout.
/// So an initiative never lowers anything. Effects on questions that do not apply, or that the model does not have, do nothing.
/// </remarks>
public sealed class LiftedScores
{
    private readonly Scorer _scorer;
    private readonly double[] _now;
    private readonly LiftEffect[][] _effects;

    public LiftedScores(PlanningProblem problem)
    {
        _scorer = Scorer.For(problem.Model);
        _now = _scorer.ScoresOf(problem.Answers);
        var values = new double[_scorer.Tree.Size];
        _scorer.Aggregate(_now, values);
        var targets = problem.Target is null ? null : Targets.Of(_scorer.Tree, problem.Model.Scale, problem.Target);
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < problem.Initiatives.Count; i++)
        {
            index.TryAdd(problem.Initiatives[i].Code, i);
        }

        _effects = [.. problem.Initiatives.Select(i => EffectsOf(i).ToArray())];
        HasJointEffects = _effects.Any(effects => effects.Any(e => e.Needs.Count > 0));
        Now = _scorer.Overall(_now);
        IsLinear = problem.Model.Scale.TierDecimals is null
            && problem.Model.Root.DescendantNodes().Append(problem.Model.Root).All(n => n.Aggregation == Aggregation.WeightedMean)
            && problem.Model.Caps.All(c => c.Limit is CapLimit.Level);

        IEnumerable<LiftEffect> EffectsOf(Initiative initiative)
        {
            foreach (var effect in initiative.Effects)
            {
                var question = _scorer.IndexOf(effect.Question);
                if (question < 0 || !_scorer.CanLift(question, values))
                {
                    continue;
                }

                var present = double.IsNaN(_now[question]) ? 0 : _now[question];
                // what needs something unknown never comes about
                if (effect.RaisesTo > present && effect.Needs.All(index.ContainsKey))
                {
                    var wanted = targets is null ? effect.RaisesTo : double.IsNaN(targets[question]) ? present : Math.Max(present, targets[question]);
                    yield return new(question, present, effect.RaisesTo, Math.Min(effect.RaisesTo, wanted), [.. effect.Needs.Select(n => index[n]).Distinct().Order()]);
                }
            }
        }
    }

    /// <summary>The overall result today.</summary>
    public OverallScore Now { get; }

    /// <summary>Whether the overall score is the sum of the scores of questions by <see cref="Weights"/>: weighted means all the way up, and no rule that limits the score itself.</summary>
    public bool IsLinear { get; }

    /// <summary>Whether some effect counts only when several initiatives are finished.</summary>
    public bool HasJointEffects { get; }

    /// <summary>The effects of an initiative that lift anything at all.</summary>
    public IReadOnlyList<LiftEffect> EffectsOf(int initiative) => _effects[initiative];

    /// <summary>What part of today's score each question decides (by position in the model), exact in a model of weighted means.</summary>
    public double[] Weights() => _scorer.ScoredWeights(_now);

    /// <summary>The overall result when these initiatives (by position in the problem) are finished, by the true scorer.</summary>
    public OverallScore After(IEnumerable<int> initiatives) => _scorer.Overall(Lift(initiatives, e => e.RaisesTo));

    /// <summary>The same where nothing beyond the targets counts.</summary>
    public OverallScore CountedAfter(IEnumerable<int> initiatives) => _scorer.Overall(Lift(initiatives, e => e.CountsTo));

    internal double[] ScoresNow() => _now.ToArray();

    /// <summary>Scores of questions when these are finished.</summary>
    internal double[] ScoresAfter(IEnumerable<int> initiatives) => Lift(initiatives, e => e.RaisesTo);

    internal OverallScore Overall(ReadOnlySpan<double> scores) => _scorer.Overall(scores);

    /// <summary>Scores of questions when these are finished, where nothing beyond the targets counts.</summary>
    internal double[] CountedScores(IEnumerable<int> initiatives) => Lift(initiatives, e => e.CountsTo);

    /// <summary>Raises scores in place to what counts of an initiative's effects; only where there are no joint ones.</summary>
    internal void Count(int initiative, Span<double> scores)
    {
        foreach (var effect in _effects[initiative])
        {
            Raise(scores, effect, effect.CountsTo);
        }
    }

    private double[] Lift(IEnumerable<int> initiatives, Func<LiftEffect, double> to)
    {
        var scores = ScoresNow();
        var finished = HasJointEffects ? initiatives.ToHashSet() : null;
        foreach (var effect in (finished ?? initiatives).SelectMany(i => _effects[i]))
        {
            if (finished is null || effect.Needs.All(finished.Contains))
            {
                Raise(scores, effect, to(effect));
            }
        }

        return scores;
    }

    private static void Raise(Span<double> scores, LiftEffect effect, double to)
    {
        ref var score = ref scores[effect.Question];
        if (to > effect.From && !(score >= to))
        {
            score = to;
        }
    }
}

/// <param name="Question">Its position in the model.</param>
/// <param name="From">Its present score; 0 for an unanswered practice.</param>
/// <param name="CountsTo">The same as <paramref name="RaisesTo"/>, or less where the target is less.</param>
/// <param name="Needs">Other initiatives (by position in the problem) that must be finished too.</param>
public readonly record struct LiftEffect(int Question, double From, double RaisesTo, double CountsTo, IReadOnlyList<int> Needs);
