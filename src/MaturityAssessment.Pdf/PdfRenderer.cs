using MaturityAssessment.Pdf.Layout;
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
        var laidOut = LaidOutDocument.Of(document);
        using var writer = new PdfWriter(document.Info, document.Theme.Page);
        var painter = laidOut.On(writer);
        for (var i = 0; i < laidOut.Pages.Count; i++)
        {
            writer.BeginPage();
            painter.Paint(i);
            writer.EndPage();
        }

        return writer.Finish(
            [.. laidOut.Headings.All.Select(h => new OutlineEntry(h.Heading.Level, h.Text, h.Heading.Id, h.Page, h.Y, h.Heading.IsListed))],
            [.. laidOut.Footnotes.All.SelectMany(n => new[] { (n.Target, n.TargetPlace), (n.Origin, n.OriginPlace) }).Where(p => p.Item2 is not null).Select(p => new Destination(p.Item1, p.Item2!.Value.Page, p.Item2.Value.Y))],
            document.OpenBookmarkLevels);
    }

    public static void Render(Document document, Stream output) => output.Write(Render(document));
}
