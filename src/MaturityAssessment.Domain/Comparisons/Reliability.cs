namespace MaturityAssessment.Domain.Comparisons;

/// <summary>Whether the dimensions measure one thing together.</summary>
public static class Reliability
{
    /// <summary>Cronbach's alpha (Cronbach 1951) over the model's dimensions, unweighted.</summary>
    public static double? CronbachAlpha(Portfolio portfolio)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        return CronbachAlpha([.. portfolio.Model.Dimensions.Select(d => portfolio.ScoresOf(d.Code))]);
    }

    /// <summary>Cronbach's alpha: k/(k − 1) · (1 − Σ var(itemᵢ) / var(Σ items)), for k items.</summary>
    /// <param name="items">Each item's figures, one per organisation in the same order. Organisations that miss a figure (not finite) are left out.</param>
    /// <returns>Null with fewer than two items, fewer than two complete organisations, or a sum that does not vary.</returns>
    public static double? CronbachAlpha(IReadOnlyList<IReadOnlyList<double>> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Any(i => i.Count != items[0].Count))
        {
            throw new ArgumentException("The items have figures for different numbers of organisations.", nameof(items));
        }

        if (items.Count < 2)
        {
            return null;
        }

        var complete = Enumerable.Range(0, items[0].Count).Where(o => items.All(i => double.IsFinite(i[o]))).ToArray();
        if (complete.Length < 2)
        {
            return null;
        }

        var total = Variance([.. complete.Select(o => items.Sum(i => i[o]))]);
        var single = items.Sum(i => Variance([.. complete.Select(o => i[o])]));
        return total > 1e-24 ? items.Count / (items.Count - 1.0) * (1 - (single / total)) : null;
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean)) / values.Length;
    }
}
