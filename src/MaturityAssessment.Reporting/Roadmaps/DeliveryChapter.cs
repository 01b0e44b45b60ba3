using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>How the approved plan is being carried out: what is done, what it has cost, how late it is and why.</summary>
internal static class DeliveryChapter
{
    private const int MostNotes = 8;
    private const int LongestNote = 300;

    public static IEnumerable<Block> Of(ReportFacts report)
    {
        if (report.Content.Programme is not { } programme)
        {
            yield break;
        }

        yield return new Heading(1, "Delivery", "delivery");
        yield return new Paragraph(Opening(programme)) { IsLead = true };
        foreach (var block in Body(report, programme))
        {
            yield return block;
        }
    }

    /// <summary>The same for the chapter of another report.</summary>
    public static IEnumerable<Block> Body(ReportFacts report, Programme programme)
    {
        yield return new Paragraph(Approved(programme));
        yield return Figures(report, programme);
        yield return InitiativeTable(report, programme);
        yield return new Paragraph("Where something is not done, the end is what is to be expected when what is left takes the time that was planned for it, and waits for what it depends on.");
        foreach (var block in Notes(programme).Concat(Milestones(programme)))
        {
            yield return block;
        }
    }

    public static string Opening(Programme programme)
    {
        var (slippage, lines) = (programme.Slippage, programme.Slippage.Lines);
        var done = $"{Shown.AsSentence(Shown.InWordsOrNone(programme.Done))} of {Shown.Count(lines.Count, "initiative")} {(programme.Done == 1 ? "is" : "are")} finished, {Shown.InWordsOrNone(programme.UnderWay)} {(programme.UnderWay == 1 ? "is" : "are")} under way; {Shown.Percent(slippage.PercentDone / 100)} of the work is done.";
        return $"{done} {Timing(slippage)}";
    }

    private static string Timing(Slippage slippage) => (slippage.ForecastEnd, slippage.DaysLate) switch
    {
        (null, _) => "Nothing is left to do.",
        ({ } end, 0) => $"As things stand it ends on {Shown.Date(end)}, as planned.",
        ({ } end, > 0 and var late) => $"As things stand it ends on {Shown.Date(end)}, {Shown.Count(late, "day")} later than planned.",
        ({ } end, var early) => $"As things stand it ends on {Shown.Date(end)}, {Shown.Count(-early, "day")} earlier than planned.",
    };

    private static string Approved(Programme programme) =>
        $"The plan “{ReportFacts.OneLine(programme.Plan)}” was approved by {ReportFacts.OneLine(programme.ApprovedBy)} on {Shown.Date(programme.ApprovedOn)}; delivery is measured against it."
        + programme.Replaced switch
        {
            0 => "",
            1 => " It replaced one plan that had been approved before.",
            var count => $" It replaced {Shown.InWords(count)} plans that had been approved before.",
        };

    public static KeyFacts Figures(ReportFacts report, Programme programme)
    {
        var slippage = programme.Slippage;
        return new(
            new("Work done", Shown.Percent(slippage.PercentDone / 100), $"{Shown.Number(programme.Done)} of {Shown.Count(slippage.Lines.Count, "initiative")} finished"),
            new(report.Currency.Length > 0 ? $"Spent, {report.Currency}" : "Spent", Shown.ShortMoney(slippage.CostSoFar), $"of {Shown.Money(slippage.PlannedCost, "")} planned"),
            new("Expected in the end", Shown.ShortMoney(slippage.ForecastCost), Over(slippage.ForecastCost - slippage.PlannedCost)),
            new("Expected end", slippage.ForecastEnd is { } end ? Shown.Quarter(end) : "–", slippage.PlannedEnd is { } planned ? $"planned {Shown.Quarter(planned)}, {PlanWords.Late(slippage.DaysLate)}" : null));
    }

    internal static string Over(decimal more) => Math.Round(more, MidpointRounding.AwayFromZero) switch
    {
        0 => "as planned",
        > 0 and var over => $"{Shown.Money(over, "")} more than planned",
        var under => $"{Shown.Money(-under, "")} less than planned",
    };

