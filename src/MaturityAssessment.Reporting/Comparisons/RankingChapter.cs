using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;
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

        yield return new Heading(1, "Ranking", "ranking");
        yield return new Paragraph(Opens(facts)) { IsLead = true };
        yield return new Paragraph("The rank follows the overall score, as it is shown, under the weights of the model. Those with the same score share a rank.");
        if (facts.Content.Robustness is { } robustness)
        {
            yield return new Paragraph(Reading(robustness));
        }

        if (Swap(facts) is { } swap)
        {
            yield return new Paragraph(swap);
        }

        foreach (var part in RankingChart.Split(Content(facts), theme.TextWidth, theme.TextHeight - Caption, theme.TextHeight - Opening))
        {
            yield return new RankingChart(part, colours).Figure(theme.TextWidth, part.Title + ".");
        }

        if (facts.Unranked.Count > 0)
        {
            yield return new Paragraph($"Without a result, and so without a rank: {Shown.List([.. facts.Unranked.Select(i => facts.Names[i])])}.");
        }
    }

    internal static RankingContent Content(PortfolioFacts facts) => new(
        "Ranking by overall score",
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
        var first = facts.Ranked.Where(i => facts.Portfolio.Overall[i].Rank == 1).ToList();
        var score = facts.Score(facts.Portfolio.Overall[first[0]].Score!.Value);
        var names = PortfolioSummaryPage.Some([.. first.Select(i => Shown.Shortened(facts.Names[i], 70))], 3);
        var opens = $"{names} {(first.Count == 1 ? "has" : "share")} the highest score, {score}.";
        var together = facts.FirstGroup.Count;
        return together > first.Count ? $"{opens} But the first {Shown.InWords(together)} cannot be told apart." : opens;
    }

    private static string Reading(RankRobustness robustness)
    {
        var (options, groups) = (robustness.Options, robustness.Groups);
        var how = robustness.WeightsMatter
            ? $"To see how much hangs on the weights, the ranking was worked out {Shown.Number(options.Draws)} times, each time with weights that differ from the model’s by about {Shown.Percent(options.Variation)}, and with a guess for every missing answer."
            : $"To see how much hangs on missing answers, the ranking was worked out {Shown.Number(options.Draws)} times, each time with a guess for every one of them.";
        var apart = groups.All(g => g.Count == 1)
            ? "All can be told apart."
            : $"A bracket joins neighbours that cannot be told apart, as their order changes in one case of ten or more: the ranking falls into {Shown.InWords(groups.Count)} {(groups.Count == 1 ? "group" : "groups")}.";
        return $"{how} The bar shows the ranks that an organisation had in nine of ten cases, the dot the one in the middle. {apart}";
    }

    /// <summary>What a single weight would have to be for the second to be level with the first.</summary>
    private static string? Swap(PortfolioFacts facts)
    {
        if (facts.Content.Sensitivity is not { } sensitivity)
        {
            return null;
        }

        if (sensitivity.Swap is not { } swap || facts.Model.FindNode(swap.Dimension) is not { } dimension)
        {
            return "No change to the weight of a single dimension would bring the second level with the first.";
        }

        return $"The first two would change places if {dimension.Title} weighed {Share(swap.ShareTo)} of the whole instead of {Share(swap.ShareFrom)}.";
    }

    private static string Share(double share) => Shown.Number(share * 100, 1) + "%";
}
