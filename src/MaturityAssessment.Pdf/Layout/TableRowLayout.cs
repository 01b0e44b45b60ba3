using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>A laid-out cell. Rows count from the first of the group that cells spanning rows tie together.</summary>
internal sealed record TableCellText(TableSlot Slot, int Row, StructureNode Node, List<TextLine> Lines, Dictionary<StyledText, StructureNode>? Parts)
{
    public double Height { get; } = Lines.Sum(l => l.Height);
    public int EndRow => Row + Slot.RowSpan;
    public bool IsEmpty => Lines.TrueForAll(l => l.Runs.Count == 0);
}

/// <summary>Lays out rows: one strip for rows that belong together, or several when they are too tall for that.</summary>
internal sealed class TableRowLayout(Frame frame, TableGrid grid, Strip repeatedHead)
{
    public const double TallestUnsplit = 0.5;
    private const double RuleWidth = 0.5;

    private readonly record struct Ink(TableCellText Cell, IReadOnlyList<TextLine> Lines, double Y);

    /// <summary>A stretch of one row that is never split.</summary>
    private sealed class Slice(int row, double height)
    {
        public int Row { get; } = row;
        public double Height { get; set; } = height;
        public bool IsFirst { get; set; }
        public bool IsLast { get; set; }
        public List<Ink> Inks { get; } = [];
    }

    /// <summary>Rows that cells tie together: usually one.</summary>
    public IReadOnlyList<Strip> Layout(IReadOnlyList<TableRow> rows, IReadOnlyList<List<TableSlot>> slots, StructureNode body, bool isShaded)
    {
        var cells = new List<TableCellText>();
        var nodes = new List<StructureNode>();
        for (var r = 0; r < rows.Count; r++)
        {
            var node = body.Add("TR");
            nodes.Add(node);
            cells.AddRange(slots[r].Select(s => LayOut(s, rows[r], r, node)));
        }

        var limit = frame.Theme.TextHeight * TallestUnsplit;
        var heights = Heights(cells, rows.Count);
        var isWhole = heights.Sum() <= limit;
        var slices = isWhole ? Whole(cells, heights) : Tall(cells, rows.Count, limit);
        var strips = slices.ConvertAll(s => Strip(s, rows, cells, nodes, isShaded));
        if (isWhole && rows.Count > 1)
        {
            // text that spans rows runs on from one into the next: they stay together
            var stack = Composition.Stack(strips);
            stack.RepeatedHead = repeatedHead;
            return [stack];
        }

        for (var i = 0; i < strips.Count - 1; i++)
        {
            strips[i].KeepsWithNext = i == 0 || i == strips.Count - 2;
        }

        return strips;
    }

    private TableCellText LayOut(TableSlot slot, TableRow row, int index, StructureNode rowNode)
    {
        var source = slot.Source;
        var style = frame.Theme.Cell() with { Bold = row.IsEmphasised || source.IsRowHeader };
        style = source.Fill is { } fill ? style with { Ink = fill.ReadableInk().PrintsLike(Colour.White) ? Colour.White : frame.Theme.Ink } : style;
        var node = new StructureNode(source.IsRowHeader ? "TH" : "TD", rowNode)
        {
            Scope = source.IsRowHeader ? "Row" : null,
            ColumnSpan = slot.ColumnSpan,
            RowSpan = slot.RowSpan,
        };
        var texts = frame.Style(source.Spans, style);
        var lines = frame.Lines(texts, grid.TextWidth(slot.Column, slot.ColumnSpan), Typography.CellLine, source.Align ?? grid.Columns[slot.Column].Align);
        return new(slot, index, node, lines, frame.Parts(texts, node));
    }

    /// <summary>What each row needs; where a cell that spans rows needs more, its last row gets it.</summary>
    private double[] Heights(List<TableCellText> cells, int rows)
    {
        var heights = new double[rows];
        foreach (var cell in cells.OrderBy(c => c.EndRow).ThenBy(c => c.Slot.RowSpan))
        {
            var above = 0.0;
            for (var r = cell.Row; r < cell.EndRow - 1; r++)
            {
                above += heights[r];
            }

            heights[cell.EndRow - 1] = Math.Max(heights[cell.EndRow - 1], cell.Height + (2 * grid.PaddingY) - above);
        }

        return heights;
    }

    private List<Slice> Whole(List<TableCellText> cells, double[] heights)
    {
        var slices = heights.Select((h, r) => new Slice(r, h) { IsFirst = true, IsLast = true }).ToList();
        foreach (var cell in cells)
        {
            slices[cell.Row].Inks.Add(new(cell, cell.Lines, grid.PaddingY));
        }

        return slices;
    }

    private List<Slice> Tall(List<TableCellText> cells, int rows, double limit)
    {
        var perRow = new List<List<Slice>>();
        for (var r = 0; r < rows; r++)
        {
            perRow.Add(OwnSlices(cells.FindAll(c => c.Row == r && c.Slot.RowSpan == 1), r, limit));
        }

        foreach (var cell in cells.Where(c => c.Slot.RowSpan > 1).OrderBy(c => c.EndRow))
        {
            RunThrough(cell, perRow);
        }

        foreach (var row in perRow)
        {
            (row[0].IsFirst, row[^1].IsLast) = (true, true);
        }

        return [.. perRow.SelectMany(s => s)];
    }

