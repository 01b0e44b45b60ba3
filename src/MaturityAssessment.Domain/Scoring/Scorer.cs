using System.Runtime.CompilerServices;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Scoring;

/// <summary>Scores answers to one model. Made once per model and used by any number of threads.</summary>
/// <remarks>
/// Three readings where a model leaves room:
/// a weight of 0 keeps a question or a node out of every aggregation, of a staged one too, so a staged node applies while one of its counted practices does;
/// a weighted geometric mean is 0 as soon as a counted score is 0 or, where numbers are not clamped, below;
/// <c>tierDecimals</c> rounds on the display range (the node's own where it has one), half away from zero, every node but the root.
/// </remarks>
public sealed class Scorer
{
    /// <summary>The value of a question without an answer.</summary>
    public const double Unanswered = double.NaN;

    /// <summary>The value of a question that drops out: its condition does not hold, or its respondent said so.</summary>
    public const double NotApplicable = double.NegativeInfinity;

    private const int LargestOnStack = 512;

    private static readonly ConditionalWeakTable<MaturityModel, Scorer> Made = [];

    private readonly Applicability _applicability;
    private readonly Dictionary<string, int> _nodePositions;
    private readonly Dictionary<string, int> _questionPositions;
    private readonly MaturityLevel[] _levels;

    public Scorer(MaturityModel model)
    {
        Model = model;
        Tree = new(model);
        Capping = new(model, Tree);
        _applicability = new(Tree);
        _levels = [.. model.Scale.Levels];
        _nodePositions = Tree.Nodes.Skip(1).Select((n, i) => (n.Code, i)).ToDictionary(n => n.Code, n => n.i, StringComparer.Ordinal);
        _questionPositions = Tree.Questions.Select((q, i) => (q.Code, i)).ToDictionary(q => q.Code, q => q.i, StringComparer.Ordinal);
    }

    public MaturityModel Model { get; }

    internal CompiledTree Tree { get; }
    internal Capping Capping { get; }

    /// <summary>The model's scorer, made at the first call and kept as long as the model.</summary>
    public static Scorer For(MaturityModel model) => Made.GetValue(model, m => new(m));

    public ScoreCard Score(AnswerSheet sheet)
    {
        var (states, answers, values) = Resolve(sheet);
        Tree.Aggregate(values);
        var hasUnanswered = states.Contains(QuestionState.Unanswered);
        var floor = hasUnanswered ? WithUnansweredAt(0, values) : values;
        var ceiling = hasUnanswered ? WithUnansweredAt(1, values) : values;

        var shares = new Shares(Tree, values, answers);
        var uncapped = Node(Tree.Root, values, floor, ceiling, shares);
        var overall = Model.Caps.Count == 0 ? uncapped : Capped(uncapped, values, floor, ceiling);

        var nodes = new NodeScore[Tree.Nodes.Length - 1];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = Node(Tree.Root + 1 + i, values, floor, ceiling, shares);
        }

        var questions = new QuestionScore[Tree.Questions.Length];
        for (var q = 0; q < questions.Length; q++)
        {
            questions[q] = new(Tree.Questions[q].Code, states[q], states[q] == QuestionState.Answered ? values[q] : null, shares.Global[q]);
        }

