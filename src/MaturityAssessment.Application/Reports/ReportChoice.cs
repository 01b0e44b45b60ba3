using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Application.Reports;

/// <summary>What somebody asks of a report; what they leave open, the clothes of their organisation decide.</summary>
public sealed record ReportChoice
{
    public ReportKind Kind { get; init; } = ReportKind.Roadmap;
    public ReportFormat Format { get; init; } = ReportFormat.Pdf;
    public PaperSize? Paper { get; init; }

    /// <summary>As shown before amounts, such as "EUR"; empty for none.</summary>
    public string? Currency { get; init; }

    /// <summary>Such as "en".</summary>
    public string? Language { get; init; }

    public IReadOnlySet<ReportSection>? Sections { get; init; }
}

public enum ReportFormat
{
    Pdf,

    /// <summary>The same report as a Word file.</summary>
    Docx,

    /// <summary>The assessment as an Excel workbook that computes.</summary>
    Xlsx,

    Csv,
    Json,
}
