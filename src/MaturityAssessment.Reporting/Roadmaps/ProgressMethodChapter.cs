using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>How a change is split, so that anybody can work it out again.</summary>
internal static class ProgressMethodChapter
{
    public static IEnumerable<Block> Of(ReportFacts report)
    {
        var words = report.Words;
        yield return new Heading(1, words.Say("How the change is worked out"), "progress-method") { RoomAsked = ReportTheme.ChapterRoom };
        yield return new Paragraph(words.Say("A score is a weighted average of its parts, so its change splits over them: each part adds its own change times its share of the whole. The share is the mean of the shares it had before and has now, so that looking back from the other side gives the same figures with the other sign."));
        yield return new Paragraph(words.Say("What is left is named: parts that have a score only once, rules that took more or less off, and parts that are no average and so count as one. The lines of the table, with what is named, add up to the change of the whole; single lines are rounded."));
        yield return new Paragraph(words.Say("Whether a promise has been kept is judged by the answers alone: an initiative had said to which score it would lift a question; it has kept that when the question stands there now, or higher."));
    }
}