        return new()
        {
            Model = Model,
            Overall = overall,
            UncappedOverall = uncapped,
            Nodes = new ByCode<NodeScore>(_nodePositions, nodes),
            Questions = new ByCode<QuestionScore>(_questionPositions, questions),
            BitingCaps = Capping.Biting(values),
            ApplicabilityIsOpen = hasUnanswered && _applicability.IsOpen(states, answers, values),
        };
    }

    /// <summary>The position of a question in the arrays of scores, which is its position in the model; -1 where the model has no such question.</summary>
    public int IndexOf(string question) => _questionPositions.GetValueOrDefault(question, -1);

    /// <summary>The value of every question: its score, <see cref="Unanswered"/> or <see cref="NotApplicable"/>.</summary>
    /// <remarks>For the fast path: whoever changes scores in it keeps today's applicability.</remarks>
    public double[] ScoresOf(AnswerSheet sheet) => Resolve(sheet).Values[..Tree.Questions.Length];

    /// <summary>The overall result of question values, without a score card: for loops that score many thousand times.</summary>
    public OverallScore Overall(ReadOnlySpan<double> scores)
    {
        Span<double> values = Tree.Size <= LargestOnStack ? stackalloc double[Tree.Size] : new double[Tree.Size];
        Aggregate(scores, values);
        var (score, level) = Capping.Apply(values);
        return new(score, values[Tree.Root], level < 0 ? null : _levels[level].Number);
    }

    /// <summary>What part of its score each question decides: the product of the normalised weights on its path after everything without a score dropped out.</summary>
    /// <remarks>In a tree of weighted means, the overall score is the sum of weight times score. Questions without a score have 0.</remarks>
    public double[] ScoredWeights(ReadOnlySpan<double> scores)
    {
        var values = new double[Tree.Size];
        Aggregate(scores, values);
        return Shares.Weights(Tree, values, value => double.IsFinite(value))[..Tree.Questions.Length];
    }

    /// <summary>Whether lifting a question can only help: it has a score, or it is a practice of a staged node where unanswered counts as not implemented.</summary>
    /// <remarks>Not where the lift would give a first score to what a cap watches: something without a score triggers nothing, and a low one might.</remarks>
    /// <param name="values">Of all questions and nodes, aggregated.</param>
    internal bool CanLift(int question, ReadOnlySpan<double> values) =>
        double.IsFinite(values[question])
        || (double.IsNaN(values[question])
            && Tree.OutermostStagedOf(question) is var staged and >= 0
            && double.IsFinite(values[staged])
            && !WakesCap(question, values));

    private bool WakesCap(int question, ReadOnlySpan<double> values)
    {
        for (var at = question; at >= 0; at = Tree.Parent[at])
        {
            if (double.IsNaN(values[at]) && Capping.Watches(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Fills in the values of all questions and nodes.</summary>
    internal void Aggregate(ReadOnlySpan<double> scores, Span<double> values)
    {
        scores.CopyTo(values);
        Tree.Aggregate(values);
    }

    internal (QuestionState[] States, SheetAnswer?[] Answers, double[] Values) Resolve(AnswerSheet sheet)
    {
        var states = new QuestionState[Tree.Questions.Length];
        var answers = new SheetAnswer?[Tree.Questions.Length];
        var values = new double[Tree.Size];
        _applicability.Resolve(sheet, values, states, answers);
        return (states, answers, values);
    }

    private double[] WithUnansweredAt(double score, double[] values)
    {
        var filled = values.ToArray();
        for (var q = 0; q < Tree.Questions.Length; q++)
        {
            filled[q] = double.IsNaN(filled[q]) ? score : filled[q];
        }

        Tree.Aggregate(filled);
        return filled;
    }

    private NodeScore Node(int node, double[] values, double[] floor, double[] ceiling, Shares shares)
    {
        var scored = shares.Answered[node];
        var hasScore = double.IsFinite(values[node]);
        return new(
            Tree.NodeAt(node).Code,
            !double.IsNegativeInfinity(values[node]),
            OrNull(values[node]),
            OrNull(floor[node]),
            OrNull(ceiling[node]),
            scored,
            shares.Global[node],
            LevelOf(node, values),
            LevelOf(node, floor),
            LevelOf(node, ceiling),
            hasScore && scored > 0 ? shares.Evidenced[node] / scored : null,
            hasScore && scored > 0 ? shares.Verified[node] / scored : null,
            hasScore && Tree.IsStaged(node) ? Tree.PracticesOf(node).Progress(values) : null);
    }

    private MaturityLevel? LevelOf(int node, double[] values) => double.IsFinite(values[node]) ? _levels[Tree.LevelOf(node, values)] : null;

    private NodeScore Capped(NodeScore uncapped, double[] values, double[] floor, double[] ceiling)
    {
        var (score, level) = Capping.Apply(values);
        var (lowest, lowestLevel) = Capping.Apply(floor);
        var (highest, highestLevel) = Capping.Apply(ceiling);
        return uncapped with
        {
            Score = OrNull(score),
            Floor = OrNull(lowest),
            Ceiling = OrNull(highest),
            Level = level < 0 ? null : _levels[level],
            FloorLevel = lowestLevel < 0 ? null : _levels[lowestLevel],
            CeilingLevel = highestLevel < 0 ? null : _levels[highestLevel],
        };
    }

    private static double? OrNull(double value) => double.IsFinite(value) ? value : null;
}

/// <param name="Score">After caps; <see cref="Scorer.Unanswered"/> where a cap voids it or nothing is answered, <see cref="Scorer.NotApplicable"/> where nothing applies.</param>
/// <param name="Uncapped">As it would be without caps.</param>
/// <param name="Level">The number of the level after caps; null without a score.</param>
public readonly record struct OverallScore(double Score, double Uncapped, int? Level);