    /// <summary>A row of ordinary height in one piece, a taller one line by line.</summary>
    private List<Slice> OwnSlices(List<TableCellText> cells, int row, double limit)
    {
        var padding = grid.PaddingY;
        var tallest = cells.Count == 0 ? 0 : cells.Max(c => c.Height);
        if (tallest + (2 * padding) <= limit)
        {
            var whole = new Slice(row, tallest + (2 * padding));
            whole.Inks.AddRange(cells.Select(c => new Ink(c, c.Lines, padding)));
            return [whole];
        }

        var slices = new List<Slice>();
        var count = cells.Max(c => c.Lines.Count);
        for (var i = 0; i < count; i++)
        {
            var inked = cells.FindAll(c => i < c.Lines.Count);
            var above = i == 0 ? padding : 0;
            var slice = new Slice(row, inked.Max(c => c.Lines[i].Height) + above + (i == count - 1 ? padding : 0));
            slice.Inks.AddRange(inked.Select(c => new Ink(c, [c.Lines[i]], above)));
            slices.Add(slice);
        }

        return slices;
    }

    /// <summary>Lets the lines of a cell run through the slices of the rows it spans; what is left over gets slices of its own.</summary>
    private void RunThrough(TableCellText cell, List<List<Slice>> perRow)
    {
        var line = 0;
        for (var r = cell.Row; r < cell.EndRow; r++)
        {
            foreach (var slice in perRow[r])
            {
                var y = line == 0 ? grid.PaddingY : 0;
                var first = line;
                var used = y;
                while (line < cell.Lines.Count && used + cell.Lines[line].Height <= slice.Height)
                {
                    used += cell.Lines[line++].Height;
                }

                if (line > first)
                {
                    slice.Inks.Add(new(cell, cell.Lines[first..line], y));
                }
            }
        }

        for (var rest = perRow[cell.EndRow - 1]; line < cell.Lines.Count; line++)
        {
            var slice = new Slice(cell.EndRow - 1, cell.Lines[line].Height + (line == cell.Lines.Count - 1 ? grid.PaddingY : 0));
            slice.Inks.Add(new(cell, [cell.Lines[line]], 0));
            rest.Add(slice);
        }
    }

    private Strip Strip(Slice slice, IReadOnlyList<TableRow> rows, List<TableCellText> cells, List<StructureNode> nodes, bool isShaded)
    {
        var strip = new Strip(slice.Height) { RepeatedHead = repeatedHead };
        var covering = cells.FindAll(c => c.Row <= slice.Row && slice.Row < c.EndRow);
        AddBackground(strip, slice, covering, rows[slice.Row], isShaded);
        if (slice.IsFirst && rows.Count > 1)
        {
            // rows stand in the tree even when cells from above fill them
            strip.Items.Add(new AnchorItem(nodes[slice.Row]));
        }

        foreach (var (cell, lines, y) in slice.Inks.OrderBy(i => i.Cell.Row).ThenBy(i => i.Cell.Slot.Column))
        {
            AddText(strip, cell, lines, y);
        }

        return strip;
    }

    private void AddText(Strip strip, TableCellText cell, IReadOnlyList<TextLine> lines, double y)
    {
        if (cell.IsEmpty)
        {
            strip.Items.Add(new EmptyItem(cell.Node));
            return;
        }

        grid.AddLines(strip, lines.Where(l => l.Runs.Count > 0 || lines.Count > 1), cell.Slot.Column, cell.Slot.ColumnSpan, y, cell.Node, cell.Parts);
    }

    private void AddBackground(Strip strip, Slice slice, List<TableCellText> covering, TableRow row, bool isShaded)
    {
        var height = slice.Height;
        if (isShaded)
        {
            strip.Items.Add(new RectItem(0, 0, frame.Width, height, frame.Theme.Shade));
        }

        foreach (var (cell, fill) in covering.Where(c => c.Slot.Source.Fill is not null).Select(c => (c.Slot, c.Slot.Source.Fill!.Value)))
        {
            strip.Items.Add(new RectItem(grid.X(cell.Column, cell.ColumnSpan), 0, grid.Width(cell.Column, cell.ColumnSpan), height, fill));
        }

        if (row.IsEmphasised && slice.IsFirst)
        {
            strip.Items.Add(new RuleItem(0, 0, frame.Width, new(frame.Theme.Brand, 1)));
        }

        if (slice.IsLast)
        {
            AddRules(strip, height, covering, slice.Row);
        }
    }

    private void AddRules(Strip strip, double y, List<TableCellText> covering, int row)
    {
        var stroke = new Stroke(frame.Theme.Rule, RuleWidth);
        if (covering.TrueForAll(c => c.EndRow == row + 1))
        {
            strip.Items.Add(new RuleItem(0, y, frame.Width, stroke));
            return;
        }

        strip.Items.AddRange(covering.Where(c => c.EndRow == row + 1).Select(c => new RuleItem(grid.X(c.Slot.Column, c.Slot.ColumnSpan), y, grid.Width(c.Slot.Column, c.Slot.ColumnSpan), stroke)));
    }
}
