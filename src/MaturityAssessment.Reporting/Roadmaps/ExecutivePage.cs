using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;

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

    public static IEnumerable<Block> Of(ReportFacts report, Theme theme)
    {
        var colours = ReportTheme.Charts(report.Options, theme);
        yield return new Heading(1, "At a glance", "at-a-glance");
        yield return new Paragraph(Opening(report)) { IsLead = true };
        yield return Picture(report, theme, colours);
        foreach (var block in Request(report))
        {
            yield return block;
        }
    }

    private static string Opening(ReportFacts report)
    {
        var meaning = report.Card.Overall.Level is { Description.Length: > 0 } level ? " " + Shown.Shortened(level.Description, 160) : "";
        return Headline.Of(report, 60) + meaning;
    }

    private static Columns Picture(ReportFacts report, Theme theme, ChartColours colours)
    {
        var available = theme.TextWidth - Gap;
        var (left, right) = (available * LeftShare / (LeftShare + RightShare), available * RightShare / (LeftShare + RightShare));
        var dial = Dial(report, colours).Figure(left);
        var words = Words(report);
        if (report.Dimensions.Count is 0 or > MostBars)
        {
            return new([new([dial], LeftShare), new(words, RightShare)], Gap);
        }

        var bars = Bars(report, colours).Figure(right);
        return new([new([dial, .. words], LeftShare), new([bars, .. Open(report)], RightShare)], Gap);
    }

    private static LevelDial Dial(ReportFacts report, ChartColours colours)
    {
        var overall = report.Card.Overall;
        var absence = report.IsVoided ? "No overall result" : report.AppliesAtAll ? "No answers yet" : "Nothing applies";
        return new(new("Overall result", report.Scale, overall.Score, overall.Floor, overall.Ceiling, overall.Level, absence), colours);
    }

    private static ScoreBars Bars(ReportFacts report, ChartColours colours) => new(
        new("Scores by dimension", report.Scale, [.. report.Dimensions.Select(d => ResultsChapter.BarOf(report, d))]) { IsCompact = true }, colours);

    private static IReadOnlyList<Block> Words(ReportFacts report)
    {
        var strengths = report.Findings.Strengths.Take(3).Select(f => Item(report, f.Title, f.Score)).ToList();
        var gaps = report.Shortfalls.Take(3).Select(s => Item(report, s.Title, s.Score)).ToList();
        return
        [
            Title("What works best"),
            strengths.Count > 0 ? new ItemList(strengths) : Note(report.Card.Answered == 0 ? "Nothing can be said before questions are answered." : "No area stands out above the others."),
            Title(report.Content.Target is null ? "Where most is to be gained" : "Where the target is furthest away"),
            gaps.Count > 0 ? new ItemList(gaps) : Note(NoGaps(report)),
        ];
    }

    private static string NoGaps(ReportFacts report) =>
        report.Card.Answered == 0 ? "Nothing can be said before questions are answered."
        : report.Content.Target is null ? "No area stands out below the others."
        : "Every area that has been answered has reached its target.";

    private static IEnumerable<Block> Open(ReportFacts report) => Headline.Open(report) is { } open ? [Note(open)] : [];

    private static ListItem Item(ReportFacts report, string title, double score) =>
        new(TextSpan.Strong(Shown.Shortened(title, LongestTitle)), new TextSpan($", level {Shown.Number(report.Scale.LevelOf(score).Number)}"));

    private static Paragraph Title(string text) => new(TextSpan.Strong(text)) { KeepsWithNext = true };

    private static Paragraph Note(string text) => new(text) { Size = 9 };

    private static IEnumerable<Block> Request(ReportFacts report)
    {
        if (report.Roadmap is not { } roadmap)
        {
            yield return new Panel("What comes next", new Paragraph(WithoutPlan(report)));
            yield break;
        }

        var (plan, scale) = (roadmap.Plan, report.Scale);
        var (first, last) = (plan.Initiatives.Min(i => i.Start), plan.Initiatives.Max(i => i.End));
        var (now, then) = Levels(report);
        yield return Title("What is asked for, and what it brings");
        yield return new KeyFacts(
            new(report.Currency.Length > 0 ? $"Money, {report.Currency}" : "Money", Shown.ShortMoney(plan.Cost), $"{Shown.Money(plan.Cost, "")}{(roadmap.Budget > 0 ? $" of a budget of {Shown.Money(roadmap.Budget, "")}" : "")}"),
            new("Time", Duration(last - first + 1), report.Span(first, last)),
            new("Score at the end", scale.ScoreOrDash(plan.ScoreThen), plan.ScoreNow is { } score ? $"today {scale.Score(score)}" : "no score today"),
            new("Level at the end", then is null ? "–" : Shown.Number(then.Number), LevelNote(now, then)));
        yield return Note($"{People(report, plan)} Costs, effort and effects are practitioners’ estimates; firm figures follow when each initiative is prepared.");
    }

    private static string Duration(int quarters) => quarters % 2 == 0
        ? quarters == 4 ? "1 year" : quarters < 4 ? "6 months" : $"{Shown.Number(quarters / 4.0, quarters % 4 == 0 ? 0 : 1)} years"
        : quarters < 8 ? $"{Shown.Number(quarters * 3)} months" : Shown.Count(quarters, "quarter");

    private static string LevelNote(MaturityLevel? now, MaturityLevel? then) => (now, then) switch
    {
        (null, null) => "no level today",
        (null, _) => then.Name,
        (_, null) => $"today {now.Number} ({now.Name})",
        _ when now == then => $"{then.Name}, as today",
        _ => $"{then.Name}; today {now.Number} ({now.Name})",
    };

    private static string People(ReportFacts report, Plan plan)
    {
        var (peak, average) = Staffing.Of(plan);
        var count = plan.Initiatives.Count;
        var wins = plan.Initiatives.Count(i => i.Initiative.IsQuickWin);
        var phases = plan.Initiatives.Select(i => i.Initiative.Phase).Distinct().Count();
        var what = $"The roadmap has {Shown.Count(count, "initiative")} in {Shown.InWords(phases)} {(phases == 1 ? "phase" : "phases")}"
            + (wins == 0 ? "" : $", {(wins == count ? "all" : Shown.InWords(wins) + " of them")} quick to show results");
        return peak > 0
            ? $"{what}. People: {Staffing.Posts(peak)} full-time {(Staffing.Posts(peak) == "1" ? "post" : "posts")} at the busiest time, {Staffing.Posts(average)} on average."
            : $"{what}. No effort of own people has been estimated.";
    }

    private static string WithoutPlan(ReportFacts report)
    {
        if (report.Card.Answered == 0)
        {
            return "No roadmap has been drawn up yet. Answer the questions first; what to do next follows from them.";
        }

        return report.NextLevel is { Steps.Count: var steps } next
            ? $"No roadmap has been drawn up yet. {Shown.AsSentence(Shown.InWords(steps))} {(steps == 1 ? "improvement" : "improvements")} would be enough to reach {Shown.Level(next.To)}{(report.Has(ReportSection.Obstacles) ? $"; the chapter “What holds us back” names {(steps == 1 ? "it" : "them")}" : "")}."
            : "No roadmap has been drawn up yet.";
    }

    internal static (MaturityLevel? Now, MaturityLevel? Then) Levels(ReportFacts report) =>
        (report.Card.Overall.Level, report.Roadmap is { Plan.Periods.Count: > 0 } roadmap && roadmap.Plan.Periods[^1].Level is { } number ? report.Scale.Find(number) : null);
}
