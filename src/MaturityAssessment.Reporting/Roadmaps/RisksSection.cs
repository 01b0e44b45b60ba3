using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>The organisation's own register: what may go wrong, how grave it is, what is done about it and by whom.</summary>
internal static class RisksSection
{
    private const int MostRisks = 40;
    private const int LongestText = 300;

    public static IEnumerable<Block> Of(ReportFacts report, Theme theme, ChartColours colours)
    {
        if (report.Content.Risks is not { } risks)
        {
            yield break;
        }

        yield return new Heading(2, "Risks", "risk-register");
        if (risks.Count == 0)
        {
            yield return new Paragraph("No risks have been entered yet. The challenges that show in the answers are a place to begin.");
            yield break;
        }

        var open = risks.Where(r => r.Status != RiskStatus.Closed).ToList();
        yield return open.Count > 0
            ? GridColumns.Of(Grid(open, colours), theme, "Likelihood and impact from 1 (low) to 5 (high); the numbers are those of the table.", new Paragraph(Summary(risks, open)))
            : new Paragraph(Summary(risks, open));

        var shown = open.Concat(risks.Where(r => r.Status == RiskStatus.Closed)).Take(MostRisks).ToList();
        yield return new Table(
            "The risk register, the gravest first; severity is likelihood times impact",
            [new("", 0.4, TextAlign.End), new("Risk", 2.8), new("Severity", 1.1, TextAlign.Centre), new("What is done about it", 2.8), new("Owner", 1.2), new("State", 1.05)],
            [.. shown.Select((r, i) => Row(r, i + 1))]);
        if (risks.Count > MostRisks)
        {
            yield return new Paragraph($"{Shown.Count(risks.Count - MostRisks, "more risk stands", "more risks stand")} in the register that the department keeps.");
        }
    }

    private static string Summary(IReadOnlyList<RiskDetails> risks, List<RiskDetails> open)
    {
        var without = open.Count(r => ReportFacts.OneLine(r.Owner).Length == 0);
        var happened = open.Count(r => r.Status == RiskStatus.Occurred);
        var sentences = new List<string> { $"The register holds {Shown.Count(risks.Count, "risk")}, of which {Shown.InWordsOrNone(open.Count)} {(open.Count == 1 ? "is" : "are")} open." };
        if (happened > 0)
        {
            sentences.Add(happened == 1 ? "One of them has happened." : $"{Shown.AsSentence(Shown.InWords(happened))} of them have happened.");
        }

        if (without > 0)
        {
            sentences.Add(without == 1 ? "One has no owner yet." : $"{Shown.AsSentence(Shown.InWords(without))} have no owner yet.");
        }

        return string.Join(" ", sentences);
    }

    private static FiveByFiveChart Grid(List<RiskDetails> open, ChartColours colours) => new(
        new("Likelihood and impact", "Likelihood", "Impact", [.. open.Take(MostRisks).Select((r, i) => new FiveByFiveItem(ReportFacts.OneLine(r.Title), r.Likelihood, r.Impact, GridMark.Open, i + 1))], "Open risk"),
        colours);

    private static TableRow Row(RiskDetails risk, int number) => new(
        Shown.Number(number),
        new TableCell(Title(risk)),
        $"{Shown.Number(risk.Likelihood)} × {Shown.Number(risk.Impact)} = {Shown.Number(risk.Severity)}",
        ReportFacts.OneLine(risk.Mitigation) is { Length: > 0 } mitigation ? Shown.Shortened(mitigation, LongestText) : "Nothing yet",
        ReportFacts.OneLine(risk.Owner) is { Length: > 0 } owner ? owner : "No owner yet",
        PlanWords.Of(risk.Status));

    private static List<TextSpan> Title(RiskDetails risk)
    {
        var spans = new List<TextSpan> { TextSpan.Strong(ReportFacts.OneLine(risk.Title)) };
        if (ReportFacts.OneLine(risk.Description) is { Length: > 0 } description)
        {
            spans.Add("\n" + Shown.Shortened(description, LongestText));
        }

        if (risk.Category != RiskCategory.Other)
        {
            spans.Add(TextSpan.Emphasis("\n" + PlanWords.Of(risk.Category)));
        }

        return spans;
    }
}
