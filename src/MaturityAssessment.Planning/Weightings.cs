using MathNet.Numerics.Distributions;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Planning;

/// <summary>A model with other weights of its dimensions, drawn from a Dirichlet around its own.</summary>
/// <remarks>α = κ·w, w being the weights with sum 1, and κ = (Σ √(w·(1 − w)) / v)² − 1, so that the weighted mean of their coefficients of variation is v. A weight of 0 stays 0.</remarks>
internal static class Weightings
{
    public static IReadOnlyList<MaturityModel> Around(MaturityModel model, int count, double variation, int seed)
    {
        var dimensions = model.Dimensions;
        var total = dimensions.Sum(d => d.Weight);
        double[] own = [.. dimensions.Select(d => total > 0 ? d.Weight / total : 1.0 / dimensions.Count)];
        var spread = own.Sum(w => Math.Sqrt(w * (1 - w)));
        if (spread <= 1e-12)
        {
            // one dimension that counts is always the whole
            return [];
        }

        RuleBrokenException.ThrowIf(!(variation > 0), "The variation of the weights must be more than 0.");
        RuleBrokenException.ThrowIf(variation >= spread, $"These weights can vary by less than {spread * 100:F0} % only. Ask for a smaller variation than {variation * 100:F0} %.");
        var concentration = Math.Pow(spread / variation, 2) - 1;
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => With(model, Draw(), total > 0 ? total : dimensions.Count))];

        double[] Draw()
        {
            double[] drawn = [.. own.Select(w => w > 0 ? Gamma.Sample(random, concentration * w, 1) : 0)];
            var sum = drawn.Sum();
            return sum > 0 ? [.. drawn.Select(d => d / sum)] : own;
        }
    }

    private static MaturityModel With(MaturityModel model, double[] weights, double total)
    {
        var root = model.Root;
        var nodes = root.Nodes.Select((n, i) => new ModelNode
        {
            Code = n.Code,
            Title = n.Title,
            Weight = weights[i] * total,
            Aggregation = n.Aggregation,
            ImplementedAt = n.ImplementedAt,
            Display = n.Display,
            Nodes = n.Nodes,
            Questions = n.Questions,
        });
        return new(
            new()
            {
                Code = root.Code,
                Title = root.Title,
                Aggregation = root.Aggregation,
                ImplementedAt = root.ImplementedAt,
                Display = root.Display,
                Nodes = [.. nodes],
                Questions = root.Questions,
            },
            model.Scale)
        {
            Code = model.Code,
            Version = model.Version,
            Title = model.Title,
            Caps = model.Caps,
        };
    }
}
