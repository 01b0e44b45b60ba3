using System.Globalization;
using DocumentFormat.OpenXml;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Office;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MaturityAssessment.Reporting.Word;

/// <summary>The table of contents as a field that Word keeps up to date.</summary>
/// <remarks>Its entries are there already, as links. Page numbers come when Word has laid out the pages and updates the field: made up here they would be wrong.</remarks>
internal static class ContentsWriter
{
    public static IEnumerable<OpenXmlElement> Write(TableOfContents contents, WordContext context, BlockWriter blocks)
    {
        yield return blocks.Paragraph(WordStyles.ContentsHeading, [contents.Title], new(Language: contents.Language), keepsNext: true);
        var listed = context.Headings.Where(h => h.IsListed && h.Level <= contents.DeepestLevel).ToList();
        if (listed.Count == 0)
        {
            yield break;
        }

        for (var i = 0; i < listed.Count; i++)
        {
            var heading = listed[i];
            var entry = new W.Paragraph(blocks.Properties(WordStyles.Contents(heading.Level)));
            if (i == 0)
            {
                entry.Append(Mark(W.FieldCharValues.Begin));
                entry.Append(new W.Run(new W.FieldCode(string.Create(CultureInfo.InvariantCulture, $" TOC \\o \"1-{contents.DeepestLevel}\" \\h \\z ")) { Space = SpaceProcessingModeValues.Preserve }));
                entry.Append(Mark(W.FieldCharValues.Separate));
            }

            entry.Append(new W.Hyperlink(new W.Run(new W.Text(OfficeText.Line(heading.Text)) { Space = SpaceProcessingModeValues.Preserve })) { Anchor = context.BookmarkOf(heading.Id), History = true });
            if (i == listed.Count - 1)
            {
                entry.Append(Mark(W.FieldCharValues.End));
            }

            yield return entry;
        }
    }

    public static W.Run Mark(W.FieldCharValues kind) => new(new W.FieldChar { FieldCharType = kind });
}
