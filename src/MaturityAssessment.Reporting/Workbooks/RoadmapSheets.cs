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
        var sheet = new Sheet(
            "Roadmap", new("Code", 14), new("Initiative", 50), new("Phase", 26), new("Starts in", 12), new("Ends in", 12), new("First quarter", 10), new("Last quarter", 10), new("Quarters", 10),
            new(currency.Length > 0 ? $"Cost, {currency}" : "Cost", 16), new("Gain, points", 12), new("Depends on", 24), new("What it does", 70));
        var range = tree.Model.Scale.Display;
        var planned = roadmap.Plan.Initiatives;
        foreach (var initiative in planned)
        {
            var row = sheet.NextRow;
            var cost = initiative.Cost;
            sheet.Add(
                SheetCell.Code(initiative.Initiative.Code), SheetCell.Text(initiative.Initiative.Title), PlanWords.Of(Languages.Words.English, initiative.Initiative.Phase), Quarter(roadmap, initiative.Start), Quarter(roadmap, initiative.End),
                initiative.Start, initiative.End, SheetCell.Live($"G{row}-F{row}+1", (double)(initiative.End - initiative.Start + 1), CellLook.Whole), new SheetCell((double)cost, CellLook.Money),
                new SheetCell(initiative.Gain * (range.Max - range.Min), CellLook.Shown), SheetCell.Text(string.Join("; ", initiative.Initiative.DependsOn)), SheetCell.Text(initiative.Initiative.Description, CellLook.Wrapped));
        }

        var blank = new SheetCell(null);
        var last = planned.Count + 1;
        sheet.Add(SheetCell.Text("Together", CellLook.Head), blank, blank, blank, blank, blank, blank, blank, planned.Count == 0 ? new SheetCell(0.0, CellLook.Money) : SheetCell.Live($"SUM(I2:I{last})", (double)roadmap.Plan.Cost, CellLook.Money));
        sheet.Add(SheetCell.Text("Budget", CellLook.Head), blank, blank, blank, blank, blank, blank, blank, new SheetCell((double)roadmap.Budget, CellLook.Money));
        if (roadmap.Spent > 0)
        {
            sheet.Add(SheetCell.Text("Spent on cancelled work", CellLook.Head), blank, blank, blank, blank, blank, blank, blank, new SheetCell((double)roadmap.Spent, CellLook.Money));
        }

        sheet.Add(SheetCell.Text("Left", CellLook.Head), blank, blank, blank, blank, blank, blank, blank, SheetCell.Live($"I{last + 2}-I{last + 1}{(roadmap.Spent > 0 ? $"-I{last + 3}" : "")}", (double)(roadmap.Budget - roadmap.Spent - roadmap.Plan.Cost), CellLook.Money));
        return sheet;
    }

    private static Sheet Periods(ScoredTree tree, PlannedRoadmap roadmap, string currency)
    {
        var sheet = new Sheet("Quarters", new("Quarter", 12), new(currency.Length > 0 ? $"Cost, {currency}" : "Cost", 16), new("Cost so far", 16), new("Score at its end", 14), new("As shown", 12), new("Level", 8));
        var range = tree.Model.Scale.Display;
        var soFar = 0m;
        foreach (var period in roadmap.Plan.Periods)
        {
            var row = sheet.NextRow;
            soFar += period.Cost;
            sheet.Add(
                Quarter(roadmap, period.Number), new SheetCell((double)period.Cost, CellLook.Money), SheetCell.Live(row == 2 ? "B2" : $"C{row - 1}+B{row}", (double)soFar, CellLook.Money), new SheetCell(period.Score, CellLook.Fraction),
                SheetCell.Live($"IF(D{row}=\"\",\"\",{Formula.Number(range.Min)}+D{row}*({Formula.Number(range.Max)}-({Formula.Number(range.Min)})))", period.Score is { } score ? range.Map(score) : "", CellLook.Shown), new SheetCell((double?)period.Level, CellLook.Whole));
        }

        return sheet;
    }

    private static string Quarter(PlannedRoadmap roadmap, int period) => Shown.Quarter(roadmap.StartsOn.AddMonths(3 * (period - 1)));
}
