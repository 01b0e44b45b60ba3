using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

internal static class CoverPage
{
    public static Cover Of(ReportFacts report)
    {
        var (content, card) = (report.Content, report.Card);
        return new(report.Title)
        {
            Subtitle = report.Model.Title,
            Organisation = report.Name,
            Logo = report.Options.Logo?.ToEmblem(),
            Image = report.Options.CoverImage?.ToEmblem(),
            Seal = Verification.Seal(report),
            Status = content.IsWithdrawn ? "Self-assessed, withdrawn: never submitted" : content.IsProvisional ? "Self-assessed, provisional: answers may still change" : "Self-assessed",
            Date = Shown.Date(content.Date),
            Facts =
            [
                .. ReportFacts.OneLine(content.Parent) is { Length: > 0 } parent ? [("Part of", parent)] : Array.Empty<(string, string)>(),
                ("Assessment", ReportFacts.OneLine(content.Cycle)),
                ("Maturity model", $"{report.Model.Title}, version {report.Model.Version}"),
                ("Answers", card.Applicable == 0 ? "No question applies" : $"{Shown.Number(card.Answered)} of {Shown.Count(card.Applicable, "question")} that {(card.Applicable == 1 ? "applies" : "apply")}"),
                .. content.Target is { } target ? [("Target", target.Title)] : Array.Empty<(string, string)>(),
                .. content.Previous is { } previous ? [("Compared with", ReportFacts.OneLine(previous.Cycle))] : Array.Empty<(string, string)>(),
            ],
        };
    }
}
