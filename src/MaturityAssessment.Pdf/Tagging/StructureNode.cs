namespace MaturityAssessment.Pdf.Tagging;

/// <summary>An element of the structure tree that screen readers walk.</summary>
internal sealed class StructureNode(string role, StructureNode? parent = null)
{
    public string Role { get; } = role;
    public StructureNode? Parent { get; } = parent;
    public string? Alt { get; init; }
    public string? Language { get; init; }
    public string? Scope { get; init; }
    public int ColumnSpan { get; init; } = 1;
    public int RowSpan { get; init; } = 1;

    /// <summary>What an abbreviation stands for.</summary>
    public string? Expansion { get; init; }

    /// <summary>Unique in the document; footnotes need one.</summary>
    public string? Id { get; init; }
    public string? ListNumbering { get; init; }
    public string? Summary { get; init; }

    /// <summary>Where a figure stands on its page, known when it is painted.</summary>
    public (double X, double Y, double Width, double Height)? Bounds { get; set; }

    /// <summary>The writer's record of this element, once something of it has been painted.</summary>
    public object? Written { get; set; }

    public StructureNode Add(string role) => new(role, this);
}

internal enum ArtifactKind
{
    Layout,
    Header,
    Footer,
    Background,
}
