using MaturityAssessment.Domain.Models;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>The score of the whole (before caps) and of every node, computed from their parts.</summary>
internal static class ScoresSheet
{
    public const string CompletenessColumn = "N";
    public const string GlobalColumn = "O";
    public const string ShownColumn = "I";
    public const string TargetColumn = "P";

    private static readonly string[] RunColumns = ["F", "G", "H"];
    private static readonly string[] LevelColumns = ["J", "L", "M"];
    private static readonly string[] StageColumns = ["S", "T", "U"];

    public static Sheet Of(ScoredTree tree)
    {
        var words = tree.Words;
        var sheet = new Sheet(
            tree.Scores,
            new(words.Say("Code"), 14), new(words.Say("Title"), 44), new(words.Say("Whole"), 14), new(words.Say("Computed as"), 28), new(words.Say("Weight"), 9), new(words.Say("Score")), new(words.Say("Lowest")), new(words.Say("Highest")),
            new(words.Say("Score as shown")), new(words.Say("Level"), 9), new(words.Say("Name of level"), 18), new(words.Say("Lowest level"), 10), new(words.Say("Highest level"), 10), new(words.Say("Complete"), 10), new(words.Say("Share of everything")),
            new(words.Say("Target")), new(words.Say("Score when made")), new(words.Say("Difference")), new(words.Say("Stage"), 9), new(words.Say("Lowest stage"), 10), new(words.Say("Highest stage"), 10))
        { KeptColumns = 2 };
        foreach (var node in tree.Nodes)
        {
            Add(sheet, tree, node);
        }

        return sheet;
    }

    public static string ColumnOf(Run run) => RunColumns[(int)run];

    public static string LevelColumnOf(Run run) => LevelColumns[(int)run];

    public static string StageColumnOf(Run run) => StageColumns[(int)run];

    private static void Add(Sheet sheet, ScoredTree tree, ModelNode node)
    {
        var (row, result) = (tree.RowOf(node), tree.ResultOf(node));
        var range = node.Display ?? tree.Model.Scale.Display;
        var isStaged = node.Aggregation == Aggregation.Staged;
        var isRoot = node.Code.Length == 0;
        List<SheetCell> cells = [SheetCell.Code(node.Code), SheetCell.Text(isRoot ? tree.Words.Say("The whole, before caps") : node.Title, CellLook.Wrapped), isRoot ? "" : SheetCell.Code(tree.ParentOf(node.Code).Code), NameOf(tree.Words, node.Aggregation), isRoot ? new SheetCell(null) : node.Weight];
        cells.AddRange(ScoredTree.Runs.Select(run => SheetCell.Live(ScoreFormula(tree, node, run, row), tree.ValueOf(node, run) is { } score ? score : "", CellLook.Fraction)));
        cells.Add(SheetCell.Live($"IF(F{row}=\"\",\"\",{Formula.Number(range.Min)}+F{row}*({Formula.Number(range.Max)}-({Formula.Number(range.Min)})))", result.Score is { } now ? range.Map(now) : "", CellLook.Shown));
        var levels = ScoredTree.Runs.Select(run => SheetCell.Live(LevelFormula(tree, node, run, row), tree.LevelNumberOf(node, run) is { } number ? (double)number : "", CellLook.Whole)).ToList();
        cells.Add(levels[0]);
        cells.Add(SheetCell.Live(
            $"IF(J{row}=\"\",\"\",INDEX({Formula.RangeOn(tree.Levels, LevelsSheet.NameColumn, 2, tree.LastLevelRow)},MAX(1,IFERROR(MATCH(J{row},{LevelsSheet.Numbers(tree)},1),1))))", result.Level is { } level ? (string)SheetCell.Text(level.Name).Value! : ""));
        cells.AddRange(levels[1..]);
        cells.Add(SheetCell.Live($"IF(SUM({WeightsSheet.Counted(tree, node, Run.Floor)})=0,1,IF(G{row}=\"\",1,SUM({WeightsSheet.Completeness(tree, node)})))", result.Completeness, CellLook.Percent));
        cells.Add(isRoot
            ? SheetCell.Live($"IF(G{row}=\"\",0,1)", result.GlobalWeight, CellLook.Percent)
            : SheetCell.Live(Formula.On(tree.Weights, WeightsSheet.GlobalColumn, WeightsSheet.RowOf(tree, node)), result.GlobalWeight, CellLook.Percent));
        cells.Add(new(tree.TargetOf(node), CellLook.Fraction));
        cells.Add(new(result.Score, CellLook.Fraction));
        cells.Add(SheetCell.Live($"IF(OR(F{row}=\"\",Q{row}=\"\"),\"\",F{row}-Q{row})", result.Score is null ? "" : 0.0, CellLook.Fraction));
        if (isStaged)
        {
            cells.AddRange(ScoredTree.Runs.Select(run => SheetCell.Live(StagesSheet.StageFormula(tree, node, run), (double)tree.StageOf(node, run), CellLook.Whole)));
        }

        sheet.Add([.. cells]);
    }

