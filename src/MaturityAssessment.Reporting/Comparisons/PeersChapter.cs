using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>Organisations among their like: by sector and by size. Small groups are not shown, as their median would give single results away.</summary>
internal static class PeersChapter
{
    public static IEnumerable<Block> Of(PortfolioFacts facts)
    {
        var groups = PeerGroups.Of(facts.Portfolio.Entries);
        var words = facts.Words;
        var tables = new[] { Table(facts, words.Say("By sector"), words.Say("Sector"), groups.BySector), Table(facts, words.Say("By size"), words.Say("Staff"), groups.BySize) }.OfType<(Table Table, int Hidden)>().ToList();
        if (tables.Count == 0)
        {
            yield break;
        }

        yield return new Heading(1, words.Say("Peer groups"), "peers") { RoomAsked = 0.45 };
        yield return new Paragraph(words.Say("A fair comparison is one with organisations that do similar work or are of similar size.")) { IsLead = true };
        foreach (var (table, hidden) in tables)
        {
            if (table.Rows.Count > 0)
            {
                yield return table;
            }

            if (hidden > 0)
            {
                yield return new Paragraph(words.Say(
                    hidden,
                    $"{table.Caption}, one group is not shown: fewer than {words.InWords(facts.Content.SmallestPeerGroup)} of its organisations have a result.",
                    $"{table.Caption}, {words.InWords(hidden)} groups are not shown: fewer than {words.InWords(facts.Content.SmallestPeerGroup)} of their organisations have a result."));
            }
        }
    }

    private static (Table Table, int Hidden)? Table(PortfolioFacts facts, string caption, string head, IReadOnlyList<PeerGroup> groups)
    {
        if (groups.All(g => g.Name.Length == 0))
        {
            return null;
        }

        var (overall, scale, words) = (facts.Portfolio.Overall, facts.Scale, facts.Words);
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
                TableCell.RowHeader(group.Name.Length > 0 ? Shown.AsSentence(words.Size(group.Name)) : words.Say("Not known")),
                words.Number(spread.Count),
                words.Score(scale, spread.Median),
                words.Number(scale.LevelOf(spread.Median).Number),
                words.Say($"{words.Score(scale, spread.LowerQuartile)} to {words.Score(scale, spread.UpperQuartile)}"),
                words.Say($"{words.Score(scale, spread.Least)} to {words.Score(scale, spread.Most)}")));
        }

        return (new(
            caption,
            [new(head, 2.6), new(words.Say("Results"), 0.9, TextAlign.End), new(words.Say("Median"), 0.9, TextAlign.End), new(words.Say("Level"), 0.7, TextAlign.Centre), new(words.Say("Middle half"), 1.4, TextAlign.End), new(words.Say("Lowest to highest"), 1.4, TextAlign.End)],
            rows), hidden);
    }
}
