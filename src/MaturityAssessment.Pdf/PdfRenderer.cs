using MaturityAssessment.Pdf.Layout;
using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;
using MaturityAssessment.Pdf.Writing;

namespace MaturityAssessment.Pdf;

/// <summary>Makes tagged PDF files from documents. The same document always gives the same bytes.</summary>
/// <example>
/// <code>
/// var document = new Document(
///     new DocumentInfo("Roadmap", "Agency", "Digital maturity", "en-GB", statedDate, "MaturityAssessment"),
///     new Theme { Brand = Colour.Parse("#0B3D6B") },
///     [
///         new Cover("Roadmap") { Organisation = "Agency" },
///         new TableOfContents("Contents"),
///         new Heading(1, "Results", "results"),
///         new Paragraph("Level ", TextSpan.Strong("2.4"), " of 5."),
///     ]);
/// byte[] pdf = PdfRenderer.Render(document);
/// </code>
/// </example>
public static class PdfRenderer
{
    /// <exception cref="DocumentLayoutException">A block cannot be laid out; the message says which and why.</exception>
    public static byte[] Render(Document document)
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
        return Write(document, pages, headings, frame.Footnotes, rightToLeft);
    }

    public static void Render(Document document, Stream output) => output.Write(Render(document));

    private static byte[] Write(Document document, List<Page> pages, HeadingIndex headings, FootnoteIndex footnotes, bool rightToLeft)
    {
        using var writer = new PdfWriter(document.Info, document.Theme.Page);
        var painter = new Painter(writer, document.Theme, rightToLeft);
        var furniture = new FurniturePainter(writer, painter.Canvas, document, rightToLeft);
        for (var i = 0; i < pages.Count; i++)
        {
            writer.BeginPage();
            foreach (var (strip, x, y, isRepeated) in pages[i].Strips)
            {
                painter.Strip(strip, x, y, isRepeated);
            }

            painter.EndMark();
            if (pages[i].HasFurniture)
            {
                furniture.Paint(pages[i], i + 1, pages.Count);
            }

            writer.EndPage();
        }

        return writer.Finish(
            [.. headings.All.Select(h => new OutlineEntry(h.Heading.Level, h.Text, h.Heading.Id, h.Page, h.Y, h.Heading.IsListed))],
            [.. footnotes.All.SelectMany(n => new[] { (n.Target, n.TargetPlace), (n.Origin, n.OriginPlace) }).Where(p => p.Item2 is not null).Select(p => new Destination(p.Item1, p.Item2!.Value.Page, p.Item2.Value.Y))],
            document.OpenBookmarkLevels);
    }
}
