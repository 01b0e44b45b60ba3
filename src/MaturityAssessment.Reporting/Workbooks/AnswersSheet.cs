using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>Every question with its answer, which may be changed, and the score that follows from it.</summary>
internal static class AnswersSheet
{
    public const string AnswerColumn = "F";
    public const string StateColumn = "I";
    public const string ScoreColumn = "J";

    private const string AppliesColumn = "H";
    private static readonly string[] RunColumns = [ScoreColumn, "K", "L"];

    /// <param name="notes">Takes a sentence for whatever could not be said as a formula.</param>
    public static Sheet Of(ScoredTree tree, List<string> notes)
    {
        var sheet = new Sheet(
            ScoredTree.Answers,
            new("Code", 14), new("Dimension", 24), new("Part", 28), new("Question", 60), new("Kind", 12), new("Answer", 14), new("Answer in words", 44), new("Applies", 9), new("State", 16),
            new("Score"), new("Score if unanswered counts 0"), new("Score if unanswered counts full"), new("Weight", 9), new("Share of the whole"), new("Score when made"), new("Reason why not applicable", 30), new("Comment", 44), new("Evidence", 44));
        var conditions = new ConditionFormula(tree);
        foreach (var question in tree.Model.Questions)
        {
            Add(sheet, tree, question, conditions, notes);
        }

        return sheet;
    }

    public static string ColumnOf(Run run) => RunColumns[(int)run];

    public static string NameOf(QuestionState state) => state switch
    {
        QuestionState.Answered => "Answered",
        QuestionState.Unanswered => "Unanswered",
        QuestionState.NotApplicable => "Not applicable",
        _ => "Does not apply",
    };

    private static void Add(Sheet sheet, ScoredTree tree, Question question, ConditionFormula conditions, List<string> notes)
    {
        var (row, result, note) = (tree.RowOf(question), tree.ResultOf(question), tree.Content.Notes.GetValueOrDefault(question.Code));
        var parent = tree.ParentOf(question.Code);
        sheet.Add(
            SheetCell.Code(question.Code), SheetCell.Text(tree.TitleOf(tree.DimensionOf(question.Code))), SheetCell.Text(tree.TitleOf(parent)), SheetCell.Text(question.Text, CellLook.Wrapped),
            question.Kind.ToString(), Answer(tree, question), Words(tree, question, row), Applies(question, result.State, conditions, notes),
            SheetCell.Live(StateFormula(question, row), NameOf(result.State)),
            SheetCell.Live($"IF({StateColumn}{row}<>\"{NameOf(QuestionState.Answered)}\",\"\",{ScoreFormula(tree, question, row)})", Shown(result.Score), CellLook.Fraction),
            Filled(tree, question, Run.Floor, row), Filled(tree, question, Run.Ceiling, row),
            question.Weight, SheetCell.Live(Formula.On(ScoredTree.Weights, WeightsSheet.GlobalColumn, WeightsSheet.RowOf(tree, question)), result.GlobalWeight, CellLook.Percent),
            new SheetCell(result.Score, CellLook.Fraction),
            SheetCell.Text(note?.Reason, CellLook.Wrapped), SheetCell.Text(note?.Comment, CellLook.Wrapped),
            SheetCell.Text(string.Join("\n", note?.Evidence.Select(e => e.Address.Length > 0 ? $"{e.Title} ({e.Address})" : e.Title) ?? []), CellLook.Wrapped));
        if (question is SingleChoiceQuestion)
        {
            var (first, last) = tree.OptionsOf(question);
            sheet.Choices.Add((Formula.Cell(AnswerColumn, row), Formula.RangeOn(ScoredTree.Options, OptionsSheet.CodeColumn, first, last)));
        }
    }

    private static SheetCell Answer(ScoredTree tree, Question question)
    {
        var value = tree.Content.Answers.Find(question.Code)?.Value;
        return value is AnswerValue.Number number ? new(number.Value, CellLook.NumberInput)
            : value is null ? new(null, question is NumberQuestion ? CellLook.NumberInput : CellLook.TextInput)
            : SheetCell.Code(AnswerCell.Write(question, value), CellLook.TextInput);
    }

