using DocumentFormat.OpenXml;
using MaturityAssessment.Pdf;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MaturityAssessment.Reporting.Word;

/// <summary>Blocks as paragraphs, tables and pictures. It knows blocks, and nothing of what they are about.</summary>
internal sealed class BlockWriter
{
    private readonly WordContext _context;
    private readonly RunWriter _runs;
    private readonly TableWriter _tables;
    private readonly PictureWriter _pictures;
    private readonly BoxWriter _boxes;
    private readonly CoverWriter _covers;

    public BlockWriter(WordContext context)
    {
        _context = context;
        _runs = new(context);
        _pictures = new(context);
        _tables = new(context, _runs);
        _boxes = new(context, this);
        _covers = new(context, this);
    }

    /// <param name="width">Room for the blocks, in points.</param>
    public IEnumerable<OpenXmlElement> Write(IEnumerable<Block> blocks, double width) => blocks.SelectMany(block => Write(block, width));

    public W.Paragraph Paragraph(string style, IReadOnlyList<TextSpan> spans, RunWriter.Surroundings surroundings = default, TextAlign align = TextAlign.Start, bool keepsNext = false, W.NumberingProperties? numbering = null)
    {
        var paragraph = new W.Paragraph(Properties(style, align, keepsNext, numbering));
        paragraph.Append(_runs.Runs(spans, surroundings));
        return paragraph;
    }

    public W.ParagraphProperties Properties(string? style, TextAlign align = TextAlign.Start, bool keepsNext = false, W.NumberingProperties? numbering = null) =>
        ParagraphShape.Of(_context.RightToLeft, style, align, keepsNext, numbering);

    public W.Paragraph PictureParagraph(W.Drawing drawing, TextAlign align, bool keepsNext) => new(Properties(null, align, keepsNext), new W.Run(drawing));

    private IEnumerable<OpenXmlElement> Write(Block block, double width) => block switch
    {
        PageBreak => [new W.Paragraph(new W.Run(new W.Break { Type = W.BreakValues.Page }))],
        Spacer spacer => [Space(spacer.Height)],
        TableOfContents contents => ContentsWriter.Write(contents, _context, this),
        Heading heading => [HeadingOf(heading)],
        Paragraph paragraph => [Paragraph(paragraph.IsLead ? WordStyles.Lead : "Normal", paragraph.Spans, new(Size: paragraph.Size, Language: block.Language), paragraph.Align, paragraph.KeepsWithNext)],
        ItemList list => Listed(list),
        Table table => _tables.Write(table, width),
        Figure figure => WithCaption(_pictures.Of(figure, width), TextAlign.Start, figure.Caption, block.Language),
        Picture picture => WithCaption(_pictures.Of(picture, width), picture.Align, picture.Caption, block.Language),
        Columns columns => _boxes.Write(columns, width),
        Panel panel => _boxes.Write(panel, width),
        KeyFacts facts => _boxes.Write(facts, width),
        Cover cover => _covers.Write(cover, width),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block that Word files do not know."),
    };

    private W.Paragraph HeadingOf(Heading heading)
    {
        var startsPage = heading.StartsPage ?? (heading.Level == 1 && _context.Theme.ChaptersStartPages);
        var properties = Properties(WordStyles.Heading(heading.Level, heading.IsListed));
        if (startsPage)
        {
            // at the top of a page, as in the PDF
            properties.InsertAfter(new W.PageBreakBefore(), properties.ParagraphStyleId);
            properties.Append(new W.SpacingBetweenLines { Before = "0" });
        }

        var paragraph = new W.Paragraph(properties);
        var number = _context.NextId().ToString(System.Globalization.CultureInfo.InvariantCulture);
        paragraph.Append(new W.BookmarkStart { Id = number, Name = _context.BookmarkOf(heading.Id) });
        paragraph.Append(_runs.Runs([heading.Text], new(Language: heading.Language)));
        paragraph.Append(new W.BookmarkEnd { Id = number });
        return paragraph;
    }

    /// <summary>Items stand close; what follows the list does not.</summary>
    private List<W.Paragraph> Listed(ItemList list)
    {
        List<W.Paragraph> items = [.. Items(list, _context.Numbering.Add(list.IsNumbered), 0, list.Language)];
        if (items is [.., var last])
        {
            last.ParagraphProperties!.Append(new W.SpacingBetweenLines { After = WordUnits.TwipsText(_context.Theme.BaseSize * 0.8) });
        }

        return items;
    }

    private IEnumerable<W.Paragraph> Items(ItemList list, int number, int level, string? language)
    {
        foreach (var item in list.Items)
        {
            var numbering = new W.NumberingProperties(new W.NumberingLevelReference { Val = Math.Min(level, WordNumbering.DeepestLevel) }, new W.NumberingId { Val = number });
            yield return Paragraph(WordStyles.ListParagraph, item.Spans, new(Language: language), numbering: numbering);
            if (item.Inner is { } inner)
            {
                // another kind of list within counts for itself
                foreach (var paragraph in Items(inner, _context.Numbering.Add(inner.IsNumbered), level + 1, inner.Language ?? language))
                {
                    yield return paragraph;
                }
            }
        }
    }

    private IEnumerable<OpenXmlElement> WithCaption(W.Drawing drawing, TextAlign align, string? caption, string? language)
    {
        var hasCaption = !string.IsNullOrWhiteSpace(caption);
        yield return PictureParagraph(drawing, align, hasCaption);
        if (hasCaption)
        {
            yield return Paragraph(WordStyles.Caption, [caption!], new(Language: language));
        }
    }

    private static W.Paragraph Space(double height) => new(new W.ParagraphProperties(new W.SpacingBetweenLines
    {
        Before = "0",
        After = "0",
        Line = Math.Max(1, WordUnits.Twips(height)).ToString(System.Globalization.CultureInfo.InvariantCulture),
        LineRule = W.LineSpacingRuleValues.Exact,
    }));
}
