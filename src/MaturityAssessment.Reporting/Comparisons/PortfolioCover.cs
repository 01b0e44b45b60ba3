using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Comparisons;

internal static class PortfolioCover
{
    public const string Title = "Maturity compared";

    public static Cover Of(PortfolioFacts facts, ReportOptions options)
    {
        var (content, model, count) = (facts.Content, facts.Model, facts.Portfolio.Entries.Count);
        return new(Title)
        {
            Subtitle = model.Title,
            Organisation = facts.Issuer,
            Logo = options.Logo?.ToEmblem(),
            Image = options.CoverImage?.ToEmblem(),
            Status = content.IsProvisional ? "Self-assessed, provisional: answers may still change" : "Self-assessed",
            Date = Shown.Date(content.Date),
            Facts =
            [
                ("Cycle", facts.Cycle),
                ("Organisations", facts.Ranked.Count == count ? Shown.Number(count) : $"{Shown.Number(count)}, of which {Shown.Number(facts.Ranked.Count)} with a result"),
                .. ReportFacts.OneLine(content.Selection) is { Length: > 0 } selection ? [("Selection", selection)] : Array.Empty<(string, string)>(),
                ("Maturity model", $"{model.Title}, version {model.Version}"),
                .. facts.PreviousCycle is { } previous ? [("Compared with", previous)] : Array.Empty<(string, string)>(),
            ],
        };
    }
}
