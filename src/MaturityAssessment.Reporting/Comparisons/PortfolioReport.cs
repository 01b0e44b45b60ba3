using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>The report for those who look after many organisations: where they stand, how sure that is, what they have in common, and a page for each.</summary>
public static class PortfolioReport
{
    // a table of contents that lists more pages than this is longer than what it helps to find
    private const int MostListed = 40;

    /// <summary>The same content gives the same bytes.</summary>
    /// <exception cref="Domain.RuleBrokenException">The earlier cycle used a model that this one cannot be compared with.</exception>
    public static byte[] Make(PortfolioReportContent content, ReportOptions options) => PdfRenderer.Render(Compose(content, options));

    internal static Document Compose(PortfolioReportContent content, ReportOptions options)
    {
        var facts = new PortfolioFacts(content, options.Language);
        var theme = ReportTheme.Of(options);
        var colours = ReportTheme.Charts(options, theme);
        return new(
            new($"{PortfolioCover.Title(facts.Words)} – {facts.Issuer}, {facts.Cycle}", options.Author ?? facts.Issuer, facts.Model.Title, facts.Words.Tag, new(content.Date, default, TimeSpan.Zero), "MaturityAssessment"),
            theme,
            options.Kind == ReportKind.Executive ? [.. PortfolioSummaryPage.Of(facts, colours, theme)] : Whole(facts, options, colours, theme))
        {
            Furniture = new(Shown.Shortened($"{facts.Issuer}, {facts.Cycle}", 60), Shown.Shortened(options.FooterText, 120), facts.Words.Say("Page {0} of {1}")),
        };
    }

    private static List<Block> Whole(PortfolioFacts facts, ReportOptions options, Charts.ChartColours colours, Theme theme) =>
    [
        PortfolioCover.Of(facts, options),
        new TableOfContents(facts.Words.Say("Contents"), facts.Portfolio.Entries.Count > MostListed ? 1 : 2),
        .. PortfolioSummaryPage.Of(facts, colours, theme),
        .. HeatmapChapter.Of(facts, colours, theme),
        .. RankingChapter.Of(facts, colours, theme),
        .. DistributionChapter.Of(facts, colours, theme),
        .. CommonGapsChapter.Of(facts),
        .. ChangeChapter.Of(facts, colours, theme),
        .. PeersChapter.Of(facts),
        .. OrganisationPages.Of(facts, colours, theme),
        .. ComparisonMethodChapter.Of(facts),
    ];
}
