using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>The overall result as sentences that anybody can read aloud.</summary>
internal static class Headline
{
    public static string Of(ReportFacts report, int longestName = 90)
    {
        var (card, scale) = (report.Card, report.Scale);
        var name = Shown.Shortened(report.Name, longestName);
        if (!report.AppliesAtAll)
        {
            return $"None of the questions applies to {name}, so there is no result.";
        }

        if (report.IsVoided)
        {
            return $"{name} has no overall result: {Because(report)} Without that rule the score would be {scale.Score(card.UncappedOverall.Score!.Value)} {OnScale(scale)}.";
        }

        return card.Overall is { Score: { } score, Level: { } level }
            ? $"{name} stands at {Shown.Level(level)}{OutOf(scale)}, with a score of {scale.Score(score)} {OnScale(scale)}."
            : $"{name} has not answered any question yet, so there is no result.";
    }

    /// <summary>How far the result can be relied on: what is still open.</summary>
    public static string? Certainty(ReportFacts report)
    {
        var (card, scale) = (report.Card, report.Scale);
        if (Open(report) is not { } open)
        {
            return null;
        }

        var range = card.Overall is { Floor: { } floor, Ceiling: { } ceiling }
            ? $" Whatever their answers turn out to be, the score will lie between {scale.Score(floor)} and {scale.Score(ceiling)}{(card.ApplicabilityIsOpen ? ", for the questions that apply today" : "")}."
            : "";
        return open + range;
    }

    /// <summary>How many questions are not answered yet; null where none, or nothing at all, is answered.</summary>
    public static string? Open(ReportFacts report)
    {
        var (answered, applicable) = (report.Card.Answered, report.Card.Applicable);
        var open = applicable - answered;
        return answered == 0 || open <= 0 ? null : $"{Shown.AsSentence(Shown.InWords(open))} of {Shown.Count(applicable, "question")} {(open == 1 ? "is" : "are")} not answered yet.";
    }

    public static string OnScale(MaturityScale scale) => scale.Display is { Min: 0, Max: var max }
        ? $"of {Shown.Number(max, max == Math.Truncate(max) ? 0 : 2)}"
        : $"on a scale from {Shown.Number(scale.Display.Min, 0)} to {Shown.Number(scale.Display.Max, 0)}";

    /// <summary>What a cap does to the whole, as a sentence.</summary>
    public static string Effect(Cap cap, MaturityScale scale) => cap.Limit switch
    {
        CapLimit.Level limit => scale.Find(limit.Highest) is { } level ? $"the overall level cannot be higher than {Shown.Level(level)}" : $"the overall level cannot be higher than {Shown.Number(limit.Highest)}",
        CapLimit.Score limit => $"the overall score cannot be higher than {scale.Score(limit.Highest)}",
        _ => "there is no overall result",
    };

    /// <summary>When a cap bites, as a clause.</summary>
    public static string Condition(Cap cap, ReportFacts report) => cap.Trigger switch
    {
        CapTrigger.NodeBelowLevel below => $"{(report.Model.FindNode(cap.Code) is { } node ? node.Title : cap.Code)} is under level {Shown.Number(below.Level)}",
        CapTrigger.QuestionBelowScore below => $"the answer to “{Shown.Shortened(report.Model.FindQuestion(cap.Code)?.Text ?? cap.Code, 160)}” scores less than {report.Scale.Score(below.Score)}",
        _ => cap.Code,
    };

    private static string Because(ReportFacts report)
    {
        var cap = report.Card.BitingCaps.FirstOrDefault(c => c.Limit is CapLimit.Voids);
        return cap is null ? "a rule of the model rules it out." : $"while {Condition(cap, report)}, the model gives none.";
    }

    private static string OutOf(MaturityScale scale) => $" on a scale of {Shown.InWords(scale.Levels.Count)} {(scale.Levels.Count == 1 ? "level" : "levels")}";
}
