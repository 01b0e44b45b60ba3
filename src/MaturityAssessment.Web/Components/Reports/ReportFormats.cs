using MaturityAssessment.Application.Reports;

namespace MaturityAssessment.Web.Components.Reports;

/// <summary>Formats of reports as people choose them.</summary>
internal static class ReportFormats
{
    public static IReadOnlyList<(ReportFormat Format, string Name, string For)> All { get; } =
    [
        (ReportFormat.Pdf, "PDF", "to read and to print"),
        (ReportFormat.Docx, "Word", "to go on writing in it"),
        (ReportFormat.Xlsx, "Excel", "answers, weights and scores as formulas, roadmap"),
        (ReportFormat.Csv, "CSV", "one table, for other programs"),
        (ReportFormat.Json, "JSON", "everything with all digits, for other programs"),
    ];

    /// <summary>Whether a format shows a report, and not the data alone: then its kind and page matter.</summary>
    public static bool IsDocument(ReportFormat format) => format is ReportFormat.Pdf or ReportFormat.Docx;

    public static string NameOf(ReportFormat format) => All.First(f => f.Format == format).Name;
}
