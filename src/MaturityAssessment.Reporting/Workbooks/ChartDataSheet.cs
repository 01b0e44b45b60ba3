using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>The figures behind the report's charts, side by side and as shown, ready for charts of one's own.</summary>
internal static class ChartDataSheet
{
    public static Sheet Of(ScoredTree tree)
    {
        var previous = tree.Content.Previous;
        var words = tree.Words;
        var sheet = new Sheet(
            words.Say("Charts"), new(words.Say("Dimension or part"), 44), new(words.Say("Code"), 14), new(words.Say("Score")), new(words.Say("Lowest")), new(words.Say("Highest")), new(words.Say("Target")),
            new(previous is null ? words.Say("Last cycle") : words.Say($"Cycle {previous.Cycle}")));
        foreach (var node in tree.Nodes.Skip(1))
        {
            var row = tree.RowOf(node);
            var range = node.Display ?? tree.Model.Scale.Display;
            var before = previous?.Card.Nodes.TryGetValue(node.Code, out var earlier) == true ? earlier.Score : null;
            sheet.Add(
                SheetCell.Text(node.Title), SheetCell.Code(node.Code), SheetCell.Live(Formula.On(tree.Scores, ScoresSheet.ShownColumn, row), Mapped(range, tree.ValueOf(node, Run.Score)), CellLook.Shown),
                Linked(tree, range, ScoresSheet.ColumnOf(Run.Floor), row, tree.ValueOf(node, Run.Floor)), Linked(tree, range, ScoresSheet.ColumnOf(Run.Ceiling), row, tree.ValueOf(node, Run.Ceiling)),
                Linked(tree, range, ScoresSheet.TargetColumn, row, tree.TargetOf(node)), new SheetCell(before is { } score ? range.Map(score) : null, CellLook.Shown));
        }

        return sheet;
    }

    private static SheetCell Linked(ScoredTree tree, DisplayRange range, string column, int row, double? value)
    {
        var cell = Formula.On(tree.Scores, column, row);
        return SheetCell.Live($"IF({cell}=\"\",\"\",{Formula.Number(range.Min)}+{cell}*({Formula.Number(range.Max)}-({Formula.Number(range.Min)})))", Mapped(range, value), CellLook.Shown);
    }

    private static object Mapped(DisplayRange range, double? score) => score is { } value ? range.Map(value) : "";
}
