using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>Organisations among their like: by sector and by size. Small groups are not shown, as their median would give single results away.</summary>
internal static class PeersChapter
{
    public static IEnumerable<Block> Of(PortfolioFacts facts)
    {
        var groups = PeerGroups.Of(facts.Portfolio.Entries);
        var tables = new[] { Table(facts, "By sector", "Sector", groups.BySector), Table(facts, "By size", "Staff", groups.BySize) }.OfType<(Table Table, int Hidden)>().ToList();
        if (tables.Count == 0)
        {
            yield break;
        }

        yield return new Heading(1, "Peer groups", "peers");
        yield return new Paragraph("A fair comparison is one with organisations that do similar work or are of similar size.") { IsLead = true };
        foreach (var (table, hidden) in tables)
        {
            if (table.Rows.Count > 0)
            {
                yield return table;
            }

            if (hidden > 0)
            {
                yield return new Paragraph($"{table.Caption}, {(hidden == 1 ? "one group is" : $"{Shown.InWords(hidden)} groups are")} not shown: fewer than {Shown.InWords(facts.Content.SmallestPeerGroup)} of {(hidden == 1 ? "its" : "their")} organisations have a result.");
            }
        }
    }

    private static (Table Table, int Hidden)? Table(PortfolioFacts facts, string caption, string head, IReadOnlyList<PeerGroup> groups)
    {
        if (groups.All(g => g.Name.Length == 0))
        {
            return null;
        }

        var (overall, scale) = (facts.Portfolio.Overall, facts.Scale);
        var rows = new List<TableRow>();
        var hidden = 0;
        foreach (var group in groups)
        {
            if (Distribution.Of(group.Entries.Select(i => overall[i].Score).OfType<double>()) is not { } spread || spread.Count < facts.Content.SmallestPeerGroup)
            {
                hidden++;
                continue;
            }

            rows.Add(new(
                TableCell.RowHeader(group.Name.Length > 0 ? Shown.AsSentence(group.Name) : "Not known"),
                Shown.Number(spread.Count),
                scale.Score(spread.Median),
                Shown.Number(scale.LevelOf(spread.Median).Number),
                $"{scale.Score(spread.LowerQuartile)} to {scale.Score(spread.UpperQuartile)}",
                $"{scale.Score(spread.Least)} to {scale.Score(spread.Most)}"));
        }

        return (new(
            caption,
            [new(head, 2.6), new("Results", 0.9, TextAlign.End), new("Median", 0.9, TextAlign.End), new("Level", 0.7, TextAlign.Centre), new("Middle half", 1.4, TextAlign.End), new("Lowest to highest", 1.4, TextAlign.End)],
            rows), hidden);
    }
}
