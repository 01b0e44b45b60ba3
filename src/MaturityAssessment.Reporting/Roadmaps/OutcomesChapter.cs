using MaturityAssessment.Domain.Outcomes;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>How to tell afterwards that it worked for citizens and for the budget, and what can be told already.</summary>
internal static class OutcomesChapter
{
    public static IEnumerable<Block> Of(ReportFacts report)
    {
        var measures = Measures(report);
        List<Block> realised = [.. Realised(report)];
        if (measures.Count == 0 && realised.Count == 0)
        {
            yield break;
        }

        yield return new Heading(1, report.Words.Say("Outcomes to measure"), "outcomes") { RoomAsked = ReportTheme.ChapterRoom };
        yield return new Paragraph(report.Words.Say("Maturity is a means. Whether people and the budget gain shows in these figures. Take the starting value before the first initiative ends; without it nobody can prove a change.")) { IsLead = true };
        foreach (var block in realised.Concat(measures.Count > 0 ? Library(report, measures) : []))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Realised(ReportFacts report)
    {
        foreach (var realised in new[] { report.Content.RealisedLater, report.Content.Realised }.OfType<RealisedSince>())
        {
            var (before, after) = (ReportFacts.OneLine(realised.BeforeCycle), ReportFacts.OneLine(realised.AfterCycle));
            yield return new Heading(2, report.Words.Say($"What came true between {Shown.Shortened(before, 40)} and {Shown.Shortened(after, 40)}"), $"realised-{(realised == report.Content.Realised ? "before" : "after")}");
            foreach (var block in RealisedSection.Of(report, realised))
            {
                yield return block;
            }
        }
    }

    private static IEnumerable<Block> Library(ReportFacts report, List<OutcomeMeasure> measures)
    {
        var words = report.Words;
        yield return new Heading(2, words.Say("What to measure"), "measures");
        yield return new Paragraph(Words.Running(
            report.Roadmap is null ? [] : words.Spans(
                measures.Count,
                $"One measure belongs to what the roadmap works on.",
                $"{measures.Count} measures belong to what the roadmap works on."),
            words.Spans($"The typical targets are practitioners’ experience. Set own ones once the starting values are known.")));
        yield return new Paragraph(words.Say("No values are on record yet for any of them: neither a starting value nor a trend can be shown, and nothing is assumed in their place."));
        yield return new Table(
            "",
            [new(words.Say("Measure"), 2.3), new(words.Say("Typical target"), 1.4), new(words.Say("How to collect it"), 3.1)],
            [.. measures.Select(m => new TableRow(About(report, m), new(report.Own(m.TypicalTarget.Text)), Collect(report, m)))])
        { IsDense = true };
    }

    private static List<OutcomeMeasure> Measures(ReportFacts report)
    {
        var touched = report.Roadmap?.Plan.Initiatives.SelectMany(i => i.Initiative.Effects).Select(e => e.Question).ToHashSet(StringComparer.Ordinal);
        return [.. report.Model.Measures.Where(m => touched is null || m.Questions.Any(touched.Contains))];
    }

    private static TableCell About(ReportFacts report, OutcomeMeasure measure) => new(
        report.Own(measure.Title) with { Bold = true },
        new TextSpan(" " + (measure.HigherIsBetter ? report.Words.Say("(higher is better)") : report.Words.Say("(lower is better)"))),
        report.Own("\n" + measure.Definition));

    private static TableCell Collect(ReportFacts report, OutcomeMeasure measure) => measure.Caution.Length == 0
        ? new(report.Own(measure.HowToCollect))
        : new(report.Own(measure.HowToCollect + "\n"), TextSpan.Emphasis(report.Words.Say("Note: ")), report.Own(measure.Caution));
}
