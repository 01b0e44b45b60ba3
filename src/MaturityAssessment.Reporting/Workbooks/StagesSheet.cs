using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>The practices of nodes that are built in stages: the lowest level with one missing holds the node under it.</summary>
internal static class StagesSheet
{
    private const string StateColumn = "D";
    private static readonly string[] MissingColumns = ["E", "F", "G"];

    public static Sheet Of(ScoredTree tree)
    {
        var sheet = new Sheet(
            tree.Stages, new(tree.Words.Say("Node"), 14), new(tree.Words.Say("Question"), 14), new(tree.Words.Say("Level"), 9), new(tree.Words.Say("State"), 18),
            new(tree.Words.Say("Missing at level")), new(tree.Words.Say("Missing if unanswered counts 0")), new(tree.Words.Say("Missing if unanswered counts full")));
        foreach (var node in tree.Nodes.Where(n => n.Aggregation == Aggregation.Staged))
        {
            foreach (var question in ScoredTree.PracticesOf(node))
            {
                var row = sheet.NextRow;
                var level = question.PracticeLevel!.Value;
                List<SheetCell> cells =
                [
                    SheetCell.Code(node.Code), SheetCell.Code(question.Code), level,
                    SheetCell.Live(Formula.On(tree.Answers, AnswersSheet.StateColumn, tree.RowOf(question)), tree.NameOf(tree.ResultOf(question).State)),
                ];
                foreach (var run in ScoredTree.Runs)
                {
                    var value = Formula.On(tree.Answers, AnswersSheet.ColumnOf(run), tree.RowOf(question));
                    var formula = $"IF(OR({StateColumn}{row}={tree.InFormula(QuestionState.NotApplicable)},{StateColumn}{row}={tree.InFormula(QuestionState.DoesNotApply)}),\"\","
                        + $"IF({value}=\"\",C{row},IF({value}>={Formula.Number(node.ImplementedAt - MaturityScale.Tolerance)},\"\",C{row})))";
                    cells.Add(SheetCell.Live(formula, tree.IsMissing(node, question, run) ? (double)level : "", CellLook.Whole));
                }

                sheet.Add([.. cells]);
            }
        }

        return sheet;
    }

    /// <summary>The place of the level reached, from 1; 0 under the first.</summary>
    public static string StageFormula(ScoredTree tree, ModelNode node, Run run)
    {
        var (first, last) = tree.StagesOf(node);
        if (last < first)
        {
            return tree.Model.Scale.Levels.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var missing = Formula.RangeOn(tree.Stages, MissingColumns[(int)run], first, last);
        return $"IF(COUNT({missing})=0,{tree.Model.Scale.Levels.Count},IFERROR(MATCH(MIN({missing})-1,{LevelsSheet.Numbers(tree)},1),0))";
    }

    /// <summary>While nothing is answered there is no score, only bounds.</summary>
    public static string HasScore(ScoredTree tree, ModelNode node, Run run)
    {
        var (first, last) = tree.StagesOf(node);
        if (last < first)
        {
            return "FALSE";
        }

        var states = Formula.RangeOn(tree.Stages, StateColumn, first, last);
        var answered = $"COUNTIF({states},{tree.InFormula(QuestionState.Answered)})";
        return run == Run.Score ? $"{answered}>0" : $"{answered}+COUNTIF({states},{tree.InFormula(QuestionState.Unanswered)})>0";
    }
}
