using System.Text.RegularExpressions;
using CsCheck;
using DocumentFormat.OpenXml.Spreadsheet;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Domain.Tests.Scoring;
using MaturityAssessment.Reporting.Roadmaps;
using MaturityAssessment.Reporting.Tests.Roadmaps;
using MaturityAssessment.Reporting.Tests.Word;
using MaturityAssessment.Reporting.Workbooks;

namespace MaturityAssessment.Reporting.Tests.Workbooks;

public sealed partial class AssessmentWorkbookTests
{

    [Fact]
    public void The_formulas_compute_the_scores_of_any_model_with_any_answers() => RandomModels.Cases().Sample(
        random =>
        {
            var card = random.Score();
            Check(new Calculator(Make(random.Model, random.Sheet)), random.Model, card);
        },
        iter: 400, threads: 1, print: c => c.ToString());

    [Fact]
    public void The_values_stored_beside_the_formulas_are_theirs() => RandomModels.Cases().Sample(
        random =>
        {
            var calculator = new Calculator(Make(random.Model, random.Sheet));
            foreach (var (sheet, cell, formula, stored) in calculator.Formulas)
            {
                var computed = calculator.Value(sheet, cell);
                (computed is double a && stored is double b ? Math.Abs(a - b) < ScoresInCells.Closeness : Equals(computed, stored)).ShouldBeTrue($"{sheet}!{cell} holds {stored}, but {formula} gives {computed}");
            }
        },
        iter: 150, threads: 1, print: c => c.ToString());

    [Fact]
    public void An_answer_changed_in_the_workbook_changes_the_score_as_in_the_product() => RandomModels.Cases().Sample(
        random =>
        {
            var calculator = new Calculator(Make(random.Model, random.Sheet));
            var questions = random.Model.Questions;
            foreach (var (question, i) in questions.Select((q, i) => (q, i)).Take(4))
            {
                AnswerValue?[] others = [null, new AnswerValue.NotApplicable("So."), random.RandomAnswer(question)];
                var other = others[i % others.Length];
                var before = random.Sheet.Find(question.Code)?.Value;
                calculator.Type("Answers", $"F{i + 2}", other is null ? null : AnswerCell.Write(question, other));
                Check(calculator, random.Model, new Scorer(random.Model).Score(random.With(question.Code, other)));
                calculator.Type("Answers", $"F{i + 2}", before is null ? null : AnswerCell.Write(question, before));
            }
        },
        iter: 100, threads: 1, print: c => c.ToString());

