using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>One page for those who decide: what has moved, whether the plan has held, what comes next.</summary>
internal static class ProgressPage
{
    private const double Gap = 22;
    private const double LeftShare = 1.35;

    // more rows than this do not leave room for the words
    private const int MostRows = 11;
    private const int MostNamed = 3;
    private const int LongestTitle = 56;

    public static IEnumerable<Block> Of(ReportFacts report, Theme theme)
    {
        var colours = ReportTheme.Charts(report.Options, theme);
        yield return new Heading(1, "At a glance", "at-a-glance");
        yield return new Paragraph(ProgressHeadline.Of(report, 60)) { IsLead = true };
        yield return Figures(report);
        yield return Picture(report, theme, colours);
        if (Headline.Open(report) is { } open)
        {
            yield return Note(open + " Until then the comparison is provisional.");
        }

        yield return new Panel("What comes next", new Paragraph(Next(report)));
    }

    private static KeyFacts Figures(ReportFacts report)
    {
        var (earlier, scale) = (report.Earlier!, report.Scale);
        var (was, now) = ProgressHeadline.Levels(report);
        List<KeyFact> facts =
        [
            earlier.Of("") is { } whole ? new("Score", scale.Score(whole.Now), $"{scale.Score(whole.Before)} in {Shown.Shortened(earlier.Cycle, 16)}") : new("Score", scale.ScoreOrDash(report.Card.Overall.Score), "no earlier score to compare"),
            new("Level", now is null ? "–" : Shown.Number(now.Number), was is null ? "no level before" : was.Number == now?.Number ? $"{was.Name}, as in {Shown.Shortened(earlier.Cycle, 16)}" : $"{(now is null ? "none" : now.Name)}; before {Shown.Number(was.Number)} ({was.Name})"),
        ];
        if (report.Content.EarlierProgramme is { } programme)
        {
            facts.Add(new("Planned work done", Shown.Percent(programme.Slippage.PercentDone / 100), $"{Shown.Number(programme.Done)} of {Shown.Count(programme.Slippage.Lines.Count, "initiative")}"));
            facts.Add(new(report.Currency.Length > 0 ? $"Spent, {report.Currency}" : "Spent", Shown.ShortMoney(programme.Slippage.CostSoFar), $"of {Shown.Money(programme.Slippage.PlannedCost, "")} planned"));
        }

        return new(facts);
    }

    private static Columns Picture(ReportFacts report, Theme theme, ChartColours colours)
    {
        var available = theme.TextWidth - Gap;
        IReadOnlyList<Block> words = Words(report);
        return report.Dimensions.Count is 0 or > MostRows
            ? new([new(words, 1)], Gap)
            : new([new([MovesChapter.Chart(report, colours).Figure(available * LeftShare / (LeftShare + 1))], LeftShare), new(words, 1)], Gap);
    }

    private static List<Block> Words(ReportFacts report)
    {
        var moves = MovesChapter.Parts(report);
        var (risen, fallen) = (moves.Where(m => m.Points > 0).Take(MostNamed).ToList(), moves.Where(m => m.Points < 0).Take(MostNamed).ToList());
        var blocks = new List<Block> { Title("What brought most") };
        blocks.Add(risen.Count > 0 ? List(report, risen) : Note("No part has risen."));
        blocks.Add(Title("What fell back"));
        blocks.Add(fallen.Count > 0 ? List(report, fallen) : Note("No part has fallen."));
        if (MovesChapter.Shifted(report) is { } shifted)
        {
            blocks.Add(Note(shifted));
        }

        if (RulesChanged.Of(report) is { Count: > 0 } rules)
        {
            blocks.Add(Title("Rules that limit the result"));
            blocks.AddRange(rules.Take(2).Select(r => Note(Shown.Shortened(r, 220))));
        }

        if (report.Content.Realised is { } realised && RealisedSection.Promises(realised).Count > 0)
        {
            blocks.Add(Title("Promises kept"));
            blocks.Add(Note(Kept(realised)));
        }

        return blocks;
    }

    private static string Kept(RealisedSince realised)
    {
        var promises = RealisedSection.Promises(realised);
        var kept = promises.Count(i => i.State == BenefitState.Realised);
        return $"{Shown.AsSentence(Shown.InWordsOrNone(kept))} of {Shown.Count(promises.Count, "finished initiative")} {(kept == 1 ? "has" : "have")} brought all that was promised.";
    }

    private static ItemList List(ReportFacts report, List<MovesChapter.Part> parts) =>
        new(parts.Select(p => new ListItem(TextSpan.Strong(Shown.Shortened(p.Title, LongestTitle)), new TextSpan($", {report.Scale.Points(p.Points)}"))).ToList());

    private static string Next(ReportFacts report)
    {
        var sentences = new List<string>();
        if (report.Roadmap is { } roadmap)
        {
            var then = ExecutivePage.Levels(report).Then;
            sentences.Add($"The roadmap as it stands today has {Shown.Count(roadmap.Plan.Initiatives.Count, "initiative")} for {Shown.Money(roadmap.Plan.Cost, report.Currency)}.");
            if (roadmap.Plan.ScoreThen is { } score)
            {
                sentences.Add(then is null ? $"It leads to a score of {report.Scale.Score(score)}." : $"It leads to a score of {report.Scale.Score(score)}, {Shown.Level(then)}.");
            }
        }

        if (report.NextLevel is { Steps.Count: var steps } next)
        {
            sentences.Add($"{Shown.AsSentence(Shown.InWords(steps))} {(steps == 1 ? "improvement" : "improvements")} of one step would be enough to reach {Shown.Level(next.To)}.");
        }

        return sentences.Count > 0 ? string.Join(" ", sentences) : "No plan has been made yet. The last chapter says where most is to be gained.";
    }

    private static Paragraph Title(string text) => new(TextSpan.Strong(text)) { KeepsWithNext = true };

    private static Paragraph Note(string text) => new(text) { Size = 9 };
}
