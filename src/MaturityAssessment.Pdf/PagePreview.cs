using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Layout;

namespace MaturityAssessment.Pdf;

/// <summary>The pages of a document as pictures for the screen: laid out once, with the line breaks and positions of the file.</summary>
public sealed class PagePreview
{
    private readonly LaidOutDocument _laidOut;

    private PagePreview(LaidOutDocument laidOut) => _laidOut = laidOut;

    /// <summary>How many pages there are.</summary>
    public int Count => _laidOut.Pages.Count;

    /// <exception cref="DocumentLayoutException">A block cannot be laid out; the message says which and why.</exception>
    public static PagePreview Of(Document document) => new(LaidOutDocument.Of(document));

    /// <summary>The chapter a page belongs to; empty before the first.</summary>
    /// <param name="page">From 1.</param>
    public string ChapterOf(int page) => _laidOut.Pages[page - 1].Chapter;

    /// <summary>One page as an <c>svg</c> document that needs no font, no script and no other file.</summary>
    /// <param name="page">From 1.</param>
    /// <param name="title">What screen readers announce, such as "Page 2 of 24".</param>
    public string Svg(int page, string title)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page, Count);
        var paper = new SvgPaper(page - 1, _laidOut.Document.Theme.Fonts);
        _laidOut.On(paper).Paint(page - 1);
        return paper.Finish(_laidOut.Document.Theme.Page, title);
    }
}
