using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What had been planned after the assessment before, and what became of it.</summary>
internal static class RealisedChapter
{
    public static IEnumerable<Block> Of(ReportFacts report)
    {
        yield return new Heading(1, report.Words.Say("Planned against realised"), "planned-realised") { RoomAsked = ReportTheme.ChapterRoom };
        if (report.Content.EarlierProgramme is not { } programme)
        {
            yield return new Paragraph(report.Words.Say($"No plan was approved after {report.Earlier!.Cycle}, so there is nothing to hold against what has been done. Approve the next plan as the baseline; then the next report can.")) { IsLead = true };
            yield break;
        }

        yield return new Paragraph(DeliveryChapter.Opening(report.Words, programme)) { IsLead = true };
        if (Promise(report, programme) is { } promise)
        {
            yield return new Paragraph(promise);
        }

        yield return new Paragraph(Money(report, programme));
        foreach (var block in Benefits(report).Concat([new Heading(2, report.Words.Say("Delivery"), "delivery")]).Concat(DeliveryChapter.Body(report, programme)))
        {
            yield return block;
        }
    }

    private static string? Promise(ReportFacts report, Programme programme) =>
        programme.ScoreThen is not { } promised || report.Earlier is not { IsSameVersion: true } || report.Card.Overall.Score is not { } now ? null
        : now >= promised - MaturityScale.Tolerance
            ? report.Words.Say($"When all was done, the plan was to lead to a score of {report.Words.Score(report.Scale, promised)}; today it is {report.Words.Score(report.Scale, now)} already.")
            : report.Words.Say($"When all is done, the plan is to lead to a score of {report.Words.Score(report.Scale, promised)}; today it is {report.Words.Score(report.Scale, now)}.");

    private static string Money(ReportFacts report, Programme programme)
    {
        var (words, slippage) = (report.Words, programme.Slippage);
        var over = DeliveryChapter.Over(words, slippage.ForecastCost - slippage.PlannedCost);
        return words.Say($"Of {words.Money(slippage.PlannedCost, report.Currency)} planned, {words.Money(slippage.CostSoFar, report.Currency)} have been spent. In the end it is expected to have cost {words.Money(slippage.ForecastCost, report.Currency)}, {over}.");
    }

    private static IEnumerable<Block> Benefits(ReportFacts report)
    {
        yield return new Heading(2, report.Words.Say("What the finished initiatives brought"), "benefits");
        if (report.Content.Realised is not { } realised)
        {
            yield return new Paragraph(report.Words.Say("No initiative that was to lift an answer has been finished yet, so no promise can be judged."));
            yield break;
        }

        foreach (var block in RealisedSection.Of(report, realised))
        {
            yield return block;
        }
    }
}
