using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>Who can make or break the change, who carries it, and what is done about it.</summary>
internal static class StakeholdersSection
{
    private const int MostPeople = 40;
    private const int MostActions = 3;

    public static IEnumerable<Block> Of(ReportFacts report, Theme theme, ChartColours colours)
    {
        if (report.Content.Stakeholders is not { } people)
        {
            yield break;
        }

        yield return new Heading(2, "Stakeholders and change champions", "stakeholders");
        if (people.Count == 0)
        {
            yield return new Paragraph("Nobody has been named yet. Find those who can make or break the change, and the champions who carry it, before the first initiative begins.");
            yield break;
        }

        yield return GridColumns.Of(Grid(people, colours), theme, "Influence and interest from 1 (low) to 5 (high); the numbers are those of the table.", new Paragraph(Summary(people)));
        yield return new Table(
            "",
            [new("", 0.4, TextAlign.End), new("Who", 2), new("Stance", 1.15), new("Involvement", 1.3), new("Objections", 1.7), new("What is done", 2.3)],
            [.. people.Take(MostPeople).Select((p, i) => Row(report, p, i + 1))]);
        if (people.Count > MostPeople)
        {
            yield return new Paragraph($"{Shown.Count(people.Count - MostPeople, "more person is", "more people are")} named in the list that the department keeps.");
        }
    }

    private static string Summary(IReadOnlyList<StakeholderDetails> people)
    {
        var champions = people.Where(p => p.Stance == Stance.Champion).Select(p => ReportFacts.OneLine(p.Name)).ToList();
        var against = people.Count(p => p.Stance is Stance.Sceptic or Stance.Opponent);
        var powerful = people.Count(p => p.Stance is Stance.Sceptic or Stance.Opponent && p.Influence >= 4);
        var carried = champions.Count switch
        {
            0 => "No change champion has been found yet.",
            1 => $"The change champion is {champions[0]}.",
            <= 6 => $"The change champions are {Shown.List(champions)}.",
            _ => $"There are {Shown.Number(champions.Count)} change champions.",
        };
        var doubts = against switch
        {
            0 => "Nobody is known to be against it.",
            1 => $"One person has doubts or is against it{(powerful > 0 ? ", with much influence" : "")}.",
            _ => $"{Shown.AsSentence(Shown.InWords(against))} have doubts or are against it{(powerful > 0 ? $", {Shown.InWords(powerful)} of them with much influence" : "")}.",
        };
        return $"{Shown.AsSentence(Shown.Count(people.Count, "person or group", "people or groups"))} {(people.Count == 1 ? "has" : "have")} been named. {carried} {doubts}";
    }

    private static FiveByFiveChart Grid(IReadOnlyList<StakeholderDetails> people, ChartColours colours) => new(
        new(
            "Influence and interest", "Influence", "Interest",
            [.. people.Take(MostPeople).Select(p => new FiveByFiveItem(ReportFacts.OneLine(p.Name), p.Influence, p.Interest, MarkOf(p.Stance)))],
            "Stakeholder",
            new(PlanWords.Of(InvolvementStyle.KeepSatisfied), PlanWords.Of(InvolvementStyle.WorkTogether), PlanWords.Of(InvolvementStyle.Watch), PlanWords.Of(InvolvementStyle.KeepInformed)),
            new Dictionary<GridMark, string> { [GridMark.Filled] = "Champion or supporter", [GridMark.Open] = "Neutral", [GridMark.Square] = "Sceptic or opponent" }),
        colours);

    private static GridMark MarkOf(Stance stance) => stance switch
    {
        Stance.Champion or Stance.Supporter => GridMark.Filled,
        Stance.Neutral => GridMark.Open,
        _ => GridMark.Square,
    };

    private static TableRow Row(ReportFacts report, StakeholderDetails person, int number) => new(
        Shown.Number(number),
        ReportFacts.OneLine(person.Role) is { Length: > 0 } role
            ? new TableCell(TextSpan.Strong(ReportFacts.OneLine(person.Name)), new TextSpan("\n" + role))
            : TableCell.RowHeader(ReportFacts.OneLine(person.Name)),
        PlanWords.Of(person.Stance),
        PlanWords.Of(person.Involvement),
        person.Objections.Count == 0 ? "–" : string.Join("\n", person.Objections.Select(code => report.Model.Objections.FirstOrDefault(o => o.Code == code)?.Title ?? code)),
        Actions(report, person));

    private static TableCell Actions(ReportFacts report, StakeholderDetails person)
    {
        if (person.Actions.Count == 0)
        {
            return person.Involvement == InvolvementStyle.Watch ? "–" : "Nothing planned yet";
        }

        var open = person.Actions.OrderBy(a => a.DoneOn is not null).ThenBy(a => a.Due ?? DateOnly.MaxValue).ToList();
        var lines = open.Take(MostActions).Select(a => $"{Shown.Sentence(Shown.Shortened(ReportFacts.OneLine(a.Text), 140))} {When(report, a)}");
        return string.Join("\n", open.Count > MostActions ? lines.Append($"And {Shown.Count(open.Count - MostActions, "more action")}.") : lines);
    }

    private static string When(ReportFacts report, StakeholderAction action) => action switch
    {
        { DoneOn: { } done } => $"Done on {Shown.ShortDate(done)}.",
        { Due: { } due } when due < report.Content.Date => $"Overdue since {Shown.ShortDate(due)}.",
        { Due: { } due } => $"Due {Shown.ShortDate(due)}.",
        _ => "No date yet.",
    };
}