    private static SheetCell Words(ScoredTree tree, Question question, int row)
    {
        var (first, last) = tree.OptionsOf(question);
        var answer = tree.ResultOf(question).State == QuestionState.Answered ? tree.Content.Answers.Find(question.Code)!.Value : null;
        switch (question)
        {
            case SingleChoiceQuestion single:
                var ticks = Formula.RangeOn(ScoredTree.Options, OptionsSheet.ChosenColumn, first, last);
                var words = $"IF({StateColumn}{row}<>\"{NameOf(QuestionState.Answered)}\",\"\",IFERROR(INDEX({Formula.RangeOn(ScoredTree.Options, OptionsSheet.TextColumn, first, last)},MATCH(1,{ticks},0)),\"\"))";
                return SheetCell.Live(words, answer is AnswerValue.Option chosen ? OptionsSheet.TextOf(single.FindOption(chosen.Code)!) : "", CellLook.Wrapped);
            case MultipleChoiceQuestion:
                return SheetCell.Live($"IF({StateColumn}{row}<>\"{NameOf(QuestionState.Answered)}\",\"\",SUM({Formula.RangeOn(ScoredTree.Options, OptionsSheet.ChosenColumn, first, last)})&\" of {last - first + 1}\")",
                    answer is AnswerValue.Options ticked ? $"{ticked.Codes.Count} of {last - first + 1}" : "");
            default:
                return SheetCell.Text(((NumberQuestion)question).Unit);
        }
    }

    private static SheetCell Applies(Question question, QuestionState state, ConditionFormula conditions, List<string> notes)
    {
        var applies = state != QuestionState.DoesNotApply;
        if (question.AppliesWhen is not { } condition)
        {
            return new(true);
        }

        if (conditions.Of(condition) is { } formula)
        {
            return SheetCell.Live(formula, applies);
        }

        notes.Add($"Whether {question.Code} applies depends on more than a cell can compute: the sheet keeps what held when it was made ({(applies ? "it applies" : "it does not apply")}).");
        return new(applies);
    }

    private static string StateFormula(Question question, int row)
    {
        var answer = Formula.Cell(AnswerColumn, row);
        // where "not applicable" is not allowed it is an answer that the question does not have
        var answered = question.AllowsNotApplicable ? $"IF(EXACT({answer}&\"\",\"{AnswerCell.NotApplicable}\"),\"{NameOf(QuestionState.NotApplicable)}\",\"{NameOf(QuestionState.Answered)}\")" : $"\"{NameOf(QuestionState.Answered)}\"";
        return $"IF({AppliesColumn}{row}=FALSE,\"{NameOf(QuestionState.DoesNotApply)}\",IF({answer}=\"\",\"{NameOf(QuestionState.Unanswered)}\",{answered}))";
    }

    private static string ScoreFormula(ScoredTree tree, Question question, int row)
    {
        var (first, last) = tree.OptionsOf(question);
        var answer = Formula.Cell(AnswerColumn, row);
        var (ticks, scores) = (Formula.RangeOn(ScoredTree.Options, OptionsSheet.ChosenColumn, first, last), Formula.RangeOn(ScoredTree.Options, OptionsSheet.ScoreColumn, first, last));
        switch (question)
        {
            case SingleChoiceQuestion:
                return $"IF(SUM({ticks})=1,SUMPRODUCT({scores},{ticks}),NA())";
            case MultipleChoiceQuestion multiple:
                var most = Formula.Number(multiple.MaxScore);
                return $"IF(OR(EXACT({answer}&\"\",\"{AnswerCell.None}\"),SUM({ticks})=LEN({answer})-LEN(SUBSTITUTE({answer},\";\",\"\"))+1),MIN(SUMPRODUCT({scores},{ticks}),{most})/{most},NA())";
            default:
                var inRange = question.Kind == QuestionKind.Percentage ? $"AND(ISNUMBER({answer}),{answer}>=0,{answer}<=100)" : $"ISNUMBER({answer})";
                return $"IF({inRange},SUM({ticks}),NA())";
        }
    }

    private static SheetCell Filled(ScoredTree tree, Question question, Run run, int row) =>
        SheetCell.Live($"IF({StateColumn}{row}=\"{NameOf(QuestionState.Unanswered)}\",{(run == Run.Floor ? 0 : 1)},{ScoreColumn}{row})", Shown(tree.ValueOf(question, run)), CellLook.Fraction);

    private static object Shown(double? score) => score is { } value ? value : "";
}
