using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>One page for those who decide: where we are, what is asked for, what it brings.</summary>
internal static class ExecutivePage
{
    private const double Gap = 22;
    private const double LeftShare = 1;
    private const double RightShare = 1.15;

    // more bars than this do not leave room for what is asked
    private const int MostBars = 10;
    private const int LongestTitle = 64;

    /// <summary>What may be left out, one thing after the other, until the rest fits its page.</summary>
    private enum Leaving
    {
        Nothing,
        Description,
        ThirdFindings,
        Bars,
    }

    public static IReadOnlyList<Block> Of(ReportFacts report, Theme theme) => OnePage.Of(report, theme, Enum.GetValues<Leaving>().Select(l => Page(report, theme, l)));

    private static IReadOnlyList<Block> Page(ReportFacts report, Theme theme, Leaving leaving)
    {
        var title = new Heading(1, report.Words.Say("At a glance"), "at-a-glance");
        return
        [
            .. report.Options.Kind == ReportKind.Executive ? Letterhead.Of(report, theme, title) : [title],
            new Paragraph(Opening(report, leaving)) { IsLead = true },
            Picture(report, theme, leaving),
            .. Request(report),
        ];
    }

    private static IReadOnlyList<TextSpan> Opening(ReportFacts report, Leaving leaving) =>
        leaving == Leaving.Nothing && report.Card.Overall.Level is { Description.Length: > 0 } level
            ? Words.Running(Headline.Of(report, 60), [report.Own(Shown.Shortened(level.Description, 160))])
            : Headline.Of(report, 60);

    private static Columns Picture(ReportFacts report, Theme theme, Leaving leaving)
    {
        var colours = ReportTheme.Charts(report.Options, theme);
        var available = theme.TextWidth - Gap;
        var (left, right) = (available * LeftShare / (LeftShare + RightShare), available * RightShare / (LeftShare + RightShare));
        var dial = Dial(report, colours).Figure(left);
        var found = Found(report, leaving >= Leaving.ThirdFindings ? 2 : 3);
        if (report.Dimensions.Count is 0 or > MostBars || leaving == Leaving.Bars)
        {
            return new([new([dial], LeftShare), new(found, RightShare)], Gap);
        }

        var bars = Bars(report, colours).Figure(right);
        return new([new([dial, .. found], LeftShare), new([bars, .. Open(report)], RightShare)], Gap);
    }

    private static LevelDial Dial(ReportFacts report, ChartColours colours)
    {
        var (overall, words) = (report.Card.Overall, report.Words);
        var absence = report.IsVoided ? words.Say("No overall result") : report.AppliesAtAll ? words.Say("No answers yet") : words.Say("Nothing applies");
        return new(new(words.Say("Overall result"), report.Scale, overall.Score, overall.Floor, overall.Ceiling, overall.Level, absence), colours, words);
    }

    private static ScoreBars Bars(ReportFacts report, ChartColours colours) => new(
        new(report.Words.Say("Scores by dimension"), report.Scale, [.. report.Dimensions.Select(d => ResultsChapter.BarOf(report, d))]) { IsCompact = true }, colours, report.Words);

    private static IReadOnlyList<Block> Found(ReportFacts report, int most)
    {
        var words = report.Words;
        var strengths = report.Findings.Strengths.Take(most).Select(f => Item(report, f.Title, f.Score)).ToList();
        var gaps = report.Shortfalls.Take(most).Select(s => Item(report, s.Title, s.Score)).ToList();
        return
        [
            Title(words.Say("What works best")),
            strengths.Count > 0 ? new ItemList(strengths) : Note(report.Card.Answered == 0 ? TooEarly(report) : words.Say("No area stands out above the others.")),
            Title(report.Content.Target is null ? words.Say("Where most is to be gained") : words.Say("Where the target is furthest away")),
            gaps.Count > 0 ? new ItemList(gaps) : Note(NoGaps(report)),
        ];
    }

    private static string NoGaps(ReportFacts report) =>
        report.Card.Answered == 0 ? TooEarly(report)
        : report.Content.Target is null ? report.Words.Say("No area stands out below the others.")
        : report.Words.Say("Every area that has been answered has reached its target.");

