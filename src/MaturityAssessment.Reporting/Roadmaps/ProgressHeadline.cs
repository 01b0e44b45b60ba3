using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What has changed between two assessments, as sentences that anybody can read aloud.</summary>
internal static class ProgressHeadline
{
    public static IReadOnlyList<TextSpan> Of(ReportFacts report, int longestName = 90)
    {
        var (earlier, before, words) = (report.Earlier!, report.Content.Previous!.Card, report.Words);
        var name = Shown.Shortened(report.Name, longestName);
        if (earlier.IsSameVersion && earlier.Of("") is { } whole && before.Overall.Level is { } was && report.Card.Overall.Level is { } became)
        {
            return Words.Running(
                words.Spans($"{name} stands at {report.Level(became)} with a score of {words.OnScale(report.Scale, whole.Now)}."),
                Moved(report, whole, words.Spans($"In {earlier.Cycle} it stood at {report.Level(was)} with {words.Score(report.Scale, whole.Before)}")));
        }

        return Words.Running(
            Headline.Of(report, longestName),
            !earlier.IsSameVersion && earlier.Of("") is { } linked
                ? Moved(report, linked, words.Spans($"Over what both versions of the model have in common, the score was {words.Score(report.Scale, linked.Before)} in {earlier.Cycle} and is {words.Score(report.Scale, linked.Now)} now"))
                : Missing(words, before, earlier.Cycle));
    }

    /// <summary>"…: it has risen by 5.2 points."</summary>
    private static IReadOnlyList<TextSpan> Moved(ReportFacts report, (double Before, double Now) whole, IReadOnlyList<TextSpan> before)
    {
        var words = report.Words;
        var size = words.Change(report.Scale, whole.Before, whole.Now).TrimStart('+', '−');
        return !size.Any(c => c is >= '1' and <= '9') ? words.Spans($"{before}: nothing has moved.")
            : whole.Now > whole.Before ? words.Spans($"{before}: it has risen by {size} points.")
            : words.Spans($"{before}: it has fallen by {size} points.");
    }

    private static IReadOnlyList<TextSpan> Missing(Words words, ScoreCard before, string cycle) => before.Answered == 0
        ? words.Spans($"In {cycle} no question was answered, so the two cannot be compared.")
        : words.Spans($"In {cycle} there was no result that could be compared with.");

    /// <summary>Level numbers as "2 → 3"; null where one of them is missing.</summary>
    public static (MaturityLevel? Before, MaturityLevel? Now) Levels(ReportFacts report) => (report.Content.Previous!.Card.Overall.Level, report.Card.Overall.Level);
}
