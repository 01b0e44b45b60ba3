using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>The figures behind the report's charts, side by side and as shown, ready for charts of one's own.</summary>
internal static class ChartDataSheet
{
    public static Sheet Of(ScoredTree tree)
    {
        var previous = tree.Content.Previous;
        var sheet = new Sheet("Charts", new("Dimension or part", 44), new("Code", 14), new("Score"), new("Lowest"), new("Highest"), new("Target"), new(previous is null ? "Last cycle" : $"Cycle {previous.Cycle}"));
        foreach (var node in tree.Nodes.Skip(1))
        {
            var row = tree.RowOf(node);
            var range = node.Display ?? tree.Model.Scale.Display;
            var before = previous?.Card.Nodes.TryGetValue(node.Code, out var earlier) == true ? earlier.Score : null;
            sheet.Add(
                SheetCell.Text(node.Title), SheetCell.Code(node.Code), SheetCell.Live(Formula.On(ScoredTree.Scores, ScoresSheet.ShownColumn, row), Mapped(range, tree.ValueOf(node, Run.Score)), CellLook.Shown),
                Linked(range, ScoresSheet.ColumnOf(Run.Floor), row, tree.ValueOf(node, Run.Floor)), Linked(range, ScoresSheet.ColumnOf(Run.Ceiling), row, tree.ValueOf(node, Run.Ceiling)),
                Linked(range, ScoresSheet.TargetColumn, row, tree.TargetOf(node)), new SheetCell(before is { } score ? range.Map(score) : null, CellLook.Shown));
        }

        return sheet;
    }

    private static SheetCell Linked(DisplayRange range, string column, int row, double? value)
    {
        var cell = Formula.On(ScoredTree.Scores, column, row);
        return SheetCell.Live($"IF({cell}=\"\",\"\",{Formula.Number(range.Min)}+{cell}*({Formula.Number(range.Max)}-({Formula.Number(range.Min)})))", Mapped(range, value), CellLook.Shown);
    }

    private static object Mapped(DisplayRange range, double? score) => score is { } value ? range.Map(value) : "";
}
