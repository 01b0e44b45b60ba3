using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>The roadmap: what is done when and at what cost, and what each quarter costs and reaches.</summary>
internal static class RoadmapSheets
{
    public static IEnumerable<Sheet> Of(ScoredTree tree, PlannedRoadmap roadmap, string currency)
    {
        yield return Initiatives(tree, roadmap, currency);
        yield return Periods(tree, roadmap, currency);
    }

    private static Sheet Initiatives(ScoredTree tree, PlannedRoadmap roadmap, string currency)
    {
        var words = tree.Words;
        var sheet = new Sheet(
            words.Say("Roadmap"), new(words.Say("Code"), 14), new(words.Say("Initiative"), 50), new(words.Say("Phase"), 26), new(words.Say("Starts in"), 12), new(words.Say("Ends in"), 12), new(words.Say("First quarter"), 11), new(words.Say("Last quarter"), 11),
            new(words.Say("Quarters"), 11), new(InCurrency(words, currency), 16), new(words.Say("Gain, points"), 12), new(words.Say("Depends on"), 24), new(words.Say("What it does"), 70))
        { KeptColumns = 2 };
        var range = tree.Model.Scale.Display;
        var planned = roadmap.Plan.Initiatives;
        foreach (var initiative in planned)
        {
            var row = sheet.NextRow;
            var cost = initiative.Cost;
            sheet.Add(
                SheetCell.Code(initiative.Initiative.Code), SheetCell.Text(initiative.Initiative.Title, CellLook.Wrapped), PlanWords.Of(words, initiative.Initiative.Phase), Quarter(words, roadmap, initiative.Start), Quarter(words, roadmap, initiative.End),
                initiative.Start, initiative.End, SheetCell.Live($"G{row}-F{row}+1", (double)(initiative.End - initiative.Start + 1), CellLook.Whole), new SheetCell((double)cost, CellLook.Money),
                new SheetCell(initiative.Gain * (range.Max - range.Min), CellLook.Shown), SheetCell.Text(string.Join("; ", initiative.Initiative.DependsOn)), SheetCell.Text(initiative.Initiative.Description, CellLook.Wrapped));
        }

        var blank = new SheetCell(null);
        var last = planned.Count + 1;
        sheet.Add(SheetCell.Text(words.Say("Together"), CellLook.Head), blank, blank, blank, blank, blank, blank, blank, planned.Count == 0 ? new SheetCell(0.0, CellLook.Money) : SheetCell.Live($"SUM(I2:I{last})", (double)roadmap.Plan.Cost, CellLook.Money));
        sheet.Add(SheetCell.Text(words.Say("Budget"), CellLook.Head), blank, blank, blank, blank, blank, blank, blank, new SheetCell((double)roadmap.Budget, CellLook.Money));
        if (roadmap.Spent > 0)
        {
            sheet.Add(SheetCell.Text(words.Say("Spent on cancelled work"), CellLook.Head), blank, blank, blank, blank, blank, blank, blank, new SheetCell((double)roadmap.Spent, CellLook.Money));
        }

        sheet.Add(SheetCell.Text(words.Say("Left"), CellLook.Head), blank, blank, blank, blank, blank, blank, blank, SheetCell.Live($"I{last + 2}-I{last + 1}{(roadmap.Spent > 0 ? $"-I{last + 3}" : "")}", (double)(roadmap.Budget - roadmap.Spent - roadmap.Plan.Cost), CellLook.Money));
        return sheet;
    }

    private static Sheet Periods(ScoredTree tree, PlannedRoadmap roadmap, string currency)
    {
        var words = tree.Words;
        var sheet = new Sheet(
            words.Say("Quarters"), new(words.Say("Quarter"), 12), new(InCurrency(words, currency), 16), new(words.Say("Cost so far"), 16), new(words.Say("Score at its end"), 14), new(words.Say("As shown"), 12), new(words.Say("Level"), 9));
        var range = tree.Model.Scale.Display;
        var soFar = 0m;
        foreach (var period in roadmap.Plan.Periods)
        {
            var row = sheet.NextRow;
            soFar += period.Cost;
            sheet.Add(
                Quarter(words, roadmap, period.Number), new SheetCell((double)period.Cost, CellLook.Money), SheetCell.Live(row == 2 ? "B2" : $"C{row - 1}+B{row}", (double)soFar, CellLook.Money), new SheetCell(period.Score, CellLook.Fraction),
                SheetCell.Live($"IF(D{row}=\"\",\"\",{Formula.Number(range.Min)}+D{row}*({Formula.Number(range.Max)}-({Formula.Number(range.Min)})))", period.Score is { } score ? range.Map(score) : "", CellLook.Shown), new SheetCell((double?)period.Level, CellLook.Whole));
        }

        return sheet;
    }

    private static string InCurrency(Words words, string currency) => currency.Length > 0 ? $"{words.Say("Cost")}, {currency}" : words.Say("Cost");

    private static string Quarter(Words words, PlannedRoadmap roadmap, int period) => words.Quarter(roadmap.StartsOn.AddMonths(3 * (period - 1)));
}
