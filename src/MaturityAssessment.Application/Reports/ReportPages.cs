using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Application.Reports;

/// <summary>The pages of a report as the screen shows them.</summary>
/// <param name="Chapters">Of each page, empty before the first chapter.</param>
/// <param name="Svg">The page that was asked for; null where none was.</param>
public sealed record ReportPages(IReadOnlyList<string> Chapters, string? Svg)
{
    public int Count => Chapters.Count;

    /// <param name="page">From 1; null to count only.</param>
    internal static ReportPages Of(PagePreview preview, int? page)
    {
        if (page is < 1 || page > preview.Count)
        {
            throw new NotFoundException("The page");
        }

        return new(
            [.. Enumerable.Range(1, preview.Count).Select(preview.ChapterOf)],
            page is { } wanted ? preview.Svg(wanted, $"Page {wanted} of {preview.Count}") : null);
    }
}
