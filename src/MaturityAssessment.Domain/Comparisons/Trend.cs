using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Domain.Comparisons;

/// <summary>How one organisation's result changed between two assessments, split into what each part brought.</summary>
/// <remarks>
/// <para>
/// A weighted mean's change splits over the parts that have a score both times: w̄·Δs each, w̄ being the mean of a part's normalised weights before and after (so that looking back
/// gives the same figures with the other sign). The same is done within each part, the weights multiplying on the way down. What is left is a named remainder: parts that have a score only once,
/// and weights that shifted for that reason. Another aggregation, and a node that is rounded on its way up, is not split: its change is one part.
/// </para>
/// <para>
/// So for every part that is split, its points are those of its own parts and its remainder together, and the change of the whole is the points of all parts that are not split, and all
/// remainders, together.
/// </para>
/// </remarks>
public sealed record Trend
{
    /// <summary>The whole after caps (over versions: of what is linked, before caps); null where it has no score.</summary>
    public required double? Before { get; init; }

    public required double? After { get; init; }

    public double? Change => After - Before;

    /// <summary>Nodes and questions that brought a share, each before those below it; empty where there is no change to split.</summary>
    public required IReadOnlyList<TrendPart> Parts { get; init; }

    public required IReadOnlyList<TrendRemainder> Remainders { get; init; }

    /// <summary>Over which versions; null within one version.</summary>
    public VersionLink? Link { get; init; }

    /// <summary>The parts directly below a node; the empty code is the whole, whose parts are the dimensions.</summary>
    public IEnumerable<TrendPart> PartsOf(string code) => Parts.Where(p => p.Parent == code);

    /// <param name="before">Question values, as <see cref="Scorer.ScoresOf"/> gives them.</param>
    public static Trend Between(MaturityModel model, double[] before, double[] after)
    {
        ArgumentNullException.ThrowIfNull(model);
        var scorer = Scorer.For(model);
        Require(model, before, nameof(before));
        Require(model, after, nameof(after));
        var (was, became) = (new double[scorer.Tree.Size], new double[scorer.Tree.Size]);
        scorer.Aggregate(before, was);
        scorer.Aggregate(after, became);
        return Of(scorer.Tree, was, became, scorer.Capping.Apply(was).Score, scorer.Capping.Apply(became).Score, null);
    }

    /// <summary>Over two versions: only what is linked, by the later version's weights.</summary>
    /// <param name="before">Question values of the earlier version.</param>
    /// <param name="after">Question values of the later version.</param>
    public static Trend Between(VersionLink link, double[] before, double[] after)
    {
        ArgumentNullException.ThrowIfNull(link);
        Require(link.Older, before, nameof(before));
        Require(link.Newer, after, nameof(after));
        var (was, became) = (link.ValuesOfOlder(before), link.ValuesOfNewer(after));
        return Of(link.Tree, was, became, was[link.Tree.Root], became[link.Tree.Root], link);
    }

    private static void Require(MaturityModel model, double[] scores, string name)
    {
        ArgumentNullException.ThrowIfNull(scores, name);
        if (scores.Length != model.Questions.Count)
        {
            throw new ArgumentException($"There are {scores.Length} scores for the {model.Questions.Count} questions of version {model.Version}.", name);
        }
    }

    private static Trend Of(CompiledTree tree, double[] before, double[] after, double overallBefore, double overallAfter, VersionLink? link)
    {
        var (parts, remainders) = (new List<TrendPart>(), new List<TrendRemainder>());
        if (double.IsFinite(overallBefore) && double.IsFinite(overallAfter))
        {
            new Split(tree, before, after, link, parts, remainders).Below(tree.Root, 1, after[tree.Root] - before[tree.Root]);
            var byCaps = overallAfter - after[tree.Root] - (overallBefore - before[tree.Root]);
            if (byCaps != 0)
            {
                remainders.Add(new("", TrendRemainderReason.Caps, byCaps));
            }
        }

        return new()
        {
            Before = double.IsFinite(overallBefore) ? overallBefore : null,
            After = double.IsFinite(overallAfter) ? overallAfter : null,
            Parts = parts,
            Remainders = remainders,
            Link = link,
        };
    }

