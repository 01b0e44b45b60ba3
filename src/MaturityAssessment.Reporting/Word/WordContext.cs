using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Office;

namespace MaturityAssessment.Reporting.Word;

/// <summary>What grows while a document is written: numbers for its parts, places that links lead to, notes at the foot of the page.</summary>
internal sealed class WordContext
{
    private readonly Dictionary<string, string> _bookmarks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);
    private int _lastId;

    public WordContext(Document document, MainDocumentPart main, bool rightToLeft)
    {
        (Document, Main, RightToLeft) = (document, main, rightToLeft);
        Notes = main.AddNewPart<FootnotesPart>(NextReference());
        Headings = [.. All(document.Blocks).OfType<Heading>()];
        foreach (var heading in Headings)
        {
            _bookmarks.TryAdd(heading.Id, BookmarkName(heading.Id));
        }
    }

    public Document Document { get; }
    public Theme Theme => Document.Theme;
    public MainDocumentPart Main { get; }

    /// <summary>The part that holds the notes at the foot of the pages: links in them are its own.</summary>
    public FootnotesPart Notes { get; }

    public bool RightToLeft { get; }
    public IReadOnlyList<Heading> Headings { get; }
    public WordFootnotes Footnotes { get; } = new();
    public WordNumbering Numbering { get; } = new();

    /// <summary>For pictures and bookmarks, which must all differ.</summary>
    public uint NextId() => (uint)++_lastId;

    /// <summary>For parts that the text refers to.</summary>
    public string NextReference() => string.Create(CultureInfo.InvariantCulture, $"rId{NextId()}");

    /// <summary>The bookmark of a heading; null where there is no such heading.</summary>
    public string? BookmarkOf(string id) => _bookmarks.GetValueOrDefault(id);

    /// <summary>The reference for an address outside; null for one that is no web page or mailbox.</summary>
    public string? ReferenceTo(string link, OpenXmlPart part)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "mailto"))
        {
            return null;
        }

        var key = part.Uri + " " + uri.AbsoluteUri;
        if (!_addresses.TryGetValue(key, out var reference))
        {
            _addresses[key] = reference = NextReference();
            part.AddHyperlinkRelationship(uri, isExternal: true, reference);
        }

        return reference;
    }

    /// <summary>Letters, digits and underscores, at most 40, the first a letter: more Word does not take.</summary>
    private string BookmarkName(string id)
    {
        var plain = new string([.. OfficeText.Line(id).Where(char.IsAsciiLetterOrDigit).Take(30)]);
        return string.Create(CultureInfo.InvariantCulture, $"h{_bookmarks.Count + 1}_{plain}");
    }

    private static IEnumerable<Block> All(IEnumerable<Block> blocks) => blocks.SelectMany(b => b switch
    {
        Columns columns => columns.Items.SelectMany(c => All(c.Blocks)),
        Panel panel => All(panel.Blocks),
        _ => [b],
    });
}