    private static string ScoreFormula(ScoredTree tree, ModelNode node, Run run, int row)
    {
        var values = WeightsSheet.Values(tree, node, run);
        var score = node.Aggregation switch
        {
            Aggregation.WeightedGeometricMean => $"IF(MIN({values})<=0,0,EXP(SUM({WeightsSheet.Parts(tree, node, run)})))",
            Aggregation.WeakestLink => $"MIN({values})",
            Aggregation.Best => $"MAX({values})",
            Aggregation.Staged => $"IF({StageColumns[(int)run]}{row}=0,0,INDEX({LevelsSheet.StageScores(tree)},{StageColumns[(int)run]}{row}))",
            _ => $"SUM({WeightsSheet.Parts(tree, node, run)})",
        };
        var hasScore = node.Aggregation == Aggregation.Staged ? StagesSheet.HasScore(tree, node, run) : $"SUM({WeightsSheet.Counted(tree, node, run)})>0";
        return $"IF({hasScore},{Rounded(tree, node, score)},\"\")";
    }

    /// <summary>Where the model rounds every score on its way up: on the display range, half away from zero.</summary>
    private static string Rounded(ScoredTree tree, ModelNode node, string score)
    {
        if (tree.Model.Scale.TierDecimals is not { } decimals || node.Code.Length == 0)
        {
            return score;
        }

        var range = node.Display ?? tree.Model.Scale.Display;
        var (min, width) = (Formula.Number(range.Min), Formula.Number(range.Max - range.Min));
        var shown = $"({min}+({score})*{width})";
        // a half that floating point left a little short still rounds away from zero
        var noise = Formula.Number(MaturityScale.Tolerance / Math.Pow(10, decimals));
        return $"(ROUND({shown}+IF({shown}<0,-{noise},{noise}),{decimals})-({min}))/{width}";
    }

    private static string LevelFormula(ScoredTree tree, ModelNode node, Run run, int row)
    {
        var score = RunColumns[(int)run] + row;
        var numbers = LevelsSheet.Numbers(tree);
        var stage = StageColumns[(int)run] + row;
        var level = node.Aggregation == Aggregation.Staged
            ? $"IF({stage}=0,{tree.Model.Scale.Lowest.Number - 1},INDEX({numbers},{stage}))"
            : $"INDEX({numbers},{LevelsSheet.Band(tree, score)})";
        return $"IF({score}=\"\",\"\",{level})";
    }

    private static string NameOf(Words words, Aggregation aggregation) => aggregation switch
    {
        Aggregation.WeightedMean => words.Say("Weighted mean"),
        Aggregation.WeightedGeometricMean => words.Say("Weighted geometric mean"),
        Aggregation.WeakestLink => words.Say("Weakest link"),
        Aggregation.Best => words.Say("Best part"),
        _ => words.Say("Stages"),
    };
}
