using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Scoring;

/// <summary>A model's tree as flat arrays, made once per model and read by every scoring run.</summary>
/// <remarks>
/// Questions and nodes share one numbering: questions first, in the model's order, then nodes, parents before their children, so that a walk from the
/// back meets every child before its parent. A value is a score, <see cref="Scorer.Unanswered"/> or <see cref="Scorer.NotApplicable"/>.
/// </remarks>
internal sealed class CompiledTree
{
    private readonly int[] _firstChild;
    private readonly int[] _children;
    private readonly double[] _childWeights;
    private readonly double _roundingFactor;
    private readonly MaturityLevel[] _levels;
    private readonly double[] _thresholds;
    private readonly StagedPractices?[] _staged;
    private readonly int[] _outermostStaged;

    public CompiledTree(MaturityModel model)
    {
        Questions = [.. model.Questions];
        Nodes = [model.Root, .. model.Root.DescendantNodes()];
        Root = Questions.Length;
        Size = Questions.Length + Nodes.Length;
        _levels = [.. model.Scale.Levels];
        _thresholds = [.. _levels.Select(l => l.From)];
        _roundingFactor = model.Scale.TierDecimals is { } decimals ? Math.Pow(10, decimals) : 0;
        Displays = [.. Nodes.Select(n => n.Display ?? model.Scale.Display)];

        Index = new(Size, StringComparer.Ordinal);
        for (var q = 0; q < Questions.Length; q++)
        {
            Index.Add(Questions[q].Code, q);
        }

        for (var n = 0; n < Nodes.Length; n++)
        {
            Index.Add(Nodes[n].Code, Root + n);
        }

        Parent = new int[Size];
        Weight = new double[Size];
        Parent[Root] = -1;
        Weight[Root] = 1;
        _firstChild = new int[Nodes.Length + 1];
        var children = new List<int>();
        for (var n = 0; n < Nodes.Length; n++)
        {
            _firstChild[n] = children.Count;
            var node = Nodes[n];
            // where a model gives all siblings weight 0, they count equally
            var allZero = node.Nodes.All(c => c.Weight == 0) && node.Questions.All(q => q.Weight == 0);
            foreach (var (code, weight) in node.Nodes.Select(c => (c.Code, c.Weight)).Concat(node.Questions.Select(q => (q.Code, q.Weight))))
            {
                var child = Index[code];
                Parent[child] = Root + n;
                Weight[child] = allZero ? 1 : weight;
                if (Weight[child] > 0)
                {
                    children.Add(child);
                }
            }
        }

        _firstChild[Nodes.Length] = children.Count;
        _children = [.. children];
        _childWeights = [.. children.Select(c => Weight[c])];

        _staged = new StagedPractices?[Nodes.Length];
        _outermostStaged = new int[Questions.Length];
        Array.Fill(_outermostStaged, -1);
        for (var n = Nodes.Length - 1; n >= 0; n--)
        {
            if (Nodes[n].Aggregation == Aggregation.Staged)
            {
                var practices = Practices(Root + n).OrderBy(q => Questions[q].PracticeLevel).ThenBy(q => q).ToArray();
                _staged[n] = new(practices, [.. practices.Select(q => Questions[q].PracticeLevel!.Value)], Nodes[n].ImplementedAt - MaturityScale.Tolerance);
                foreach (var question in practices)
                {
                    _outermostStaged[question] = Root + n;
                }
            }
        }

        IsPlain = new bool[Size];
        IsPlain[Root] = true;
        for (var i = 0; i < Nodes.Length; i++)
        {
            PassOnPlainness(Root + i);
        }
    }

    public Question[] Questions { get; }

    /// <summary>The root first.</summary>
    public ModelNode[] Nodes { get; }

    public DisplayRange[] Displays { get; }

    /// <summary>How many questions and nodes there are together.</summary>
    public int Size { get; }

    /// <summary>The number of the root.</summary>
    public int Root { get; }

    public Dictionary<string, int> Index { get; }
    public int[] Parent { get; }

    /// <summary>As given, or 1 where all siblings have 0.</summary>
    public double[] Weight { get; }

    /// <summary>Whether every node above is a weighted mean that is not rounded: then its share of the whole is weight times score.</summary>
    public bool[] IsPlain { get; }

    /// <summary>Whether what a node's children hold adds up to what it holds. In a model that rounds on the way up nothing does.</summary>
    public bool PassesOnPlainness(int node) => _roundingFactor == 0 && NodeAt(node).Aggregation == Aggregation.WeightedMean;

    public bool IsNode(int index) => index >= Root;

    public ModelNode NodeAt(int index) => Nodes[index - Root];

    /// <summary>The children that count (weight over 0).</summary>
    public ReadOnlySpan<int> ChildrenOf(int node) => _children.AsSpan(_firstChild[node - Root], _firstChild[node - Root + 1] - _firstChild[node - Root]);

    public ReadOnlySpan<double> ChildWeightsOf(int node) => _childWeights.AsSpan(_firstChild[node - Root], _firstChild[node - Root + 1] - _firstChild[node - Root]);

    /// <summary>The staged node nearest to the root in which this question counts as a practice, or -1.</summary>
    public int OutermostStagedOf(int question) => _outermostStaged[question];

