using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What each quarter costs, and where the score gets to.</summary>
internal static class CostSection
{
    public static IEnumerable<Block> Of(ReportFacts report, PlannedRoadmap roadmap, Theme theme, ChartColours colours)
    {
        var words = report.Words;
        yield return new Heading(2, words.Say("Cost and score over time"), "cost-and-score");
        yield return OverTime(report, roadmap.Plan, colours).Figure(theme.TextWidth, words.Say("Above, where the score gets to as initiatives are finished; below, what each quarter costs."));
        yield return PeriodTable(report, roadmap);
        if (roadmap.PeriodBudgets.Count > 0)
        {
            yield return new Paragraph(words.Say("The limit is the most that may be spent in a quarter; a dash means that only the whole budget limits it."));
        }
    }

    private static ScoreAndCostChart OverTime(ReportFacts report, Plan plan, ChartColours colours) => new(
        new(
            report.Words.Say("Cost and score over time"),
            report.Scale,
            plan.ScoreNow,
            [.. plan.Periods.Select(p => new ScoreAndCostPeriod(report.QuarterName(p.Number), p.Cost, p.Score, p.Level is { } number ? report.Scale.Find(number) : null))],
            report.Currency),
        colours,
        report.Words);

    private static Table PeriodTable(ReportFacts report, PlannedRoadmap roadmap)
    {
        var (plan, hasBudgets, words) = (roadmap.Plan, roadmap.PeriodBudgets.Count > 0, report.Words);
        var soFar = 0m;
        var rows = new List<TableRow>();
        foreach (var period in plan.Periods)
        {
            soFar += period.Cost;
            rows.Add(new([
                TableCell.RowHeader(report.QuarterName(period.Number)),
                words.Money(period.Cost, ""),
                .. hasBudgets ? [roadmap.PeriodBudgets.TryGetValue(period.Number, out var limit) ? words.Money(limit, "") : "–"] : Array.Empty<TableCell>(),
                words.Money(soFar, ""),
                words.ScoreOrDash(report.Scale, period.Score),
                period.Level is { } number && report.Scale.Find(number) is { } level ? new TableCell(new TextSpan($"{words.Number(level.Number)} "), report.Own(level.Name)) : "–",
            ]));
        }

        return new(
            words.Say("Quarter by quarter"),
            [
                new(words.Say("Quarter"), 1.2),
                new(report.InCurrency(words.Say("Cost")), 1.3, TextAlign.End),
                .. hasBudgets ? [new TableColumn(report.InCurrency(words.Say("Limit")), 1.3, TextAlign.End)] : Array.Empty<TableColumn>(),
                new(report.InCurrency(words.Say("Cost so far")), 1.3, TextAlign.End),
                new(words.Say("Score at the end"), 1.2, TextAlign.End),
                new(words.Say("Level"), 1.3),
            ],
            rows)
        { IsDense = true };
    }
}
