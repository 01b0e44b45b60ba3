using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What holds the result back: rules that bite, the widest gaps, the shortest way up.</summary>
internal static class ObstaclesChapter
{
    private const int MostGaps = 10;
    private const int MostSteps = 6;

    public static IEnumerable<Block> Of(ReportFacts report)
    {
        if (report.Card.Answered == 0)
        {
            yield break;
        }

        yield return new Heading(1, report.Words.Say("What holds us back"), "obstacles") { RoomAsked = ReportTheme.ChapterRoom };
        foreach (var block in Rules(report).Concat(Gaps(report)).Concat(WayUp(report)))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Rules(ReportFacts report)
    {
        if (report.Model.Caps.Count == 0)
        {
            yield break;
        }

        var words = report.Words;
        yield return new Heading(2, words.Say("Rules that limit the result"), "rules");
        var biting = report.Card.BitingCaps;
        if (biting.Count == 0)
        {
            yield return new Paragraph(words.Say(
                report.Model.Caps.Count,
                $"The model has a rule that can limit the overall result, whatever the average says. It does not apply today.",
                $"The model has {words.InWords(report.Model.Caps.Count)} rules that can limit the overall result, whatever the average says. None of them applies today."));
            yield break;
        }

        yield return new Paragraph(Words.Running(
            words.Spans(
                biting.Count,
                $"One rule of the model applies today, whatever the average says.",
                $"{Shown.AsSentence(words.InWords(biting.Count))} rules of the model apply today, whatever the average says."),
            Without(report)));
        foreach (var cap in biting)
        {
            yield return new Panel(Shown.AsSentence(string.Concat(Headline.Condition(cap, report).Select(s => s.Text))), new Paragraph(Headline.Effect(cap, report)));
        }
    }

    private static IReadOnlyList<TextSpan> Without(ReportFacts report)
    {
        var (with, without, words) = (report.Card.Overall, report.Card.UncappedOverall, report.Words);
        return without is { Score: { } score, Level: { } level } && (with.Score != without.Score || with.Level != without.Level)
            ? words.Spans(
                report.Card.BitingCaps.Count,
                $"Without it the result would be {words.Score(report.Scale, score)}, {report.Level(level)}.",
                $"Without them the result would be {words.Score(report.Scale, score)}, {report.Level(level)}.")
            : words.Spans($"It does not change the result as it stands, but would stop it from rising.");
    }

    public static IEnumerable<Block> Gaps(ReportFacts report)
    {
        var (gaps, words) = (report.Shortfalls, report.Words);
        var hasTarget = report.Content.Target is not null;
        yield return new Heading(2, hasTarget ? words.Say("The gaps that matter most") : words.Say("Where most is to be gained"), "gaps");
        if (gaps.Count == 0)
        {
            yield return new Paragraph(hasTarget
                ? words.Say("Every part that has been answered has reached its target.")
                : words.Say("All parts stand at the same score: none is clearly behind the others."));
            yield break;
        }

        yield return new Paragraph(Words.Running(
            hasTarget
                ? words.Spans(gaps.Count, $"{gaps.Count} part of the model is under the target.", $"{gaps.Count} parts of the model are under the target.")
                : words.Spans($"No target has been set, so each part is compared with the organisation’s own average."),
            words.Spans($"The last column says by how many points the overall score would rise if the gap were closed; the order follows from it."),
            gaps.Count > MostGaps ? words.Spans($"The first {words.InWords(MostGaps)} are shown.") : []));
        yield return new Table(
            hasTarget ? words.Say("Gaps to the target, the most worthwhile first") : words.Say("Parts below the average, the most worthwhile first"),
            [
                new("", 0.4, TextAlign.End), new(words.Say("Part"), 2.9), new(words.Say("Dimension"), 2.7), new(words.Say("Score"), 0.8, TextAlign.End),
                new(hasTarget ? words.Say("Target") : words.Say("Average"), 0.85, TextAlign.End), new(words.Say("Gap"), 0.7, TextAlign.End), new(words.Say("Worth"), 0.8, TextAlign.End),
            ],
            [.. gaps.Take(MostGaps).Select((g, i) => Row(report, g, i + 1))])
        { IsDense = true };
    }

    private static TableRow Row(ReportFacts report, Shortfall gap, int place)
    {
        var (scale, points, words) = (report.Scale, report.Explanation.PointsPerScore, report.Words);
        return new(
            words.Number(place),
            report.OwnHeader(gap.Title),
            new(report.Own(report.TitleOf(report.DimensionOf(gap.Code)))),
            words.Score(scale, gap.Score),
            words.Score(scale, gap.Target ?? gap.Score + gap.Distance),
            Points(gap.Distance),
            Points(gap.Priority, 1));

        string Points(double score, int extra = 0) =>
            words.Number(Math.Round(score * points, Math.Max(scale.Decimals, extra), MidpointRounding.AwayFromZero), Math.Max(scale.Decimals, extra));
    }

    public static IEnumerable<Block> WayUp(ReportFacts report)
    {
        var words = report.Words;
        yield return new Heading(2, words.Say("The shortest way to the next level"), "next-level");
        if (report.NextLevel is not { } next)
        {
            yield return new Paragraph(WhyNone(report));
            yield break;
        }

        var questions = Changes(report, next);
        yield return new Paragraph(Words.Running(
            Enough(report, next, questions.Count),
            next.CapsLifted.Count switch
            {
                0 => [],
                1 => words.Spans($"They also lift the rule that stands in the way."),
                _ => words.Spans($"They also lift the rules that stand in the way."),
            },
            words.Spans($"No smaller set does it; a roadmap may well choose others for better reasons."),
            questions.Count > MostSteps ? words.Spans($"The {words.InWords(MostSteps)} that bring most are shown.") : []));
        yield return new Table(
            words.Say($"What has to become true for {report.Level(next.To)}"),
            [new(words.Say("Question"), 1.7), new(words.Say("Today"), 2), new(words.Say("To be reached"), 2)],
            [.. questions.Take(MostSteps).Select(q => new TableRow(report.OwnHeader(q.Question.Text), new(Today(report, q.Question)), new(DimensionSection.StepText(report, q.Question, q.To))))])
        { IsDense = true };
    }

    private static IReadOnlyList<TextSpan> Enough(ReportFacts report, NextLevel next, int questions)
    {
        var (words, count, to) = (report.Words, next.Steps.Count, report.Level(next.To));
        var (now, then) = (words.Score(report.Scale, next.ScoreNow), words.Score(report.Scale, next.ScoreThen));
        return count == 1
            ? words.Spans($"One improvement of one step, in one question, would be enough to reach {to}: the score would go from {now} to {then}.")
            : words.Spans(
                questions,
                $"{Shown.AsSentence(words.InWords(count))} improvements of one step each, in one question, would be enough to reach {to}: the score would go from {now} to {then}.",
                $"{Shown.AsSentence(words.InWords(count))} improvements of one step each, in {questions} questions, would be enough to reach {to}: the score would go from {now} to {then}.");
    }

    /// <summary>Where each question has to get to when all its steps are taken, those that bring most first.</summary>
    private static List<(Question Question, double To)> Changes(ReportFacts report, NextLevel next) =>
    [
        .. next.Steps
            .GroupBy(s => s.Question)
            .Select(g => (Question: report.Model.FindQuestion(g.Key)!, To: g.Max(s => s.To), Rise: g.Max(s => s.To) - g.Min(s => s.From ?? 0)))
            .OrderByDescending(q => report.Contributions[q.Question.Code].GlobalWeight * q.Rise)
            .Select(q => (q.Question, q.To)),
    ];

    private static TextSpan Today(ReportFacts report, Question question) =>
        report.Content.Answers.Find(question.Code) is { } answer ? DimensionSection.AnswerText(report, question, answer.Value) : report.Words.Say("Not answered yet");

    private static IReadOnlyList<TextSpan> WhyNone(ReportFacts report) =>
        report.Card.Overall.Level is { } level && level == report.Scale.Highest
            ? report.Words.Spans($"There is none: {report.Level(level)} is the highest. What counts now is to stay there.")
            : report.Words.Spans($"No improvement of the answers given so far leads to a higher level. Answer the open questions first.");
}
