namespace MaturityAssessment.Domain.Comparisons;

/// <summary>How closely two columns of figures go together, −1 to 1. Pairs of which one is missing (not finite) are left out.</summary>
/// <remarks>Null where it is undefined: fewer than two pairs, or a column that does not vary. What differs by a rounding error does not vary.</remarks>
public static class Correlation
{
    private const double RelativeNoise = 1e-12;

    /// <summary>Pearson's r = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² · Σ(y − ȳ)²).</summary>
    public static double? Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (xs, ys) = Pairs(x, y);
        return OfPairs(xs, ys);
    }

    /// <summary>Spearman's ρ: Pearson's r of the ranks, equal figures sharing the mean of their ranks.</summary>
    public static double? Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (xs, ys) = Pairs(x, y);
        return OfPairs(MeanRanks(xs), MeanRanks(ys));
    }

    private static double? OfPairs(double[] x, double[] y)
    {
        if (x.Length < 2 || !Varies(x) || !Varies(y))
        {
            return null;
        }

        double meanX = x.Average(), meanY = y.Average(), xy = 0, xx = 0, yy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            var (dx, dy) = (x[i] - meanX, y[i] - meanY);
            xy += dx * dy;
            xx += dx * dx;
            yy += dy * dy;
        }

        return Math.Clamp(xy / (Math.Sqrt(xx) * Math.Sqrt(yy)), -1, 1);
    }

    private static bool Varies(double[] values) => !IsSame(values.Min(), values.Max());

    private static bool IsSame(double a, double b) => Math.Abs(a - b) <= RelativeNoise * Math.Max(Math.Abs(a), Math.Abs(b));

    private static double[] MeanRanks(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).OrderBy(i => values[i]).ToArray();
        var ranks = new double[values.Length];
        for (var first = 0; first < order.Length;)
        {
            var next = first + 1;
            while (next < order.Length && IsSame(values[order[first]], values[order[next]]))
            {
                next++;
            }

            // ranks first + 1 … next share their mean
            for (var i = first; i < next; i++)
            {
                ranks[order[i]] = (first + 1 + next) / 2.0;
            }

            first = next;
        }

        return ranks;
    }

    private static (double[] X, double[] Y) Pairs(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length)
        {
            throw new ArgumentException($"The columns are {x.Length} and {y.Length} figures long.", nameof(y));
        }

        var (xs, ys) = (new List<double>(x.Length), new List<double>(x.Length));
        for (var i = 0; i < x.Length; i++)
        {
            if (double.IsFinite(x[i]) && double.IsFinite(y[i]))
            {
                xs.Add(x[i]);
                ys.Add(y[i]);
            }
        }

        return ([.. xs], [.. ys]);
    }
}
