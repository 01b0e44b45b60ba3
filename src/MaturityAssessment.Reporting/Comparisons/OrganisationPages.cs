using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>A page for every organisation, in the order of their names: where it stands among the others, and in what.</summary>
internal static class OrganisationPages
{
    private const int MostCharted = 10;
    private const int MostNamed = 3;
    private const double Gap = 20;
    private const double ChartShare = 1.75;
    private const double SmallestDifference = 0.005;

    public static IEnumerable<Block> Of(PortfolioFacts facts, ChartColours colours, Theme theme)
    {
        if (facts.Portfolio.Entries.Count == 0)
        {
            yield break;
        }

        yield return new Heading(1, "Each organisation", "organisations");
        yield return RankingTable.Of(facts);
        if (!facts.Content.HasPages)
        {
            yield break;
        }

        foreach (var entry in Enumerable.Range(0, facts.Names.Count).OrderBy(i => facts.Names[i], StringComparer.OrdinalIgnoreCase).ThenBy(i => i))
        {
            yield return new Heading(2, Shown.Shortened(facts.Names[entry], 150), RankingTable.PageOf(entry)) { StartsPage = true };
            foreach (var block in Page(facts, entry, colours, theme))
            {
                yield return block;
            }
        }
    }

    private static IEnumerable<Block> Page(PortfolioFacts facts, int entry, ChartColours colours, Theme theme)
    {
        yield return new Paragraph(About(facts, entry));
        if (facts.Portfolio.Overall[entry] is not { Score: { } score, Rank: { } rank } standing)
        {
            yield return new Panel("No result", new Paragraph($"{Shown.Shortened(facts.Names[entry], 90)} {facts.AbsenceOf(entry)}, so it has no score and no rank. That is not the same as a low score."));
            yield break;
        }

        yield return Numbers(facts, entry, standing, score, rank);
        if (Sentences(facts, entry).ToList() is { Count: > 0 } sentences)
        {
            yield return new Paragraph(string.Join(" ", sentences));
        }

        if (facts.Dimensions.Count > 0 && facts.Ranked.Count > 1)
        {
            yield return Picture(facts, entry, colours, theme);
            yield return Table(facts, entry, colours);
        }
    }

    private static string About(PortfolioFacts facts, int entry)
    {
        var (key, sector, size) = (facts.Portfolio.Entries[entry].Key, ReportFacts.OneLine(facts.Portfolio.Entries[entry].Sector), ReportFacts.OneLine(facts.Portfolio.Entries[entry].Size));
        var (answered, applicable) = facts.AnswersOf(entry);
        var parts = new List<string>();
        if (ReportFacts.OneLine(key.Parent) is { Length: > 0 } parent)
        {
            parts.Add($"Part of {Shown.Shortened(parent, 80)}.");
        }

        if (sector.Length > 0)
        {
            parts.Add($"Sector: {Shown.Shortened(sector, 60)}.");
        }

        if (size.Length > 0)
        {
            parts.Add($"Staff: {size}.");
        }

        parts.Add(applicable == 0 ? "No question applies." : answered == applicable
            ? $"{(applicable == 1 ? "The one question that applies is" : $"All {Shown.Number(applicable)} questions that apply are")} answered."
            : $"{Shown.Number(answered)} of {Shown.Count(applicable, "question")} that {(applicable == 1 ? "applies is" : "apply are")} answered.");
        return string.Join(" ", parts);
    }

    private static KeyFacts Numbers(PortfolioFacts facts, int entry, Standing standing, double score, int rank)
    {
        var level = facts.LevelOf(entry)!;
        var change = facts.ChangeOf.GetValueOrDefault(entry);
        return new(
            new("Score", facts.Score(score), $"median {facts.Score(facts.Whole!.Median)}"),
            new("Level", Shown.Number(level.Number), level.Name),
            new($"Rank of {Shown.Number(facts.Ranked.Count)}", Shown.Number(rank), facts.IntervalOf(entry) is { } interval ? $"range {PortfolioHeadline.Range(interval)}" : $"percentile {Shown.Number(standing.Percentile ?? 0, 0)}"),
            facts.PreviousCycle is { } cycle
                ? new($"Since {Shown.Shortened(cycle, 14)}", change is null ? "–" : facts.Scale.Change(change.ScoreBefore, change.ScoreAfter), change is null ? "no earlier result" : $"from {facts.Score(change.ScoreBefore)}, rank {Shown.Number(change.RankBefore)}")
                : new("To the best", facts.Scale.Points(standing.ToBest ?? 0).TrimStart('+'), "points"));
    }

    private static IEnumerable<string> Sentences(PortfolioFacts facts, int entry)
    {
        if (facts.GroupOf(entry) is { } group)
        {
            var others = facts.Ranked.Where(i => i != entry && facts.GroupOf(i) == group).Select(i => Shown.Shortened(facts.Names[i], 50)).ToList();
            yield return $"By rank it cannot be told apart from {PortfolioSummaryPage.Some(others, 3)}.";
        }

        if (Moved(facts, entry) is { } moved)
        {
            yield return moved;
        }
    }

