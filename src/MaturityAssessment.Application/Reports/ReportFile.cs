using MaturityAssessment.Reporting.Assessments;
using MaturityAssessment.Reporting.Roadmaps;
using MaturityAssessment.Reporting.Workbooks;

namespace MaturityAssessment.Application.Reports;

/// <summary>The one place that knows how each format of a report is made and what its file is called.</summary>
internal static class ReportFile
{
    private const string Data = "Assessment";

    public static MakeReport.File Of(RoadmapReportContent content, ReportOptions options, ReportFormat format)
    {
        var name = $"{content.Organisation} {content.Cycle}";
        return format switch
        {
            ReportFormat.Pdf => new(FileName.Of(TitleOf(options.Kind), name, "pdf"), "application/pdf", RoadmapReport.Make(content, options)),
            ReportFormat.Docx => new(
                FileName.Of(TitleOf(options.Kind), name, "docx"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", RoadmapReport.MakeWord(content, options)),
            // data are data: they are the same whatever kind of report was asked for
            ReportFormat.Xlsx => new(FileName.Of(Data, name, "xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", AssessmentWorkbook.Make(content, options)),
            ReportFormat.Csv => new(FileName.Of(Data, name, "csv"), "text/csv; charset=utf-8", AssessmentCsv.Make(content)),
            ReportFormat.Json => new(FileName.Of(Data, name, "json"), "application/json", AssessmentJson.Make(content)),
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