    [Fact]
    public void The_shipped_model_computes_with_all_its_kinds_of_questions()
    {
        foreach (var content in new[] { ShippedModel.Content(), ShippedModel.Content(open: 0.3), ShippedModel.ContentOf(ShippedModel.QuickScan, ShippedModel.Answers(ShippedModel.QuickScan)) })
        {
            Check(new Calculator(AssessmentWorkbook.Make(content, ReportOptions.Standard)), content.Model, content.Card);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Numbers_score_along_straight_lines(bool clamps)
    {
        var model = ModelBuilder.Model(ModelBuilder.Number("n", 2, clamps, (10, 1), (20, 0.4), (50, 0)), ModelBuilder.Q("a"));
        var calculator = new Calculator(Make(model, model.Sheet(("n", 25), ("a", 0.5))));
        foreach (var value in new[] { -5, 10, 12.5, 20, 33.3, 50, 80 })
        {
            calculator.Type("Answers", "F2", value);
            Check(calculator, model, model.Score(("n", value), ("a", 0.5)));
        }
    }

    [Fact]
    public void Several_ticked_options_add_up_to_full_marks_at_most()
    {
        var options = new MultipleChoiceQuestion { Code = "k", Kind = QuestionKind.Checklist, Text = "What?", Options = [new("a", "A", 1), new("c", "C", 2), new("ac", "AC", 1)], MaxScore = 4 };
        var model = ModelBuilder.Model(options);
        var calculator = new Calculator(Make(model, AnswerSheet.Empty));
        foreach (var (typed, score) in new (string, double?)[] { ("-", 0), ("a", 0.25), ("ac", 0.25), ("a;c", 0.75), ("a; ac ;c", 1), ("", null) })
        {
            calculator.Type("Answers", "F2", typed);
            calculator.Number("Summary", $"B{ScoresInCells.ScoreRow}").ShouldBe(score, typed);
        }
    }

    [Theory]
    [InlineData("Z")]
    [InlineData("a")]
    [InlineData("A ")]
    public void An_answer_that_the_question_does_not_have_is_shown_and_not_scored(string typed)
    {
        var model = ModelBuilder.Model(ModelBuilder.Q("x"), ModelBuilder.Q("y"));
        var calculator = new Calculator(Make(model, model.Sheet(("x", 0.5), ("y", 1))));

        calculator.Type("Answers", "F2", typed);

        calculator.Value("Answers", "J2").ShouldBe(new CellError("#N/A"));
        calculator.Value("Summary", $"B{ScoresInCells.ScoreRow}").ShouldBe(new CellError("#N/A"));
    }

    [Fact]
    public void A_condition_that_no_cell_can_hold_is_named_and_its_value_kept()
    {
        Condition wide = new Condition.Any([.. Enumerable.Range(0, 300).Select(_ => new Condition.Answered("a"))]);
        var model = ModelBuilder.Model(ModelBuilder.Q("a"), ModelBuilder.Q("b", when: wide));
        var calculator = new Calculator(Make(model, model.Sheet(("a", 0.5), ("b", 1))));

        calculator.FormulaIn("Answers", "H3").ShouldBeNull();
        calculator.Column("Summary", "A").ShouldContain(c => c.Value as string == "Whether b applies depends on more than a cell can compute: the sheet keeps what held when it was made (it applies).");
        Check(calculator, model, model.Score(("a", 0.5), ("b", 1)));
    }

    [Fact]
    public void The_file_is_valid_with_heads_that_stay_and_widths_and_formats()
    {
        using var file = OfficeFiles.OpenExcel(AssessmentWorkbook.Make(ShippedModel.Content(), new() { Currency = "EUR" }));
        OfficeFiles.FaultsOf(file).ShouldBeEmpty();

        var sheets = file.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value!).ToList();
        sheets.ShouldBe(["Summary", "Answers", "Scores", "Weights", "Options", "Levels", "Caps", "Roadmap", "Quarters", "Charts"]);
        foreach (var part in file.WorkbookPart.WorksheetParts)
        {
            part.Worksheet!.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
            part.Worksheet.Descendants<Column>().ShouldAllBe(c => c.Width!.Value > 5);
        }

        file.WorkbookPart.Workbook.CalculationProperties!.FullCalculationOnLoad!.Value.ShouldBeTrue();
        file.WorkbookPart.WorkbookStylesPart!.Stylesheet!.NumberingFormats!.Elements<NumberingFormat>().Select(f => f.FormatCode!.Value).ShouldContain("#,##0.0");
    }

    [Fact]
    public void Every_reference_is_pinned_to_its_cell()
    {
        var formulas = new Calculator(AssessmentWorkbook.Make(ShippedModel.Content(), ReportOptions.Standard)).Formulas.Select(f => f.Formula).ToList();

        formulas.Count.ShouldBeGreaterThan(1_000);
        formulas.Where(f => LooseReference().IsMatch(f)).ShouldBeEmpty();
        Reporting.Workbooks.Formula.Pinned("IF(A1=\"B2\",'C3 D4'!$E$5,LOG10(F6)+1E-9+AB12:AB13)").ShouldBe("IF($A$1=\"B2\",'C3 D4'!$E$5,LOG10($F$6)+1E-9+$AB$12:$AB$13)");
    }

    [Fact]
    public void The_roadmap_adds_up()
    {
        var content = ShippedModel.Content();
        var calculator = new Calculator(AssessmentWorkbook.Make(content, ReportOptions.Standard));
        var plan = content.Roadmap!.Plan;

        calculator.Number("Roadmap", $"I{plan.Initiatives.Count + 2}").ShouldBe((double)plan.Cost);
        calculator.Number("Roadmap", $"I{plan.Initiatives.Count + 4}").ShouldBe((double)(content.Roadmap.Budget - plan.Cost));
        calculator.Number("Quarters", $"C{plan.Periods.Count + 1}").ShouldBe((double)plan.Cost);
        calculator.Value("Roadmap", "D2").ShouldBe($"Q1 2027");

        var poorer = new Calculator(AssessmentWorkbook.Make(content with { Roadmap = content.Roadmap with { Spent = 1_000 } }, ReportOptions.Standard));
        poorer.Number("Roadmap", $"I{plan.Initiatives.Count + 5}").ShouldBe((double)(content.Roadmap.Budget - 1_000 - plan.Cost));
    }

    [Fact]
    public void What_people_wrote_is_never_a_formula()
    {
        const string attack = "=HYPERLINK(\"https://example.org\",\"click\")";
        var content = ShippedModel.Content() with { Organisation = "@SUM(A1)", Notes = new Dictionary<string, AnswerNote> { [ShippedModel.Full.Questions[0].Code] = new(attack, "+1", [new("-2", "")]) } };
        var calculator = new Calculator(AssessmentWorkbook.Make(content, ReportOptions.Standard));

        calculator.Value("Answers", "Q2").ShouldBe("'" + attack);
        (calculator.Value("Answers", "P2"), calculator.Value("Answers", "R2"), calculator.Value("Summary", "B2")).ShouldBe(("'+1", "'-2", "'@SUM(A1)"));
        calculator.Formulas.ShouldNotContain(f => f.Formula.Contains("HYPERLINK", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() =>
        AssessmentWorkbook.Make(ShippedModel.Content(), ReportOptions.Standard).ShouldBe(AssessmentWorkbook.Make(ShippedModel.Content(), ReportOptions.Standard));

    [GeneratedRegex(@"(?<![A-Z$])[A-Z]{1,2}\d|\$[A-Z]+\d")]
    private static partial Regex LooseReference();

    private static byte[] Make(MaturityModel model, AnswerSheet sheet) => AssessmentWorkbook.Make(ShippedModel.ContentOf(model, sheet), ReportOptions.Standard);

    private static void Check(Calculator calculator, MaturityModel model, ScoreCard card) => ScoresInCells.Check(calculator.Value, model, card);
}
