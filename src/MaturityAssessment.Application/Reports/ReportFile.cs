using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Application.Reports;

/// <summary>The one place that knows how each format of a report is made and what its file is called.</summary>
internal static class ReportFile
{
    public static MakeReport.File Of(RoadmapReportContent content, ReportOptions options, ReportFormat format)
    {
        var name = $"{content.Organisation} {content.Cycle}";
        return format switch
        {
            ReportFormat.Pdf => new(FileName.Of(TitleOf(options.Kind), name, "pdf"), "application/pdf", RoadmapReport.Make(content, options)),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A format that nothing makes."),
        };
    }

    private static string TitleOf(ReportKind kind) => kind switch
    {
        ReportKind.Executive => "Executive-summary",
        ReportKind.Progress => "Progress-report",
        _ => "Roadmap-report",
    };
}
