using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>Rules of the model that limit the result now and did not before, or the other way round; a sentence for each.</summary>
internal static class RulesChanged
{
    public static IReadOnlyList<IReadOnlyList<TextSpan>> Of(ReportFacts report)
    {
        var (cycle, words) = (report.Earlier!.Cycle, report.Words);
        var before = new ReportFacts(
            report.Content with { Model = report.Content.Previous!.Card.Model, Card = report.Content.Previous.Card, Answers = report.Content.Previous.Answers, Previous = null, Target = null },
            report.Options);
        var (old, now) = (before.Card.BitingCaps, report.Card.BitingCaps);
        return
        [
            .. now.Select(cap => old.Any(c => IsSame(c, cap))
                ? words.Spans($"As in {cycle}, {Headline.Condition(cap, report)}: {Headline.Consequence(cap, report)}.")
                : words.Spans($"New since {cycle}: {Headline.Condition(cap, report)}, so {Headline.Consequence(cap, report)}.")),
            .. old.Where(c => !now.Any(n => IsSame(c, n))).Select(cap =>
                words.Spans($"In {cycle}, {Headline.Condition(cap, before)}, so {Headline.Consequence(cap, report)}; that no longer holds.")),
        ];
    }

    private static bool IsSame(Cap one, Cap other) => one.Code == other.Code && one.Limit == other.Limit;
}
