using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Comparisons;

internal static class PortfolioCover
{
    public static string Title(Words words) => words.Say("Maturity compared");

    public static Cover Of(PortfolioFacts facts, ReportOptions options)
    {
        var (content, model, count, words) = (facts.Content, facts.Model, facts.Portfolio.Entries.Count, facts.Words);
        return new(Title(words))
        {
            Subtitle = model.Title,
            Organisation = facts.Issuer,
            Logo = options.Logo?.ToEmblem(),
            Image = options.CoverImage?.ToEmblem(),
            Status = content.IsProvisional ? words.Say("Self-assessed, provisional: answers may still change") : words.Say("Self-assessed"),
            Date = words.Date(content.Date),
            Facts =
            [
                (words.Say("Cycle"), facts.Cycle),
                (words.Say("Organisations"), facts.Ranked.Count == count ? words.Number(count) : words.Say($"{count}, of which {facts.Ranked.Count} with a result")),
                .. ReportFacts.OneLine(content.Selection.In(words)) is { Length: > 0 } selection ? [(words.Say("Selection"), selection)] : Array.Empty<(string, string)>(),
                (words.Say("Maturity model"), words.Say($"{model.Title}, version {model.Version}")),
                .. facts.PreviousCycle is { } previous ? [(words.Say("Compared with"), previous)] : Array.Empty<(string, string)>(),
            ],
        };
    }
}
