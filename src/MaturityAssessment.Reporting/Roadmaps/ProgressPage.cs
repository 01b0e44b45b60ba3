using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>One page for those who decide: what has moved, whether the plan has held, what comes next.</summary>
internal static class ProgressPage
{
    private const double Gap = 22;

    // more rows than this do not leave room for the words
    private const int MostRows = 11;
    private const int MostNamed = 3;
    private const int LongestTitle = 56;

    public static IReadOnlyList<Block> Of(ReportFacts report, Theme theme)
    {
        var hasChart = report.Dimensions.Count is > 0 and <= MostRows;
        return OnePage.Of(report, theme, (hasChart ? [true, false] : new[] { false }).Select(c => Page(report, theme, c)));
    }

    private static IReadOnlyList<Block> Page(ReportFacts report, Theme theme, bool hasChart)
    {
        var words = report.Words;
        return
        [
            new Heading(1, words.Say("At a glance"), "at-a-glance"),
            new Paragraph(ProgressHeadline.Of(report, 60)) { IsLead = true },
            Figures(report),
            .. hasChart ? [MovesChapter.Chart(report, ReportTheme.Charts(report.Options, theme)).Figure(theme.TextWidth)] : Array.Empty<Block>(),
            Told(report),
            .. Headline.Open(report) is { } open ? [Note($"{open} {words.Say("Until then the comparison is provisional.")}")] : Array.Empty<Block>(),
            new Panel(words.Say("What comes next"), new Paragraph(Next(report))),
        ];
    }

    private static KeyFacts Figures(ReportFacts report)
    {
        var (earlier, scale, words) = (report.Earlier!, report.Scale, report.Words);
        List<KeyFact> facts =
        [
            earlier.Of("") is { } whole
                ? new(words.Say("Score"), words.Score(scale, whole.Now), words.Say($"{words.Score(scale, whole.Before)} in {Shown.Shortened(earlier.Cycle, 16)}"))
                : new(words.Say("Score"), words.ScoreOrDash(scale, report.Card.Overall.Score), words.Say("no earlier score to compare")),
            LevelFact(report),
        ];
        if (report.Content.EarlierProgramme is { } programme)
        {
            var (slippage, all) = (programme.Slippage, programme.Slippage.Lines.Count);
            facts.Add(new(words.Say("Planned work done"), words.Percent(slippage.PercentDone / 100), words.Say(all, $"{programme.Done} of {all} initiative finished", $"{programme.Done} of {all} initiatives finished")));
            facts.Add(new(report.InCurrency(words.Say("Spent")), words.ShortMoney(slippage.CostSoFar), words.Say($"of {words.Money(slippage.PlannedCost, "")} planned")));
        }

        return new(facts);
    }

    private static KeyFact LevelFact(ReportFacts report)
    {
        var (words, cycle, (was, now)) = (report.Words, Shown.Shortened(report.Earlier!.Cycle, 16), ProgressHeadline.Levels(report));
        return new(
            words.Say("Level"),
            now is null ? "–" : words.Number(now.Number),
            (was, now) switch
            {
                (null, _) => words.Say("no level before"),
                (_, null) => words.Say($"none; before {was.Number} ({was.Name})"),
                _ when was.Number == now.Number => words.Say($"{was.Name}, as in {cycle}"),
                _ => words.Say($"{now.Name}; before {was.Number} ({was.Name})"),
            });
    }

    /// <summary>What rose beside what fell, and under them why.</summary>
    private static Columns Told(ReportFacts report)
    {
        var words = report.Words;
        var moves = MovesChapter.Parts(report);
        var (risen, fallen) = (moves.Where(m => m.Points > 0).Take(MostNamed).ToList(), moves.Where(m => m.Points < 0).Take(MostNamed).ToList());
        List<Block> left = [Title(words.Say("What brought most")), risen.Count > 0 ? List(report, risen) : Note(words.Say("No part has risen."))];
        List<Block> right = [Title(words.Say("What fell back")), fallen.Count > 0 ? List(report, fallen) : Note(words.Say("No part has fallen."))];
        if (MovesChapter.Shifted(report) is { } shifted)
        {
            right.Add(Note(shifted));
        }

        if (RulesChanged.Of(report) is { Count: > 0 } rules)
        {
            left.Add(Title(words.Say("Rules that limit the result")));
            left.AddRange(rules.Take(2).Select(r => Note(Shown.Shortened(string.Concat(r.Select(s => s.Text)), 220))));
        }

        if (report.Content.Realised is { } realised && RealisedSection.Promises(realised).Count > 0)
        {
            right.Add(Title(words.Say("Promises kept")));
            right.Add(Note(Kept(words, realised)));
        }

        return new([new(left), new(right)], Gap);
    }

    private static string Kept(Words words, RealisedSince realised)
    {
        var promises = RealisedSection.Promises(realised);
        var kept = promises.Count(i => i.State == BenefitState.Realised);
        var all = promises.Count;
        return (kept, all) switch
        {
            (1, 1) => words.Say("The one finished initiative has brought all that was promised."),
            (0, 1) => words.Say("The one finished initiative has not yet brought all that was promised."),
            (0, _) => words.Say($"None of {all} finished initiatives has brought all that was promised."),
            _ => words.Say(
                kept,
                $"One of {all} finished initiatives has brought all that was promised.",
                $"{Shown.AsSentence(words.InWords(kept))} of {all} finished initiatives have brought all that was promised."),
        };
    }

    private static ItemList List(ReportFacts report, List<MovesChapter.Part> parts) =>
        new(parts.Select(p => new ListItem(report.Own(Shown.Shortened(p.Title, LongestTitle)) with { Bold = true }, new TextSpan(", " + report.Words.Say($"{report.Words.Points(report.Scale, p.Points)} points")))).ToList());

    private static IReadOnlyList<TextSpan> Next(ReportFacts report)
    {
        var words = report.Words;
        var sentences = new List<IReadOnlyList<TextSpan>>();
        if (report.Roadmap is { } roadmap)
        {
            var (count, cost) = (roadmap.Plan.Initiatives.Count, words.Money(roadmap.Plan.Cost, report.Currency));
            sentences.Add(words.Spans(count, $"The roadmap as it stands today has {count} initiative for {cost}.", $"The roadmap as it stands today has {count} initiatives for {cost}."));
            if (roadmap.Plan.ScoreThen is { } score)
            {
                sentences.Add(ExecutivePage.Levels(report).Then is { } then
                    ? words.Spans($"It leads to a score of {words.Score(report.Scale, score)}, {report.Level(then)}.")
                    : words.Spans($"It leads to a score of {words.Score(report.Scale, score)}."));
            }
        }

        if (report.NextLevel is { Steps.Count: var steps } next)
        {
            sentences.Add(words.Spans(
                steps,
                $"One improvement of one step would be enough to reach {report.Level(next.To)}.",
                $"{Shown.AsSentence(words.InWords(steps))} improvements of one step would be enough to reach {report.Level(next.To)}."));
        }

        return sentences.Count > 0 ? Words.Running(sentences) : words.Spans($"No plan has been made yet. The last chapter says where most is to be gained.");
    }

    private static Paragraph Title(string text) => new(TextSpan.Strong(text)) { KeepsWithNext = true };

    private static Paragraph Note(string text) => new(text) { Size = 9 };
}
