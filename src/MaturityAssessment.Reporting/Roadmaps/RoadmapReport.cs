using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Word;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>The report that goes to those who decide: where the organisation stands, what to do next, what it costs and what it brings.</summary>
public static class RoadmapReport
{
    /// <summary>The same content gives the same bytes.</summary>
    public static byte[] Make(RoadmapReportContent content, ReportOptions options) => PdfRenderer.Render(Compose(content, options));

    /// <summary>The same report as a Word file, for those who go on writing in it.</summary>
    public static byte[] MakeWord(RoadmapReportContent content, ReportOptions options) => WordRenderer.Render(Compose(content, options));

    internal static Document Compose(RoadmapReportContent content, ReportOptions options)
    {
        var report = new ReportFacts(content, options);
        var theme = ReportTheme.Of(options);
        return new(
            new(report.Title + " – " + report.Name, options.Author ?? report.Name, content.Model.Title, "en-GB", new(content.Date, default, TimeSpan.Zero), "MaturityAssessment"),
            theme,
            options.Kind == ReportKind.Executive ? [.. ExecutivePage.Of(report, theme)] : Whole(report, theme))
        {
            Furniture = new(Shown.Shortened(report.Name, 60), Shown.Shortened(options.FooterText, 120), "Page {0} of {1}"),
        };
    }

    private static List<Block> Whole(ReportFacts report, Theme theme) =>
    [
        CoverPage.Of(report),
        new TableOfContents("Contents"),
        .. ExecutivePage.Of(report, theme),
        .. ResultsChapter.Of(report, theme),
        .. ObstaclesChapter.Of(report),
        .. RoadmapChapter.Of(report, theme),
        .. PeopleChapter.Of(report),
        .. OutcomesChapter.Of(report),
        .. MethodChapter.Of(report),
        .. AnswersAppendix.Of(report),
        .. DerivationAppendix.Of(report),
    ];
}
