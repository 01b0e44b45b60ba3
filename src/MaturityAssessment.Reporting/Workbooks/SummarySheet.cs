using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>What it is about, and the result: recomputed here, beside the one that the product computed when the file was made.</summary>
internal static class SummarySheet
{
    public static Sheet Of(ScoredTree tree, IReadOnlyList<string> notes)
    {
        var (content, model, card) = (tree.Content, tree.Model, tree.Card);
        var words = tree.Words;
        var sheet = new Sheet(words.Say("Summary"), new(words.Say("About"), 42), new("", 40), new("", 16), new("", 12), new("", 20));
        Fact(sheet, words.Say("Organisation"), content.Organisation);
        Fact(sheet, words.Say("Part of"), content.Parent ?? "");
        Fact(sheet, words.Say("Cycle"), content.Cycle);
        sheet.Add(SheetCell.Text(words.Say("Date")), SheetCell.Day(content.Date));
        Fact(sheet, words.Say("Model"), words.Say($"{model.Title}, version {model.Version}"));
        Fact(sheet, words.Say("State"), content.IsWithdrawn ? words.Say("Withdrawn") : content.IsProvisional ? words.Say("Provisional: answers may still change") : words.Say("Submitted"));
        Fact(sheet, words.Say("Snapshot"), content.SnapshotHash ?? "");
        sheet.Add(SheetCell.Text(words.Say("Answered questions")), SheetCell.Live($"COUNTIF({States(tree)},{tree.InFormula(QuestionState.Answered)})", (double)card.Answered, CellLook.Whole));
        sheet.Add(SheetCell.Text(words.Say("Questions that apply")), SheetCell.Live($"COUNTIF({States(tree)},{tree.InFormula(QuestionState.Answered)})+COUNTIF({States(tree)},{tree.InFormula(QuestionState.Unanswered)})", (double)card.Applicable, CellLook.Whole));
        sheet.Add();
        sheet.Add(
            SheetCell.Text(words.Say("Result"), CellLook.Head), SheetCell.Text(words.Say("Score, 0 to 1"), CellLook.HeadOfFigures), SheetCell.Text(words.Say("As shown"), CellLook.HeadOfFigures), SheetCell.Text(words.Say("Level"), CellLook.HeadOfFigures),
            SheetCell.Text(words.Say("Name of level"), CellLook.Head));
        Result(sheet, tree, Run.Score, words.Say("Score, over what is answered"), card.Overall.Score, card.Overall.Level);
        Result(sheet, tree, Run.Floor, words.Say("Lowest, with unanswered at nothing"), card.Overall.Floor, card.Overall.FloorLevel);
        Result(sheet, tree, Run.Ceiling, words.Say("Highest, with unanswered at full marks"), card.Overall.Ceiling, card.Overall.CeilingLevel);
        var made = sheet.NextRow;
        var now = made - 3;
        sheet.Add(SheetCell.Text(words.Say("Score when this file was made")), new SheetCell(card.Overall.Score, CellLook.Fraction), new SheetCell(Mapped(tree, card.Overall.Score), CellLook.Shown), new SheetCell((double?)card.Overall.Level?.Number, CellLook.Whole), SheetCell.Text(card.Overall.Level?.Name));
        sheet.Add(SheetCell.Text(words.Say("Difference")), SheetCell.Live($"IF(OR(B{now}=\"\",B{made}=\"\"),\"\",B{now}-B{made})", card.Overall.Score is null ? "" : 0.0, CellLook.Fraction));
        var root = tree.RowOf(model.Root);
        sheet.Add(
            SheetCell.Text(words.Say("Score before caps")), SheetCell.Live(Formula.On(tree.Scores, ScoresSheet.ColumnOf(Run.Score), root), card.UncappedOverall.Score is { } uncapped ? uncapped : "", CellLook.Fraction),
            SheetCell.Live(Formula.On(tree.Scores, ScoresSheet.ShownColumn, root), card.UncappedOverall.Score is { } before ? model.Scale.Display.Map(before) : "", CellLook.Shown));
        sheet.Add();
        foreach (var sentence in Guidance(tree).Concat(notes))
        {
            sheet.AddSentence(sentence);
        }

        return sheet;
    }

    private static IEnumerable<string> Guidance(ScoredTree tree) =>
    [
        tree.Words.Say($"Change an answer in the coloured column of the sheet {tree.Answers}, and every figure follows."),
        tree.Words.Say("Leave the cell empty for unanswered and write NA for not applicable; what does not apply drops out, and its weight goes to the others in proportion."),
        tree.Words.Say("Several ticked options are joined by a semicolon; a minus sign stands for none of them."),
        tree.Words.Say("#N/A marks an answer that its question does not have, and everything that depends on it."),
    ];

    private static void Fact(Sheet sheet, string name, string value) => sheet.Add(SheetCell.Text(name), SheetCell.Text(value));

    private static void Result(Sheet sheet, ScoredTree tree, Run run, string name, double? score, MaturityLevel? level)
    {
        var row = sheet.NextRow;
        var before = Formula.On(tree.Scores, ScoresSheet.ColumnOf(run), tree.RowOf(tree.Model.Root));
        var range = tree.Model.Scale.Display;
        var place = CapsSheet.PlaceFormula(tree, run, before, $"B{row}");
        sheet.Add(
            SheetCell.Text(name),
            SheetCell.Live(CapsSheet.ScoreFormula(tree, run, before), score is { } now ? now : "", CellLook.Fraction),
            SheetCell.Live($"IF(B{row}=\"\",\"\",{Formula.Number(range.Min)}+B{row}*({Formula.Number(range.Max)}-({Formula.Number(range.Min)})))", Mapped(tree, score) is { } shown ? shown : "", CellLook.Shown),
            SheetCell.Live($"IF(B{row}=\"\",\"\",INDEX({LevelsSheet.Numbers(tree)},{place}))", level is { } reached ? (double)reached.Number : "", CellLook.Whole),
            SheetCell.Live($"IF(B{row}=\"\",\"\",INDEX({Formula.RangeOn(tree.Levels, LevelsSheet.NameColumn, 2, tree.LastLevelRow)},{place}))", level is { } named ? (string)SheetCell.Text(named.Name).Value! : ""));
    }

    private static double? Mapped(ScoredTree tree, double? score) => score is { } value ? tree.Model.Scale.Display.Map(value) : null;

    private static string States(ScoredTree tree) => Formula.RangeOn(tree.Answers, AnswersSheet.StateColumn, 2, Math.Max(2, tree.Model.Questions.Count + 1));
}
