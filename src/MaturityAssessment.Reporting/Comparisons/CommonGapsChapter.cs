using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>What many lack is worth solving once for all.</summary>
internal static class CommonGapsChapter
{
    private const int MostRows = 10;
    private const int LongestText = 170;

    public static IEnumerable<Block> Of(PortfolioFacts facts)
    {
        if (facts.Ranked.Count < 2)
        {
            yield break;
        }

        var (words, expected) = (facts.Words, facts.Level(facts.ExpectedLevel));
        yield return new Heading(1, words.Say("What is missing most often"), "common-gaps");
        if (facts.Gaps.Count == 0)
        {
            yield return new Paragraph(words.Spans($"Nothing: no organisation is below {expected} in any question that it answered.")) { IsLead = true };
            yield break;
        }

        var first = facts.Gaps[0];
        yield return new Paragraph(Words.Running(
            words.Spans($"What many lack is often cheaper to solve once for all. Most would be gained here: {facts.Own(TextOf(facts, first))}"),
            words.Spans(first.Below, $"{first.Below} of {first.Answered} organisations is below {expected}.", $"{first.Below} of {first.Answered} organisations are below {expected}.")))
        { IsLead = true };
        var rows = facts.Gaps.Take(MostRows).ToList();
        yield return new Paragraph(Words.Running(
            words.Spans($"The table orders questions by the share of organisations below {expected}, times the weight of the question in the whole."),
            facts.Gaps.Count > rows.Count ? words.Spans($"It shows the first {words.InWords(rows.Count)} of {facts.Gaps.Count}.") : [],
            words.Spans($"Only organisations that answered the question are counted.")))
        { KeepsWithNext = true };
        yield return new Table(
            words.Say($"Questions in which organisations are below {expected}"),
            [
                new(words.Say("Code"), 1.2), new(words.Say("Question"), 3.6), new(words.Say("Dimension"), 1.9), new(words.Say("Below"), 1, TextAlign.End),
                new(words.Say("Answered"), 1.45, TextAlign.End), new(words.Say("Share"), 1, TextAlign.End), new(words.Say("Weight"), 1.15, TextAlign.End),
            ],
            [.. rows.Select(g => new TableRow(
                TableCell.RowHeader(g.Code),
                new(facts.Own(Shown.Shortened(TextOf(facts, g), LongestText))),
                new(facts.Own(DimensionOf(facts, g.Code)?.Title ?? "–")),
                words.Number(g.Below),
                words.Number(g.Answered),
                words.Percent(g.Share),
                words.Percent(g.Weight, 1)))]);
    }

    internal static string TextOf(PortfolioFacts facts, CommonGap gap) => facts.Model.FindQuestion(gap.Code)?.Text ?? gap.Code;

    internal static ModelNode? DimensionOf(PortfolioFacts facts, string question) => facts.Dimensions.FirstOrDefault(d => d.DescendantQuestions().Any(q => q.Code == question));
}
