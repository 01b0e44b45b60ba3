using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>Every question with its answer, which may be changed, and the score that follows from it.</summary>
internal static class AnswersSheet
{
    public const string AnswerColumn = "F";
    public const string StateColumn = "I";
    public const string ScoreColumn = "J";

    private const string AppliesColumn = "H";

    // stands where the workbook counts for itself
    private const string Place = "\u0001";
    private static readonly string[] RunColumns = [ScoreColumn, "K", "L"];

    /// <param name="notes">Takes a sentence for whatever could not be said as a formula.</param>
    public static Sheet Of(ScoredTree tree, List<string> notes)
    {
        var words = tree.Words;
        var sheet = new Sheet(
            tree.Answers,
            new(words.Say("Code"), 14), new(words.Say("Dimension"), 24), new(words.Say("Part"), 28), new(words.Say("Question"), 60), new(words.Say("Kind"), 16), new(words.Say("Answer"), 14), new(words.Say("Answer in words"), 44),
            new(words.Say("Applies"), 10), new(words.Say("State"), 18), new(words.Say("Score")), new(words.Say("Score if unanswered counts 0")), new(words.Say("Score if unanswered counts full")), new(words.Say("Weight"), 9),
            new(words.Say("Share of the whole")), new(words.Say("Score when made")), new(words.Say("Reason why not applicable"), 30), new(words.Say("Comment"), 44), new(words.Say("Evidence named"), 44))
        { KeptColumns = 1 };
        var conditions = new ConditionFormula(tree);
        foreach (var question in tree.Model.Questions)
        {
            Add(sheet, tree, question, conditions, notes);
        }

        return sheet;
    }

    public static string ColumnOf(Run run) => RunColumns[(int)run];

    private static void Add(Sheet sheet, ScoredTree tree, Question question, ConditionFormula conditions, List<string> notes)
    {
        var (row, result, note) = (tree.RowOf(question), tree.ResultOf(question), tree.Content.Notes.GetValueOrDefault(question.Code));
        var parent = tree.ParentOf(question.Code);
        sheet.Add(
            SheetCell.Code(question.Code), SheetCell.Text(tree.TitleOf(tree.DimensionOf(question.Code)), CellLook.Wrapped), SheetCell.Text(tree.TitleOf(parent), CellLook.Wrapped), SheetCell.Text(question.Text, CellLook.Wrapped),
            NameOf(tree.Words, question.Kind), Answer(tree, question), InWords(tree, question, row), Applies(tree, question, conditions, notes),
            SheetCell.Live(StateFormula(tree, question, row), tree.NameOf(result.State)),
            SheetCell.Live($"IF({StateColumn}{row}<>{tree.InFormula(QuestionState.Answered)},\"\",{ScoreFormula(tree, question, row)})", Shown(result.Score), CellLook.Fraction),
            Filled(tree, question, Run.Floor, row), Filled(tree, question, Run.Ceiling, row),
            question.Weight, SheetCell.Live(Formula.On(tree.Weights, WeightsSheet.GlobalColumn, WeightsSheet.RowOf(tree, question)), result.GlobalWeight, CellLook.Percent),
            new SheetCell(result.Score, CellLook.Fraction),
            SheetCell.Text(note?.Reason, CellLook.Wrapped), SheetCell.Text(note?.Comment, CellLook.Wrapped),
            SheetCell.Text(string.Join("\n", note?.Evidence.Select(e => e.Address.Length > 0 ? $"{e.Title} ({e.Address})" : e.Title) ?? []), CellLook.Wrapped));
        if (question is SingleChoiceQuestion)
        {
            var (first, last) = tree.OptionsOf(question);
            sheet.Choices.Add((Formula.Cell(AnswerColumn, row), Formula.RangeOn(tree.Options, OptionsSheet.CodeColumn, first, last)));
        }
    }

    private static SheetCell Answer(ScoredTree tree, Question question)
    {
        var value = tree.Content.Answers.Find(question.Code)?.Value;
        return value is AnswerValue.Number number ? new(number.Value, CellLook.NumberInput)
            : value is null ? new(null, question is NumberQuestion ? CellLook.NumberInput : CellLook.TextInput)
            : SheetCell.Code(AnswerCell.Write(question, value), CellLook.TextInput);
    }

