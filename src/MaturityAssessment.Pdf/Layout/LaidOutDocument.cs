using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>A document whose pages are settled: every line and every shape has its place, whatever it is painted on.</summary>
internal sealed class LaidOutDocument
{
    private readonly bool _rightToLeft;

    private LaidOutDocument(Document document, List<Page> pages, HeadingIndex headings, FootnoteIndex footnotes, bool rightToLeft)
    {
        Document = document;
        Pages = pages;
        Headings = headings;
        Footnotes = footnotes;
        _rightToLeft = rightToLeft;
    }

    public Document Document { get; }
    public IReadOnlyList<Page> Pages { get; }
    public HeadingIndex Headings { get; }
    public FootnoteIndex Footnotes { get; }

    /// <exception cref="DocumentLayoutException">A block cannot be laid out; the message says which and why.</exception>
    public static LaidOutDocument Of(Document document)
    {
        if (string.IsNullOrWhiteSpace(document.Info.Language))
        {
            throw new DocumentLayoutException("The document names no language; readers need one, such as en-GB.");
        }

        var rightToLeft = Languages.IsRightToLeft(document.Info.Language);
        var headings = new HeadingIndex(document.Blocks);
        var root = new StructureNode("Document");
        var frame = new Frame(document.Theme, headings, rightToLeft, document.Theme.TextWidth, root);
        var strips = BlockLayout.Layout(document.Blocks, frame, opensSections: true);
        var pages = new Paginator(document.Theme, rightToLeft, frame.Footnotes.All.Count > 0).Paginate(strips);
        return new(document, pages, headings, frame.Footnotes, rightToLeft);
    }

    public PagePainter On(IPaper paper) => new(this, paper, _rightToLeft);
}

/// <summary>Paints pages of a document on one paper.</summary>
internal sealed class PagePainter(LaidOutDocument laidOut, IPaper paper, bool rightToLeft)
{
    private readonly Painter _painter = new(paper, laidOut.Document.Theme, rightToLeft);

    /// <param name="index">From 0.</param>
    public void Paint(int index)
    {
        var page = laidOut.Pages[index];
        foreach (var (strip, x, y, isRepeated) in page.Strips)
        {
            _painter.Strip(strip, x, y, isRepeated);
        }

        _painter.EndMark();
        if (page.HasFurniture)
        {
            new FurniturePainter(paper, _painter.Canvas, laidOut.Document, rightToLeft).Paint(page, index + 1, laidOut.Pages.Count);
        }
    }
}
