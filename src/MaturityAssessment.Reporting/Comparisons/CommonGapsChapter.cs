using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf;

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

        yield return new Heading(1, "What is missing most often", "common-gaps");
        if (facts.Gaps.Count == 0)
        {
            yield return new Paragraph($"Nothing: no organisation is {PortfolioHeadline.Below(facts.ExpectedLevel)} in any question that it answered.") { IsLead = true };
            yield break;
        }

        var first = facts.Gaps[0];
        yield return new Paragraph($"What many lack is often cheaper to solve once for all. Most would be gained here: {TextOf(facts, first)} {Shown.Number(first.Below)} of {Shown.Count(first.Answered, "organisation")} {(first.Below == 1 ? "is" : "are")} {PortfolioHeadline.Below(facts.ExpectedLevel)}.") { IsLead = true };
        var rows = facts.Gaps.Take(MostRows).ToList();
        yield return new Paragraph($"The table orders questions by the share of organisations {PortfolioHeadline.Below(facts.ExpectedLevel)}, times the weight of the question in the whole.{(facts.Gaps.Count > rows.Count ? $" It shows the first {Shown.InWords(rows.Count)} of {Shown.Number(facts.Gaps.Count)}." : "")} Only organisations that answered the question are counted.") { KeepsWithNext = true };
        yield return new Table(
            $"Questions in which organisations are {PortfolioHeadline.Below(facts.ExpectedLevel)}",
            [new("Code", 1.2), new("Question", 3.6), new("Dimension", 1.9), new("Below", 1, TextAlign.End), new("Answered", 1.45, TextAlign.End), new("Share", 1, TextAlign.End), new("Weight", 1.15, TextAlign.End)],
            [.. rows.Select(g => new TableRow(
                TableCell.RowHeader(g.Code),
                Shown.Shortened(TextOf(facts, g), LongestText),
                DimensionOf(facts, g.Code)?.Title ?? "–",
                Shown.Number(g.Below),
                Shown.Number(g.Answered),
                Shown.Percent(g.Share),
                Shown.Number(g.Weight * 100, 1) + "%"))]);
    }

    internal static string TextOf(PortfolioFacts facts, CommonGap gap) => facts.Model.FindQuestion(gap.Code)?.Text ?? gap.Code;

    internal static ModelNode? DimensionOf(PortfolioFacts facts, string question) => facts.Dimensions.FirstOrDefault(d => d.DescendantQuestions().Any(q => q.Code == question));
}
