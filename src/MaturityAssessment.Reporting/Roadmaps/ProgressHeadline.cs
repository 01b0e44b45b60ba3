using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What has changed between two assessments, as sentences that anybody can read aloud.</summary>
internal static class ProgressHeadline
{
    public static string Of(ReportFacts report, int longestName = 90)
    {
        var (earlier, before, scale) = (report.Earlier!, report.Content.Previous!.Card, report.Scale);
        var name = Shown.Shortened(report.Name, longestName);
        if (earlier.IsSameVersion && earlier.Of("") is { } whole && before.Overall.Level is { } was && report.Card.Overall.Level is { } became)
        {
            return $"{name} stands at {Shown.Level(became)} with a score of {scale.Score(whole.Now)} {Headline.OnScale(scale)}. {Moved(report, whole, $"In {earlier.Cycle} it stood at {Shown.Level(was)} with {scale.Score(whole.Before)}")}";
        }

        return earlier switch
        {
            { IsSameVersion: false } when earlier.Of("") is { } linked =>
                $"{Headline.Of(report, longestName)} {Moved(report, linked, $"Over what both versions of the model have in common, the score was {scale.Score(linked.Before)} in {earlier.Cycle} and is {scale.Score(linked.Now)} now")}",
            _ => $"{Headline.Of(report, longestName)} {Missing(before, earlier.Cycle)}",
        };
    }

    /// <summary>"It has risen by 5.2 points."</summary>
    private static string Moved(ReportFacts report, (double Before, double Now) whole, string before)
    {
        var change = report.Scale.Change(whole.Before, whole.Now);
        return change.TrimStart('+', '−') is var size && IsNothing(size)
            ? $"{before}: nothing has moved."
            : $"{before}: it has {(whole.Now > whole.Before ? "risen" : "fallen")} by {size} points.";
    }

    private static bool IsNothing(string size) => size.All(c => c is '0' or '.');

    private static string Missing(ScoreCard before, string cycle) =>
        before.Answered == 0 ? $"In {cycle} no question was answered, so the two cannot be compared." : $"In {cycle} there was no result that could be compared with.";

    /// <summary>Level numbers as "2 → 3"; null where one of them is missing.</summary>
    public static (MaturityLevel? Before, MaturityLevel? Now) Levels(ReportFacts report) => (report.Content.Previous!.Card.Overall.Level, report.Card.Overall.Level);
}
