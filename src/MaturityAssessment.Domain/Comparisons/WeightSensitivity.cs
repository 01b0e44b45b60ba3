using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Domain.Comparisons;

/// <summary>What a single dimension's weight does to the ranking.</summary>
/// <param name="Dimensions">In the model's order.</param>
/// <param name="Swap">The smallest change of one dimension's weight, measured by its share of all weights, that puts first and second level; null where none does.</param>
public sealed record WeightSensitivity(IReadOnlyList<WeightEffect> Dimensions, WeightSwap? Swap)
{
    public static WeightSensitivity Of(Portfolio portfolio)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        var tree = portfolio.Scorer.Tree;
        var children = tree.ChildrenOf(tree.Root).ToArray();
        var weights = tree.ChildWeightsOf(tree.Root).ToArray();
        var total = weights.Sum();
        var effects = new List<WeightEffect>();
        var swaps = new List<WeightSwap>();
        var rivals = Rivals.Of(portfolio);
        foreach (var (code, weight) in portfolio.Model.Root.Nodes.Select(n => (n.Code, n.Weight)).Concat(portfolio.Model.Root.Questions.Select(q => (q.Code, q.Weight))))
        {
            var c = Array.IndexOf(children, tree.Index[code]);
            if (c < 0)
            {
                // a weight of 0 is not counted; taking it away or doubling it changes nothing
                int?[] unchanged = [.. portfolio.Overall.Select(s => s.Rank is null ? (int?)null : 0)];
                effects.Add(new(code, 0, unchanged, unchanged));
                continue;
            }

            effects.Add(new(code, weights[c] / total, children.Length == 1 ? null : Changes(portfolio, children, weights, c, 0), Changes(portfolio, children, weights, c, 2)));
            if (rivals?.SwapAt(children, weights, c) is { } at)
            {
                // in the model's own unit; where all weights are 0 they count as 1 each
                swaps.Add(new(code, weights[c], at, weights[c] / total, at / (total - weights[c] + at)));
            }
        }

