using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>The overall result as sentences that anybody can read aloud.</summary>
internal static class Headline
{
    public static IReadOnlyList<TextSpan> Of(ReportFacts report, int longestName = 90)
    {
        var (card, scale, words) = (report.Card, report.Scale, report.Words);
        var name = Shown.Shortened(report.Name, longestName);
        if (!report.AppliesAtAll)
        {
            return words.Spans($"None of the questions applies to {name}, so there is no result.");
        }

        if (report.IsVoided)
        {
            return Words.Running(Voided(report, name), words.Spans($"Without that rule the score would be {words.OnScale(scale, card.UncappedOverall.Score!.Value)}."));
        }

        return card.Overall is { Score: { } score, Level: { } level }
            ? words.Spans(
                scale.Levels.Count,
                $"{name} stands at {report.Level(level)} on a scale of one level, with a score of {words.OnScale(scale, score)}.",
                $"{name} stands at {report.Level(level)} on a scale of {words.InWords(scale.Levels.Count)} levels, with a score of {words.OnScale(scale, score)}.")
            : words.Spans($"{name} has not answered any question yet, so there is no result.");
    }

    /// <summary>How far the result can be relied on: what is still open.</summary>
    public static string? Certainty(ReportFacts report)
    {
        var (card, scale, words) = (report.Card, report.Scale, report.Words);
        if (Open(report) is not { } open)
        {
            return null;
        }

        if (card.Overall is not { Floor: { } floor, Ceiling: { } ceiling })
        {
            return open;
        }

        var range = card.ApplicabilityIsOpen
            ? words.Say($"Whatever their answers turn out to be, the score will lie between {words.Score(scale, floor)} and {words.Score(scale, ceiling)}, for the questions that apply today.")
            : words.Say($"Whatever their answers turn out to be, the score will lie between {words.Score(scale, floor)} and {words.Score(scale, ceiling)}.");
        return $"{open} {range}";
    }

    /// <summary>How many questions are not answered yet; null where none, or nothing at all, is answered.</summary>
    public static string? Open(ReportFacts report)
    {
        var (answered, applicable, words) = (report.Card.Answered, report.Card.Applicable, report.Words);
        var open = applicable - answered;
        return answered == 0 || open <= 0 ? null : words.Say(
            open,
            $"One of {applicable} questions is not answered yet.",
            $"{Shown.AsSentence(words.InWords(open))} of {applicable} questions are not answered yet.");
    }

    /// <summary>What a cap does while its condition holds, and why, as sentences.</summary>
    public static IReadOnlyList<TextSpan> Rule(Cap cap, ReportFacts report) =>
        Words.Running(report.Words.Spans($"While {Condition(cap, report)}, {Consequence(cap, report)}."), Reason(cap, report));

    /// <summary>The same where the condition has just been said.</summary>
    public static IReadOnlyList<TextSpan> Effect(Cap cap, ReportFacts report) =>
        Words.Running(report.Words.Spans($"While that is so, {Consequence(cap, report)}."), Reason(cap, report));

    /// <summary>What a cap does to the whole, as a clause.</summary>
    public static IReadOnlyList<TextSpan> Consequence(Cap cap, ReportFacts report) => cap.Limit switch
    {
        CapLimit.Level limit => report.Words.Spans($"the overall level cannot be higher than {LevelOf(report, limit.Highest)}"),
        CapLimit.Score limit => report.Words.Spans($"the overall score cannot be higher than {report.Words.Score(report.Scale, limit.Highest)}"),
        _ => report.Words.Spans($"there is no overall result"),
    };

    /// <summary>When a cap bites, as a clause.</summary>
    public static IReadOnlyList<TextSpan> Condition(Cap cap, ReportFacts report)
    {
        var words = report.Words;
        return cap.Trigger switch
        {
            CapTrigger.NodeBelowLevel below => words.Spans($"{report.Own(report.Model.FindNode(cap.Code) is { } node ? node.Title : cap.Code)} is under level {below.Level}"),
            CapTrigger.QuestionBelowScore below => words.Spans($"the answer to “{report.Own(Shown.Shortened(report.Model.FindQuestion(cap.Code)?.Text ?? cap.Code, 160))}” scores less than {words.Score(report.Scale, below.Score)}"),
            _ => [cap.Code],
        };
    }

    private static IReadOnlyList<TextSpan> LevelOf(ReportFacts report, int number) => report.Scale.Find(number) is { } level ? report.Level(level) : [report.Words.Number(number)];

    private static IReadOnlyList<TextSpan> Reason(Cap cap, ReportFacts report) => cap.Because.Length > 0 ? [report.Own(cap.Because)] : [];

    private static IReadOnlyList<TextSpan> Voided(ReportFacts report, string name) =>
        report.Card.BitingCaps.FirstOrDefault(c => c.Limit is CapLimit.Voids) is { } cap
            ? report.Words.Spans($"{name} has no overall result: while {Condition(cap, report)}, the model gives none.")
            : report.Words.Spans($"{name} has no overall result: a rule of the model rules it out.");
}