    private static string TooEarly(ReportFacts report) => report.Words.Say("Nothing can be said before questions are answered.");

    private static IEnumerable<Block> Open(ReportFacts report) => Headline.Open(report) is { } open ? [Note(open)] : [];

    private static ListItem Item(ReportFacts report, string title, double score) =>
        new(report.Words.Spans($"{report.Own(Shown.Shortened(title, LongestTitle)) with { Bold = true }}, level {report.Scale.LevelOf(score).Number}"));

    private static Paragraph Title(string text) => new(TextSpan.Strong(text)) { KeepsWithNext = true };

    private static Paragraph Note(string text) => new(text) { Size = 9 };

    private static IEnumerable<Block> Request(ReportFacts report)
    {
        var words = report.Words;
        if (report.Roadmap is not { } roadmap)
        {
            yield return new Panel(words.Say("What comes next"), new Paragraph(WithoutPlan(report)));
            yield break;
        }

        foreach (var block in report.Content.Programme is { } programme ? UnderWay(report, roadmap.Plan, programme) : Asked(report, roadmap))
        {
            yield return block;
        }
    }

    /// <summary>What was asked for has been granted: now it counts how it is going.</summary>
    private static IEnumerable<Block> UnderWay(ReportFacts report, Plan plan, Programme programme)
    {
        var (slippage, words, all) = (programme.Slippage, report.Words, programme.Slippage.Lines.Count);
        yield return Title(words.Say("The programme under way, and what it brings"));
        yield return new KeyFacts(
            new(words.Say("Work done"), words.Percent(slippage.PercentDone / 100), words.Say(all, $"{programme.Done} of {all} initiative finished", $"{programme.Done} of {all} initiatives finished")),
            new(
                report.InCurrency(words.Say("Spent")),
                words.ShortMoney(slippage.CostSoFar),
                words.Say($"of {words.Money(slippage.PlannedCost, "")} planned; {words.ShortMoney(slippage.ForecastCost)} expected in the end")),
            new(words.Say("Expected end"), slippage.ForecastEnd is { } end ? words.Quarter(end) : "–", PlanWords.Late(words, slippage.DaysLate)),
            ScoreThen(report, plan));
        yield return Note(
            $"{words.Say($"The plan “{Shown.Shortened(ReportFacts.OneLine(programme.Plan), 60)}” was approved by {Shown.Shortened(ReportFacts.OneLine(programme.ApprovedBy), 50)} on {words.Date(programme.ApprovedOn)}.")} {Scope(words, plan)} {People(words, plan)}");
    }

    private static KeyFact ScoreThen(ReportFacts report, Plan plan)
    {
        var words = report.Words;
        return new(
            words.Say("Score at the end"),
            words.ScoreOrDash(report.Scale, plan.ScoreThen),
            plan.ScoreNow is not { } score ? words.Say("no score today")
                : Levels(report) is (_, { } then) ? words.Say($"today {words.Score(report.Scale, score)}; level {then.Number} then")
                : words.Say($"today {words.Score(report.Scale, score)}"));
    }

    private static IEnumerable<Block> Asked(ReportFacts report, PlannedRoadmap roadmap)
    {
        var (plan, words) = (roadmap.Plan, report.Words);
        var (first, last) = (plan.Initiatives.Min(i => i.Start), plan.Initiatives.Max(i => i.End));
        var (now, then) = Levels(report);
        yield return Title(words.Say("What is asked for, and what it brings"));
        yield return new KeyFacts(
            new(
                report.InCurrency(words.Say("Money")),
                words.ShortMoney(plan.Cost),
                roadmap.Budget > 0 ? words.Say($"{words.Money(plan.Cost, "")} of a budget of {words.Money(roadmap.Budget, "")}") : words.Money(plan.Cost, "")),
            new(words.Say("Time"), Duration(words, last - first + 1), report.Span(first, last)),
            new(words.Say("Score at the end"), words.ScoreOrDash(report.Scale, plan.ScoreThen), plan.ScoreNow is { } score ? words.Say($"today {words.Score(report.Scale, score)}") : words.Say("no score today")),
            new(words.Say("Level at the end"), then is null ? "–" : words.Number(then.Number), LevelNote(words, now, then)));
        yield return Note($"{Scope(words, plan)} {People(words, plan)} {words.Say("Costs, effort and effects are practitioners’ estimates; firm figures follow when each initiative is prepared.")}");
    }

