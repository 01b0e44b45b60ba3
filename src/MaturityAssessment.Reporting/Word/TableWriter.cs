using DocumentFormat.OpenXml;
using MaturityAssessment.Pdf;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Office;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MaturityAssessment.Reporting.Word;

/// <summary>Tables with their captions; the head is repeated on every page, and no row is torn apart.</summary>
internal sealed class TableWriter(WordContext context, RunWriter runs)
{
    public IEnumerable<OpenXmlElement> Write(Table table, double width)
    {
        var theme = context.Theme;
        if (!string.IsNullOrWhiteSpace(table.Caption))
        {
            var caption = new W.Paragraph(Paragraph(WordStyles.Caption, TextAlign.Start, keepsNext: true));
            caption.Append(runs.Runs([table.Caption], new(Language: table.Language)));
            yield return caption;
        }

        var total = table.Columns.Sum(c => c.Weight);
        int[] widths = [.. table.Columns.Select(c => WordUnits.Twips(total > 0 ? width * c.Weight / total : width / table.Columns.Count))];
        var written = new W.Table(Properties(table, theme), new W.TableGrid(widths.Select(w => new W.GridColumn { Width = w.ToString(System.Globalization.CultureInfo.InvariantCulture) })));
        written.Append(Head(table, widths));
        var below = new int[widths.Length];
        var spans = new int[widths.Length];
        foreach (var row in table.Rows)
        {
            written.Append(Row(table, row, widths, below, spans));
        }

        yield return written;
        yield return new W.Paragraph(new W.ParagraphProperties(new W.SpacingBetweenLines { After = "60", Line = "200", LineRule = W.LineSpacingRuleValues.Auto }));
    }

    private W.TableProperties Properties(Table table, Theme theme)
    {
        var properties = new W.TableProperties();
        if (context.RightToLeft)
        {
            properties.Append(new W.BiDiVisual());
        }

        properties.Append(
            new W.TableWidth { Width = "5000", Type = W.TableWidthUnitValues.Pct },
            new W.TableBorders(
                Border<W.TopBorder>(theme.Brand, 8), Border<W.BottomBorder>(theme.Rule, 8), Border<W.InsideHorizontalBorder>(theme.Rule, 4)),
            new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            new W.TableLook { Val = "0420", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true });
        if (OfficeText.Line(table.Caption) is { Length: > 0 } caption)
        {
            properties.Append(new W.TableCaption { Val = caption });
        }

        return properties;
    }

    private W.TableRow Head(Table table, int[] widths)
    {
        var row = new W.TableRow(new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()));
        for (var i = 0; i < widths.Length; i++)
        {
            var column = table.Columns[i];
            row.Append(Cell(Box(widths[i], context.Theme.Shade), WordStyles.TableHead, [column.Header], new(Language: table.Language), column.Align));
        }

        return row;
    }

    /// <param name="below">How many more rows the cell above each column still covers.</param>
    /// <param name="spans">How many columns such a cell covers, where it begins.</param>
    private W.TableRow Row(Table table, TableRow row, int[] widths, int[] below, int[] spans)
    {
        var written = new W.TableRow(new W.TableRowProperties(new W.CantSplit()));
        var (column, next) = (0, 0);
        while (column < widths.Length)
        {
            if (below[column] > 0)
            {
                var covered = Math.Max(1, spans[column]);
                var box = Box(widths[column..(column + covered)].Sum(), null, covered, W.MergedCellValues.Continue);
                written.Append(new W.TableCell(box, new W.Paragraph(Paragraph(WordStyles.TableText, TextAlign.Start, keepsNext: false))));
                for (var i = 0; i < covered; i++)
                {
                    below[column + i]--;
                }

                column += covered;
                continue;
            }

            var cell = next < row.Cells.Count ? row.Cells[next++] : new TableCell("");
            var most = 1;
            while (most < cell.ColumnSpan && column + most < widths.Length && below[column + most] == 0)
            {
                most++;
            }

            for (var i = 0; cell.RowSpan > 1 && i < most; i++)
            {
                (below[column + i], spans[column + i]) = (cell.RowSpan - 1, most - i);
            }

            var properties = Box(widths[column..(column + most)].Sum(), cell.Fill, most, cell.RowSpan > 1 ? W.MergedCellValues.Restart : null);
            var surroundings = new RunWriter.Surroundings(cell.Fill is { } fill ? fill.ReadableInk() : null, Language: table.Language, Bold: row.IsEmphasised || cell.IsRowHeader);
            written.Append(Cell(properties, WordStyles.TableText, cell.Spans, surroundings, cell.Align ?? table.Columns[column].Align));
            column += most;
        }

        return written;
    }

    private W.TableCell Cell(W.TableCellProperties box, string style, IReadOnlyList<TextSpan> spans, RunWriter.Surroundings surroundings, TextAlign align)
    {
        var paragraph = new W.Paragraph(Paragraph(style, align, keepsNext: false));
        paragraph.Append(runs.Runs(spans, surroundings));
        return new(box, paragraph);
    }

    private static W.TableCellProperties Box(int width, Colour? fill, int columns = 1, W.MergedCellValues? merge = null)
    {
        var box = new W.TableCellProperties(new W.TableCellWidth { Width = width.ToString(System.Globalization.CultureInfo.InvariantCulture), Type = W.TableWidthUnitValues.Dxa });
        if (columns > 1)
        {
            box.Append(new W.GridSpan { Val = columns });
        }

        if (merge is { } part)
        {
            box.Append(new W.VerticalMerge { Val = part });
        }

        if (fill is { } colour)
        {
            box.Append(new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = WordUnits.Hex(colour) });
        }

        return box;
    }

    private W.ParagraphProperties Paragraph(string style, TextAlign align, bool keepsNext) => ParagraphShape.Of(context.RightToLeft, style, align, keepsNext);

    private static T Border<T>(Colour colour, uint eighths)
        where T : W.BorderType, new() => new() { Val = W.BorderValues.Single, Size = eighths, Space = 0, Color = WordUnits.Hex(colour) };
}
