namespace MaturityAssessment.Pdf;

/// <summary>A document as pure data; <see cref="PdfRenderer"/> makes the file.</summary>
public sealed record Document(DocumentInfo Info, Theme Theme, IReadOnlyList<Block> Blocks)
{
    /// <summary>What every page but the cover carries above and below its text.</summary>
    public PageFurniture Furniture { get; init; } = new();

    /// <summary>How many levels of bookmarks a reader shows before anybody unfolds them.</summary>
    public int OpenBookmarkLevels { get; init; } = 1;
}

/// <param name="Language">BCP 47, such as <c>en-GB</c>. A right-to-left language mirrors the page.</param>
/// <param name="Created">The stated date; nothing here reads a clock, so the same data gives the same bytes.</param>
public sealed record DocumentInfo(string Title, string Author, string Subject, string Language, DateTimeOffset Created, string Creator)
{
    /// <summary>Declares PDF/UA-1 in the metadata. Only for documents somebody has checked with people and tools.</summary>
    public bool DeclaresPdfUa { get; init; }
}

/// <param name="HeaderText">Above the text at the start of the line; the title of the document when <c>null</c>.</param>
/// <param name="FooterText">Below the text at the start of the line.</param>
/// <param name="PageNumberFormat">{0} is the page, {1} the number of pages: "Page {0} of {1}", "Seite {0} von {1}".</param>
public sealed record PageFurniture(string? HeaderText = null, string FooterText = "", string PageNumberFormat = "{0} / {1}")
{
    /// <summary>Whether the running chapter is shown above the text at the end of the line.</summary>
    public bool ShowsChapter { get; init; } = true;
}
