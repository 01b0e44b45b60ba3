using System.Buffers;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Tests.Roadmaps;
using MaturityAssessment.Reporting.Tests.Word;
using MaturityAssessment.Reporting.Tests.Workbooks;
using MaturityAssessment.Reporting.Workbooks;

namespace MaturityAssessment.Reporting.Tests.Languages;

public sealed class FrenchWorkbookTests
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create(":\\/?*[]");

    public static TheoryData<string> Contents => [.. FrenchModel.Contents.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Contents))]
    public void A_workbook_on_a_French_model_says_nothing_in_English_and_computes(string name)
    {
        var content = FrenchModel.Contents.Single(c => c.Name == name).Content;
        var misses = new List<string>();

        var book = AssessmentWorkbook.Make(content, new() { Language = Words.French.Telling(misses.Add), Currency = "EUR" });

        misses.ShouldBeEmpty();
        new Cells(book).All.Select(c => c.Value).OfType<string>().SelectMany(FrenchReportTests.English).Distinct().ShouldBeEmpty();
        ScoresInCells.Check(new Calculator(book).Value, content.Model, content.Card, Words.French);
    }

    [Fact]
    public void Sheets_have_French_names_that_formulas_find()
    {
        using var file = OfficeFiles.OpenExcel(AssessmentWorkbook.Make(ShippedModel.Content(open: 0.2), new() { Language = Words.French }));
        OfficeFiles.FaultsOf(file).ShouldBeEmpty();

        var book = new Calculator(AssessmentWorkbook.Make(ShippedModel.Content(open: 0.2), new() { Language = Words.French }));
        new Cells(AssessmentWorkbook.Make(ShippedModel.Content(), new() { Language = Words.French })).Sheets
            .ShouldBe(["Synthèse", "Réponses", "Scores", "Poids", "Options", "Niveaux", "Plafonds", "Feuille de route", "Trimestres", "Graphiques"]);
        book.FormulaIn("Synthèse", $"B{ScoresInCells.ScoreRow - 4}")!.ShouldContain("'Réponses'!");
        foreach (var (sheet, cell, formula, stored) in book.Formulas)
        {
            var computed = book.Value(sheet, cell);
            (computed is double a && stored is double b ? Math.Abs(a - b) < ScoresInCells.Closeness : Equals(computed, stored)).ShouldBeTrue($"{sheet}!{cell} holds {stored}, but {formula} gives {computed}");
        }
    }

    [Fact]
    public void Every_language_has_names_for_all_sheets_that_programs_take()
    {
        foreach (var words in Words.All)
        {
            string[] names =
            [
                words.Say("Summary"), words.Say("Answers"), words.Say("Scores"), words.Say("Weights"), words.Say("Options"), words.Say("Levels"), words.Say("Stages"), words.Say("Caps"), words.Say("Roadmap"), words.Say("Quarters"), words.Say("Charts"),
            ];
            names.ShouldBeUnique();
            names.Where(n => n.Length is 0 or > 31 || n.AsSpan().ContainsAny(NotInNames) || n[0] == '\'' || n[^1] == '\'').ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_formula_holds_the_name_of_a_sheet_in_quotes_where_it_is_no_plain_word() =>
        new[] { "Scores", "Feuille de route", "L'an dernier", "Réponses" }.Select(Formula.Quoted).ShouldBe(["Scores", "'Feuille de route'", "'L''an dernier'", "'Réponses'"]);
}
