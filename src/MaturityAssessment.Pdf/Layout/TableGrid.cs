using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>Where the columns of a table stand.</summary>
internal sealed class TableGrid
{
    public const double PaddingX = 6;
    private const double UsualPaddingY = 4.5;
    private const double DensePaddingY = 2.5;

    // room for two or three letters, however little weight a column has
    private const double Narrowest = 30;

    private readonly Frame _frame;
    private readonly double[] _edges;

    public TableGrid(Table table, Frame frame)
    {
        var columns = table.Columns;
        _frame = frame;
        PaddingY = table.IsDense ? DensePaddingY : UsualPaddingY;
        _edges = new double[columns.Count + 1];
        var narrowest = Math.Min(Narrowest, frame.Width / columns.Count);
        var shared = frame.Width - (narrowest * columns.Count);
        var weights = columns.Sum(c => Math.Max(c.Weight, 0));
        var wanted = columns.Select(c => frame.Width * (weights > 0 ? Math.Max(c.Weight, 0) / weights : 1.0 / columns.Count)).ToArray();
        var surplus = wanted.Sum(w => Math.Max(0, w - narrowest));
        for (var i = 0; i < columns.Count; i++)
        {
            _edges[i + 1] = _edges[i] + narrowest + (surplus > 0 ? shared * Math.Max(0, wanted[i] - narrowest) / surplus : 0);
        }

        Columns = columns;
    }

    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Above and below the text of a cell.</summary>
    public double PaddingY { get; }

    public double Width(int column, int span) => _edges[column + span] - _edges[column];

    public double X(int column, int span) => _frame.At(_edges[column], Width(column, span));

    public double TextWidth(int column, int span) => Math.Max(1, Width(column, span) - (2 * PaddingX));

    public void AddLines(Strip strip, IEnumerable<TextLine> lines, int column, int span, double y, StructureNode? node, IReadOnlyDictionary<StyledText, StructureNode>? parts = null)
    {
        foreach (var line in lines)
        {
            strip.Items.Add(new LineItem(line, X(column, span) + PaddingX, y + line.Baseline, node, parts));
            y += line.Height;
        }
    }
}