    private static string Duration(Words words, int quarters) => quarters switch
    {
        4 => words.Say("1 year"),
        _ when quarters % 4 == 0 => words.Say($"{quarters / 4} years"),
        > 4 when quarters % 2 == 0 => words.Say($"{words.Number(quarters / 4.0, 1)} years"),
        < 8 => words.Say($"{quarters * 3} months"),
        _ => words.Say($"{words.Number(quarters / 4.0, 2)} years"),
    };

    private static string LevelNote(Words words, MaturityLevel? now, MaturityLevel? then) => (now, then) switch
    {
        (null, null) => words.Say("no level today"),
        (null, _) => then.Name,
        (_, null) => words.Say($"today {now.Number} ({now.Name})"),
        _ when now == then => words.Say($"{then.Name}, as today"),
        _ => words.Say($"{then.Name}; today {now.Number} ({now.Name})"),
    };

    private static string Scope(Words words, Plan plan)
    {
        var count = plan.Initiatives.Count;
        var wins = plan.Initiatives.Count(i => i.Initiative.IsQuickWin);
        var phases = plan.Initiatives.Select(i => i.Initiative.Phase).Distinct().Count();
        var size = phases == 1
            ? words.Say(count, $"The roadmap has {count} initiative in one phase.", $"The roadmap has {count} initiatives in one phase.")
            : words.Say($"The roadmap has {count} initiatives in {words.InWords(phases)} phases.");
        return wins == 0 ? size
            : wins == count ? $"{size} {words.Say(count, $"It is quick to show results.", $"All of them are quick to show results.")}"
            : $"{size} {words.Say(wins, $"One of them is quick to show results.", $"{Shown.AsSentence(words.InWords(wins))} of them are quick to show results.")}";
    }

    private static string People(Words words, Plan plan)
    {
        var (peak, average) = Staffing.Of(plan);
        return peak <= 0 ? words.Say("No effort of own people has been estimated.")
            : Staffing.Posts(words, peak) == "1" ? words.Say($"People: 1 full-time post at the busiest time, {Staffing.Posts(words, average)} on average.")
            : words.Say($"People: {Staffing.Posts(words, peak)} full-time posts at the busiest time, {Staffing.Posts(words, average)} on average.");
    }

    private static IReadOnlyList<TextSpan> WithoutPlan(ReportFacts report)
    {
        var words = report.Words;
        if (report.Card.Answered == 0)
        {
            return words.Spans($"No roadmap has been drawn up yet. Answer the questions first; what to do next follows from them.");
        }

        var none = words.Spans($"No roadmap has been drawn up yet.");
        return report.NextLevel is { Steps.Count: var steps } next
            ? Words.Running(none, Steps(report, next, steps))
            : none;
    }

    private static IReadOnlyList<TextSpan> Steps(ReportFacts report, NextLevel next, int steps)
    {
        var words = report.Words;
        return report.Has(ReportSection.Obstacles)
            ? words.Spans(
                steps,
                $"One improvement would be enough to reach {report.Level(next.To)}; the chapter “What holds us back” names it.",
                $"{Shown.AsSentence(words.InWords(steps))} improvements would be enough to reach {report.Level(next.To)}; the chapter “What holds us back” names them.")
            : words.Spans(
                steps,
                $"One improvement would be enough to reach {report.Level(next.To)}.",
                $"{Shown.AsSentence(words.InWords(steps))} improvements would be enough to reach {report.Level(next.To)}.");
    }

    internal static (MaturityLevel? Now, MaturityLevel? Then) Levels(ReportFacts report) =>
        (report.Card.Overall.Level, report.Roadmap is { Plan.Periods.Count: > 0 } roadmap && roadmap.Plan.Periods[^1].Level is { } number ? report.Scale.Find(number) : null);
}
