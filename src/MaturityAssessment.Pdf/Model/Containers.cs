using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Pdf;

/// <summary>Blocks side by side, for pages that are read at a glance. Weights share out the width.</summary>
public sealed record Columns(IReadOnlyList<Column> Items, double Gap = 18) : Block
{
    public Columns(params Column[] items)
        : this((IReadOnlyList<Column>)items)
    {
    }
}

public sealed record Column(IReadOnlyList<Block> Blocks, double Weight = 1)
{
    public Column(params Block[] blocks)
        : this((IReadOnlyList<Block>)blocks)
    {
    }
}

/// <summary>A boxed callout.</summary>
/// <param name="Title">Bold above the blocks; none when <c>null</c>. Not a heading: contents do not list it.</param>
public sealed record Panel(string? Title, IReadOnlyList<Block> Blocks) : Block
{
    public Panel(string? title, params Block[] blocks)
        : this(title, (IReadOnlyList<Block>)blocks)
    {
    }

    internal override string Describe() => Title is null ? "panel" : $"panel {Quote(Title)}";

    /// <summary>Of the bar at the side and the title; the brand colour when <c>null</c>.</summary>
    public Colour? Tone { get; init; }
}

/// <summary>A row of numbers that matter, each with its label.</summary>
public sealed record KeyFacts(IReadOnlyList<KeyFact> Facts) : Block
{
    public KeyFacts(params KeyFact[] facts)
        : this((IReadOnlyList<KeyFact>)facts)
    {
    }
}

/// <param name="Note">A quiet line under the label, such as the range or the change.</param>
public sealed record KeyFact(string Label, string Value, string? Note = null);
