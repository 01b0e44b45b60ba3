using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Pdf;

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

        yield return new Heading(1, "What holds us back", "obstacles");
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

        yield return new Heading(2, "Rules that limit the result", "rules");
        var biting = report.Card.BitingCaps;
        if (biting.Count == 0)
        {
            yield return new Paragraph(report.Model.Caps.Count == 1
                ? "The model has a rule that can limit the overall result, whatever the average says. It does not apply today."
                : $"The model has {Shown.InWords(report.Model.Caps.Count)} rules that can limit the overall result, whatever the average says. None of them applies today.");
            yield break;
        }

        yield return new Paragraph($"{(biting.Count == 1 ? "One rule" : Shown.AsSentence(Shown.InWords(biting.Count)) + " rules")} of the model {(biting.Count == 1 ? "applies" : "apply")} today, whatever the average says.{Without(report)}");
        foreach (var cap in biting)
        {
            yield return new Panel(
                Shown.AsSentence(Headline.Condition(cap, report)),
                new Paragraph($"While that is so, {Headline.Effect(cap, report.Scale)}.{(cap.Because.Length > 0 ? " " + cap.Because : "")}"));
        }
    }

    private static string Without(ReportFacts report)
    {
        var (with, without) = (report.Card.Overall, report.Card.UncappedOverall);
        return without is { Score: { } score, Level: { } level } && (with.Score != without.Score || with.Level != without.Level)
            ? $" Without {(report.Card.BitingCaps.Count == 1 ? "it" : "them")} the result would be {report.Scale.Score(score)}, {Shown.Level(level)}."
            : " It does not change the result as it stands, but would stop it from rising.";
    }

    public static IEnumerable<Block> Gaps(ReportFacts report)
    {
        var gaps = report.Shortfalls;
        var hasTarget = report.Content.Target is not null;
        yield return new Heading(2, hasTarget ? "The gaps that matter most" : "Where most is to be gained", "gaps");
        if (gaps.Count == 0)
        {
            yield return new Paragraph(hasTarget ? "Every part that has been answered has reached its target." : "All parts stand at the same score: none is clearly behind the others.");
            yield break;
        }

        yield return new Paragraph(
            (hasTarget
                ? $"{Shown.AsSentence(Shown.Count(gaps.Count, "part"))} of the model {(gaps.Count == 1 ? "is" : "are")} under the target."
                : "No target has been set, so each part is compared with the organisation’s own average.")
            + $" The last column says by how many points the overall score would rise if the gap were closed; the order follows from it.{(gaps.Count > MostGaps ? $" The first {Shown.InWords(MostGaps)} are shown." : "")}");
        yield return new Table(
            hasTarget ? "Gaps to the target, the most worthwhile first" : "Parts below the average, the most worthwhile first",
            [new("", 0.5, TextAlign.End), new("Part", 2.6), new("Dimension", 2.4), new("Score", 0.9, TextAlign.End), new(hasTarget ? "Target" : "Average", 0.9, TextAlign.End), new("Gap", 0.8, TextAlign.End), new("Worth", 0.9, TextAlign.End)],
            [.. gaps.Take(MostGaps).Select((g, i) => Row(report, g, i + 1))]);
    }

    private static TableRow Row(ReportFacts report, Shortfall gap, int place)
    {
        var (scale, points) = (report.Scale, report.Explanation.PointsPerScore);
        return new(
            Shown.Number(place),
            TableCell.RowHeader(gap.Title),
            report.TitleOf(report.DimensionOf(gap.Code)),
            scale.Score(gap.Score),
            scale.Score(gap.Target ?? gap.Score + gap.Distance),
            Points(gap.Distance),
            Points(gap.Priority, 1));

        string Points(double score, int extra = 0) =>
            Shown.Number(Math.Round(score * points, Math.Max(scale.Decimals, extra), MidpointRounding.AwayFromZero), Math.Max(scale.Decimals, extra));
    }

    public static IEnumerable<Block> WayUp(ReportFacts report)
    {
        yield return new Heading(2, "The shortest way to the next level", "next-level");
        if (report.NextLevel is not { } next)
        {
            yield return new Paragraph(WhyNone(report));
            yield break;
        }

        var (count, scale) = (next.Steps.Count, report.Scale);
        var questions = Changes(report, next);
        var rules = next.CapsLifted.Count switch
        {
            0 => "",
            1 => " They also lift the rule that stands in the way.",
            _ => " They also lift the rules that stand in the way.",
        };
        yield return new Paragraph(
            $"{Shown.AsSentence(Shown.InWords(count))} {(count == 1 ? "improvement of one step" : "improvements of one step each")}, in {Shown.Count(questions.Count, "question")}, would be enough to reach {Shown.Level(next.To)}: the score would go from {scale.Score(next.ScoreNow)} to {scale.Score(next.ScoreThen)}.{rules} "
            + $"No smaller set does it; a roadmap may well choose others for better reasons.{(questions.Count > MostSteps ? $" The {Shown.InWords(MostSteps)} that bring most are shown." : "")}");
        yield return new Table(
            $"What has to become true for {Shown.Level(next.To)}",
            [new("Question", 1.7), new("Today", 2), new("To be reached", 2)],
            [.. questions.Take(MostSteps).Select(q => new TableRow(TableCell.RowHeader(q.Question.Text), Today(report, q.Question), DimensionSection.StepText(report, q.Question, q.To)))]);
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

    private static string Today(ReportFacts report, Question question) =>
        report.Content.Answers.Find(question.Code) is { } answer ? DimensionSection.AnswerText(question, answer.Value) : "Not answered yet";

    private static string WhyNone(ReportFacts report) =>
        report.Card.Overall.Level is { } level && level == report.Scale.Highest
            ? $"There is none: {Shown.Level(level)} is the highest. What counts now is to stay there."
            : "No improvement of the answers given so far leads to a higher level. Answer the open questions first.";
}
