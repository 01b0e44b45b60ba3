using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What each quarter costs, and where the score gets to.</summary>
internal static class CostSection
{
    public static IEnumerable<Block> Of(ReportFacts report, PlannedRoadmap roadmap, Theme theme, ChartColours colours)
    {
        yield return new Heading(2, "Cost and score over time", "cost-and-score");
        yield return OverTime(report, roadmap.Plan, colours).Figure(theme.TextWidth, "Above, where the score gets to as initiatives are finished; below, what each quarter costs.");
        yield return PeriodTable(report, roadmap);
        if (roadmap.PeriodBudgets.Count > 0)
        {
            yield return new Paragraph("The limit is the most that may be spent in a quarter; a dash means that only the whole budget limits it.");
        }
    }

    private static ScoreAndCostChart OverTime(ReportFacts report, Plan plan, ChartColours colours) => new(
        new(
            "Cost and score over time",
            report.Scale,
            plan.ScoreNow,
            [.. plan.Periods.Select(p => new ScoreAndCostPeriod(report.QuarterName(p.Number), p.Cost, p.Score, p.Level is { } number ? report.Scale.Find(number) : null))],
            report.Currency),
        colours);

    private static Table PeriodTable(ReportFacts report, PlannedRoadmap roadmap)
    {
        var (plan, hasBudgets) = (roadmap.Plan, roadmap.PeriodBudgets.Count > 0);
        var soFar = 0m;
        var rows = new List<TableRow>();
        foreach (var period in plan.Periods)
        {
            soFar += period.Cost;
            rows.Add(new([
                TableCell.RowHeader(report.QuarterName(period.Number)),
                Shown.Money(period.Cost, ""),
                .. hasBudgets ? [roadmap.PeriodBudgets.TryGetValue(period.Number, out var limit) ? Shown.Money(limit, "") : "–"] : Array.Empty<TableCell>(),
                Shown.Money(soFar, ""),
                report.Scale.ScoreOrDash(period.Score),
                period.Level is { } number && report.Scale.Find(number) is { } level ? $"{level.Number} {level.Name}" : "–",
            ]));
        }

        var unit = report.Currency.Length > 0 ? $", {report.Currency}" : "";
        return new(
            "Quarter by quarter",
            [
                new("Quarter", 1.2),
                new($"Cost{unit}", 1.3, TextAlign.End),
                .. hasBudgets ? [new TableColumn($"Limit{unit}", 1.3, TextAlign.End)] : Array.Empty<TableColumn>(),
                new($"Cost so far{unit}", 1.3, TextAlign.End),
                new("Score at the end", 1.2, TextAlign.End),
                new("Level", 1.3),
            ],
            rows);
    }
}
