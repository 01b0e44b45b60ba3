namespace MaturityAssessment.Domain.Comparisons;

/// <summary>How figures are spread.</summary>
/// <param name="StandardDeviation">Over n, not n − 1: the organisations compared are all there are, not a sample of them. 0 for a single one.</param>
/// <param name="LowerQuartile">
/// Quartiles and median are of type 7 (Hyndman and Fan 1996; the usual one of R, NumPy and Excel): with the figures in ascending order x₀ … xₙ₋₁ and h = (n − 1)·p, the quantile of p is
/// x⌊h⌋ + (h − ⌊h⌋)·(x⌊h⌋₊₁ − x⌊h⌋).
/// </param>
public sealed record Distribution(int Count, double Mean, double StandardDeviation, double Least, double LowerQuartile, double Median, double UpperQuartile, double Most)
{
    /// <summary>Of the figures that are finite: unanswered and not applicable ones are left out. Null where none is left.</summary>
    public static Distribution? Of(IEnumerable<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);

        // summed in ascending order, so that the order of organisations does not change a bit
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        if (sorted.Length == 0)
        {
            return null;
        }

        // the mean of equal figures is that figure, whatever rounding does
        var mean = Math.Clamp(sorted.Sum() / sorted.Length, sorted[0], sorted[^1]);
        var squares = sorted.Sum(v => (v - mean) * (v - mean));
        return new(sorted.Length, mean, Math.Sqrt(squares / sorted.Length), sorted[0], Quantile(sorted, 0.25), Quantile(sorted, 0.5), Quantile(sorted, 0.75), sorted[^1]);
    }

    /// <param name="sorted">Ascending, not empty.</param>
    private static double Quantile(double[] sorted, double p)
    {
        var h = (sorted.Length - 1) * p;
        var below = (int)Math.Floor(h);
        return below + 1 < sorted.Length ? sorted[below] + ((h - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
