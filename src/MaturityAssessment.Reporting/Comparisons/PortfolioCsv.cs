using MaturityAssessment.Domain.Models;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>Where everyone stands in everything, for machines: RFC 4180, UTF-8, one row for each organisation and node, the whole first.</summary>
public static class PortfolioCsv
{
    private static readonly string[] Heads =
        ["organisation", "parent", "cycle", "sector", "size", "code", "title", "score", "level", "rank", "percentile", "toMedian", "toBest", "rankLow", "rankMedian", "rankHigh", "group"];

    /// <summary>Numbers have a point and all their digits; scores are on the display range of their node. What is not there is empty.</summary>
    public static byte[] Make(PortfolioReportContent content)
    {
        var facts = new PortfolioFacts(content, Words.English);
        var text = new CsvText();
        text.Row(Heads);
        foreach (var entry in facts.Portfolio.Ranking)
        {
            foreach (var node in facts.Model.Root.DescendantNodes().Prepend(facts.Model.Root))
            {
                text.Row(Cells(facts, entry, node));
            }
        }

        return text.ToBytes();
    }

    private static IEnumerable<string> Cells(PortfolioFacts facts, int entry, ModelNode node)
    {
        var (organisation, standing, isWhole) = (facts.Portfolio.Entries[entry], facts.StandingOf(entry, node), node.Code.Length == 0);
        var range = node.Display ?? facts.Scale.Display;
        var interval = isWhole ? facts.IntervalOf(entry) : null;
        return
        [
            .. new[] { organisation.Key.Name, organisation.Key.Parent, organisation.Key.Cycle, organisation.Sector, organisation.Size, node.Code, isWhole ? "Overall" : node.Title }.Select(SpreadsheetText.Safe),
            CsvText.Number(standing.Score is { } score ? range.Map(score) : null),
            CsvText.Number(standing.Level?.Number),
            CsvText.Number(standing.Rank),
            CsvText.Number(standing.Percentile),
            CsvText.Number(standing.ToMedian * (range.Max - range.Min)),
            CsvText.Number(standing.ToBest * (range.Max - range.Min)),
            CsvText.Number(interval?.Low),
            CsvText.Number(interval?.Median),
            CsvText.Number(interval?.High),
            CsvText.Number(isWhole ? facts.GroupOf(entry) : null),
        ];
    }
}
