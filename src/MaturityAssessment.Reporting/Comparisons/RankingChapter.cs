using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Comparisons;

internal static class RankingChapter
{
    private const double Opening = 265;
    private const double Caption = 34;

    public static IEnumerable<Block> Of(PortfolioFacts facts, ChartColours colours, Theme theme)
    {
        if (facts.Ranked.Count < 2)
        {
            yield break;
        }

        var words = facts.Words;
        yield return new Heading(1, words.Say("Ranking"), "ranking");
        yield return new Paragraph(Opens(facts)) { IsLead = true };
        yield return new Paragraph(words.Say("The rank follows the overall score, as it is shown, under the weights of the model. Those with the same score share a rank."));
        if (facts.Content.Robustness is { } robustness)
        {
            yield return new Paragraph(Reading(words, robustness));
        }

        if (Swap(facts) is { } swap)
        {
            yield return new Paragraph(swap);
        }

        foreach (var part in RankingChart.Split(Content(facts), theme.TextWidth, theme.TextHeight - Caption, theme.TextHeight - Opening, words))
        {
            yield return new RankingChart(part, colours, words).Figure(theme.TextWidth, part.Title + ".");
        }

        if (facts.Unranked.Count > 0)
        {
            yield return new Paragraph(words.Say($"Without a result, and so without a rank: {words.List([.. facts.Unranked.Select(i => facts.Names[i])])}."));
        }
    }

    internal static RankingContent Content(PortfolioFacts facts) => new(
        facts.Words.Say("Ranking by overall score"),
        facts.Scale,
        [.. facts.Ranked.Select(i => new RankingRow(
            facts.Portfolio.Overall[i].Rank,
            facts.Names[i],
            facts.Portfolio.Overall[i].Score,
            facts.LevelOf(i),
            facts.IntervalOf(i) is { } interval ? new(interval.Low, interval.Median, interval.High) : null,
            facts.GroupOf(i)))],
        facts.Ranked.Count);

    private static string Opens(PortfolioFacts facts)
    {
        var words = facts.Words;
        var first = facts.Ranked.Where(i => facts.Portfolio.Overall[i].Rank == 1).ToList();
        var score = facts.Score(facts.Portfolio.Overall[first[0]].Score!.Value);
        var names = facts.Words.Some([.. first.Select(i => Shown.Shortened(facts.Names[i], 70))], 3);
        var opens = words.Say(first.Count, $"{names} has the highest score, {score}.", $"{names} share the highest score, {score}.");
        var together = facts.FirstGroup.Count;
        return together > first.Count ? $"{opens} {words.Say($"But the first {words.InWords(together)} cannot be told apart.")}" : opens;
    }

    private static string Reading(Words words, RankRobustness robustness)
    {
        var (options, groups) = (robustness.Options, robustness.Groups);
        return string.Join(
            " ",
            robustness.WeightsMatter
                ? words.Say($"To see how much hangs on the weights, the ranking was worked out {options.Draws} times, each time with weights that differ from the model’s by about {words.Percent(options.Variation)}, and with a guess for every missing answer.")
                : words.Say($"To see how much hangs on missing answers, the ranking was worked out {options.Draws} times, each time with a guess for every one of them."),
            words.Say("The bar shows the ranks that an organisation had in nine of ten cases, the dot the one in the middle."),
            groups.All(g => g.Count == 1)
                ? words.Say("All can be told apart.")
                : words.Say(
                    groups.Count,
                    $"A bracket joins neighbours that cannot be told apart, as their order changes in one case of ten or more: the ranking is a single group.",
                    $"A bracket joins neighbours that cannot be told apart, as their order changes in one case of ten or more: the ranking falls into {words.InWords(groups.Count)} groups."));
    }

    /// <summary>What a single weight would have to be for the second to be level with the first.</summary>
    private static IReadOnlyList<TextSpan>? Swap(PortfolioFacts facts)
    {
        if (facts.Content.Sensitivity is not { } sensitivity)
        {
            return null;
        }

        var words = facts.Words;
        return sensitivity.Swap is { } swap && facts.Model.FindNode(swap.Dimension) is { } dimension
            ? words.Spans($"The first two would change places if {facts.Own(dimension.Title)} weighed {words.Percent(swap.ShareTo, 1)} of the whole instead of {words.Percent(swap.ShareFrom, 1)}.")
            : words.Spans($"No change to the weight of a single dimension would bring the second level with the first.");
    }
}
