using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>The levels, the score from which each counts as reached, and the score that each gives a node that is built in stages.</summary>
internal static class LevelsSheet
{
    public const string NameColumn = "B";
    private const string FromColumn = "C";
    private const string StageColumn = "D";

    public static Sheet Of(ScoredTree tree)
    {
        var sheet = new Sheet(tree.Levels, new(tree.Words.Say("No."), 9), new(tree.Words.Say("Name"), 20), new(tree.Words.Say("From score")), new(tree.Words.Say("Score as a stage")), new(tree.Words.Say("Description"), 90));
        for (var i = 0; i < tree.Model.Scale.Levels.Count; i++)
        {
            var level = tree.Model.Scale.Levels[i];
            sheet.Add(level.Number, SheetCell.Text(level.Name), new SheetCell(level.From, CellLook.Fraction), new SheetCell(tree.ScoreOfStage(i), CellLook.Fraction), SheetCell.Text(level.Description, CellLook.Wrapped));
        }

        return sheet;
    }

    public static string Numbers(ScoredTree tree) => Formula.RangeOn(tree.Levels, "A", 2, tree.LastLevelRow);

    public static string StageScores(ScoredTree tree) => Formula.RangeOn(tree.Levels, StageColumn, 2, tree.LastLevelRow);

    /// <summary>The place of the level that a score reaches; what is a hair under a threshold has reached it.</summary>
    public static string Band(ScoredTree tree, string score) => $"IFERROR(MATCH({score}+{Formula.Number(MaturityScale.Tolerance)},{Formula.RangeOn(tree.Levels, FromColumn, 2, tree.LastLevelRow)},1),1)";
}
