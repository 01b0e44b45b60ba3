namespace MaturityAssessment.Pdf;

/// <summary>One thing in the flow of a document.</summary>
public abstract record Block
{
    /// <summary>BCP 47, where it differs from that of the document.</summary>
    public string? Language { get; init; }

    /// <summary>How messages name the block.</summary>
    internal virtual string Describe() => GetType().Name;

    private protected static string Quote(string text) => text.Length <= 60 ? $"'{text}'" : $"'{text[..60]}…'";
}

/// <summary>Continues on a new page.</summary>
public sealed record PageBreak : Block;

/// <summary>Empty space, dropped at the top of a page.</summary>
public sealed record Spacer(double Height) : Block;

/// <summary>A linked list of the headings with their page numbers.</summary>
public sealed record TableOfContents(string Title, int DeepestLevel = 2) : Block;

/// <param name="Level">1 to 3.</param>
/// <param name="Id">The name that links (<c>#id</c>) and readers' bookmarks use; unique in the document.</param>
public sealed record Heading(int Level, string Text, string Id) : Block
{
    public int Level { get; } = Level is >= 1 and <= 3 ? Level : throw new ArgumentOutOfRangeException(nameof(Level), Level, "A heading has level 1, 2 or 3.");

    /// <summary>Overrules <see cref="Theme.ChaptersStartPages"/>.</summary>
    public bool? StartsPage { get; init; }

    /// <summary>Above 0 it starts a page only where a smaller share of the page than this is left.</summary>
    public double RoomAsked { get; init; }

    /// <summary>Whether contents and bookmarks list it.</summary>
    public bool IsListed { get; init; } = true;

    internal override string Describe() => $"heading {Quote(Text)}";
}

public sealed record Paragraph(IReadOnlyList<TextSpan> Spans) : Block
{
    public Paragraph(params TextSpan[] spans)
        : this((IReadOnlyList<TextSpan>)spans)
    {
    }

    public TextAlign Align { get; init; } = TextAlign.Start;

    /// <summary>In points, for all spans that do not say otherwise; the theme's size when <c>null</c>.</summary>
    public double? Size { get; init; }

    /// <summary>Keeps the last line on the page of what follows.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>Larger, quieter text that opens a chapter.</summary>
    public bool IsLead { get; init; }

    internal override string Describe() => $"paragraph {Quote(string.Concat(Spans.Select(s => s.Text)))}";
}

/// <summary>A bulleted or numbered list; items may hold one more list.</summary>
public sealed record ItemList(IReadOnlyList<ListItem> Items, bool IsNumbered = false) : Block
{
    public ItemList(params ListItem[] items)
        : this((IReadOnlyList<ListItem>)items)
    {
    }

    public static ItemList Numbered(params ListItem[] items) => new(items, IsNumbered: true);
}

/// <summary>An item of a list; a plain string converts.</summary>
public sealed record ListItem(IReadOnlyList<TextSpan> Spans)
{
    public ListItem(params TextSpan[] spans)
        : this((IReadOnlyList<TextSpan>)spans)
    {
    }

    public ItemList? Inner { get; init; }

    public static implicit operator ListItem(string text) => new([new TextSpan(text)]);
}
