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
        var words = facts.Words;
        yield return new Heading(1, words.Say("At a glance"), "at-a-glance");
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
            yield return new Paragraph(TextSpan.Strong(words.Say($"What moved since {Shown.Shortened(facts.PreviousCycle!, 30)}. ")), new TextSpan(change));
        }

        if (facts.Ranked.Count > 1)
        {
            yield return new Panel(words.Say("What a rank means, and what it does not"), new Paragraph(Meaning(facts)));
        }
    }

    private static Columns Picture(PortfolioFacts facts, ChartColours colours, Theme theme)
    {
        var histogram = DistributionChapter.Levels(facts, colours).Figure((theme.TextWidth - Gap) / 2, facts.Words.Say("How many organisations stand at each level."));
        return new([new([histogram]), new([.. People(facts)])], Gap);
    }

    private static IEnumerable<Block> People(PortfolioFacts facts)
    {
        var each = Math.Min(MostNamed, Math.Max(1, facts.Ranked.Count / 2));
        yield return Title(facts.Words.Say("Who leads"));
        yield return new ItemList([.. facts.Ranked.Take(each).Select(i => Named(facts, i))]);
        if (Tied(facts) is { } tied)
        {
            yield return new Paragraph(tied) { Size = 9 };
        }

        if (facts.Ranked.Count > 1)
        {
            yield return Title(facts.Words.Say("Where help is needed most"));
            yield return new ItemList([.. facts.Ranked.Skip(Math.Max(each, facts.Ranked.Count - each)).Reverse().Select(i => InNeed(facts, i))]);
        }
    }

    private static string? Tied(PortfolioFacts facts)
    {
        var group = facts.FirstGroup;
        return group.Count > 1 ? facts.Words.Say($"The first {facts.Words.InWords(group.Count)} cannot be told apart.") : null;
    }

    private static ListItem Named(PortfolioFacts facts, int entry) => new(facts.Words.Spans($"{Name(facts, entry)}, {ScoreOf(facts, entry)}"));

    private static ListItem InNeed(PortfolioFacts facts, int entry)
    {
        var behind = facts.Dimensions.Select(d => (d.Title, To: facts.StandingOf(entry, d).ToMedian ?? 0)).OrderByDescending(d => d.To).FirstOrDefault();
        return behind.To > 0.01
            ? new(facts.Words.Spans($"{Name(facts, entry)}, {ScoreOf(facts, entry)}, furthest behind in {facts.Own(Shown.Shortened(behind.Title, 26))}"))
            : Named(facts, entry);
    }

    private static TextSpan Name(PortfolioFacts facts, int entry) => TextSpan.Strong(Shown.Shortened(facts.Names[entry], LongestName));

    private static string ScoreOf(PortfolioFacts facts, int entry) => facts.Score(facts.Portfolio.Overall[entry].Score!.Value);

    private static KeyFacts Numbers(PortfolioFacts facts, Domain.Comparisons.Distribution whole)
    {
        var (scale, words, all) = (facts.Scale, facts.Words, facts.Portfolio.Entries.Count);
        var common = facts.Ranked.Select(i => facts.LevelOf(i)!).GroupBy(l => l.Number).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First();
        var before = facts.Content.Previous?.Portfolio.Spread("");
        return new(
            new(words.Say("Results"), words.Number(facts.Ranked.Count), words.Say(all, $"of one organisation", $"of {all} organisations")),
            new(
                words.Say("Median score"),
                words.Score(scale, whole.Median),
                before is null ? words.Say($"mean {words.Score(scale, whole.Mean)}") : words.Say($"{words.Score(scale, before.Median)} in {Shown.Shortened(facts.PreviousCycle!, 16)}")),
            new(words.Say("Most common level"), words.Number(common.Key), words.Say($"{common.First().Name}, {words.Percent(common.Count() / (double)facts.Ranked.Count)} of results")),
            new(words.Say("Lowest to highest"), $"{words.Score(scale, whole.Least)}–{words.Score(scale, whole.Most)}", words.Say($"standard deviation {words.Points(scale, whole.StandardDeviation).TrimStart('+')}")));
    }

    private static IEnumerable<Block> Missing(PortfolioFacts facts)
    {
        if (facts.Ranked.Count < 2 || facts.Gaps.Count == 0)
        {
            yield break;
        }

        yield return Title(facts.Words.Say("What is missing most often"));
        yield return new ItemList([.. facts.Gaps.Take(MostNamed).Select(g => new ListItem(
            facts.Own(Shown.Shortened(CommonGapsChapter.TextOf(facts, g), LongestPractice) + " "),
            TextSpan.Strong(facts.Words.Say($"{g.Below} of {g.Answered} below {facts.Level(facts.ExpectedLevel)}."))))]);
    }

    private static string Meaning(PortfolioFacts facts)
    {
        var words = facts.Words;
        return string.Join(
            " ",
            words.Say("A rank counts who scores higher under this model’s weights, and says no more."),
            Certainty(facts),
            words.Say("It does not say that the last one does badly, nor how far two are apart. Tasks differ, too: what to do next follows from gaps, not from ranks."));
    }

    private static string Certainty(PortfolioFacts facts)
    {
        var words = facts.Words;
        if (facts.Content.Robustness is not { } known)
        {
            return words.Say("Neighbours are often so close that other, equally sensible weights would change their order.");
        }

        var real = known.Groups.Count(g => g.Count > 1);
        return real == 0
            ? words.Say("Here the order holds under other, equally sensible weights.")
            : words.Say(
                real,
                $"In one group of neighbours the order would change under other, equally sensible weights; the ranking shows which ranks each may just as well have.",
                $"In {words.InWords(real)} groups of neighbours the order would change under other, equally sensible weights; the ranking shows which ranks each may just as well have.");
    }

    private static Paragraph Title(string text) => new(TextSpan.Strong(text)) { KeepsWithNext = true };
}
