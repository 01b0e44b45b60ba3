using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>Enough to work the comparison out again.</summary>
internal static class ComparisonMethodChapter
{
    public static IEnumerable<Block> Of(PortfolioFacts facts)
    {
        yield return new Heading(1, "Method", "method");
        yield return new Paragraph($"All results follow from the {Shown.Count(facts.Model.Questions.Count, "question")} of the model “{facts.Model.Title}”, version {facts.Model.Version}. How answers become scores stands in each organisation’s own report; here is how organisations are compared.") { IsLead = true };
        if (facts.Dimensions.Count > 0)
        {
            yield return Weights(facts);
        }

        foreach (var (title, text) in Explained(facts))
        {
            yield return new Paragraph(TextSpan.Strong(title + (title.EndsWith('?') ? " " : ". ")), new TextSpan(text));
        }
    }

    /// <summary>Every term with its meaning: the workbook has the same.</summary>
    internal static IEnumerable<(string Title, string Text)> Explained(PortfolioFacts facts)
    {
        var scale = facts.Scale;
        yield return ("Scores", $"A score runs from {scale.Score(0)} to {scale.Score(1)}. It rests on the answers that are there: a missing answer is not taken as zero, and what does not apply is left out. The overall score and level are those after the rules of the model that limit them.");
        yield return ("Ranks", $"Ranks follow scores as they are shown, with {Decimals(scale.Decimals)}. Those that show the same score share a rank, and the next rank is left free (1, 2, 2, 4). An organisation without a result has no rank.");
        yield return ("Percentile", "The share of organisations with a lower score, plus half of those with the same score, itself among them.");
        yield return ("Median and quartiles", "Scores in order; the median is the one in the middle, quartiles are at a quarter and at three quarters, with straight lines between neighbours (type 7, as in common spreadsheets). The standard deviation divides by the number of organisations.");
        if (facts.Content.Robustness is { } robustness)
        {
            yield return ("Range of a rank", Draws(robustness));
            yield return ("Not distinguishable", $"Two organisations are told apart only where the one that ranks better is ahead in more than {Shown.Percent(1 - RankRobustness.FlipShare)} of the draws. A group is a run of neighbours in the ranking of which no two can be told apart.");
        }

        yield return ("Missing most often", $"For every question the share of organisations {PortfolioHeadline.Below(facts.ExpectedLevel)} among those that answered it, times its weight in the whole.");
        if (facts.Content.Previous is not null)
        {
            yield return ("Change", "Organisations are matched by name and parent. The change of a score is split over the dimensions by their weight; where questions applied in one cycle only, what that brought is counted apart.");
        }

        if (Reliability.CronbachAlpha(facts.Portfolio) is { } alpha)
        {
            yield return ("Do the dimensions measure one thing?", $"Cronbach’s alpha over the dimensions is {Shown.Number(alpha, 2)}; values above 0.7 are usually taken to say yes.");
        }
    }

    private static string Draws(RankRobustness robustness)
    {
        var options = robustness.Options;
        var weights = robustness.WeightsMatter
            ? $"the weights of the dimensions are drawn at random around the model’s own (Dirichlet distribution, mean coefficient of variation {Shown.Percent(options.Variation)}), and "
            : "";
        return $"In each of {Shown.Number(options.Draws)} draws {weights}every unanswered question gets a score at random between the lowest and the highest. The range leaves out the best and the worst 5% of the ranks so drawn; the middle is their median. The draws start from seed {options.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)}: the same seed gives the same ranges.";
    }

    private static string Decimals(int decimals) => decimals == 0 ? "no decimals" : decimals == 1 ? "one decimal" : $"{Shown.InWords(decimals)} decimals";

    private static Table Weights(PortfolioFacts facts)
    {
        var total = facts.Dimensions.Sum(d => d.Weight);
        return new(
            "Weights of the dimensions",
            [new("Code", 0.8), new("Dimension", 4), new("Share of the whole", 1.6, TextAlign.End)],
            [.. facts.Dimensions.Select(d => new TableRow(d.Code, TableCell.RowHeader(ReportFacts.OneLine(d.Title)), Shown.Number(total > 0 ? d.Weight / total * 100 : 100.0 / facts.Dimensions.Count, 1) + "%"))]);
    }
}
