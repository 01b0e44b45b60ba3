using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Scoring;

/// <summary>What a department reads first: where it is strong, and where most is to be gained.</summary>
/// <param name="Strengths">Best first.</param>
/// <param name="Weaknesses">The most worthwhile first.</param>
public sealed record Findings(IReadOnlyList<Finding> Strengths, IReadOnlyList<Finding> Weaknesses)
{
    /// <summary>Compares the nodes that hold questions (the capabilities, in most models) with their targets, or with the whole's own score before caps where nobody set any.</summary>
    public static Findings Of(ScoreCard card, TargetProfile? profile = null, int most = 5)
    {
        if (card.UncappedOverall.Score is not { } mean)
        {
            return new([], []);
        }

        var tree = Scorer.For(card.Model).Tree;
        var targets = profile is null ? null : Targets.Of(tree, card.Model.Scale, profile);
        var findings = new List<Finding>();
        for (var i = tree.Root + 1; i < tree.Size; i++)
        {
            var node = tree.NodeAt(i);
            var target = targets is null ? mean : targets[i];
            if (node.Questions.Count > 0 && card.Nodes[node.Code] is { Score: { } score, GlobalWeight: > 0 } result && !double.IsNaN(target))
            {
                findings.Add(new(node.Code, node.Title, score, target, result.GlobalWeight));
            }
        }

        return new(
            [.. findings.Where(f => f.Margin > -MaturityScale.Tolerance && (profile is not null || f.Margin > MaturityScale.Tolerance))
                .OrderByDescending(f => f.Margin).ThenBy(f => f.Code, StringComparer.Ordinal).Take(most)],
            [.. findings.Where(f => f.Margin < -MaturityScale.Tolerance)
                .OrderBy(f => f.GlobalWeight * f.Margin).ThenBy(f => f.Code, StringComparer.Ordinal).Take(most)]);
    }
}

/// <param name="Measure">What the score is held against: the target, or the mean of the whole.</param>
public sealed record Finding(string Code, string Title, double Score, double Measure, double GlobalWeight)
{
    /// <summary>How far the score is above its measure.</summary>
    public double Margin => Score - Measure;
}
