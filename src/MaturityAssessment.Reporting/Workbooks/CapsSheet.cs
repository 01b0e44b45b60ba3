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
        var words = tree.Words;
        var sheet = new Sheet(
            tree.Caps,
            new(words.Say("While"), 14), new(words.Say("is under"), 16), new(words.Say("then"), 40), new(words.Say("Because"), 60), new(words.Say("Place of the highest level"), 14), new(words.Say("Highest score"), 12), new(words.Say("No score at all"), 12),
            new(words.Say("Bites"), 11), new(words.Say("Level in force"), 12), new(words.Say("Score in force"), 12),
            new(words.Say("Bites at the lowest"), 12), new(words.Say("Level, lowest"), 12), new(words.Say("Score, lowest"), 12),
            new(words.Say("Bites at the highest"), 12), new(words.Say("Level, highest"), 12), new(words.Say("Score, highest"), 12))
        { KeptColumns = 1 };
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
            ? $"MIN(MAX(1,{Formula.On(tree.Scores, ScoresSheet.StageColumnOf(run), tree.RowOf(root))}),IF({after}<{before},IFERROR(MATCH({after}+{Formula.Number(MaturityScale.Tolerance)},{LevelsSheet.StageScores(tree)},1),1),{tree.Model.Scale.Levels.Count}))"
            : LevelsSheet.Band(tree, after);
        var capped = tree.Model.Caps.Count == 0 ? place : $"MIN({place},{Over(tree, RunColumns[(int)run][1])})";
        return $"IF({after}=\"\",\"\",{capped})";
    }

    private static void Add(Sheet sheet, ScoredTree tree, Cap cap)
    {
        var (row, words) = (sheet.NextRow, tree.Words);
        var levels = tree.Model.Scale.Levels;
        // a limit under the first level is the first
        var place = cap.Limit is CapLimit.Level { Highest: var number } ? Math.Max(1, levels.Count(l => l.Number <= number)) : (int?)null;
        var highest = (cap.Limit as CapLimit.Score)?.Highest;
        List<SheetCell> cells =
        [
            SheetCell.Code(cap.Code),
            cap.Trigger is CapTrigger.NodeBelowLevel { Level: var level } ? words.Say($"level {level}") : words.Say($"score {words.NumberAtMost(((CapTrigger.QuestionBelowScore)cap.Trigger).Score, 4)}"),
            cap.Limit switch
            {
                CapLimit.Level l => words.Say($"the whole is at most at level {l.Highest}"),
                CapLimit.Score s => words.Say($"the whole scores at most {words.NumberAtMost(s.Highest, 4)}"),
                _ => words.Say("the whole has no score"),
            },
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
            ? (Formula.On(tree.Scores, ScoresSheet.LevelColumnOf(run), tree.RowOf(NodeOf(tree, cap))), Formula.Number(below.Level))
            : (Formula.On(tree.Answers, AnswersSheet.ColumnOf(run), tree.RowOf(tree.Model.FindQuestion(cap.Code)!)), Formula.Number(((CapTrigger.QuestionBelowScore)cap.Trigger).Score - MaturityScale.Tolerance));
        // what has no score triggers nothing
        return $"IF({cell}=\"\",0,IF({cell}<{least},1,0))";
    }

    private static ModelNode NodeOf(ScoredTree tree, Cap cap) => cap.Code.Length == 0 ? tree.Model.Root : tree.Model.FindNode(cap.Code)!;

    private static string Over(ScoredTree tree, string column) => Formula.RangeOn(tree.Caps, column, 2, tree.Model.Caps.Count + 1);
}
