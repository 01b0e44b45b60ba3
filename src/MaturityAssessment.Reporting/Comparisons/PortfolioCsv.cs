using System.Globalization;
using System.Text;
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
        var text = new StringBuilder();
        Row(text, Heads);
        foreach (var entry in facts.Portfolio.Ranking)
        {
            foreach (var node in facts.Model.Root.DescendantNodes().Prepend(facts.Model.Root))
            {
                Row(text, Cells(facts, entry, node));
            }
        }

        // with the mark, spreadsheets read the file as UTF-8
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static IEnumerable<string> Cells(PortfolioFacts facts, int entry, ModelNode node)
    {
        var (organisation, standing, isWhole) = (facts.Portfolio.Entries[entry], facts.StandingOf(entry, node), node.Code.Length == 0);
        var range = node.Display ?? facts.Scale.Display;
        var interval = isWhole ? facts.IntervalOf(entry) : null;
        return
        [
            .. new[] { organisation.Key.Name, organisation.Key.Parent, organisation.Key.Cycle, organisation.Sector, organisation.Size, node.Code, isWhole ? "Overall" : node.Title }.Select(SpreadsheetText.Safe),
            Number(standing.Score is { } score ? range.Map(score) : null),
            Number(standing.Level?.Number),
            Number(standing.Rank),
            Number(standing.Percentile),
            Number(standing.ToMedian * (range.Max - range.Min)),
            Number(standing.ToBest * (range.Max - range.Min)),
            Number(interval?.Low),
            Number(interval?.Median),
            Number(interval?.High),
            Number(isWhole ? facts.GroupOf(entry) : null),
        ];
    }

    private static string Number(double? value) => value is { } number ? number.ToString("R", CultureInfo.InvariantCulture) : "";

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