        return new(effects, swaps.Count == 0 ? null : swaps.MinBy(s => Math.Abs(s.ShareTo - s.ShareFrom)));
    }

    private static int?[] Changes(Portfolio portfolio, int[] children, double[] weights, int changed, double factor)
    {
        var scores = new double[portfolio.Entries.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Reweighted(portfolio, i, children, weights, changed, factor);
        }

        var (model, root) = (portfolio.Model, portfolio.Model.Root);
        var ranks = Standings.Ranks(scores, s => model.Scale.Standing(s, root.Display ?? model.Scale.Display));
        return [.. portfolio.Overall.Select((s, i) => s.Rank is { } now && ranks[i] > 0 ? ranks[i] - now : (int?)null)];
    }

    /// <summary>The score after caps with one weight changed; the nodes below, and with them the triggers of caps, stay as they are.</summary>
    private static double Reweighted(Portfolio portfolio, int entry, int[] children, double[] weights, int changed, double factor)
    {
        var tree = portfolio.Scorer.Tree;
        var values = portfolio.Values[entry].ToArray();
        var aggregation = tree.NodeAt(tree.Root).Aggregation;
        if (aggregation == Aggregation.Staged)
        {
            // a stage takes no weights; one of 0 takes the dimension's practices out
            if (factor == 0)
            {
                var without = values.ToArray();
                SetAside(tree, children[changed], without);
                values[tree.Root] = tree.ValueOf(tree.Root, without);
            }
        }
        else
        {
            var others = weights.ToArray();
            others[changed] *= factor;
            values[tree.Root] = factor == 0
                ? AggregationRules.Combine(aggregation, values, [.. children.Where((_, c) => c != changed)], [.. others.Where((_, c) => c != changed)])
                : AggregationRules.Combine(aggregation, values, children, others);
        }

        return portfolio.Scorer.Capping.Apply(values).Score;
    }

    private static void SetAside(CompiledTree tree, int index, double[] values)
    {
        values[index] = Scorer.NotApplicable;
        if (tree.IsNode(index))
        {
            foreach (var child in tree.ChildrenOf(index))
            {
                SetAside(tree, child, values);
            }
        }
    }

    /// <summary>First and second, where their order hangs on weights alone: a (geometric) weighted mean that no cap lowered.</summary>
    private sealed record Rivals(double[] First, double[] Second, bool IsGeometric)
    {
        private const double Negligible = 1e-12;

        public static Rivals? Of(Portfolio portfolio)
        {
            var tree = portfolio.Scorer.Tree;
            int[] top = [.. portfolio.Ranking.Where(e => portfolio.Overall[e].Rank is not null).Take(2)];
            return top.Length == 2 && ScoreDraws.TakesWeights(tree) && top.All(e => portfolio.Overall[e].Score == portfolio.Values[e][tree.Root])
                ? new(portfolio.Values[top[0]], portfolio.Values[top[1]], tree.NodeAt(tree.Root).Aggregation == Aggregation.WeightedGeometricMean)
                : null;
        }

        /// <summary>The weight of one dimension at which both have the same score, nearest to its weight now; null where there is none.</summary>
        /// <remarks>
        /// With P = Σ w·s and Q = Σ w over the other dimensions that apply, the scores are (P + x·s)/(Q + x) at the weight x. Set equal and multiplied out:
        /// (s₁ − s₂)·x² + (P₁ + s₁·Q₂ − P₂ − s₂·Q₁)·x + (P₁·Q₂ − P₂·Q₁) = 0; linear once x + Q is divided out where the same dimensions apply to both. A geometric mean is the same in logarithms.
        /// </remarks>
        public double? SwapAt(int[] children, double[] weights, int changed)
        {
            double p1 = 0, q1 = 0, p2 = 0, q2 = 0;
            var scale = weights.Sum();
            for (var c = 0; c < children.Length; c++)
            {
                var (one, other) = (First[children[c]], Second[children[c]]);
                if (IsGeometric && (one <= 0 && double.IsFinite(one) || other <= 0 && double.IsFinite(other)))
                {
                    return null;
                }

                if (c != changed)
                {
                    Add(one, weights[c] / scale, ref p1, ref q1);
                    Add(other, weights[c] / scale, ref p2, ref q2);
                }
            }

            var (s1, s2) = (Of(First[children[changed]]), Of(Second[children[changed]]));
            double[] at = (double.IsFinite(s1), double.IsFinite(s2)) switch
            {
                // q1 == q2 alone does not say that the same dimensions apply, but it is all that matters here
                (true, true) when Math.Abs(q1 - q2) < Negligible => Solve(0, s1 - s2, p1 - p2),
                (true, true) => Solve(s1 - s2, p1 + (s1 * q2) - p2 - (s2 * q1), (p1 * q2) - (p2 * q1)),
                (true, false) => q2 > 0 ? Solve(0, (s1 * q2) - p2, (p1 * q2) - (p2 * q1)) : [],
                (false, true) => q1 > 0 ? Solve(0, (s2 * q1) - p1, (p2 * q1) - (p1 * q2)) : [],
                _ => [],
            };
            var now = weights[changed] / scale;
            double[] possible = [.. at.Where(x => x >= 0 && (x > 0 || (q1 > 0 && q2 > 0)))];
            return possible.Length == 0 ? null : possible.MinBy(x => Math.Abs(x - now)) * scale;
        }

        private void Add(double score, double weight, ref double sum, ref double total)
        {
            if (double.IsFinite(score))
            {
                sum += weight * Of(score);
                total += weight;
            }
        }

        private double Of(double score) => IsGeometric && double.IsFinite(score) ? Math.Log(score) : score;

        private static double[] Solve(double a, double b, double c)
        {
            if (Math.Abs(a) < Negligible)
            {
                return Math.Abs(b) < Negligible ? [] : [-c / b];
            }

            // where the curve only touches zero nobody overtakes
            var discriminant = (b * b) - (4 * a * c);
            if (discriminant <= Negligible * Negligible)
            {
                return [];
            }

            var q = -0.5 * (b + Math.CopySign(Math.Sqrt(discriminant), b));
            return q == 0 ? [0] : [q / a, c / q];
        }
    }
}

/// <param name="Weight">Its share of all weights today.</param>
/// <param name="AtZero">By entry, its rank without the dimension less its rank today (negative is a gain); null where it has no rank in either. Null for the only dimension: nothing would be left.</param>
/// <param name="AtDouble">Likewise with twice the weight.</param>
public sealed record WeightEffect(string Dimension, double Weight, IReadOnlyList<int?>? AtZero, IReadOnlyList<int?> AtDouble);

/// <summary>The weight of a dimension at which first and second have the same score; beyond it they have changed places.</summary>
/// <param name="From">Its weight today, in the model's own unit.</param>
/// <param name="To">Its weight then, the others unchanged.</param>
/// <param name="ShareFrom">Of all weights.</param>
public sealed record WeightSwap(string Dimension, double From, double To, double ShareFrom, double ShareTo);
