using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Scoring;

internal static class AggregationRules
{
    /// <summary>Combines children's values by one of the aggregations that look at children only.</summary>
    public static double Combine(Aggregation aggregation, ReadOnlySpan<double> values, ReadOnlySpan<int> children, ReadOnlySpan<double> weights)
    {
        double sum = 0, total = 0, least = double.PositiveInfinity, most = double.NegativeInfinity;
        var applies = false;
        for (var i = 0; i < children.Length; i++)
        {
            var value = values[children[i]];
            if (value > double.NegativeInfinity)
            {
                var weight = weights[i];
                // a geometric mean's logarithm is taken only where it is asked for; a score at or below 0 makes it 0 below
                sum += weight * (aggregation == Aggregation.WeightedGeometricMean ? Math.Log(Math.Max(value, double.Epsilon)) : value);
                total += weight;
                least = Math.Min(least, value);
                most = Math.Max(most, value);
            }
            else
            {
                applies |= double.IsNaN(value);
            }
        }

        if (total == 0)
        {
            return applies ? Scorer.Unanswered : Scorer.NotApplicable;
        }

        // A mean lies between its members whatever rounding does: the mean of equal scores is that score, and raising one never lowers it.
        return aggregation switch
        {
            Aggregation.WeightedMean => Math.Min(Math.Max(sum / total, least), most),
            Aggregation.WeightedGeometricMean => least <= 0 ? 0 : Math.Min(Math.Max(Math.Exp(sum / total), least), most),
            Aggregation.WeakestLink => least,
            Aggregation.Best => most,
            _ => throw new ArgumentOutOfRangeException(nameof(aggregation), aggregation, "A staged node is not combined from its children."),
        };
    }
}
