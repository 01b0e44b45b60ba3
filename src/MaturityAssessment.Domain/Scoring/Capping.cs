using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Scoring;

/// <summary>A model's knock-out rules, and what they leave of the overall result.</summary>
/// <remarks>
/// A cap bites while its trigger holds, whether or not the result would have exceeded its limit. Something that has no score or does not apply triggers nothing.
/// Each of score, floor and ceiling is capped by the triggers of its own run: an unanswered trigger leaves the score alone, bites in the floor (there it stands at 0) and,
/// if full marks would lift it, not in the ceiling; so the true result lies between the two after caps as well.
/// </remarks>
internal sealed class Capping(MaturityModel model, CompiledTree tree)
{
    private readonly Rule[] _rules = [.. model.Caps.Select(cap => Rule.Of(cap, tree))];

    /// <summary>Whether some cap can change the overall score, not only the level.</summary>
    public bool LimitsScores { get; } = model.Caps.Any(c => c.Limit is not CapLimit.Level);

    /// <summary>What triggers the caps that can change the overall score.</summary>
    public IReadOnlyList<int> ScoreTriggers { get; } = [.. model.Caps.Where(c => c.Limit is not CapLimit.Level).Select(c => tree.Index[c.Code])];

    public IReadOnlyList<Cap> Biting(ReadOnlySpan<double> values)
    {
        List<Cap>? biting = null;
        foreach (var rule in _rules)
        {
            if (Bites(rule, values))
            {
                (biting ??= []).Add(rule.Cap);
            }
        }

        return biting ?? (IReadOnlyList<Cap>)[];
    }

    /// <summary>The overall score after caps, and the position of its level (-1 for none).</summary>
    public (double Score, int Level) Apply(ReadOnlySpan<double> values)
    {
        var score = values[tree.Root];
        if (!double.IsFinite(score))
        {
            return (score, -1);
        }

        var highest = int.MaxValue;
        var isLowered = false;
        foreach (var rule in _rules)
        {
            if (!Bites(rule, values))
            {
                continue;
            }

            if (rule.Voids)
            {
                return (Scorer.Unanswered, -1);
            }

            highest = Math.Min(highest, rule.HighestLevel);
            if (score > rule.HighestScore)
            {
                score = rule.HighestScore;
                isLowered = true;
            }
        }

        var level = tree.LevelOf(tree.Root, values);
        if (isLowered)
        {
            level = Math.Min(level, tree.LevelOfLoweredScore(tree.Root, score));
        }

        return (score, Math.Min(level, highest));
    }

    /// <summary>Whether some cap is triggered by this question or node.</summary>
    public bool Watches(int index) => Array.Exists(_rules, rule => rule.Trigger == index);

    /// <summary>Whether a cap would keep the whole under the level in this position.</summary>
    public bool Prevents(Cap cap, int level) => cap.Limit switch
    {
        CapLimit.Voids => true,
        CapLimit.Level limit => Math.Max(0, tree.LevelUpTo(limit.Highest)) < level,
        CapLimit.Score limit => tree.LevelOfLoweredScore(tree.Root, limit.Highest) < level,
        _ => false,
    };

    private bool Bites(Rule rule, ReadOnlySpan<double> values)
    {
        var value = values[rule.Trigger];
        return double.IsFinite(value)
            && (rule.Level is { } level ? tree.LevelNumberOf(rule.Trigger, values) < level : value < rule.Score - MaturityScale.Tolerance);
    }

    private sealed record Rule(Cap Cap, int Trigger, int? Level, double Score, bool Voids, int HighestLevel, double HighestScore)
    {
        public static Rule Of(Cap cap, CompiledTree tree)
        {
            if (!tree.Index.TryGetValue(cap.Code, out var trigger) || tree.IsNode(trigger) != cap.Trigger is CapTrigger.NodeBelowLevel)
            {
                throw new ArgumentException($"A cap names {cap.Code}, which the model does not have.");
            }

            return new(
                cap,
                trigger,
                (cap.Trigger as CapTrigger.NodeBelowLevel)?.Level,
                (cap.Trigger as CapTrigger.QuestionBelowScore)?.Score ?? 0,
                cap.Limit is CapLimit.Voids,
                cap.Limit is CapLimit.Level level ? Math.Max(0, tree.LevelUpTo(level.Highest)) : int.MaxValue,
                (cap.Limit as CapLimit.Score)?.Highest ?? double.PositiveInfinity);
        }
    }
}
