using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Domain.Comparisons;

/// <summary>One question that many organisations have in common as a gap.</summary>
/// <param name="Answered">How many organisations have a score for it.</param>
/// <param name="Below">How many of them are under the threshold.</param>
/// <param name="Weight">Its weight on the whole where every question applies.</param>
/// <param name="Priority">Share times weight.</param>
public sealed record CommonGap(string Code, int Answered, int Below, double Weight, double Priority)
{
    /// <summary>0 to 1.</summary>
    public double Share => (double)Below / Answered;
}

/// <summary>Where many organisations fall short of the same: what is worth solving once for all.</summary>
public static class CommonGaps
{
    /// <summary>Every question that somebody answered, by share of organisations below the threshold times weight, then by share, then by code.</summary>
    /// <param name="threshold">Normalised; who reaches it but for a rounding error has reached it.</param>
    public static IReadOnlyList<CommonGap> Of(Portfolio portfolio, double threshold)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        if (!double.IsFinite(threshold))
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The threshold must be a number.");
        }

        var tree = portfolio.Scorer.Tree;
        var weights = Shares.Weights(tree, new double[tree.Size], _ => true);
        return
        [
            .. portfolio.Model.Questions
                .Select((question, q) =>
                {
                    var scores = portfolio.Entries.Select(e => e.Scores[q]).Where(double.IsFinite).ToArray();
                    var below = scores.Count(s => s < threshold - MaturityScale.Tolerance);
                    return new CommonGap(question.Code, scores.Length, below, weights[q], scores.Length == 0 ? 0 : weights[q] * below / scores.Length);
                })
                .Where(g => g.Answered > 0)
                .OrderByDescending(g => g.Priority)
                .ThenByDescending(g => g.Share)
                .ThenBy(g => g.Code, StringComparer.Ordinal),
        ];
    }
}
