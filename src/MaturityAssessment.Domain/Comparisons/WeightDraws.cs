using MathNet.Numerics.Distributions;

namespace MaturityAssessment.Domain.Comparisons;

/// <summary>Weights around the model's own: a Dirichlet with α = κ·w, w being the weights with sum 1.</summary>
/// <remarks>
/// A weight drawn so has mean w and the coefficient of variation √((1 − w)/w) / √(κ + 1). For the weighted mean of these to be v, κ = (Σ w·√((1 − w)/w) / v)² − 1.
/// Drawn as gammas of shape α, rate 1, over their sum; the sum is left to whoever uses them, so that dimensions that do not apply to an organisation drop out and the others
/// share their weight. A weight of 0 is not drawn at all, it stays 0.
/// </remarks>
internal sealed class WeightDraws
{
    private readonly double[] _weights;
    private readonly double[] _shapes;

    /// <param name="weights">Over 0, in any unit.</param>
    public WeightDraws(ReadOnlySpan<double> weights, double variation)
    {
        var total = 0.0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        _weights = [.. weights.ToArray().Select(w => w / total)];

        // w·√((1 − w)/w) = √(w·(1 − w)); a single weight is always the whole
        var spread = _weights.Length < 2 ? 0 : _weights.Sum(w => Math.Sqrt(w * (1 - w)));
        Varies = spread > 0 && variation > 0;
        RuleBrokenException.ThrowIf(Varies && variation >= spread, $"These weights can vary by less than {spread * 100:F0} % only. Ask for a smaller variation than {variation * 100:F0} %.");
        Concentration = Varies ? Math.Pow(spread / variation, 2) - 1 : double.PositiveInfinity;
        _shapes = [.. _weights.Select(w => Concentration * w)];
    }

    /// <summary>κ; infinite where weights stay as they are.</summary>
    public double Concentration { get; }

    public bool Varies { get; }

    /// <summary>The model's weights, with sum 1.</summary>
    public ReadOnlySpan<double> Own => _weights;

    /// <param name="drawn">As many rows of weights as fit.</param>
    public void Fill(Span<double> drawn, DrawSource source)
    {
        for (var i = 0; i < drawn.Length; i++)
        {
            var weight = i % _weights.Length;
            drawn[i] = Varies ? Gamma.Sample(source, _shapes[weight], 1) : _weights[weight];
        }
    }
}