    private sealed class Split(CompiledTree tree, double[] before, double[] after, VersionLink? link, List<TrendPart> parts, List<TrendRemainder> remainders)
    {
        /// <summary>Splits a node's points over its children.</summary>
        public bool Below(int node, double weight, double points)
        {
            var children = tree.ChildrenOf(node);
            var weights = tree.ChildWeightsOf(node);
            if (!Splits(node))
            {
                if (node == tree.Root && points != 0)
                {
                    remainders.Add(new("", TrendRemainderReason.Aggregation, points));
                }

                return false;
            }

            double totalBefore = 0, totalAfter = 0;
            var sameParts = true;
            for (var i = 0; i < children.Length; i++)
            {
                var (had, has) = (double.IsFinite(before[children[i]]), double.IsFinite(after[children[i]]));
                totalBefore += had ? weights[i] : 0;
                totalAfter += has ? weights[i] : 0;
                sameParts &= had == has;
            }

            double given = 0;
            for (var i = 0; i < children.Length; i++)
            {
                var child = children[i];
                if (double.IsFinite(before[child]) && double.IsFinite(after[child]))
                {
                    var share = weight * ((weights[i] / totalBefore) + (weights[i] / totalAfter)) / 2;
                    given += share * (after[child] - before[child]);
                    Add(node, child, share);
                }
            }

            // where the same parts count, what is left is a rounding error
            if (!sameParts || IsWholeByLink(node))
            {
                remainders.Add(new(tree.NodeAt(node).Code, IsWholeByLink(node) ? TrendRemainderReason.NotLinked : TrendRemainderReason.WhatCounts, points - given));
            }

            return true;
        }

        private void Add(int parent, int child, double share)
        {
            var (at, points) = (parts.Count, share * (after[child] - before[child]));
            var code = tree.IsNode(child) ? tree.NodeAt(child).Code : tree.Questions[child].Code;
            var part = new TrendPart(code, tree.NodeAt(parent).Code, before[child], after[child], share, points, IsSplit: false);
            parts.Add(part);
            if (tree.IsNode(child) && Below(child, share, points))
            {
                parts[at] = part with { IsSplit = true };
            }
        }

        // the root goes nowhere and is never rounded, so its children's shares add up in every model
        private bool Splits(int node) =>
            tree.NodeAt(node).Aggregation == Aggregation.WeightedMean && (node == tree.Root || tree.PassesOnPlainness(node)) && (!IsWholeByLink(node) || HasLinkedChild(node));

        private bool IsWholeByLink(int node) => link is not null && link.IsLinked(node);

        private bool HasLinkedChild(int node)
        {
            foreach (var child in tree.ChildrenOf(node))
            {
                if (double.IsFinite(before[child]) && double.IsFinite(after[child]))
                {
                    return true;
                }
            }

            return false;
        }
    }
}

/// <summary>What one node or question brought to the change of the whole.</summary>
/// <param name="Parent">The node above; empty for a dimension.</param>
/// <param name="Weight">On the whole: the mean of its weight before and after.</param>
/// <param name="Points">Weight times its own change, normalised.</param>
/// <param name="IsSplit">Whether its points are split further, over parts below it.</param>
public sealed record TrendPart(string Code, string Parent, double Before, double After, double Weight, double Points, bool IsSplit);

/// <param name="Code">The node within which it arose; empty for the whole.</param>
/// <param name="Points">What it brought to the change of the whole.</param>
public sealed record TrendRemainder(string Code, TrendRemainderReason Reason, double Points);

public enum TrendRemainderReason
{
    /// <summary>Something below has a score only before or only after, and the weights of the others shifted.</summary>
    WhatCounts,

    /// <summary>The whole is no weighted mean, so its change cannot be split.</summary>
    Aggregation,

    /// <summary>Caps took more or less off.</summary>
    Caps,

    /// <summary>The node is linked as a whole, and not all of it by its parts.</summary>
    NotLinked,
}