    public StagedPractices PracticesOf(int node) => _staged[node - Root]!;

    /// <summary>Computes every node's value from the questions' values, which stand at the front.</summary>
    public void Aggregate(Span<double> values)
    {
        for (var node = Size - 1; node >= Root; node--)
        {
            values[node] = ValueOf(node, values);
        }
    }

    /// <summary>One node's value from what stands below it.</summary>
    public double ValueOf(int node, ReadOnlySpan<double> values)
    {
        var aggregation = NodeAt(node).Aggregation;
        return Rounded(node, aggregation == Aggregation.Staged ? StagedScore(node, values) : AggregationRules.Combine(aggregation, values, ChildrenOf(node), ChildWeightsOf(node)));
    }

    /// <summary>A node's score as it goes up: rounded on its display range where the model says so.</summary>
    /// <remarks>The root goes nowhere, so it is not rounded. A half that floating point left a little short still rounds away from zero.</remarks>
    public double Rounded(int node, double value)
    {
        if (_roundingFactor == 0 || node == Root || !double.IsFinite(value))
        {
            return value;
        }

        var display = Displays[node - Root];
        var shown = display.Map(value) * _roundingFactor;
        var rounded = Math.Round(shown + Math.CopySign(MaturityScale.Tolerance, shown), MidpointRounding.AwayFromZero) / _roundingFactor;
        return (rounded - display.Min) / (display.Max - display.Min);
    }

    /// <summary>The position among the scale's levels of a node with a value; the lowest for a staged node that has not reached the first.</summary>
    public int LevelOf(int node, ReadOnlySpan<double> values) => LevelOfScore(node, values[node], values);

    /// <summary>The position of the highest level with a number up to this one, or -1.</summary>
    public int LevelUpTo(int number)
    {
        var level = _levels.Length - 1;
        while (level >= 0 && _levels[level].Number > number)
        {
            level--;
        }

        return level;
    }

    /// <summary>The number of a node's level; one under the first for a staged node that has not reached that.</summary>
    public int LevelNumberOf(int node, ReadOnlySpan<double> values)
    {
        var level = IsStaged(node) ? StagedLevel(node, values) : BandOf(values[node]);
        return level < 0 ? _levels[0].Number - 1 : _levels[level].Number;
    }

    /// <summary>The position of the level that a score under the node's own earns it.</summary>
    public int LevelOfLoweredScore(int node, double score)
    {
        if (!IsStaged(node))
        {
            return BandOf(score);
        }

        var level = _levels.Length - 1;
        while (level > 0 && ScoreOfStage(level) > score + MaturityScale.Tolerance)
        {
            level--;
        }

        return level;
    }

    public bool IsStaged(int node) => _staged[node - Root] is not null;

    /// <summary>The position of the band that holds a score.</summary>
    public int BandOf(double score)
    {
        var level = _thresholds.Length - 1;
        while (level > 0 && score < _thresholds[level] - MaturityScale.Tolerance)
        {
            level--;
        }

        return level;
    }

    /// <summary>The normalised score of a staged node at the level in this position; 0 at the first level on a scale that starts at 1.</summary>
    public double ScoreOfStage(int level)
    {
        if (level < 0)
        {
            return 0;
        }

        // on a scale that starts at 1 this is (l - 1)/(L - 1), on one that starts at 0 it is l/L
        var first = _levels[0].Number;
        var highest = _levels[^1].Number;
        return highest == first ? 1 : (double)(_levels[level].Number - first) / (highest - first);
    }

    private double StagedScore(int node, ReadOnlySpan<double> values)
    {
        var (applies, answered) = (false, false);
        foreach (var question in PracticesOf(node).Questions)
        {
            applies |= !double.IsNegativeInfinity(values[question]);
            answered |= double.IsFinite(values[question]);
        }

        return answered ? ScoreOfStage(StagedLevel(node, values)) : applies ? Scorer.Unanswered : Scorer.NotApplicable;
    }

    /// <summary>Position of the highest level whose practices, and those of all levels under it, are implemented; -1 when not even the first is.</summary>
    private int StagedLevel(int node, ReadOnlySpan<double> values)
    {
        var missing = PracticesOf(node).LowestMissing(values);
        return missing == int.MaxValue ? _levels.Length - 1 : LevelUpTo(missing - 1);
    }

    private int LevelOfScore(int node, double score, ReadOnlySpan<double> values) => IsStaged(node) ? Math.Max(0, StagedLevel(node, values)) : BandOf(score);

    private IEnumerable<int> Practices(int node)
    {
        for (var i = _firstChild[node - Root]; i < _firstChild[node - Root + 1]; i++)
        {
            var child = _children[i];
            if (IsNode(child))
            {
                foreach (var practice in Practices(child))
                {
                    yield return practice;
                }
            }
            else if (Questions[child].PracticeLevel is not null)
            {
                yield return child;
            }
        }
    }

    private void PassOnPlainness(int node)
    {
        var plain = IsPlain[node] && PassesOnPlainness(node);
        foreach (var child in ChildrenOf(node))
        {
            IsPlain[child] = plain;
        }
    }
}
