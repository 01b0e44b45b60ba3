using MaturityAssessment.Domain;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>Two assessments of one organisation: what moved and why, what became of the plan, and what to do next.</summary>
internal static class ProgressReport
{
    /// <exception cref="RuleBrokenException">There is no assessment before.</exception>
    public static List<Block> Of(ReportFacts report, Theme theme)
    {
        RuleBrokenException.ThrowIf(
            report.Earlier is null,
            $"There is no earlier assessment of {report.Name} with the model “{report.Model.Title}”, so there is no progress to report yet. Make the roadmap report now, and this one after the next assessment.");
        return
        [
            CoverPage.Of(report),
            new TableOfContents(report.Words.Say("Contents")),
            .. ProgressPage.Of(report, theme),
            .. MovesChapter.Of(report),
            .. AnswerChangesChapter.Of(report),
            .. RealisedChapter.Of(report),
            .. NextStepsChapter.Of(report),
            .. ProgressMethodChapter.Of(report),
            .. Verification.Of(report),
        ];
    }
}
