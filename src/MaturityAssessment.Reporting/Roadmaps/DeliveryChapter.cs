using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;

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

        yield return new Heading(1, report.Words.Say("Delivery"), "delivery") { RoomAsked = ReportTheme.ChapterRoom };
        yield return new Paragraph(Opening(report.Words, programme)) { IsLead = true };
        foreach (var block in Body(report, programme))
        {
            yield return block;
        }
    }

    /// <summary>The same for the chapter of another report.</summary>
    public static IEnumerable<Block> Body(ReportFacts report, Programme programme)
    {
        yield return new Paragraph(Approved(report.Words, programme));
        yield return Figures(report, programme);
        yield return InitiativeTable(report, programme);
        yield return new Paragraph(report.Words.Say("Where something is not done, the end is what is to be expected when what is left takes the time that was planned for it, and waits for what it depends on."));
        foreach (var block in Notes(report.Words, programme).Concat(Milestones(report.Words, programme)))
        {
            yield return block;
        }
    }

    public static string Opening(Words words, Programme programme)
    {
        var (slippage, done, underWay, all) = (programme.Slippage, programme.Done, programme.UnderWay, programme.Slippage.Lines.Count);
        return string.Join(
            " ",
            done == 0
                ? words.Say(all, $"The one initiative is not finished.", $"None of {all} initiatives is finished.")
                : words.Say(done, $"One of {Initiatives(words, all)} is finished.", $"{Shown.AsSentence(words.InWords(done))} of {Initiatives(words, all)} are finished."),
            underWay == 0
                ? words.Say("None is under way.")
                : words.Say(underWay, $"One is under way.", $"{Shown.AsSentence(words.InWords(underWay))} are under way."),
            words.Say($"{words.Percent(slippage.PercentDone / 100)} of the work is done."),
            Timing(words, slippage));
    }

    internal static string Initiatives(Words words, int count) => words.Say(count, $"{count} initiative", $"{count} initiatives");

    private static string Timing(Words words, Slippage slippage) => (slippage.ForecastEnd, slippage.DaysLate) switch
    {
        (null, _) => words.Say("Nothing is left to do."),
        ({ } end, 0) => words.Say($"As things stand it ends on {words.Date(end)}, as planned."),
        ({ } end, > 0 and var late) => words.Say(
            late,
            $"As things stand it ends on {words.Date(end)}, {late} day later than planned.",
            $"As things stand it ends on {words.Date(end)}, {late} days later than planned."),
        ({ } end, var early) => words.Say(
            -early,
            $"As things stand it ends on {words.Date(end)}, {-early} day earlier than planned.",
            $"As things stand it ends on {words.Date(end)}, {-early} days earlier than planned."),
    };

    private static string Approved(Words words, Programme programme)
    {
        var approved = words.Say($"The plan “{ReportFacts.OneLine(programme.Plan)}” was approved by {ReportFacts.OneLine(programme.ApprovedBy)} on {words.Date(programme.ApprovedOn)}; delivery is measured against it.");
        return programme.Replaced == 0
            ? approved
            : $"{approved} {words.Say(programme.Replaced, $"It replaced one plan that had been approved before.", $"It replaced {words.InWords(programme.Replaced)} plans that had been approved before.")}";
    }

    public static KeyFacts Figures(ReportFacts report, Programme programme)
    {
        var (slippage, words, all) = (programme.Slippage, report.Words, programme.Slippage.Lines.Count);
        return new(
            new(words.Say("Work done"), words.Percent(slippage.PercentDone / 100), words.Say(all, $"{programme.Done} of {all} initiative finished", $"{programme.Done} of {all} initiatives finished")),
            new(report.InCurrency(words.Say("Spent")), words.ShortMoney(slippage.CostSoFar), words.Say($"of {words.Money(slippage.PlannedCost, "")} planned")),
            new(words.Say("Expected in the end"), words.ShortMoney(slippage.ForecastCost), Over(words, slippage.ForecastCost - slippage.PlannedCost)),
            new(
                words.Say("Expected end"),
                slippage.ForecastEnd is { } end ? words.Quarter(end) : "–",
                slippage.PlannedEnd is { } planned ? words.Say($"planned {words.Quarter(planned)}, {PlanWords.Late(words, slippage.DaysLate)}") : null));
    }

    internal static string Over(Words words, decimal more) => Math.Round(more, MidpointRounding.AwayFromZero) switch
    {
        0 => words.Say("as planned"),
        > 0 and var over => words.Say($"{words.Money(over, "")} more than planned"),
        var under => words.Say($"{words.Money(-under, "")} less than planned"),
    };

    private static Table InitiativeTable(ReportFacts report, Programme programme)
    {
        var words = report.Words;
        var rows = programme.Slippage.Lines.OrderBy(l => l.Planned.StartsOn).ThenBy(l => l.Planned.Code, StringComparer.Ordinal).Select(l => new TableRow(
            About(words, l),
            State(words, l),
            words.ShortDate(l.Planned.EndsOn),
            l.End is { } end ? words.ShortDate(end) : "–",
            l.Actual.Status == DeliveryStatus.Cancelled ? "–" : PlanWords.Late(words, l.DaysLate),
            Cost(words, l))).ToList();
        rows.Add(new(
            TableCell.RowHeader(words.Say("All initiatives")), words.Percent(programme.Slippage.PercentDone / 100), programme.Slippage.PlannedEnd is { } planned ? words.ShortDate(planned) : "–",
            programme.Slippage.ForecastEnd is { } last ? words.ShortDate(last) : "–", PlanWords.Late(words, programme.Slippage.DaysLate),
            words.Say($"{words.Money(programme.Slippage.CostSoFar, "")} of {words.Money(programme.Slippage.PlannedCost, "")}"))
        { IsEmphasised = true });
        return new(
            words.Say($"How each initiative stands on {words.Date(programme.On)}"),
            [
                new(words.Say("Initiative and owner"), 2.9), new(words.Say("State"), 1.15), new(words.Say("Planned end"), 1.15), new(words.Say("Actual or expected end"), 1.15),
                new(words.Say("Against the plan"), 1.05), new(report.InCurrency(words.Say("Spent of planned")), 1.3, TextAlign.End),
            ],
            rows)
        { IsDense = true };
    }

    private static TableCell About(Words words, Slippage.Line line) => new(
        TextSpan.Strong(ReportFacts.OneLine(line.Planned.Title)), TextSpan.Emphasis($"\n{(ReportFacts.OneLine(line.Actual.Owner) is { Length: > 0 } owner ? Shown.Shortened(owner, 80) : words.Say("No owner yet"))}"));

    private static TableCell State(Words words, Slippage.Line line)
    {
        var status = PlanWords.Of(words, line.Actual.Status);
        var state = line.Actual.Status is DeliveryStatus.InProgress or DeliveryStatus.Paused ? $"{status}, {words.Percent(line.Actual.PercentDone / 100.0, 0)}" : status;
        return line.IsOverdue ? new TableCell(new TextSpan(state), TextSpan.Strong("\n" + words.Say("Overdue"))) : state;
    }

    private static TableCell Cost(Words words, Slippage.Line line) =>
        words.Say($"{(line.Actual.Cost is { } spent ? words.Money(spent, "") : "–")} of {words.Money(line.Planned.Cost, "")}");

    private static IEnumerable<Block> Notes(Words words, Programme programme)
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

        yield return new Heading(2, words.Say("What those who deliver report"), "delivery-notes") { IsListed = false };
        yield return new ItemList(noted.Take(MostNotes).Select(n => new ListItem(TextSpan.Strong($"{ReportFacts.OneLine(n.Title)}. "), new TextSpan(Shown.Sentence(Shown.Shortened(n.Note, LongestNote))))).ToList());
    }

    private static IEnumerable<Block> Milestones(Words words, Programme programme)
    {
        var milestones = programme.Slippage.Lines.SelectMany(l => l.Actual.Milestones.Select(m => (l.Planned.Title, Milestone: m))).OrderBy(m => m.Milestone.Due).ThenBy(m => m.Milestone.Title, StringComparer.Ordinal).ToList();
        if (milestones.Count == 0)
        {
            yield break;
        }

        yield return new Heading(2, words.Say("Milestones"), "milestones") { IsListed = false };
        yield return new Table(
            "",
            [new(words.Say("Milestone"), 2.4), new(words.Say("Initiative"), 2.6), new(words.Say("Due"), 1.2), new(words.Say("Reached"), 1.2)],
            [.. milestones.Select(m => new TableRow(
                TableCell.RowHeader(ReportFacts.OneLine(m.Milestone.Title)), ReportFacts.OneLine(m.Title), words.ShortDate(m.Milestone.Due), Reached(words, m.Milestone, programme.On)))])
        { IsDense = true };
    }

    private static TableCell Reached(Words words, Milestone milestone, DateOnly today) =>
        milestone.DoneOn is { } done ? words.ShortDate(done)
        : milestone.Due < today ? new TableCell(TextSpan.Strong(Overdue(words, today.DayNumber - milestone.Due.DayNumber)))
        : words.Say("Still to come");

    private static string Overdue(Words words, int days) => words.Say(days, $"{days} day overdue", $"{days} days overdue");
}
