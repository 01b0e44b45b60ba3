using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What to do next: the shortest way up, the gaps that matter, what begins soon.</summary>
internal static class NextStepsChapter
{
    private const int MostInitiatives = 8;

    public static IEnumerable<Block> Of(ReportFacts report)
    {
        var words = report.Words;
        yield return new Heading(1, words.Say("What to do next"), "next-steps") { RoomAsked = ReportTheme.ChapterRoom };
        if (report.Card.Answered == 0)
        {
            yield return new Paragraph(words.Say("Answer the questions first; what to do next follows from them.")) { IsLead = true };
            yield break;
        }

        foreach (var block in ObstaclesChapter.Gaps(report).Concat(ObstaclesChapter.WayUp(report)).Concat(Starting(report)))
        {
            yield return block;
        }
    }

    private static IEnumerable<Block> Starting(ReportFacts report)
    {
        if (report.Roadmap is not { } roadmap)
        {
            yield break;
        }

        var done = (report.Content.Programme?.Slippage.Lines ?? []).Concat(report.Content.EarlierProgramme?.Slippage.Lines ?? [])
            .Where(l => l.Actual.Status is DeliveryStatus.Done or DeliveryStatus.Cancelled).Select(l => l.Planned.Code).ToHashSet(StringComparer.Ordinal);
        var coming = roadmap.Plan.Initiatives.Where(i => !done.Contains(i.Initiative.Code)).OrderBy(i => i.Start).ThenBy(i => i.Initiative.Code, StringComparer.Ordinal).ToList();
        if (coming.Count == 0)
        {
            yield break;
        }

        var (words, cost) = (report.Words, report.Words.Money(coming.Sum(i => i.Cost), report.Currency));
        yield return new Heading(2, words.Say("What begins first"), "begins-first");
        yield return new Paragraph(Words.Running(
            words.Spans(
                coming.Count,
                $"The roadmap as it stands today has {coming.Count} initiative still to be finished, for {cost}.",
                $"The roadmap as it stands today has {coming.Count} initiatives still to be finished, for {cost}."),
            coming.Count > MostInitiatives ? words.Spans($"The first {words.InWords(MostInitiatives)} follow; the roadmap report has them all.") : []))
        { KeepsWithNext = true };
        yield return InitiativeTable.Of(report, coming.Take(MostInitiatives));
    }
}
