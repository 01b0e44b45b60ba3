using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;
using MaturityAssessment.Reporting.Languages;
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

        yield return new Heading(1, facts.Words.Say("Each organisation"), "organisations");
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
            yield return new Panel(
                facts.Words.Say("No result"),
                new Paragraph($"{facts.WhyNone(entry, 90)} {facts.Words.Say("So it has no score and no rank. That is not the same as a low score.")}"));
            yield break;
        }

        yield return Numbers(facts, entry, standing, score, rank);
        if (Words.Running(Sentences(facts, entry)) is { Count: > 0 } sentences)
        {
            yield return new Paragraph(sentences);
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
        var (words, parts) = (facts.Words, new List<string>());
        if (ReportFacts.OneLine(key.Parent) is { Length: > 0 } parent)
        {
            parts.Add(words.Say($"Part of {Shown.Shortened(parent, 80)}."));
        }

        if (sector.Length > 0)
        {
            parts.Add(words.Say($"Sector: {Shown.Shortened(sector, 60)}."));
        }

        if (size.Length > 0)
        {
            parts.Add(words.Say($"Staff: {words.Size(size)}."));
        }

        parts.Add(applicable == 0 ? words.Say("No question applies.")
            : answered == applicable ? words.Say(applicable, $"The one question that applies is answered.", $"All {applicable} questions that apply are answered.")
            : words.Say(applicable, $"The one question that applies is not answered.", $"{answered} of {applicable} questions that apply are answered."));
        return string.Join(" ", parts);
    }

    private static KeyFacts Numbers(PortfolioFacts facts, int entry, Standing standing, double score, int rank)
    {
        var words = facts.Words;
        var level = facts.LevelOf(entry)!;
        return new(
            new(words.Say("Score"), facts.Score(score), words.Say($"median {facts.Score(facts.Whole!.Median)}")),
            new(words.Say("Level"), words.Number(level.Number), level.Name),
            new(
                words.Say($"Rank of {facts.Ranked.Count}"),
                words.Number(rank),
                facts.IntervalOf(entry) is { } interval ? words.Say($"range {facts.RangeOf(interval)}") : words.Say($"percentile {words.Number(standing.Percentile ?? 0, 0)}")),
            Moved(facts, entry, standing));
    }

    private static KeyFact Moved(PortfolioFacts facts, int entry, Standing standing)
    {
        var words = facts.Words;
        if (facts.PreviousCycle is not { } cycle)
        {
            return new(words.Say("To the best"), words.Points(facts.Scale, standing.ToBest ?? 0).TrimStart('+'), words.Say("points"));
        }

        var since = words.Say($"Since {Shown.Shortened(cycle, 14)}");
        return facts.ChangeOf.GetValueOrDefault(entry) is { } change
            ? new(since, words.Change(facts.Scale, change.ScoreBefore, change.ScoreAfter), words.Say($"from {facts.Score(change.ScoreBefore)}, rank {change.RankBefore}"))
            : new(since, "–", words.Say("no earlier result"));
    }

    private static IEnumerable<IReadOnlyList<TextSpan>> Sentences(PortfolioFacts facts, int entry)
    {
        if (facts.GroupOf(entry) is { } group)
        {
            var others = facts.Ranked.Where(i => i != entry && facts.GroupOf(i) == group).Select(i => Shown.Shortened(facts.Names[i], 50)).ToList();
            yield return facts.Words.Spans($"By rank it cannot be told apart from {facts.Words.Some(others, 3)}.");
        }

        foreach (var sentence in Reasons(facts, entry))
        {
            yield return [sentence];
        }
    }

    /// <summary>What brought the change since the earlier cycle.</summary>
    private static IEnumerable<string> Reasons(PortfolioFacts facts, int entry)
    {
        if (facts.ChangeOf.GetValueOrDefault(entry) is not { } change || facts.Changes!.Link is not { } link)
        {
            yield break;
        }

        var (before, after, words) = (facts.Content.Previous!.Portfolio.Entries[change.Before].Scores, facts.Portfolio.Entries[entry].Scores, facts.Words);
        var trend = link.Older.Version == link.Newer.Version ? Trend.Between(facts.Model, before, after) : Trend.Between(link, before, after);
        var parts = trend.PartsOf("").Where(p => Math.Abs(p.Points) >= SmallestDifference).ToList();
        var up = words.List([.. parts.Where(p => p.Points > 0).OrderByDescending(p => p.Points).Take(2).Select(Named)]);
        var down = words.List([.. parts.Where(p => p.Points < 0).OrderBy(p => p.Points).Take(2).Select(Named)]);
        if (up.Length > 0)
        {
            yield return words.Say($"Since {facts.PreviousCycle} the score gained most through {up}.");
        }

        if (down.Length > 0)
        {
            yield return up.Length > 0 ? words.Say($"It lost through {down}.") : words.Say($"Since {facts.PreviousCycle} the score lost most through {down}.");
        }

        string Named(TrendPart part) => $"{facts.Model.FindNode(part.Code)?.Title ?? part.Code} ({words.Points(facts.Scale, part.Points)})";
    }

    private static Columns Picture(PortfolioFacts facts, int entry, ChartColours colours, Theme theme)
    {
        var (ahead, behind) = Findings(facts, entry);
        if (facts.Dimensions.Count > MostCharted)
        {
            return new([new([.. ahead]), new([.. behind])], Gap);
        }

        var width = (theme.TextWidth - Gap) * ChartShare / (ChartShare + 1);
        var drawn = Chart(facts, entry, colours, facts.Words.Say("This one"));
        var told = Chart(facts, entry, colours, facts.Names[entry]).AltText;
        return new([new([new Figure(drawn.HeightFor(width), drawn.Draw, told)], ChartShare), new([.. ahead, .. behind])], Gap);
    }

    private static DistributionChart Chart(PortfolioFacts facts, int entry, ChartColours colours, string name) => new(
        new(
            facts.Words.Say("Among the others"),
            facts.Scale,
            [.. facts.Dimensions.Select(d => new DistributionRow(d.Title, PortfolioFacts.SpreadOf(facts.Portfolio.Spread(d.Code)), facts.StandingOf(entry, d).Score, d.Display))],
            MarkedName: name)
        { IsCompact = true },
        colours,
        facts.Words);

    private static Table Table(PortfolioFacts facts, int entry, ChartColours colours)
    {
        var words = facts.Words;
        return new(
            words.Say("Dimensions against the median"),
            [
                new(words.Say("Dimension"), 3), new(words.Say("Score"), 0.9, TextAlign.End), new(words.Say("Level"), 0.75, TextAlign.Centre),
                new(words.Say("Median"), 0.95, TextAlign.End), new(words.Say("Difference"), 1.25, TextAlign.End), new(words.Say("Rank"), 0.9, TextAlign.End),
            ],
            [.. facts.Dimensions.Select(Row)]);

        TableRow Row(ModelNode dimension)
        {
            var (standing, spread) = (facts.StandingOf(entry, dimension), facts.Portfolio.Spread(dimension.Code));
            var median = spread is null ? "–" : facts.Score(spread.Median, dimension);
            return standing is not { Score: { } score, Level: { } level }
                ? new(facts.OwnHeader(dimension.Title), "–", "–", median, "–", "–")
                : new(
                    facts.OwnHeader(dimension.Title),
                    facts.Score(score, dimension),
                    facts.LevelCell(level, colours),
                    median,
                    words.Points(facts.Scale, -(standing.ToMedian ?? 0)),
                    words.Say($"{standing.Rank!.Value} of {spread!.Count}"));
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
        return (
            List(facts.Words.Say("Furthest ahead of the median"), ahead, facts.Words.Say("Nowhere above the median.")),
            List(facts.Words.Say("Furthest behind the median"), behind, facts.Words.Say("Nowhere below the median.")));

        IReadOnlyList<Block> List(string title, IReadOnlyList<(string Title, double Difference)> items, string none) =>
        [
            new Paragraph(TextSpan.Strong(title)) { KeepsWithNext = true },
            items.Count == 0
                ? new Paragraph(none) { Size = 9 }
                : new ItemList([.. items.Select(p => new ListItem(facts.Own($"{Shown.Shortened(p.Title, 46)} "), TextSpan.Strong(facts.Words.Points(facts.Scale, p.Difference))))]),
        ];
    }
}
