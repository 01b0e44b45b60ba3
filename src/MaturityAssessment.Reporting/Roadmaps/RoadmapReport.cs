using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Word;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>The report that goes to those who decide: where the organisation stands, what to do next, what it costs and what it brings.</summary>
public static class RoadmapReport
{
    /// <summary>The same content gives the same bytes.</summary>
    /// <exception cref="Domain.RuleBrokenException">A report on progress without an assessment before.</exception>
    public static byte[] Make(RoadmapReportContent content, ReportOptions options) => PdfRenderer.Render(Compose(content, options));

    /// <summary>The same pages, as pictures for the screen.</summary>
    public static PagePreview Preview(RoadmapReportContent content, ReportOptions options) => PagePreview.Of(Compose(content, options));

    /// <summary>The same report as a Word file, for those who go on writing in it.</summary>
    public static byte[] MakeWord(RoadmapReportContent content, ReportOptions options) => WordRenderer.Render(Compose(content, options));

    internal static Document Compose(RoadmapReportContent content, ReportOptions options)
    {
        var report = new ReportFacts(content, options);
        var theme = ReportTheme.Of(options);
        return new(
            new(report.Title + " – " + report.Name, options.Author ?? report.Name, content.Model.Title, report.Words.Tag, new(content.Date, default, TimeSpan.Zero), "MaturityAssessment"),
            theme,
            options.Kind switch
            {
                ReportKind.Executive => [.. ExecutivePage.Of(report, theme)],
                ReportKind.Progress => ProgressReport.Of(report, theme),
                _ => Whole(report, theme),
            })
        {
            Furniture = new(Shown.Shortened(report.Name, 60), Shown.Shortened(options.FooterText, 120), report.Words.Say("Page {0} of {1}")),
        };
    }

    private static List<Block> Whole(ReportFacts report, Theme theme) =>
    [
        CoverPage.Of(report),
        new TableOfContents(report.Words.Say("Contents")),
        .. report.If(ReportSection.Summary, ExecutivePage.Of(report, theme)),
        .. report.If(ReportSection.Results, ResultsChapter.Of(report, theme)),
        .. report.If(ReportSection.Obstacles, ObstaclesChapter.Of(report)),
        .. report.If(ReportSection.Roadmap, RoadmapChapter.Of(report, theme).Concat(DeliveryChapter.Of(report))),
        .. report.If(ReportSection.People, PeopleChapter.Of(report, theme)),
        .. report.If(ReportSection.Outcomes, OutcomesChapter.Of(report)),
        .. report.If(ReportSection.Method, MethodChapter.Of(report)),
        .. report.If(ReportSection.Answers, AnswersAppendix.Of(report)),
        .. report.If(ReportSection.Derivation, DerivationAppendix.Of(report)),
        .. Verification.Of(report),
    ];
}
