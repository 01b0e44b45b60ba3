using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>One page for those who decide: how many, how far, who leads, who needs help, what moved, what is missing, and what a rank is worth.</summary>
internal static class PortfolioSummaryPage
{
    private const double Gap = 22;
    private const int MostNamed = 3;
    private const int LongestName = 30;
    private const int LongestPractice = 74;

    public static IEnumerable<Block> Of(PortfolioFacts facts, ChartColours colours, Theme theme)
    {
        yield return new Heading(1, "At a glance", "at-a-glance");
        yield return new Paragraph(PortfolioHeadline.Of(facts)) { IsLead = true };
        if (facts.Whole is not { } whole)
        {
            yield break;
        }

        yield return Picture(facts, colours, theme);
        if (facts.Ranked.Count > 1)
        {
            yield return Numbers(facts, whole);
        }

        foreach (var block in Missing(facts))
        {
            yield return block;
        }

        if (PortfolioHeadline.Change(facts) is { } change)
        {
            yield return new Paragraph(TextSpan.Strong($"What moved since {Shown.Shortened(facts.PreviousCycle!, 30)}. "), new TextSpan(change));
        }

        if (facts.Ranked.Count > 1)
        {
            yield return new Panel("What a rank means, and what it does not", new Paragraph(Meaning(facts)));
        }
    }

    private static Columns Picture(PortfolioFacts facts, ChartColours colours, Theme theme)
    {
        var histogram = DistributionChapter.Levels(facts, colours).Figure((theme.TextWidth - Gap) / 2, "How many organisations stand at each level.");
        return new([new([histogram]), new([.. People(facts)])], Gap);
    }

    private static IEnumerable<Block> People(PortfolioFacts facts)
    {
        var each = Math.Min(MostNamed, Math.Max(1, facts.Ranked.Count / 2));
        yield return Title("Who leads");
        yield return new ItemList([.. facts.Ranked.Take(each).Select(i => Named(facts, i, ""))]);
        if (Tied(facts) is { } tied)
        {
            yield return new Paragraph(tied) { Size = 9 };
        }

        if (facts.Ranked.Count > 1)
        {
            yield return Title("Where help is needed most");
            yield return new ItemList([.. facts.Ranked.Skip(Math.Max(each, facts.Ranked.Count - each)).Reverse().Select(i => Named(facts, i, FurthestBehind(facts, i)))]);
        }
    }

    private static string? Tied(PortfolioFacts facts)
    {
        var group = facts.FirstGroup;
        return group.Count > 1 ? $"The first {Shown.InWords(group.Count)} cannot be told apart." : null;
    }

    private static ListItem Named(PortfolioFacts facts, int entry, string more) =>
        new(TextSpan.Strong(Shown.Shortened(facts.Names[entry], LongestName)), new TextSpan($", {facts.Score(facts.Portfolio.Overall[entry].Score!.Value)}{more}"));

    private static string FurthestBehind(PortfolioFacts facts, int entry)
    {
        var behind = facts.Dimensions.Select(d => (d.Title, To: facts.StandingOf(entry, d).ToMedian ?? 0)).OrderByDescending(d => d.To).FirstOrDefault();
        return behind.To > 0.01 ? $", furthest behind in {Shown.Shortened(behind.Title, 26)}" : "";
    }

    private static KeyFacts Numbers(PortfolioFacts facts, Domain.Comparisons.Distribution whole)
    {
        var scale = facts.Scale;
        var common = facts.Ranked.Select(i => facts.LevelOf(i)!).GroupBy(l => l.Number).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First();
        var before = facts.Content.Previous?.Portfolio.Spread("");
        return new(
            new("Results", Shown.Number(facts.Ranked.Count), $"of {PortfolioFacts.Organisations(facts.Portfolio.Entries.Count)}"),
            new("Median score", scale.Score(whole.Median), before is null ? $"mean {scale.Score(whole.Mean)}" : $"{scale.Score(before.Median)} in {Shown.Shortened(facts.PreviousCycle!, 16)}"),
            new("Most common level", Shown.Number(common.Key), $"{common.First().Name}, {Shown.Percent(common.Count() / (double)facts.Ranked.Count)} of results"),
            new("Lowest to highest", $"{scale.Score(whole.Least)}–{scale.Score(whole.Most)}", $"standard deviation {scale.Points(whole.StandardDeviation).TrimStart('+')}"));
    }

    private static IEnumerable<Block> Missing(PortfolioFacts facts)
    {
        if (facts.Ranked.Count < 2 || facts.Gaps.Count == 0)
        {
            yield break;
        }

        yield return Title("What is missing most often");
        yield return new ItemList([.. facts.Gaps.Take(MostNamed).Select(g => new ListItem(
            new TextSpan($"{Shown.Shortened(CommonGapsChapter.TextOf(facts, g), LongestPractice)} "),
            TextSpan.Strong($"{Shown.Number(g.Below)} of {Shown.Number(g.Answered)} {PortfolioHeadline.Below(facts.ExpectedLevel)}.")))]);
    }

    private static string Meaning(PortfolioFacts facts)
    {
        const string Rank = "A rank counts who scores higher under this model’s weights, and says no more. ";
        var certainty = "Neighbours are often so close that other, equally sensible weights would change their order. ";
        if (facts.Content.Robustness is { } known)
        {
            var real = known.Groups.Count(g => g.Count > 1);
            certainty = real == 0
                ? "Here the order holds under other, equally sensible weights. "
                : $"In {Shown.InWords(real)} {(real == 1 ? "group" : "groups")} of neighbours the order would change under other, equally sensible weights; the ranking shows which ranks each may just as well have. ";
        }

        return Rank + certainty + "It does not say that the last one does badly, nor how far two are apart. Tasks differ, too: what to do next follows from gaps, not from ranks.";
    }

    internal static string Some(IReadOnlyList<string> names, int most) =>
        names.Count <= most ? Shown.List(names) : $"{string.Join(", ", names.Take(most))} and {Shown.Number(names.Count - most)} more";

    private static Paragraph Title(string text) => new(TextSpan.Strong(text)) { KeepsWithNext = true };
}
