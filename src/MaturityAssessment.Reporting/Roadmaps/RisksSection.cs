using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;
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

        var words = report.Words;
        yield return new Heading(2, words.Say("Risks"), "risk-register");
        if (risks.Count == 0)
        {
            yield return new Paragraph(words.Say("No risks have been entered yet. The challenges that show in the answers are a place to begin."));
            yield break;
        }

        var open = risks.Where(r => r.Status != RiskStatus.Closed).ToList();
        yield return open.Count > 0
            ? GridColumns.Of(Grid(words, open), colours, words, theme, words.Say("Likelihood and impact from 1 (low) to 5 (high); the numbers are those of the table."), Summary(words, risks, open))
            : new Paragraph(Summary(words, risks, open));

        var shown = open.Concat(risks.Where(r => r.Status == RiskStatus.Closed)).Take(MostRisks).ToList();
        yield return new Table(
            words.Say("The risk register, the gravest first; severity is likelihood times impact"),
            [new("", 0.4, TextAlign.End), new(words.Say("Risk"), 2.8), new(words.Say("Severity"), 1.1, TextAlign.Centre), new(words.Say("What is done about it"), 2.8), new(words.Say("Owner"), 1.2), new(words.Say("State"), 1.05)],
            [.. shown.Select((r, i) => Row(words, r, i + 1))]);
        if (risks.Count > MostRisks)
        {
            yield return new Paragraph(words.Say(risks.Count - MostRisks, $"{risks.Count - MostRisks} more risk stands in the register that the department keeps.", $"{risks.Count - MostRisks} more risks stand in the register that the department keeps."));
        }
    }

    private static string Summary(Words words, IReadOnlyList<RiskDetails> risks, List<RiskDetails> open)
    {
        var without = open.Count(r => ReportFacts.OneLine(r.Owner).Length == 0);
        var happened = open.Count(r => r.Status == RiskStatus.Occurred);
        var sentences = new List<string>
        {
            (risks.Count, open.Count) switch
            {
                (1, 0) => words.Say("The register holds one risk, which is closed."),
                (1, _) => words.Say("The register holds one risk, which is open."),
                (var all, 0) => words.Say($"The register holds {all} risks, of which none is open."),
                var (all, still) => words.Say(still, $"The register holds {all} risks, of which one is open.", $"The register holds {all} risks, of which {words.InWords(still)} are open."),
            },
        };
        if (happened > 0)
        {
            sentences.Add(words.Say(happened, $"One of them has happened.", $"{Shown.AsSentence(words.InWords(happened))} of them have happened."));
        }

        if (without > 0)
        {
            sentences.Add(words.Say(without, $"One has no owner yet.", $"{Shown.AsSentence(words.InWords(without))} have no owner yet."));
        }

        return string.Join(" ", sentences);
    }

    private static FiveByFiveContent Grid(Words words, List<RiskDetails> open) => new(
        words.Say("Likelihood and impact"), words.Say("Likelihood"), words.Say("Impact"),
        [.. open.Take(MostRisks).Select((r, i) => new FiveByFiveItem(ReportFacts.OneLine(r.Title), r.Likelihood, r.Impact, GridMark.Open, i + 1))],
        RowNames.Risk);

    private static TableRow Row(Words words, RiskDetails risk, int number) => new(
        words.Number(number),
        new TableCell(Title(words, risk)),
        $"{words.Number(risk.Likelihood)} × {words.Number(risk.Impact)} = {words.Number(risk.Severity)}",
        ReportFacts.OneLine(risk.Mitigation) is { Length: > 0 } mitigation ? Shown.Shortened(mitigation, LongestText) : words.Say("Nothing yet"),
        ReportFacts.OneLine(risk.Owner) is { Length: > 0 } owner ? owner : words.Say("No owner yet"),
        PlanWords.Of(words, risk.Status));

    private static List<TextSpan> Title(Words words, RiskDetails risk)
    {
        var spans = new List<TextSpan> { TextSpan.Strong(ReportFacts.OneLine(risk.Title)) };
        if (ReportFacts.OneLine(risk.Description) is { Length: > 0 } description)
        {
            spans.Add("\n" + Shown.Shortened(description, LongestText));
        }

        if (risk.Category != RiskCategory.Other)
        {
            spans.Add(TextSpan.Emphasis("\n" + PlanWords.Of(words, risk.Category)));
        }

        return spans;
    }
}
