using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>A page for people who turn no pages: it says as much as one page holds.</summary>
internal static class OnePage
{
    /// <param name="versions">What it could hold, the fullest first. Only those that are needed are made.</param>
    /// <returns>The first that fits, or the last.</returns>
    public static IReadOnlyList<Block> Of(ReportFacts report, Theme theme, IEnumerable<IReadOnlyList<Block>> versions)
    {
        IReadOnlyList<Block> page = [];
        foreach (var version in versions)
        {
            page = version;
            if (PagePreview.Of(new(new("", "", "", report.Words.Tag, default, ""), theme, page)).Count == 1)
            {
                break;
            }
        }

        return page;
    }
}
