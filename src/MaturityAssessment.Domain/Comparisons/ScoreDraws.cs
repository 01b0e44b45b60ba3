using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Domain.Comparisons;

/// <summary>One organisation's overall score under drawn weights, with its unanswered questions drawn too.</summary>
/// <remarks>
/// Prepared once, run many times: a dimension with every answer is a number; one of weighted means is a constant plus a coefficient for each unanswered question; only others are aggregated anew in each draw.
/// </remarks>
internal sealed class ScoreDraws
{
    private readonly Scorer _scorer;
    private readonly CompiledTree _tree;
    private readonly double[] _values;
    private readonly ulong _stream;
    private readonly bool _takesWeights;

    // by child of the root: its score, not a number where it is drawn, negative infinity where it does not apply
    private readonly double[] _children;
    private readonly Linear[] _linear;

    // what is aggregated anew: questions to draw, then nodes, children before parents, the root excepted
    private readonly int[] _questions;
    private readonly int[] _nodes;
    private readonly bool _hasCaps;
    private readonly double _highest;

    public ScoreDraws(Portfolio portfolio, int entry)
    {
        _scorer = portfolio.Scorer;
        _tree = _scorer.Tree;
        _values = portfolio.Values[entry];
        _stream = DrawSource.StreamOf(portfolio.Entries[entry].Key);
        _takesWeights = TakesWeights(_tree);
        var open = Open();
        var isOpen = open[_tree.Root];

        // a cap whose trigger is answered does the same in every draw; one whose trigger is open needs the values of the whole tree, as does a root that looks deeper than its children
        _hasCaps = _scorer.Capping.ScoreTriggers.Any(t => open[t]);
        _highest = _hasCaps || !_scorer.Capping.LimitsScores ? double.PositiveInfinity : HighestByCaps();
        var whole = _hasCaps || (isOpen && !_takesWeights);
        var children = _tree.ChildrenOf(_tree.Root);
        _children = new double[children.Length];
        var (linear, questions, nodes) = (new List<Linear>(), new List<int>(), new List<int>());
        for (var c = 0; c < children.Length; c++)
        {
            _children[c] = open[children[c]] ? double.NaN : _values[children[c]];
            if (whole || !open[children[c]])
            {
                continue;
            }

            var terms = new List<(int Question, double Coefficient)>();
            if (Expand(children[c], 1, open, terms) is { } constant)
            {
                linear.Add(new(c, constant, [.. terms.Select(t => t.Coefficient)]));
            }
            else
            {
                Collect(children[c], open, questions, nodes);
            }
        }

        if (whole)
        {
            questions.AddRange(Enumerable.Range(0, _tree.Root).Where(q => double.IsNaN(_values[q])));
            nodes.AddRange(Enumerable.Range(_tree.Root + 1, _tree.Size - _tree.Root - 1).Where(n => open[n]));
        }

        (_linear, _questions, _nodes) = ([.. linear], [.. questions], [.. nodes.OrderDescending()]);
    }

    /// <summary>Whether the weights of the root's children matter: to the smallest, the largest and a stage they do not.</summary>
    public static bool TakesWeights(CompiledTree tree) => tree.NodeAt(tree.Root).Aggregation is Aggregation.WeightedMean or Aggregation.WeightedGeometricMean;

    /// <summary>The scores after caps, not a number where a cap voids the whole.</summary>
    /// <param name="scores">The first draw's at this organisation's place, the next one's a stride on.</param>
    /// <param name="weights">A row per draw.</param>
    public void Fill(Span<double> scores, int stride, int draws, ReadOnlySpan<double> weights, ReadOnlySpan<double> ownWeights, long seed, int block)
    {
        var isFixed = _linear.Length == 0 && _questions.Length == 0;
        if (isFixed && !_takesWeights)
        {
            var score = Limited(_values[_tree.Root]);
            for (var d = 0; d < draws; d++)
            {
                scores[d * stride] = score;
            }

            return;
        }

        var source = isFixed ? null : new DrawSource(seed, block, _stream);
        var values = _questions.Length == 0 ? null : _values.ToArray();
        var children = _children.ToArray();
        for (var d = 0; d < draws; d++)
        {
            if (source is not null)
            {
                Draw(source, children, values);
            }

            var row = weights.Slice(d * children.Length, children.Length);
            var score = _takesWeights ? Combine(children, row, ownWeights) : values is null ? _values[_tree.Root] : _tree.ValueOf(_tree.Root, values);
            if (_hasCaps)
            {
                values![_tree.Root] = score;
                score = _scorer.Capping.Apply(values).Score;
            }

            scores[d * stride] = Limited(score);
        }
    }

