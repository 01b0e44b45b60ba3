using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Scoring;

/// <summary>How far results are from a target profile, the most worthwhile first.</summary>
public static class Gaps
{
    /// <summary>Every node and question that applies and has a target, by priority (highest first), then by code; those without a score last.</summary>
    public static IReadOnlyList<Gap> Of(ScoreCard card, TargetProfile profile)
    {
        var tree = Scorer.For(card.Model).Tree;
        var targets = Targets.Of(tree, card.Model.Scale, profile);
        var below = new double[tree.Size];
        for (var q = 0; q < tree.Root; q++)
        {
            var question = card.Questions[tree.Questions[q].Code];
            var priority = question.Score is { } score && !double.IsNaN(targets[q]) ? question.GlobalWeight * Math.Max(0, targets[q] - score) : 0;
            for (var i = q; i >= 0; i = tree.Parent[i])
            {
                below[i] += priority;
            }
        }

        var gaps = new List<Gap>();
        for (var i = 0; i < tree.Size; i++)
        {
            if (double.IsNaN(targets[i]))
            {
                continue;
            }

            if (tree.IsNode(i))
            {
                // before caps: a gap says what is missing below, not what holds the whole back
                var node = i == tree.Root ? card.UncappedOverall : card.Nodes[tree.NodeAt(i).Code];
                if (node.Applies)
                {
                    gaps.Add(Gap(node.Code, i == tree.Root ? card.Model.Title : tree.NodeAt(i).Title, false, targets[i], node.Score, node.GlobalWeight, below[i]));
                }
            }
            else if (card.Questions[tree.Questions[i].Code] is { State: QuestionState.Answered or QuestionState.Unanswered } question)
            {
                gaps.Add(Gap(question.Code, tree.Questions[i].Text, true, targets[i], question.Score, question.GlobalWeight, below[i]));
            }
        }

        return [.. gaps.OrderByDescending(g => g.Priority ?? double.NegativeInfinity).ThenBy(g => g.Code, StringComparer.Ordinal)];
    }

    private static Gap Gap(string code, string title, bool isQuestion, double target, double? score, double weight, double below)
    {
        // a target that is missed by a hair is reached, as thresholds are
        var gap = score is { } s ? (s >= target - MaturityScale.Tolerance ? 0 : target - s) : (double?)null;
        return new(code, title, isQuestion, target, score, gap, weight, weight * gap, below);
    }
}

/// <param name="Code">Empty for the whole.</param>
/// <param name="Title">A question's is its text.</param>
/// <param name="Target">Normalised.</param>
/// <param name="Distance">Target less score, never negative; null where there is no score: an unanswered question's gap is not known, and is not counted as the whole target.</param>
/// <param name="Priority">Global weight times distance; null likewise.</param>
/// <param name="PriorityBelow">The priorities of the questions below together: what closing all of them would bring. A question's own for a question.</param>
public sealed record Gap(string Code, string Title, bool IsQuestion, double Target, double? Score, double? Distance, double GlobalWeight, double? Priority, double PriorityBelow);
