namespace MaturityAssessment.Domain.Models;

/// <summary>How a node's score comes from its children's (defined in the scorer).</summary>
public enum Aggregation
{
    WeightedMean,
    WeightedGeometricMean,
    WeakestLink,
    Best,
    Staged,
}

/// <summary>A grouping in the model's tree: the root, a dimension, a capability or a further group.</summary>
public sealed class ModelNode
{
    /// <summary>Stable and unique over nodes and questions; empty for the root.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }
    public string Description { get; init; } = "";

    /// <summary>Zero or more, relative to its siblings (nodes and questions of one parent together).</summary>
    public double Weight { get; init; } = 1;

    public Aggregation Aggregation { get; init; } = Aggregation.WeightedMean;

    /// <summary>For a staged node: the normalised score from which a practice counts as implemented.</summary>
    public double ImplementedAt { get; init; } = 1;

    /// <summary>A display range of this node's own; null to use the scale's.</summary>
    public DisplayRange? Display { get; init; }

    public IReadOnlyList<ModelNode> Nodes { get; init; } = [];
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>Every question below, in the order in which they are asked: those of child nodes first, then its own.</summary>
    public IEnumerable<Question> DescendantQuestions() => Nodes.SelectMany(n => n.DescendantQuestions()).Concat(Questions);

    /// <summary>Every node below (not this one), parents before their children.</summary>
    public IEnumerable<ModelNode> DescendantNodes() => Nodes.SelectMany(n => n.DescendantNodes().Prepend(n));
}
