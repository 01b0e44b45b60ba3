using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What had been planned after the assessment before, and what became of it.</summary>
internal static class RealisedChapter
{
    public static IEnumerable<Block> Of(ReportFacts report)
    {
        yield return new Heading(1, "Planned against realised", "planned-realised");
        if (report.Content.EarlierProgramme is not { } programme)
        {
            yield return new Paragraph($"No plan was approved after {report.Earlier!.Cycle}, so there is nothing to hold against what has been done. Approve the next plan as the baseline; then the next report can.") { IsLead = true };
            yield break;
        }

        yield return new Paragraph(DeliveryChapter.Opening(programme)) { IsLead = true };
        if (Promise(report, programme) is { } promise)
        {
            yield return new Paragraph(promise);
        }

        yield return new Paragraph(Money(report, programme));
        foreach (var block in Benefits(report).Concat([new Heading(2, "Delivery", "delivery")]).Concat(DeliveryChapter.Body(report, programme)))
        {
            yield return block;
        }
    }

    private static string? Promise(ReportFacts report, Programme programme) =>
        programme.ScoreThen is not { } promised || report.Earlier is not { IsSameVersion: true } || report.Card.Overall.Score is not { } now ? null
        : now >= promised - MaturityScale.Tolerance
            ? $"When all was done, the plan was to lead to a score of {report.Scale.Score(promised)}; today it is {report.Scale.Score(now)} already."
            : $"When all is done, the plan is to lead to a score of {report.Scale.Score(promised)}; today it is {report.Scale.Score(now)}.";

    private static string Money(ReportFacts report, Programme programme)
    {
        var slippage = programme.Slippage;
        var over = slippage.ForecastCost - slippage.PlannedCost;
        return $"Of {Shown.Money(slippage.PlannedCost, report.Currency)} planned, {Shown.Money(slippage.CostSoFar, report.Currency)} {(slippage.CostSoFar == 1 ? "has" : "have")} been spent. In the end it is expected to have cost {Shown.Money(slippage.ForecastCost, report.Currency)}, {DeliveryChapter.Over(over)}.";
    }

    private static IEnumerable<Block> Benefits(ReportFacts report)
    {
        yield return new Heading(2, "What the finished initiatives brought", "benefits");
        if (report.Content.Realised is not { } realised)
        {
            yield return new Paragraph("No initiative that was to lift an answer has been finished yet, so no promise can be judged.");
            yield break;
        }

        foreach (var block in RealisedSection.Of(realised))
        {
            yield return block;
        }
    }
}
