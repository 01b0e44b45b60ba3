using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Office;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MaturityAssessment.Reporting.Word;

/// <summary>Makes Word files from the same blocks as the PDF: styles, headings, tables, lists and notes that can be edited. The same document gives the same bytes.</summary>
public static class WordRenderer
{
    public static byte[] Render(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var rightToLeft = Pdf.Text.Languages.IsRightToLeft(document.Info.Language);
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rIdMain");
            Write(document, main, rightToLeft);
            var info = document.Info;
            OfficePackage.Describe(package, new(info.Title, info.Subject, info.Author, info.Language, info.Created, info.Creator));
        }

        return OfficePackage.Timeless(stream);
    }

    private static void Write(Document document, MainDocumentPart main, bool rightToLeft)
    {
        var context = new WordContext(document, main, rightToLeft);
        main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = WordStyles.Of(document, rightToLeft);
        var section = WordFurniture.Add(context);
        var body = new W.Body(new BlockWriter(context).Write(document.Blocks, document.Theme.TextWidth));
        if (body.LastChild is not W.Paragraph)
        {
            body.Append(new W.Paragraph());
        }

        body.Append(section);
        main.Document = new(body);
        context.Notes.Footnotes = context.Footnotes.Part();
        if (context.Numbering.Any)
        {
            main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering").Numbering = context.Numbering.Part();
        }

        main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = new(
            new W.Zoom { Percent = "100" },
            new W.DefaultTabStop { Val = 708 },
            new W.FootnoteDocumentWideProperties(new W.FootnoteSpecialReference { Id = -1 }, new W.FootnoteSpecialReference { Id = 0 }),
            new W.Compatibility(new W.CompatibilitySetting { Name = W.CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
        main.AddNewPart<FontTablePart>("rIdFonts").Fonts = new(
            // where the family is not installed, Word takes the next of kin rather than a serif
            new W.Font(new W.AltName { Val = "Segoe UI" }, new W.FontFamily { Val = W.FontFamilyValues.Swiss }, new W.Pitch { Val = W.FontPitchValues.Variable }) { Name = document.Theme.Fonts.FamilyName });
    }
}
