using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;
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

        var words = report.Words;
        yield return new Heading(2, words.Say("Stakeholders and change champions"), "stakeholders");
        if (people.Count == 0)
        {
            yield return new Paragraph(words.Say("Nobody has been named yet. Find those who can make or break the change, and the champions who carry it, before the first initiative begins."));
            yield break;
        }

        yield return GridColumns.Of(Grid(words, people), colours, words, theme, words.Say("Influence and interest from 1 (low) to 5 (high); the numbers are those of the table."), Summary(words, people));
        yield return new Table(
            "",
            [new("", 0.4, TextAlign.End), new(words.Say("Who"), 2), new(words.Say("Stance"), 1.15), new(words.Say("Involvement"), 1.3), new(words.Say("Objections"), 1.7), new(words.Say("What is done"), 2.3)],
            [.. people.Take(MostPeople).Select((p, i) => Row(report, p, i + 1))]);
        if (people.Count > MostPeople)
        {
            yield return new Paragraph(words.Say(people.Count - MostPeople, $"{people.Count - MostPeople} more person is named in the list that the department keeps.", $"{people.Count - MostPeople} more people are named in the list that the department keeps."));
        }
    }

    private static string Summary(Words words, IReadOnlyList<StakeholderDetails> people) => string.Join(
        " ",
        words.Say(people.Count, $"{people.Count} person or group has been named.", $"{people.Count} people or groups have been named."),
        Carried(words, people),
        Doubts(words, people));

    private static string Carried(Words words, IReadOnlyList<StakeholderDetails> people)
    {
        var champions = people.Where(p => p.Stance == Stance.Champion).Select(p => ReportFacts.OneLine(p.Name)).ToList();
        return champions.Count switch
        {
            0 => words.Say("No change champion has been found yet."),
            1 => words.Say($"The change champion is {champions[0]}."),
            <= 6 => words.Say($"The change champions are {words.List(champions)}."),
            _ => words.Say($"There are {champions.Count} change champions."),
        };
    }

    private static string Doubts(Words words, IReadOnlyList<StakeholderDetails> people)
    {
        var against = people.Where(p => p.Stance is Stance.Sceptic or Stance.Opponent).ToList();
        var (all, powerful) = (against.Count, against.Count(p => p.Influence >= 4));
        return (all, powerful) switch
        {
            (0, _) => words.Say("Nobody is known to be against it."),
            (1, 0) => words.Say("One person has doubts or is against it."),
            (1, _) => words.Say("One person has doubts or is against it, with much influence."),
            (_, 0) => words.Say($"{Shown.AsSentence(words.InWords(all))} have doubts or are against it."),
            _ => words.Say($"{Shown.AsSentence(words.InWords(all))} have doubts or are against it, {words.InWords(powerful)} of them with much influence."),
        };
    }

    private static FiveByFiveContent Grid(Words words, IReadOnlyList<StakeholderDetails> people) => new(
        words.Say("Influence and interest"), words.Say("Influence"), words.Say("Interest"),
        [.. people.Take(MostPeople).Select(p => new FiveByFiveItem(ReportFacts.OneLine(p.Name), p.Influence, p.Interest, MarkOf(p.Stance)))],
        RowNames.Stakeholder,
        new(
            PlanWords.Of(words, InvolvementStyle.KeepSatisfied), PlanWords.Of(words, InvolvementStyle.WorkTogether),
            PlanWords.Of(words, InvolvementStyle.Watch), PlanWords.Of(words, InvolvementStyle.KeepInformed)),
        new Dictionary<GridMark, string> { [GridMark.Filled] = words.Say("Champion or supporter"), [GridMark.Open] = words.Say("Neutral"), [GridMark.Square] = words.Say("Sceptic or opponent") });

    private static GridMark MarkOf(Stance stance) => stance switch
    {
        Stance.Champion or Stance.Supporter => GridMark.Filled,
        Stance.Neutral => GridMark.Open,
        _ => GridMark.Square,
    };

    private static TableRow Row(ReportFacts report, StakeholderDetails person, int number) => new(
        report.Words.Number(number),
        ReportFacts.OneLine(person.Role) is { Length: > 0 } role
            ? new TableCell(TextSpan.Strong(ReportFacts.OneLine(person.Name)), new TextSpan("\n" + role))
            : TableCell.RowHeader(ReportFacts.OneLine(person.Name)),
        PlanWords.Of(report.Words, person.Stance),
        PlanWords.Of(report.Words, person.Involvement),
        person.Objections.Count == 0 ? "–" : new TableCell(report.Own(string.Join("\n", person.Objections.Select(code => report.Model.Objections.FirstOrDefault(o => o.Code == code)?.Title ?? code)))),
        Actions(report, person));

    private static TableCell Actions(ReportFacts report, StakeholderDetails person)
    {
        if (person.Actions.Count == 0)
        {
            return person.Involvement == InvolvementStyle.Watch ? "–" : report.Words.Say("Nothing planned yet");
        }

        var open = person.Actions.OrderBy(a => a.DoneOn is not null).ThenBy(a => a.Due ?? DateOnly.MaxValue).ToList();
        var lines = open.Take(MostActions).Select(a => $"{Shown.Sentence(Shown.Shortened(ReportFacts.OneLine(a.Text), 140))} {When(report, a)}");
        return string.Join("\n", open.Count > MostActions ? lines.Append(report.Words.Say(open.Count - MostActions, $"And {open.Count - MostActions} more action.", $"And {open.Count - MostActions} more actions.")) : lines);
    }

    private static string When(ReportFacts report, StakeholderAction action) => action switch
    {
        { DoneOn: { } done } => report.Words.Say($"Done on {report.Words.ShortDate(done)}."),
        { Due: { } due } when due < report.Content.Date => report.Words.Say($"Overdue since {report.Words.ShortDate(due)}."),
        { Due: { } due } => report.Words.Say($"Due {report.Words.ShortDate(due)}."),
        _ => report.Words.Say("No date yet."),
    };
}