    private static SheetCell InWords(ScoredTree tree, Question question, int row)
    {
        var (first, last) = tree.OptionsOf(question);
        var answer = tree.ResultOf(question).State == QuestionState.Answered ? tree.Content.Answers.Find(question.Code)!.Value : null;
        switch (question)
        {
            case SingleChoiceQuestion single:
                var ticks = Formula.RangeOn(tree.Options, OptionsSheet.ChosenColumn, first, last);
                var chosenText = $"IF({StateColumn}{row}<>{tree.InFormula(QuestionState.Answered)},\"\",IFERROR(INDEX({Formula.RangeOn(tree.Options, OptionsSheet.TextColumn, first, last)},MATCH(1,{ticks},0)),\"\"))";
                return SheetCell.Live(chosenText, answer is AnswerValue.Option chosen ? OptionsSheet.TextOf(single.FindOption(chosen.Code)!) : "", CellLook.Wrapped);
            case MultipleChoiceQuestion:
                var all = last - first + 1;
                var around = tree.Words.Say($"{Place} of {all}").Split(Place);
                string[] joined = [.. Quoted(around[0]), $"SUM({Formula.RangeOn(tree.Options, OptionsSheet.ChosenColumn, first, last)})", .. Quoted(around[^1])];
                return SheetCell.Live($"IF({StateColumn}{row}<>{tree.InFormula(QuestionState.Answered)},\"\",{string.Join('&', joined)})", answer is AnswerValue.Options ticked ? tree.Words.Say($"{ticked.Codes.Count} of {all}") : "");
            default:
                return SheetCell.Text(((NumberQuestion)question).Unit);
        }
    }

    private static IEnumerable<string> Quoted(string text) => text.Length == 0 ? [] : [Formula.Text(text)];

    private static SheetCell Applies(ScoredTree tree, Question question, ConditionFormula conditions, List<string> notes)
    {
        var applies = tree.ResultOf(question).State != QuestionState.DoesNotApply;
        if (question.AppliesWhen is not { } condition)
        {
            return new(true);
        }

        if (conditions.Of(condition) is { } formula)
        {
            return SheetCell.Live(formula, applies);
        }

        notes.Add(applies
            ? tree.Words.Say($"Whether {question.Code} applies depends on more than a cell can compute: the sheet keeps what held when it was made (it applies).")
            : tree.Words.Say($"Whether {question.Code} applies depends on more than a cell can compute: the sheet keeps what held when it was made (it does not apply)."));
        return new(applies);
    }

    private static string StateFormula(ScoredTree tree, Question question, int row)
    {
        var answer = Formula.Cell(AnswerColumn, row);
        // where "not applicable" is not allowed it is an answer that the question does not have
        var answered = question.AllowsNotApplicable ? $"IF(EXACT({answer}&\"\",\"{AnswerCell.NotApplicable}\"),{tree.InFormula(QuestionState.NotApplicable)},{tree.InFormula(QuestionState.Answered)})" : $"{tree.InFormula(QuestionState.Answered)}";
        return $"IF({AppliesColumn}{row}=FALSE,{tree.InFormula(QuestionState.DoesNotApply)},IF({answer}=\"\",{tree.InFormula(QuestionState.Unanswered)},{answered}))";
    }

    private static string ScoreFormula(ScoredTree tree, Question question, int row)
    {
        var (first, last) = tree.OptionsOf(question);
        var answer = Formula.Cell(AnswerColumn, row);
        var (ticks, scores) = (Formula.RangeOn(tree.Options, OptionsSheet.ChosenColumn, first, last), Formula.RangeOn(tree.Options, OptionsSheet.ScoreColumn, first, last));
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
        SheetCell.Live($"IF({StateColumn}{row}={tree.InFormula(QuestionState.Unanswered)},{(run == Run.Floor ? 0 : 1)},{ScoreColumn}{row})", Shown(tree.ValueOf(question, run)), CellLook.Fraction);

    private static string NameOf(Words words, QuestionKind kind) => kind switch
    {
        QuestionKind.Level => words.Say("Level"),
        QuestionKind.Choice => words.Say("Choice"),
        QuestionKind.YesNo => words.Say("Yes or no"),
        QuestionKind.Agreement => words.Say("Agreement"),
        QuestionKind.MultiChoice => words.Say("Several choices"),
        QuestionKind.Checklist => words.Say("Checklist"),
        QuestionKind.Number => words.Say("Number"),
        _ => words.Say("Percentage"),
    };

    private static object Shown(double? score) => score is { } value ? value : "";
}
