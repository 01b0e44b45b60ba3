using MaturityAssessment.Domain.Outcomes;
using MaturityAssessment.Pdf;

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

        yield return new Heading(1, "Outcomes to measure", "outcomes");
        yield return new Paragraph("Maturity is a means. Whether people and the budget gain shows in these figures. Take the starting value before the first initiative ends; without it nobody can prove a change.") { IsLead = true };
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
            yield return new Heading(2, $"What came true between {Shown.Shortened(before, 40)} and {Shown.Shortened(after, 40)}", $"realised-{(realised == report.Content.Realised ? "before" : "after")}");
            foreach (var block in RealisedSection.Of(realised))
            {
                yield return block;
            }
        }
    }

    private static IEnumerable<Block> Library(ReportFacts report, List<OutcomeMeasure> measures)
    {
        yield return new Heading(2, "What to measure", "measures");
        yield return new Paragraph(report.Roadmap is null
            ? "The typical targets are practitioners’ experience. Set own ones once the starting values are known."
            : $"{Shown.AsSentence(Shown.InWords(measures.Count))} {(measures.Count == 1 ? "measure belongs" : "measures belong")} to what the roadmap works on. The typical targets are practitioners’ experience; set own ones once the starting values are known.");
        yield return new Paragraph("No values are on record yet for any of them: neither a starting value nor a trend can be shown, and nothing is assumed in their place.");
        yield return new Table(
            "",
            [new("Measure", 2.5), new("Typical target", 1.6), new("How to collect it", 2.7)],
            [.. measures.Select(m => new TableRow(About(m), m.TypicalTarget.Text, Collect(m)))]);
    }

    private static List<OutcomeMeasure> Measures(ReportFacts report)
    {
        var touched = report.Roadmap?.Plan.Initiatives.SelectMany(i => i.Initiative.Effects).Select(e => e.Question).ToHashSet(StringComparer.Ordinal);
        return [.. report.Model.Measures.Where(m => touched is null || m.Questions.Any(touched.Contains))];
    }

    private static TableCell About(OutcomeMeasure measure) =>
        new(TextSpan.Strong(measure.Title), new TextSpan($" ({(measure.HigherIsBetter ? "higher" : "lower")} is better)\n{measure.Definition}"));

    private static TableCell Collect(OutcomeMeasure measure) =>
        measure.Caution.Length == 0 ? measure.HowToCollect : new TableCell(new TextSpan(measure.HowToCollect + "\n"), TextSpan.Emphasis("Note: "), new TextSpan(measure.Caution));
}
