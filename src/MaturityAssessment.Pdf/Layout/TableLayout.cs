using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>Lays out one table: caption, head, rows.</summary>
internal sealed class TableLayout
{
    private const double HeadRule = 1.2;

    // the head stands on every page: it must leave room for rows, whatever it says
    private const double TallestHead = 0.3;

    // two taller rows may part: keeping them would leave a hole
    private const double TallestPair = 0.2;

    private readonly Table _table;
    private readonly Frame _frame;
    private readonly TableGrid _grid;
    private readonly StructureNode _node;

    public TableLayout(Table table, Frame frame)
    {
        _table = table;
        _frame = frame;
        _grid = new(table, frame);
        _node = new("Table", frame.Parent) { Summary = TextCleaner.CleanLine(table.Caption), Language = table.Language };
    }

    public void Layout(Flow flow)
    {
        var theme = _frame.Theme;
        flow.Space(theme.BaseSize * 1.3);
        PlaceCaption(flow);
        // screen readers hear the head once; its repetitions are decoration
        var repeated = Head(null);
        flow.Add(Head(_node.Add("THead").Add("TR"), repeated));

        var rows = new TableRowLayout(_frame, _grid, repeated);
        var body = _node.Add("TBody");
        var slots = TableArrangement.Arrange(_table.Rows, _table.Columns.Count);
        var starts = new List<int>();
        for (var row = 0; row < slots.Count;)
        {
            var count = TableArrangement.GroupAt(slots, row);
            var strips = rows.Layout([.. _table.Rows.Skip(row).Take(count)], slots.GetRange(row, count), body, isShaded: starts.Count % 2 == 1);
            starts.Add(flow.Strips.Count);
            foreach (var strip in strips)
            {
                flow.Add(strip);
            }

            row += count;
        }

        // one row alone looks lost, be it the first above a break or the last below one
        KeepTogether(flow, starts, 1);
        KeepTogether(flow, starts, starts.Count - 1);
        flow.Space(theme.ObjectSpace());
    }

    private void KeepTogether(Flow flow, List<int> starts, int row)
    {
        if (row < 1 || row >= starts.Count)
        {
            return;
        }

        var (above, below) = (flow.Strips[starts[row] - 1], flow.Strips[starts[row]]);
        above.KeepsWithNext |= above.Height + below.Height <= _frame.Theme.TextHeight * TallestPair;
    }

    private void PlaceCaption(Flow flow)
    {
        if (string.IsNullOrWhiteSpace(_table.Caption))
        {
            return;
        }

        var style = _frame.Theme.Caption() with { Bold = true, Ink = _frame.Theme.Ink };
        var lines = _frame.Lines(_table.Caption, style, _frame.Width, Typography.CaptionLine);
        HeadingLayout.AddTitle(flow, lines, _node.Add("Caption"));
        flow.Space(_frame.Theme.BaseSize * 0.4);
    }

    /// <param name="repeated">The head that later pages show; <c>null</c> when this is it.</param>
    private Strip Head(StructureNode? row, Strip? repeated = null)
    {
        var theme = _frame.Theme;
        var style = theme.Cell() with { Bold = true, Ink = theme.Brand.ReadableInk() };
        var mostLines = (int)(theme.TextHeight * TallestHead / (style.Size * Typography.CellLine));
        var cells = _table.Columns.Select((c, i) => _frame.Lines(c.Header, style, _grid.TextWidth(i, 1), Typography.CellLine, c.Align).Take(mostLines).ToList()).ToList();
        var height = cells.Max(c => c.Sum(l => l.Height)) + (2 * _grid.PaddingY);
        var strip = new Strip(height, new RectItem(0, 0, _frame.Width, height, theme.Brand), new RectItem(0, height - HeadRule, _frame.Width, HeadRule, theme.Accent))
        {
            KeepsWithNext = true,
            ShowsHead = repeated,
        };
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = row is null ? null : new StructureNode("TH", row) { Scope = "Column" };
            // heads stand on the same line at the bottom
            _grid.AddLines(strip, cells[i], i, 1, height - _grid.PaddingY - cells[i].Sum(l => l.Height), cell);
        }

        return strip;
    }
}