    private static Table InitiativeTable(ReportFacts report, Programme programme)
    {
        var unit = report.Currency.Length > 0 ? $", {report.Currency}" : "";
        var rows = programme.Slippage.Lines.OrderBy(l => l.Planned.StartsOn).ThenBy(l => l.Planned.Code, StringComparer.Ordinal).Select(l => new TableRow(
            About(l),
            State(l),
            Shown.ShortDate(l.Planned.EndsOn),
            l.End is { } end ? Shown.ShortDate(end) : "–",
            l.Actual.Status == DeliveryStatus.Cancelled ? "–" : PlanWords.Late(l.DaysLate),
            Cost(l))).ToList();
        rows.Add(new(
            TableCell.RowHeader("All"), Shown.Percent(programme.Slippage.PercentDone / 100), programme.Slippage.PlannedEnd is { } planned ? Shown.ShortDate(planned) : "–",
            programme.Slippage.ForecastEnd is { } last ? Shown.ShortDate(last) : "–", PlanWords.Late(programme.Slippage.DaysLate),
            $"{Shown.Money(programme.Slippage.CostSoFar, "")} of {Shown.Money(programme.Slippage.PlannedCost, "")}") { IsEmphasised = true });
        return new(
            $"How each initiative stands on {Shown.Date(programme.On)}",
            [new("Initiative and owner", 2.5), new("State", 1.15), new("Planned end", 1.25), new("Actual or expected end", 1.25), new("Against the plan", 1.05), new($"Spent of planned{unit}", 1.3, TextAlign.End)],
            rows);
    }

    private static TableCell About(Slippage.Line line) => new(
        TextSpan.Strong(ReportFacts.OneLine(line.Planned.Title)), TextSpan.Emphasis($"\n{(ReportFacts.OneLine(line.Actual.Owner) is { Length: > 0 } owner ? Shown.Shortened(owner, 80) : "No owner yet")}"));

    private static TableCell State(Slippage.Line line)
    {
        var percent = line.Actual.Status is DeliveryStatus.InProgress or DeliveryStatus.Paused ? $", {Shown.Number(line.Actual.PercentDone)}%" : "";
        return line.IsOverdue
            ? new TableCell(new TextSpan($"{PlanWords.Of(line.Actual.Status)}{percent}"), TextSpan.Strong("\nOverdue"))
            : $"{PlanWords.Of(line.Actual.Status)}{percent}";
    }

    private static TableCell Cost(Slippage.Line line) =>
        $"{(line.Actual.Cost is { } spent ? Shown.Money(spent, "") : "–")} of {Shown.Money(line.Planned.Cost, "")}";

    private static IEnumerable<Block> Notes(Programme programme)
    {
        var noted = programme.Slippage.Lines
            .Select(l => (l.Planned.Title, Note: ReportFacts.OneLine(l.Actual.Notes), l.DaysLate))
            .Where(n => n.Note.Length > 0)
            .OrderByDescending(n => n.DaysLate)
            .ToList();
        if (noted.Count == 0)
        {
            yield break;
        }

        yield return new Heading(2, "What those who deliver report", "delivery-notes") { IsListed = false };
        yield return new ItemList(noted.Take(MostNotes).Select(n => new ListItem(TextSpan.Strong($"{ReportFacts.OneLine(n.Title)}. "), new TextSpan(Shown.Sentence(Shown.Shortened(n.Note, LongestNote))))).ToList());
    }

    private static IEnumerable<Block> Milestones(Programme programme)
    {
        var milestones = programme.Slippage.Lines.SelectMany(l => l.Actual.Milestones.Select(m => (l.Planned.Title, Milestone: m))).OrderBy(m => m.Milestone.Due).ThenBy(m => m.Milestone.Title, StringComparer.Ordinal).ToList();
        if (milestones.Count == 0)
        {
            yield break;
        }

        yield return new Heading(2, "Milestones", "milestones") { IsListed = false };
        yield return new Table(
            "",
            [new("Milestone", 2.4), new("Initiative", 2.6), new("Due", 1.2), new("Reached", 1.2)],
            [.. milestones.Select(m => new TableRow(
                TableCell.RowHeader(ReportFacts.OneLine(m.Milestone.Title)), ReportFacts.OneLine(m.Title), Shown.ShortDate(m.Milestone.Due), Reached(m.Milestone, programme.On)))]);
    }

    private static TableCell Reached(Milestone milestone, DateOnly today) =>
        milestone.DoneOn is { } done ? Shown.ShortDate(done)
        : milestone.Due < today ? new TableCell(TextSpan.Strong($"{Shown.Count(today.DayNumber - milestone.Due.DayNumber, "day")} overdue"))
        : "Still to come";
}
