using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Scoring;

/// <summary>The smallest set of one-step improvements that lifts a node, or the whole, to its next level.</summary>
/// <remarks>
/// Smallest in number of steps, exactly, for every aggregation; among equally small sets the one with the highest score of those under each node, then the first in the model's order.
/// Steps of one question come in order. For the whole, what lifts the caps that stand in the way is part of the set. Questions that apply today count, no others; an unanswered question
/// is left unanswered, but for the practices of a staged node, where unanswered counts as not implemented.
/// </remarks>
/// <param name="Code">The node's; empty for the whole.</param>
/// <param name="From">Today's level; null where a cap voids the whole, which the steps then undo.</param>
/// <param name="CapsLifted">The caps that bite today and would keep the whole from the next level.</param>
/// <param name="ScoreNow">The node's score before caps.</param>
/// <param name="ScoreThen">The same after the steps.</param>
public sealed record NextLevel(
    string Code, MaturityLevel? From, MaturityLevel To, IReadOnlyList<ImprovementStep> Steps, IReadOnlyList<Cap> CapsLifted, double ScoreNow, double ScoreThen)
{
    /// <summary>Null at the top, without a score, and where no improvement of answers (or only one of more than a thousand steps) leads there.</summary>
    public static NextLevel? Of(MaturityModel model, AnswerSheet sheet, string node = "")
    {
        var scorer = Scorer.For(model);
        var tree = scorer.Tree;
        if (!tree.Index.TryGetValue(node, out var index) || !tree.IsNode(index))
        {
            throw new ArgumentException($"The model has no node {node}.", nameof(node));
        }

        var values = scorer.Resolve(sheet).Values;
        tree.Aggregate(values);
        if (!double.IsFinite(values[index]))
        {
            return null;
        }

        var isWhole = index == tree.Root;
        var level = LevelOf(values);
        if (level == model.Scale.Levels.Count - 1)
        {
            return null;
        }

        var needs = new LiftNeeds();
        if (level >= 0)
        {
            needs.Level(index, level + 1);
        }

        if (isWhole)
        {
            // also those that do not bite yet: a step may set off a cap on a practice that is unanswered so far
            needs.Undo(model.Caps.Where(c => scorer.Capping.Prevents(c, level + 1)), scorer);
        }

        if (new ShortestLift(scorer, values, needs).Find(index, all => LevelOf(all) > level) is not { } found)
        {
            return null;
        }

        return new(
            node,
            level < 0 ? null : model.Scale.Levels[level],
            model.Scale.Levels[level + 1],
            [.. found.Steps],
            isWhole ? [.. scorer.Capping.Biting(values).Where(c => scorer.Capping.Prevents(c, level + 1))] : [],
            values[index],
            found.Values[index]);

        int LevelOf(double[] all) => isWhole ? scorer.Capping.Apply(all).Level : tree.LevelOf(index, all);
    }
}

/// <param name="From">Null for a practice that is unanswered so far.</param>
public sealed record ImprovementStep(string Question, double? From, double To);
