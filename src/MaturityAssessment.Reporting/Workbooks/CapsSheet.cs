using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>The knock-out rules: whether each bites, and what it then leaves of the whole.</summary>
internal static class CapsSheet
{
    private const string VoidsColumn = "G";

    // bites, level in force, score in force of each run
    private static readonly string[][] RunColumns = [["H", "I", "J"], ["K", "L", "M"], ["N", "O", "P"]];

    public static Sheet Of(ScoredTree tree)
    {
        var sheet = new Sheet(
            ScoredTree.Caps,
            new("While", 14), new("is under", 16), new("then", 34), new("Because", 60), new("Place of the highest level", 12), new("Highest score", 12), new("No score at all", 10),
            new("Bites", 8), new("Level in force", 10), new("Score in force", 10),
            new("Bites at the lowest", 10), new("Level, lowest", 10), new("Score, lowest", 10),
            new("Bites at the highest", 10), new("Level, highest", 10), new("Score, highest", 10));
        foreach (var cap in tree.Model.Caps)
        {
            Add(sheet, tree, cap);
        }

        return sheet;
    }

    /// <summary>The whole after caps, from the cell that holds it before.</summary>
    public static string ScoreFormula(ScoredTree tree, Run run, string before) => tree.Model.Caps.Count == 0
        ? before
        : $"IF({before}=\"\",\"\",IF(SUMPRODUCT({Over(tree, RunColumns[(int)run][0])},{Over(tree, VoidsColumn)})>0,\"\",MIN({before},{Over(tree, RunColumns[(int)run][2])})))";

    /// <summary>The place of the level after caps, from 1; the score before and after stand in these cells.</summary>
    public static string PlaceFormula(ScoredTree tree, Run run, string before, string after)
    {
        var root = tree.Model.Root;
        var place = root.Aggregation == Aggregation.Staged
            ? $"MIN(MAX(1,{Formula.On(ScoredTree.Scores, ScoresSheet.StageColumnOf(run), tree.RowOf(root))}),IF({after}<{before},IFERROR(MATCH({after}+{Formula.Number(MaturityScale.Tolerance)},{LevelsSheet.StageScores(tree)},1),1),{tree.Model.Scale.Levels.Count}))"
            : LevelsSheet.Band(tree, after);
        var capped = tree.Model.Caps.Count == 0 ? place : $"MIN({place},{Over(tree, RunColumns[(int)run][1])})";
        return $"IF({after}=\"\",\"\",{capped})";
    }

    private static void Add(Sheet sheet, ScoredTree tree, Cap cap)
    {
        var row = sheet.NextRow;
        var levels = tree.Model.Scale.Levels;
        // a limit under the first level is the first
        var place = cap.Limit is CapLimit.Level { Highest: var number } ? Math.Max(1, levels.Count(l => l.Number <= number)) : (int?)null;
        var highest = (cap.Limit as CapLimit.Score)?.Highest;
        List<SheetCell> cells =
        [
            SheetCell.Code(cap.Code),
            cap.Trigger is CapTrigger.NodeBelowLevel { Level: var level } ? $"level {level}" : SheetCell.Text("score " + Formula.Number(((CapTrigger.QuestionBelowScore)cap.Trigger).Score)),
            cap.Limit switch { CapLimit.Level l => $"the whole is at most at level {l.Highest}", CapLimit.Score s => $"the whole scores at most {Formula.Number(s.Highest)}", _ => "the whole has no score" },
            SheetCell.Text(cap.Because, CellLook.Wrapped), new(place is { } p ? (double)p : null, CellLook.Whole), new(highest, CellLook.Fraction), cap.Limit is CapLimit.Voids ? 1 : 0,
        ];
        foreach (var run in ScoredTree.Runs)
        {
            var bites = Bites(tree, cap, run);
            var column = RunColumns[(int)run][0];
            cells.Add(SheetCell.Live(BitesFormula(tree, cap, run), bites ? 1.0 : 0.0, CellLook.Whole));
            cells.Add(SheetCell.Live($"IF(AND({column}{row}=1,E{row}<>\"\"),E{row},\"\")", bites && place is { } limit ? (double)limit : "", CellLook.Whole));
            cells.Add(SheetCell.Live($"IF(AND({column}{row}=1,F{row}<>\"\"),F{row},\"\")", bites && highest is { } most ? most : "", CellLook.Fraction));
        }

        sheet.Add([.. cells]);
    }

    public static bool Bites(ScoredTree tree, Cap cap, Run run) => cap.Trigger switch
    {
        CapTrigger.NodeBelowLevel below => tree.LevelNumberOf(NodeOf(tree, cap), run) < below.Level,
        CapTrigger.QuestionBelowScore below => tree.ValueOf(tree.Model.FindQuestion(cap.Code)!, run) < below.Score - MaturityScale.Tolerance,
        _ => false,
    };

    private static string BitesFormula(ScoredTree tree, Cap cap, Run run)
    {
        var (cell, least) = cap.Trigger is CapTrigger.NodeBelowLevel below
            ? (Formula.On(ScoredTree.Scores, ScoresSheet.LevelColumnOf(run), tree.RowOf(NodeOf(tree, cap))), Formula.Number(below.Level))
            : (Formula.On(ScoredTree.Answers, AnswersSheet.ColumnOf(run), tree.RowOf(tree.Model.FindQuestion(cap.Code)!)), Formula.Number(((CapTrigger.QuestionBelowScore)cap.Trigger).Score - MaturityScale.Tolerance));
        // what has no score triggers nothing
        return $"IF({cell}=\"\",0,IF({cell}<{least},1,0))";
    }

    private static ModelNode NodeOf(ScoredTree tree, Cap cap) => cap.Code.Length == 0 ? tree.Model.Root : tree.Model.FindNode(cap.Code)!;

    private static string Over(ScoredTree tree, string column) => Formula.RangeOn(ScoredTree.Caps, column, 2, tree.Model.Caps.Count + 1);
}
