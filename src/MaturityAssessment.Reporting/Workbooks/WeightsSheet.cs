using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>Every part under its whole: its weight, the share that it has when those without a score have dropped out, and what it brings.</summary>
internal static class WeightsSheet
{
    public const string GlobalColumn = "U";
    public const string CompletenessColumn = "T";
    private const string WeightColumn = "F";

    // value, counted, share, part of each run
    private static readonly string[][] RunColumns = [["G", "H", "I", "J"], ["K", "L", "M", "N"], ["O", "P", "Q", "R"]];

    public static Sheet Of(ScoredTree tree)
    {
        var words = tree.Words;
        var sheet = new Sheet(
            tree.Weights,
            new(words.Say("Whole"), 14), new(words.Say("Title of the whole"), 30), new(words.Say("Part"), 14), new(words.Say("Title of the part"), 44), new(words.Say("Weight as given"), 10), new(words.Say("Weight used"), 10),
            new(words.Say("Score")), new(words.Say("Counts"), 9), new(words.Say("Share"), 10), new(words.Say("Brings"), 12),
            new(words.Say("Lowest score"), 12), new(words.Say("Applies"), 11), new(words.Say("Share, lowest"), 12), new(words.Say("Brings, lowest"), 12),
            new(words.Say("Highest score"), 12), new(words.Say("Applies, highest"), 12), new(words.Say("Share, highest"), 12), new(words.Say("Brings, highest"), 12),
            new(words.Say("Answered"), 12), new(words.Say("Brings to completeness"), 14), new(words.Say("Share of everything")))
        { KeptColumns = 3 };
        foreach (var node in tree.Nodes)
        {
            foreach (var child in node.Nodes)
            {
                Add(sheet, tree, node, new(child.Code, child.Title, child.Weight, tree.Scores, tree.RowOf(child), run => tree.ValueOf(child, run), tree.ResultOf(child).Completeness, tree.ResultOf(child).GlobalWeight, IsNode: true));
            }

            foreach (var question in node.Questions)
            {
                Add(sheet, tree, node, new(question.Code, question.Text, question.Weight, tree.Answers, tree.RowOf(question), run => tree.ValueOf(question, run), tree.ResultOf(question).State == QuestionState.Answered ? 1 : 0, tree.ResultOf(question).GlobalWeight, IsNode: false));
            }
        }

        return sheet;
    }

    public static int RowOf(ScoredTree tree, Question question)
    {
        var parent = tree.ParentOf(question.Code);
        return tree.ChildrenOf(parent).First + parent.Nodes.Count + parent.Questions.TakeWhile(q => q.Code != question.Code).Count();
    }

    public static int RowOf(ScoredTree tree, ModelNode node)
    {
        var parent = tree.ParentOf(node.Code);
        return tree.ChildrenOf(parent).First + parent.Nodes.TakeWhile(n => n.Code != node.Code).Count();
    }

    public static string Values(ScoredTree tree, ModelNode node, Run run) => Over(tree, node, RunColumns[(int)run][0]);

    public static string Counted(ScoredTree tree, ModelNode node, Run run) => Over(tree, node, RunColumns[(int)run][1]);

    public static string Parts(ScoredTree tree, ModelNode node, Run run) => Over(tree, node, RunColumns[(int)run][3]);

    public static string Completeness(ScoredTree tree, ModelNode node) => Over(tree, node, CompletenessColumn);

    private static string Over(ScoredTree tree, ModelNode node, string column) => tree.ChildrenOf(node) is var (first, last) ? Formula.RangeOn(tree.Weights, column, first, last) : "";

