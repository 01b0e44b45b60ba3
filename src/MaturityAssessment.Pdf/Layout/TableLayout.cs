using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>Lays out one table: caption, head, rows.</summary>
internal sealed class TableLayout
{
    private const double HeadRule = 1.2;

    // the head stands on every page: it must leave room for rows, whatever it says
    private const double TallestHead = 0.3;

    private readonly Table _table;
    private readonly Frame _frame;
    private readonly TableGrid _grid;
    private readonly StructureNode _node;

    public TableLayout(Table table, Frame frame)
    {
        _table = table;
        _frame = frame;
        _grid = new(table.Columns, frame);
        _node = new("Table", frame.Parent) { Summary = TextCleaner.CleanLine(table.Caption), Language = table.Language };
    }

    public void Layout(Flow flow)
    {
        var theme = _frame.Theme;
        flow.Space(theme.BaseSize * 1.3);
        PlaceCaption(flow);
        // screen readers hear the head once; its repetitions are decoration
        var repeated = Head(null);
        flow.Add(Head(_node.Add("THead").Add("TR")));

        var rows = new TableRowLayout(_frame, _grid, repeated);
        var body = _node.Add("TBody");
        var first = flow.Strips.Count;
        var lastRow = first;
        for (var i = 0; i < _table.Rows.Count; i++)
        {
            lastRow = flow.Strips.Count;
            foreach (var strip in rows.Layout(_table.Rows[i], body.Add("TR"), isShaded: i % 2 == 1))
            {
                flow.Add(strip);
            }
        }

        // a last row alone on a page looks lost
        if (lastRow > first)
        {
            flow.Strips[lastRow - 1].KeepsWithNext = true;
        }

        flow.Space(theme.ObjectSpace());
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

    private Strip Head(StructureNode? row)
    {
        var theme = _frame.Theme;
        var style = theme.Cell() with { Bold = true, Ink = theme.Brand.ReadableInk() };
        var mostLines = (int)(theme.TextHeight * TallestHead / (style.Size * Typography.CellLine));
        var cells = _table.Columns.Select((c, i) => _frame.Lines(c.Header, style, _grid.TextWidth(i, 1), Typography.CellLine, c.Align).Take(mostLines).ToList()).ToList();
        var height = cells.Max(c => c.Sum(l => l.Height)) + (2 * TableGrid.PaddingY);
        var strip = new Strip(height, new RectItem(0, 0, _frame.Width, height, theme.Brand), new RectItem(0, height - HeadRule, _frame.Width, HeadRule, theme.Accent))
        {
            KeepsWithNext = true,
        };
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = row is null ? null : new StructureNode("TH", row) { Scope = "Column" };
            // heads stand on the same line at the bottom
            _grid.AddLines(strip, cells[i], i, 1, height - TableGrid.PaddingY - cells[i].Sum(l => l.Height), cell);
        }

        return strip;
    }
}
