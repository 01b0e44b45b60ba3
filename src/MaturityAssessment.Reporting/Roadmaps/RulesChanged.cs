namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>Rules of the model that limit the result now and did not before, or the other way round; a sentence for each.</summary>
internal static class RulesChanged
{
    public static IReadOnlyList<string> Of(ReportFacts report)
    {
        var (cycle, scale) = (report.Earlier!.Cycle, report.Scale);
        var before = new ReportFacts(
            report.Content with { Model = report.Content.Previous!.Card.Model, Card = report.Content.Previous.Card, Answers = report.Content.Previous.Answers, Previous = null, Target = null },
            report.Options);
        var (old, now) = (before.Card.BitingCaps, report.Card.BitingCaps);
        var sentences = new List<string>();
        foreach (var cap in now)
        {
            sentences.Add(old.Any(c => c.Code == cap.Code && c.Limit == cap.Limit)
                ? $"As in {cycle}, {Headline.Condition(cap, report)}: {Headline.Effect(cap, scale)}."
                : $"New since {cycle}: {Headline.Condition(cap, report)}, so {Headline.Effect(cap, scale)}.");
        }

        foreach (var cap in old.Where(c => !now.Any(n => n.Code == c.Code && n.Limit == c.Limit)))
        {
            sentences.Add($"In {cycle}, {Headline.Condition(cap, before)}, so {Headline.Effect(cap, scale)}; that no longer holds.");
        }

        return sentences;
    }
}