    private static void Add(Sheet sheet, ScoredTree tree, ModelNode parent, Child child)
    {
        var row = sheet.NextRow;
        var (first, last) = tree.ChildrenOf(parent);
        var weight = ScoredTree.EffectiveWeight(parent, child.Weight);
        var cells = new List<SheetCell>
        {
            SheetCell.Code(parent.Code), SheetCell.Text(tree.TitleOf(parent), CellLook.Wrapped), SheetCell.Code(child.Code), SheetCell.Text(child.Title, CellLook.Wrapped), child.Weight, weight,
        };
        foreach (var run in ScoredTree.Runs)
        {
            var (value, counted, share) = (RunColumns[(int)run][0], RunColumns[(int)run][1], RunColumns[(int)run][2]);
            var score = weight > 0 ? child.ValueIn(run) : null;
            var part = Share(tree, parent, run, weight, score);
            var source = Formula.On(child.Sheet, child.IsNode ? ScoresSheet.ColumnOf(run) : AnswersSheet.ColumnOf(run), child.Row);
            cells.Add(SheetCell.Live($"IF({WeightColumn}{row}=0,\"\",{source})", score is { } now ? now : "", CellLook.Fraction));
            cells.Add(SheetCell.Live($"IF({value}{row}=\"\",0,1)", score is null ? 0.0 : 1.0, CellLook.Whole));
            cells.Add(SheetCell.Live($"IF({counted}{row}=0,0,{WeightColumn}{row}/SUMPRODUCT({Formula.Range(WeightColumn, first, last)},{Formula.Range(counted, first, last)}))", part, CellLook.Percent));
            cells.Add(Brings(parent, row, value, counted, share, part, score));
        }

        var (applies, shareOfAll) = (RunColumns[(int)Run.Floor][1], RunColumns[(int)Run.Floor][2]);
        var floorShare = Share(tree, parent, Run.Floor, weight, weight > 0 ? child.ValueIn(Run.Floor) : null);
        cells.Add(child.IsNode
            ? SheetCell.Live(Formula.On(child.Sheet, ScoresSheet.CompletenessColumn, child.Row), child.Completeness, CellLook.Percent)
            : SheetCell.Live($"IF({Formula.On(child.Sheet, AnswersSheet.StateColumn, child.Row)}={tree.InFormula(QuestionState.Answered)},1,0)", child.Completeness, CellLook.Percent));
        cells.Add(SheetCell.Live($"IF({applies}{row}=0,0,{shareOfAll}{row}*S{row})", floorShare * child.Completeness, CellLook.Percent));
        var global = Formula.On(tree.Scores, ScoresSheet.GlobalColumn, tree.RowOf(parent));
        cells.Add(SheetCell.Live($"{shareOfAll}{row}*{global}", child.GlobalWeight, CellLook.Percent));
        sheet.Add([.. cells]);
    }

    private static SheetCell Brings(ModelNode parent, int row, string value, string counted, string share, double part, double? score)
    {
        var isGeometric = parent.Aggregation == Aggregation.WeightedGeometricMean;
        var formula = isGeometric ? $"IF({counted}{row}=0,0,{share}{row}*LN(MAX({value}{row},1E-300)))" : $"IF({counted}{row}=0,0,{share}{row}*{value}{row})";
        return SheetCell.Live(formula, score is { } now ? part * (isGeometric ? Math.Log(Math.Max(now, 1e-300)) : now) : 0.0, CellLook.Fraction);
    }

    private static double Share(ScoredTree tree, ModelNode parent, Run run, double weight, double? score)
    {
        if (score is null)
        {
            return 0;
        }

        var total = 0.0;
        foreach (var node in parent.Nodes)
        {
            total += tree.ValueOf(node, run) is null ? 0 : ScoredTree.EffectiveWeight(parent, node.Weight);
        }

        foreach (var question in parent.Questions)
        {
            total += tree.ValueOf(question, run) is null ? 0 : ScoredTree.EffectiveWeight(parent, question.Weight);
        }

        return weight / total;
    }

    private sealed record Child(string Code, string Title, double Weight, string Sheet, int Row, Func<Run, double?> ValueIn, double Completeness, double GlobalWeight, bool IsNode);
}
