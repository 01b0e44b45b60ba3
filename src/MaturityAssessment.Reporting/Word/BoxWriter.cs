using System.Globalization;
using DocumentFormat.OpenXml;
using MaturityAssessment.Pdf;
using MaturityAssessment.Pdf.Drawing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MaturityAssessment.Reporting.Word;

/// <summary>Blocks side by side and in boxes: tables for layout, without lines of their own.</summary>
internal sealed class BoxWriter(WordContext context, BlockWriter blocks)
{
    private const int MostInRow = 4;
    private const double KeyGap = 14;
    private const double PanelPadding = 12;

    public IEnumerable<OpenXmlElement> Write(Columns columns, double width)
    {
        var room = width - (columns.Gap * (columns.Items.Count - 1));
        var total = columns.Items.Sum(c => c.Weight);
        return Row([.. columns.Items.Select(c => (room * c.Weight / total, (Func<double, IEnumerable<OpenXmlElement>>)(w => blocks.Write(c.Blocks, w))))], columns.Gap, null);
    }

    public IEnumerable<OpenXmlElement> Write(KeyFacts facts, double width)
    {
        var places = Math.Min(MostInRow, facts.Facts.Count);
        var each = (width - (KeyGap * (places - 1))) / Math.Max(1, places);
        return facts.Facts.Chunk(MostInRow).SelectMany(row => Row(
            [.. row.Select(fact => (each, (Func<double, IEnumerable<OpenXmlElement>>)(_ => Fact(fact, facts.Language))))], KeyGap, context.Theme.Accent));
    }

    public IEnumerable<OpenXmlElement> Write(Panel panel, double width)
    {
        var tone = panel.Tone ?? context.Theme.Brand;
        var cell = new W.TableCell(new W.TableCellProperties(
            new W.TableCellWidth { Width = WordUnits.TwipsText(width), Type = W.TableWidthUnitValues.Dxa },
            new W.TableCellBorders(new W.LeftBorder { Val = W.BorderValues.Single, Size = 24, Space = 0, Color = WordUnits.Hex(tone) }),
            new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = WordUnits.Hex(context.Theme.Shade) },
            new W.TableCellMargin(
                new W.TopMargin { Width = "80", Type = W.TableWidthUnitValues.Dxa }, new W.LeftMargin { Width = WordUnits.TwipsText(PanelPadding), Type = W.TableWidthUnitValues.Dxa },
                new W.BottomMargin { Width = "80", Type = W.TableWidthUnitValues.Dxa }, new W.RightMargin { Width = WordUnits.TwipsText(PanelPadding), Type = W.TableWidthUnitValues.Dxa })));
        var content = new List<OpenXmlElement>();
        if (!string.IsNullOrWhiteSpace(panel.Title))
        {
            content.Add(blocks.Paragraph(WordStyles.PanelTitle, [panel.Title], new(tone, Language: panel.Language), keepsNext: true));
        }

        content.AddRange(blocks.Write(panel.Blocks, width - (2 * PanelPadding)));
        cell.Append(Ended(content));
        yield return new W.Table(LayoutProperties(), Grid([WordUnits.Twips(width)]), new W.TableRow(cell));
        yield return Gap();
    }

    private IEnumerable<OpenXmlElement> Fact(KeyFact fact, string? language)
    {
        foreach (var (style, text) in new[] { (WordStyles.KeyValue, fact.Value), (WordStyles.KeyLabel, fact.Label), (WordStyles.KeyNote, fact.Note) })
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return blocks.Paragraph(style, [text], new(Language: language));
            }
        }
    }

    private IEnumerable<OpenXmlElement> Row(IReadOnlyList<(double Width, Func<double, IEnumerable<OpenXmlElement>> Content)> cells, double gap, Colour? lineAbove)
    {
        var row = new W.TableRow(new W.TableRowProperties(new W.CantSplit()));
        var widths = new List<int>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                Add(gap, [], null);
            }

            Add(cells[i].Width, cells[i].Content(cells[i].Width), lineAbove);
        }

        yield return new W.Table(LayoutProperties(), Grid(widths), row);
        yield return Gap();

        void Add(double width, IEnumerable<OpenXmlElement> content, Colour? line)
        {
            widths.Add(WordUnits.Twips(width));
            var properties = new W.TableCellProperties(new W.TableCellWidth { Width = WordUnits.TwipsText(width), Type = W.TableWidthUnitValues.Dxa });
            if (line is { } colour)
            {
                properties.Append(new W.TableCellBorders(new W.TopBorder { Val = W.BorderValues.Single, Size = 16, Space = 0, Color = WordUnits.Hex(colour) }));
            }

            properties.Append(new W.TableCellMargin(new W.LeftMargin { Width = "0", Type = W.TableWidthUnitValues.Dxa }, new W.RightMargin { Width = "0", Type = W.TableWidthUnitValues.Dxa }));
            var cell = new W.TableCell(properties);
            cell.Append(Ended([.. content]));
            row.Append(cell);
        }
    }

    private W.TableProperties LayoutProperties()
    {
        var properties = new W.TableProperties();
        if (context.RightToLeft)
        {
            properties.Append(new W.BiDiVisual());
        }

        properties.Append(new W.TableWidth { Width = "5000", Type = W.TableWidthUnitValues.Pct }, new W.TableLayout { Type = W.TableLayoutValues.Fixed });
        return properties;
    }

    private static W.TableGrid Grid(IEnumerable<int> widths) => new(widths.Select(w => new W.GridColumn { Width = w.ToString(CultureInfo.InvariantCulture) }));

    /// <summary>A cell ends with a paragraph, whatever it holds.</summary>
    private static List<OpenXmlElement> Ended(List<OpenXmlElement> content)
    {
        if (content is [] or [.., W.Table])
        {
            content.Add(new W.Paragraph());
        }

        return content;
    }

    // tables without anything between them would grow together
    private static W.Paragraph Gap() => new(new W.ParagraphProperties(new W.SpacingBetweenLines { Before = "0", After = "0", Line = "200", LineRule = W.LineSpacingRuleValues.Exact }));
}