    private void Draw(DrawSource source, double[] children, double[]? values)
    {
        foreach (var part in _linear)
        {
            var score = part.Constant;
            foreach (var coefficient in part.Coefficients)
            {
                score += coefficient * source.NextDouble();
            }

            children[part.Child] = score;
        }

        if (values is null)
        {
            return;
        }

        foreach (var question in _questions)
        {
            values[question] = source.NextDouble();
        }

        foreach (var node in _nodes)
        {
            values[node] = _tree.ValueOf(node, values);
        }

        var all = _tree.ChildrenOf(_tree.Root);
        for (var c = 0; c < children.Length; c++)
        {
            // what is drawn linearly keeps its score of this draw
            if (double.IsNaN(_children[c]) && !IsLinear(c))
            {
                children[c] = values[all[c]];
            }
        }
    }

    private bool IsLinear(int child)
    {
        foreach (var part in _linear)
        {
            if (part.Child == child)
            {
                return true;
            }
        }

        return false;
    }

    private double Combine(double[] children, ReadOnlySpan<double> weights, ReadOnlySpan<double> ownWeights)
    {
        var isGeometric = _tree.NodeAt(_tree.Root).Aggregation == Aggregation.WeightedGeometricMean;
        double sum = 0, total = 0;
        for (var c = 0; c < children.Length; c++)
        {
            var score = children[c];
            if (score == Scorer.NotApplicable)
            {
                continue;
            }

            if (isGeometric && score <= 0)
            {
                return 0;
            }

            sum += weights[c] * (isGeometric ? Math.Log(score) : score);
            total += weights[c];
        }

        if (!(total > 0))
        {
            // gammas of tiny shapes can all be 0: there is nothing to share then but the model's own weights
            return weights == ownWeights ? Scorer.Unanswered : Combine(children, ownWeights, ownWeights);
        }

        return isGeometric ? Math.Exp(sum / total) : sum / total;
    }

    private double Limited(double score) => score > _highest ? _highest : double.IsNaN(_highest) ? double.NaN : score;

    private double HighestByCaps()
    {
        var values = _values.ToArray();
        values[_tree.Root] = double.MaxValue;
        var (score, _) = _scorer.Capping.Apply(values);
        return score == double.MaxValue ? double.PositiveInfinity : score;
    }

    /// <summary>Which questions are unanswered, and which nodes have one below them that counts (with caps, one of weight 0 counts too, as a trigger).</summary>
    private bool[] Open()
    {
        var open = new bool[_tree.Size];
        for (var q = 0; q < _tree.Root; q++)
        {
            open[q] = double.IsNaN(_values[q]);
            if (open[q] && _scorer.Capping.LimitsScores)
            {
                for (var above = _tree.Parent[q]; above >= 0; above = _tree.Parent[above])
                {
                    open[above] = true;
                }
            }
        }

        for (var node = _tree.Size - 1; node >= _tree.Root; node--)
        {
            foreach (var child in _tree.ChildrenOf(node))
            {
                open[node] |= open[child];
            }
        }

        return open;
    }

    /// <summary>A child of the root as a constant, and a term for each unanswered question; null where some node on the way is no plain weighted mean.</summary>
    private double? Expand(int index, double coefficient, bool[] open, List<(int Question, double Coefficient)> terms)
    {
        if (!_tree.IsNode(index))
        {
            terms.Add((index, coefficient));
            return 0;
        }

        if (!_tree.PassesOnPlainness(index))
        {
            return null;
        }

        var children = _tree.ChildrenOf(index);
        var weights = _tree.ChildWeightsOf(index);
        double total = 0, constant = 0;
        for (var i = 0; i < children.Length; i++)
        {
            total += double.IsNegativeInfinity(_values[children[i]]) ? 0 : weights[i];
        }

        for (var i = 0; i < children.Length; i++)
        {
            var share = coefficient * weights[i] / total;
            if (open[children[i]])
            {
                if (Expand(children[i], share, open, terms) is not { } below)
                {
                    return null;
                }

                constant += below;
            }
            else if (!double.IsNegativeInfinity(_values[children[i]]))
            {
                constant += share * _values[children[i]];
            }
        }

        return constant;
    }

    private void Collect(int index, bool[] open, List<int> questions, List<int> nodes)
    {
        if (!_tree.IsNode(index))
        {
            questions.Add(index);
            return;
        }

        nodes.Add(index);
        foreach (var child in _tree.ChildrenOf(index))
        {
            if (open[child])
            {
                Collect(child, open, questions, nodes);
            }
        }
    }

    private sealed record Linear(int Child, double Constant, double[] Coefficients);
}
