using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>What every question can be answered with and what that scores; for numbers the points between which the score runs in straight lines.</summary>
internal static class OptionsSheet
{
    public const string CodeColumn = "B";
    public const string TextColumn = "C";
    public const string ScoreColumn = "D";
    public const string ChosenColumn = "E";

    public static Sheet Of(ScoredTree tree)
    {
        var sheet = new Sheet(
            tree.Options, new(tree.Words.Say("Question"), 14), new(tree.Words.Say("Option, or value of a point"), 18), new(tree.Words.Say("Text"), 80), new(tree.Words.Say("Score")), new(tree.Words.Say("Chosen, or part of the score"), 18));
        foreach (var question in tree.Model.Questions)
        {
            switch (question)
            {
                case SingleChoiceQuestion single:
                    AddOptions(sheet, tree, question, single.Options, (code, answer) => $"IF(EXACT({code},{answer}&\"\"),1,0)");
                    break;
                case MultipleChoiceQuestion multiple:
                    AddOptions(sheet, tree, question, multiple.Options, (code, answer) =>
                        $"IF(ISNUMBER(FIND(\";\"&{code}&\";\",\";\"&SUBSTITUTE(SUBSTITUTE({answer},\"; \",\";\"),\" ;\",\";\")&\";\")),1,0)");
                    break;
                case NumberQuestion number:
                    AddPoints(sheet, tree, number);
                    break;
            }
        }

        return sheet;
    }

    public static string TextOf(AnswerOption option) => (string)SheetCell.Text(option.Text).Value!;

    private static void AddOptions(Sheet sheet, ScoredTree tree, Question question, IReadOnlyList<AnswerOption> options, Func<string, string, string> chosen)
    {
        var answer = Formula.On(tree.Answers, AnswersSheet.AnswerColumn, tree.RowOf(question));
        IReadOnlyList<string> codes = tree.Content.Answers.Find(question.Code)?.Value switch { AnswerValue.Option option => [option.Code], AnswerValue.Options ticked => ticked.Codes, _ => [] };
        foreach (var option in options)
        {
            var row = sheet.NextRow;
            sheet.Add(
                SheetCell.Code(question.Code), SheetCell.Code(option.Code), SheetCell.Text(option.Text, CellLook.Wrapped), new SheetCell(option.Score, CellLook.Fraction),
                SheetCell.Live(chosen(Formula.Cell(CodeColumn, row), answer), codes.Contains(option.Code) ? 1.0 : 0.0, CellLook.Whole));
        }
    }

    /// <summary>The score is that of the first point plus, for each line after it, what of the line has been walked.</summary>
    private static void AddPoints(Sheet sheet, ScoredTree tree, NumberQuestion question)
    {
        var answer = Formula.On(tree.Answers, AnswersSheet.AnswerColumn, tree.RowOf(question));
        var value = (tree.Content.Answers.Find(question.Code)?.Value as AnswerValue.Number)?.Value;
        for (var i = 0; i < question.Points.Count; i++)
        {
            var (row, point) = (sheet.NextRow, question.Points[i]);
            var part = SheetCell.Live($"IF(ISNUMBER({answer}),D{row},0)", value is null ? 0.0 : point.Score, CellLook.Fraction);
            if (i > 0)
            {
                var before = question.Points[i - 1];
                // beyond the outer points the score stands still, or goes on along the outer lines
                var (isOpenBelow, isOpenAbove) = (!question.Clamps && i == 1, !question.Clamps && i == question.Points.Count - 1);
                var walked = $"({answer}-B{row - 1})/(B{row}-B{row - 1})";
                var held = isOpenAbove ? walked : $"MIN(1,{walked})";
                held = isOpenBelow ? held : $"MAX(0,{held})";
                part = SheetCell.Live($"IF(ISNUMBER({answer}),(D{row}-D{row - 1})*{held},0)", value is { } number ? (point.Score - before.Score) * Held((number - before.Value) / (point.Value - before.Value), isOpenBelow, isOpenAbove) : 0.0, CellLook.Fraction);
            }

            sheet.Add(SheetCell.Code(question.Code), point.Value, SheetCell.Text(question.Unit), new SheetCell(point.Score, CellLook.Fraction), part);
        }
    }

    private static double Held(double walked, bool isOpenBelow, bool isOpenAbove)
    {
        var held = isOpenAbove ? walked : Math.Min(1, walked);
        return isOpenBelow ? held : Math.Max(0, held);
    }
}
