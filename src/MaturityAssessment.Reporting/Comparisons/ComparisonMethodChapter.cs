using System.Globalization;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>Enough to work the comparison out again.</summary>
internal static class ComparisonMethodChapter
{
    public static IEnumerable<Block> Of(PortfolioFacts facts)
    {
        var words = facts.Words;
        yield return new Heading(1, words.Say("Method"), "method");
        yield return new Paragraph(Words.Running(
            words.Spans(
                facts.Model.Questions.Count,
                $"All results follow from the {facts.Model.Questions.Count} question of the model “{facts.Own(facts.Model.Title)}”, version {facts.Model.Version}.",
                $"All results follow from the {facts.Model.Questions.Count} questions of the model “{facts.Own(facts.Model.Title)}”, version {facts.Model.Version}."),
            words.Spans($"How answers become scores stands in each organisation’s own report; here is how organisations are compared.")))
        { IsLead = true };
        if (facts.Dimensions.Count > 0)
        {
            yield return Weights(facts);
        }

        foreach (var (title, text) in Explained(facts))
        {
            yield return new Paragraph(TextSpan.Strong(title.EndsWith('?') ? title + " " : title + ". "), new TextSpan(text));
        }
    }

    /// <summary>Every term with its meaning: the workbook has the same.</summary>
    internal static IEnumerable<(string Title, string Text)> Explained(PortfolioFacts facts)
    {
        var (scale, words) = (facts.Scale, facts.Words);
        yield return (words.Say("Scores"), words.Say($"A score runs from {words.Score(scale, 0)} to {words.Score(scale, 1)}. It rests on the answers that are there: a missing answer is not taken as zero, and what does not apply is left out. The overall score and level are those after the rules of the model that limit them."));
        yield return (words.Say("Ranks"), words.Say($"Ranks follow scores as they are shown, with {words.Decimals(scale.Decimals)}. Those that show the same score share a rank, and the next rank is left free (1, 2, 2, 4). An organisation without a result has no rank."));
        yield return (words.Say("Percentile"), words.Say("The share of organisations with a lower score, plus half of those with the same score, itself among them."));
        yield return (words.Say("Median and quartiles"), words.Say("Scores in order; the median is the one in the middle, quartiles are at a quarter and at three quarters, with straight lines between neighbours (type 7, as in common spreadsheets). The standard deviation divides by the number of organisations."));
        if (facts.Content.Robustness is { } robustness)
        {
            yield return (words.Say("Range of a rank"), Draws(words, robustness));
            yield return (words.Say("Not distinguishable"), words.Say($"Two organisations are told apart only where the one that ranks better is ahead in more than {words.Percent(1 - RankRobustness.FlipShare)} of the draws. A group is a run of neighbours in the ranking of which no two can be told apart."));
        }

        yield return (words.Say("Missing most often"), words.Say($"For every question the share of organisations below {facts.Level(facts.ExpectedLevel)} among those that answered it, times its weight in the whole."));
        if (facts.Content.Previous is not null)
        {
            yield return (words.Say("Change"), words.Say("Organisations are matched by name and parent. The change of a score is split over the dimensions by their weight; where questions applied in one cycle only, what that brought is counted apart."));
        }

        if (Reliability.CronbachAlpha(facts.Portfolio) is { } alpha)
        {
            yield return (words.Say("Do the dimensions measure one thing?"), words.Say($"Cronbach’s alpha over the dimensions is {words.Number(alpha, 2)}; values above 0.7 are usually taken to say yes."));
        }
    }

    private static string Draws(Words words, RankRobustness robustness)
    {
        var options = robustness.Options;
        return string.Join(
            " ",
            robustness.WeightsMatter
                ? words.Say($"In each of {options.Draws} draws the weights of the dimensions are drawn at random around the model’s own (Dirichlet distribution, mean coefficient of variation {words.Percent(options.Variation)}), and every unanswered question gets a score at random between the lowest and the highest.")
                : words.Say($"In each of {options.Draws} draws every unanswered question gets a score at random between the lowest and the highest."),
            words.Say("The range leaves out the best and the worst 5% of the ranks so drawn; the middle is their median."),
            words.Say($"The draws start from seed {options.Seed.ToString(CultureInfo.InvariantCulture)}: the same seed gives the same ranges."));
    }

    private static Table Weights(PortfolioFacts facts)
    {
        var (words, total) = (facts.Words, facts.Dimensions.Sum(d => d.Weight));
        return new(
            words.Say("Weights of the dimensions"),
            [new(words.Say("Code"), 0.8), new(words.Say("Dimension"), 4), new(words.Say("Share of the whole"), 1.6, TextAlign.End)],
            [.. facts.Dimensions.Select(d => new TableRow(d.Code, facts.OwnHeader(ReportFacts.OneLine(d.Title)), words.Percent(total > 0 ? d.Weight / total : 1.0 / facts.Dimensions.Count, 1)))])
        { IsDense = true };
    }
}
