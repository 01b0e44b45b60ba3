using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>Lays out the rows of a table. A row is one strip, or one strip a line when it is too tall for that.</summary>
internal sealed class TableRowLayout(Frame frame, TableGrid grid, Strip repeatedHead)
{
    private const double TallestUnsplit = 0.5;
    private const double RuleWidth = 0.5;

    private sealed record Cell(TableCell Source, int Column, int Span, StructureNode Node, List<TextLine> Lines, Dictionary<StyledText, StructureNode>? Parts)
    {
        public double Height { get; } = Lines.Sum(l => l.Height);
    }

    public IEnumerable<Strip> Layout(TableRow row, StructureNode node, bool isShaded)
    {
        var cells = Cells(row, node);
        var tallest = cells.Max(c => c.Height);
        return tallest <= frame.Theme.TextHeight * TallestUnsplit
            ? [Whole(row, cells, tallest + (2 * TableGrid.PaddingY), isShaded)]
            : Slices(row, cells, isShaded);
    }

    private List<Cell> Cells(TableRow row, StructureNode node)
    {
        var cells = new List<Cell>();
        var column = 0;
        for (var i = 0; column < grid.Columns.Count; i++)
        {
            var source = i < row.Cells.Count ? row.Cells[i] : new TableCell();
            var span = Math.Clamp(source.ColumnSpan, 1, grid.Columns.Count - column);
            cells.Add(LayOut(source, row, column, span, node));
            column += span;
        }

        return cells;
    }

    private Cell LayOut(TableCell source, TableRow row, int column, int span, StructureNode rowNode)
    {
        var style = frame.Theme.Cell() with { Bold = row.IsEmphasised || source.IsRowHeader };
        style = source.Fill is { } fill ? style with { Ink = fill.ReadableInk().PrintsLike(Colour.White) ? Colour.White : frame.Theme.Ink } : style;
        var node = new StructureNode(source.IsRowHeader ? "TH" : "TD", rowNode) { Scope = source.IsRowHeader ? "Row" : null, ColumnSpan = span };
        var texts = frame.Style(source.Spans, style);
        var lines = frame.Lines(texts, grid.TextWidth(column, span), Typography.CellLine, source.Align ?? grid.Columns[column].Align);
        return new(source, column, span, node, lines, SpanStyler.Parts(texts, node));
    }

    private Strip Whole(TableRow row, List<Cell> cells, double height, bool isShaded)
    {
        var strip = Background(row, cells, height, isShaded, isFirst: true, isLast: true);
        foreach (var cell in cells)
        {
            AddText(strip, cell, cell.Lines, TableGrid.PaddingY);
        }

        return strip;
    }

    private IEnumerable<Strip> Slices(TableRow row, List<Cell> cells, bool isShaded)
    {
        var count = cells.Max(c => c.Lines.Count);
        for (var i = 0; i < count; i++)
        {
            var (isFirst, isLast) = (i == 0, i == count - 1);
            var above = isFirst ? TableGrid.PaddingY : 0;
            var inked = cells.Where(c => i < c.Lines.Count).ToList();
            var height = inked.Max(c => c.Lines[i].Height) + above + (isLast ? TableGrid.PaddingY : 0);
            var strip = Background(row, cells, height, isShaded, isFirst, isLast);
            strip.KeepsWithNext = isFirst || i == count - 2;
            foreach (var cell in inked)
            {
                AddText(strip, cell, [cell.Lines[i]], above);
            }

            yield return strip;
        }
    }

    private void AddText(Strip strip, Cell cell, List<TextLine> lines, double y)
    {
        if (cell.Lines.TrueForAll(l => l.Runs.Count == 0))
        {
            strip.Items.Add(new EmptyItem(cell.Node));
            return;
        }

        grid.AddLines(strip, lines.Where(l => l.Runs.Count > 0 || lines.Count > 1), cell.Column, cell.Span, y, cell.Node, cell.Parts);
    }

    private Strip Background(TableRow row, List<Cell> cells, double height, bool isShaded, bool isFirst, bool isLast)
    {
        var strip = new Strip(height) { RepeatedHead = repeatedHead };
        if (isShaded)
        {
            strip.Items.Add(new RectItem(0, 0, frame.Width, height, frame.Theme.Shade));
        }

        foreach (var cell in cells)
        {
            if (cell.Source.Fill is { } fill)
            {
                strip.Items.Add(new RectItem(grid.X(cell.Column, cell.Span), 0, grid.Width(cell.Column, cell.Span), height, fill));
            }
        }

        if (row.IsEmphasised && isFirst)
        {
            strip.Items.Add(new RuleItem(0, 0, frame.Width, new(frame.Theme.Brand, 1)));
        }

        if (isLast)
        {
            strip.Items.Add(new RuleItem(0, height, frame.Width, new(frame.Theme.Rule, RuleWidth)));
        }

        return strip;
    }
}
