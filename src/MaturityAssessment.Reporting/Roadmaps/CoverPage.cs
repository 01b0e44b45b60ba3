using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

internal static class CoverPage
{
    public static Cover Of(ReportFacts report)
    {
        var (content, card, words) = (report.Content, report.Card, report.Words);
        return new(report.Title)
        {
            Subtitle = report.Model.Title,
            Organisation = report.Name,
            Logo = report.Options.Logo?.ToEmblem(),
            Image = report.Options.CoverImage?.ToEmblem(),
            Seal = Verification.Seal(report),
            Status = StatusOf(report),
            Date = words.Date(content.Date),
            Facts =
            [
                .. ReportFacts.OneLine(content.Parent) is { Length: > 0 } parent ? [(words.Say("Part of"), parent)] : Array.Empty<(string, string)>(),
                (words.Say("Assessment"), ReportFacts.OneLine(content.Cycle)),
                (words.Say("Maturity model"), words.Say($"{report.Model.Title}, version {report.Model.Version}")),
                (
                    words.Say("Answers"),
                    card.Applicable == 0
                        ? words.Say("No question applies")
                        : words.Say(card.Applicable, $"{card.Answered} of {card.Applicable} question that applies", $"{card.Answered} of {card.Applicable} questions that apply")),
                .. content.Target is { } target ? [(words.Say("Target"), target.Title)] : Array.Empty<(string, string)>(),
                .. content.Approval is { } approval ? [(words.Say("Approved by"), words.Say($"{ReportFacts.OneLine(approval.By)}, {words.Date(approval.On)}"))] : Array.Empty<(string, string)>(),
                .. content.Programme is { } programme ? [(words.Say("Approved plan"), words.Say($"{ReportFacts.OneLine(programme.Plan)}, {words.Date(programme.ApprovedOn)}"))] : Array.Empty<(string, string)>(),
                .. content.Previous is { } previous ? [(words.Say("Compared with"), ReportFacts.OneLine(previous.Cycle))] : Array.Empty<(string, string)>(),
            ],
        };
    }

    /// <summary>By whom it was assessed, and whether answers may still change.</summary>
    public static string StatusOf(ReportFacts report)
    {
        var (content, words) = (report.Content, report.Words);
        return content.IsWithdrawn ? words.Say("Self-assessed, withdrawn: never submitted")
            : content.IsProvisional ? words.Say("Self-assessed, provisional: answers may still change")
            : content.Approval is null ? words.Say("Self-assessed")
            : words.Say("Self-assessed, reviewed and approved");
    }
}