    /// <summary>What brought the change since the earlier cycle.</summary>
    private static string? Moved(PortfolioFacts facts, int entry)
    {
        if (facts.ChangeOf.GetValueOrDefault(entry) is not { } change || facts.Changes!.Link is not { } link)
        {
            return null;
        }

        var (before, after) = (facts.Content.Previous!.Portfolio.Entries[change.Before].Scores, facts.Portfolio.Entries[entry].Scores);
        var trend = link.Older.Version == link.Newer.Version ? Trend.Between(facts.Model, before, after) : Trend.Between(link, before, after);
        var parts = trend.PartsOf("").Where(p => Math.Abs(p.Points) >= SmallestDifference).ToList();
        var up = parts.Where(p => p.Points > 0).OrderByDescending(p => p.Points).Take(2).ToList();
        var down = parts.Where(p => p.Points < 0).OrderBy(p => p.Points).Take(2).ToList();
        var sentences = new List<string>();
        if (up.Count > 0)
        {
            sentences.Add($"Since {facts.PreviousCycle} the score gained most through {Shown.List([.. up.Select(Named)])}.");
        }

        if (down.Count > 0)
        {
            sentences.Add($"{(up.Count > 0 ? "It lost" : $"Since {facts.PreviousCycle} the score lost most")} through {Shown.List([.. down.Select(Named)])}.");
        }

        return sentences.Count == 0 ? null : string.Join(" ", sentences);

        string Named(TrendPart part) => $"{facts.Model.FindNode(part.Code)?.Title ?? part.Code} ({facts.Scale.Points(part.Points)})";
    }

    private static Columns Picture(PortfolioFacts facts, int entry, ChartColours colours, Theme theme)
    {
        var (ahead, behind) = Findings(facts, entry);
        if (facts.Dimensions.Count > MostCharted)
        {
            return new([new([.. ahead]), new([.. behind])], Gap);
        }

        var width = (theme.TextWidth - Gap) * ChartShare / (ChartShare + 1);
        var drawn = Chart(facts, entry, colours, "This one");
        var told = Chart(facts, entry, colours, facts.Names[entry]).AltText;
        return new([new([new Figure(drawn.HeightFor(width), drawn.Draw, told)], ChartShare), new([.. ahead, .. behind])], Gap);
    }

    private static DistributionChart Chart(PortfolioFacts facts, int entry, ChartColours colours, string name) => new(
        new(
            "Among the others",
            facts.Scale,
            [.. facts.Dimensions.Select(d => new DistributionRow(d.Title, PortfolioFacts.SpreadOf(facts.Portfolio.Spread(d.Code)), facts.StandingOf(entry, d).Score, d.Display))],
            MarkedName: name)
        { IsCompact = true },
        colours);

    private static Table Table(PortfolioFacts facts, int entry, ChartColours colours)
    {
        return new(
            "Dimensions against the median",
            [new("Dimension", 3), new("Score", 0.9, TextAlign.End), new("Level", 0.75, TextAlign.Centre), new("Median", 0.95, TextAlign.End), new("Difference", 1.25, TextAlign.End), new("Rank", 0.9, TextAlign.End)],
            [.. facts.Dimensions.Select(Row)]);

        TableRow Row(ModelNode dimension)
        {
            var (standing, spread) = (facts.StandingOf(entry, dimension), facts.Portfolio.Spread(dimension.Code));
            var median = spread is null ? "–" : facts.Score(spread.Median, dimension);
            return standing is not { Score: { } score, Level: { } level }
                ? new(TableCell.RowHeader(dimension.Title), "–", "–", median, "–", "–")
                : new(
                    TableCell.RowHeader(dimension.Title),
                    facts.Score(score, dimension),
                    new TableCell(new TextSpan(Shown.Number(level.Number)) { Bold = true, Colour = colours.InkOn(level, facts.Scale) }) { Fill = colours.Of(level, facts.Scale) },
                    median,
                    facts.Scale.Points(-(standing.ToMedian ?? 0)),
                    $"{Shown.Number(standing.Rank!.Value)} of {Shown.Number(spread!.Count)}");
        }
    }

    private static (IReadOnlyList<Block> Ahead, IReadOnlyList<Block> Behind) Findings(PortfolioFacts facts, int entry)
    {
        var practices = facts.Practices
            .Select(n => (Node: n, Standing: facts.StandingOf(entry, n)))
            .Where(n => n.Standing.ToMedian is not null)
            .Select(n => (n.Node.Title, Difference: -n.Standing.ToMedian!.Value))
            .ToList();
        var ahead = practices.Where(p => p.Difference > SmallestDifference).OrderByDescending(p => p.Difference).Take(MostNamed).ToList();
        var behind = practices.Where(p => p.Difference < -SmallestDifference).OrderBy(p => p.Difference).Take(MostNamed).ToList();
        return (List("Furthest ahead of the median", ahead, "Nowhere above the median."), List("Furthest behind the median", behind, "Nowhere below the median."));

        IReadOnlyList<Block> List(string title, IReadOnlyList<(string Title, double Difference)> items, string none) =>
        [
            new Paragraph(TextSpan.Strong(title)) { KeepsWithNext = true },
            items.Count == 0
                ? new Paragraph(none) { Size = 9 }
                : new ItemList([.. items.Select(p => new ListItem(new TextSpan($"{Shown.Shortened(p.Title, 46)} "), TextSpan.Strong(facts.Scale.Points(p.Difference))))]),
        ];
    }
}
