using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Office;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MaturityAssessment.Reporting.Word;

/// <summary>What every page but the cover carries: title and running chapter above, text and page number below.</summary>
internal static class WordFurniture
{
    private const double FromEdge = 36;

    public static W.SectionProperties Add(WordContext context)
    {
        var (document, theme) = (context.Document, context.Theme);
        var furniture = document.Furniture;
        var hasCover = document.Blocks.Any(b => b is Cover);
        var section = new W.SectionProperties();

        // by its level: the style has another name in every language of Word
        var header = Header(context, Line(context, WordStyles.Header, furniture.HeaderText ?? document.Info.Title, furniture.ShowsChapter ? [.. Field(" STYLEREF 1 ", " ")] : []));
        section.Append(new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = header });
        section.Append(new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = Footer(context, Line(context, WordStyles.Footer, furniture.FooterText, PageOf(furniture.PageNumberFormat))) });
        if (hasCover)
        {
            section.Append(new W.HeaderReference { Type = W.HeaderFooterValues.First, Id = Header(context, new W.Paragraph()) });
            section.Append(new W.FooterReference { Type = W.HeaderFooterValues.First, Id = Footer(context, new W.Paragraph()) });
        }

        section.Append(
            new W.PageSize { Width = (uint)WordUnits.Twips(theme.Page.Width), Height = (uint)WordUnits.Twips(theme.Page.Height) },
            new W.PageMargin
            {
                Left = (uint)WordUnits.Twips(theme.Margins.Left),
                Right = (uint)WordUnits.Twips(theme.Margins.Right),
                Top = WordUnits.Twips(theme.Margins.Top),
                Bottom = WordUnits.Twips(theme.Margins.Bottom),
                Header = (uint)WordUnits.Twips(FromEdge),
                Footer = (uint)WordUnits.Twips(FromEdge),
                Gutter = 0,
            });
        if (hasCover)
        {
            section.Append(new W.TitlePage());
        }

        if (context.RightToLeft)
        {
            section.Append(new W.BiDi());
        }

        return section;
    }

    private static string Header(WordContext context, W.Paragraph line)
    {
        var id = context.NextReference();
        context.Main.AddNewPart<HeaderPart>(id).Header = new W.Header(line);
        return id;
    }

    private static string Footer(WordContext context, W.Paragraph line)
    {
        var id = context.NextReference();
        context.Main.AddNewPart<FooterPart>(id).Footer = new W.Footer(line);
        return id;
    }

    private static W.Paragraph Line(WordContext context, string style, string text, IReadOnlyList<OpenXmlElement> atEnd)
    {
        var properties = ParagraphShape.Of(context.RightToLeft, style);
        properties.InsertAfter(new W.Tabs(new W.TabStop { Val = W.TabStopValues.Right, Position = WordUnits.Twips(context.Theme.TextWidth) }), properties.ParagraphStyleId);
        var line = new W.Paragraph(properties);
        if (text.Length > 0)
        {
            line.Append(Run(text));
        }

        if (atEnd.Count > 0)
        {
            line.Append(new W.Run(new W.TabChar()));
            line.Append(atEnd);
        }

        return line;
    }

    /// <summary>"Page {0} of {1}" with the numbers as fields.</summary>
    private static List<OpenXmlElement> PageOf(string format)
    {
        var runs = new List<OpenXmlElement>();
        var rest = format;
        while (rest.Length > 0)
        {
            var next = rest.IndexOf('{', StringComparison.Ordinal);
            if (next < 0 || next + 2 >= rest.Length || rest[next + 2] != '}')
            {
                runs.Add(Run(rest));
                break;
            }

            if (next > 0)
            {
                runs.Add(Run(rest[..next]));
            }

            runs.AddRange(Field(rest[next + 1] == '0' ? " PAGE " : " NUMPAGES ", "1"));
            rest = rest[(next + 3)..];
        }

        return runs;
    }

    private static IEnumerable<OpenXmlElement> Field(string code, string shown) =>
    [
        ContentsWriter.Mark(W.FieldCharValues.Begin),
        new W.Run(new W.FieldCode(code) { Space = SpaceProcessingModeValues.Preserve }),
        ContentsWriter.Mark(W.FieldCharValues.Separate),
        Run(shown),
        ContentsWriter.Mark(W.FieldCharValues.End),
    ];

    private static W.Run Run(string text) => new(new W.Text(OfficeText.Line(text)) { Space = SpaceProcessingModeValues.Preserve });
}
