using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>How the figures come about: enough to work them out again by hand.</summary>
internal static class MethodChapter
{
    public static IEnumerable<Block> Of(ReportFacts report)
    {
        var (model, scale) = (report.Model, report.Scale);
        yield return new Heading(1, "Method", "method");
        yield return new Paragraph($"The result follows from {Shown.Count(model.Questions.Count, "question")} of the model “{model.Title}”, version {model.Version}. {(report.Has(ReportSection.Answers) && report.Has(ReportSection.Derivation) ? "With this chapter and the appendix anybody can work it out again." : "This chapter says how; the whole report also holds every answer and every step.")}") { IsLead = true };

        yield return new Heading(2, "From answers to scores", "method-answers");
        yield return new Paragraph($"Every answer has a score from 0 to 1, which is shown as {scale.Score(0)} to {scale.Score(1)}. {Kinds(model)}");

        yield return new Heading(2, "From scores to levels", "method-levels");
        yield return new Paragraph($"A score belongs to the highest level whose lower end it reaches. Scores are shown with {Decimals(scale.Decimals)}; calculations use the unrounded values.{TierNote(scale)}") { KeepsWithNext = true };
        yield return new Table(
            "The levels",
            [new("Level", 1.2), new("From a score of", 0.9, TextAlign.End), new("What it means", 4)],
            [.. scale.Levels.Select(l => new TableRow(TableCell.RowHeader($"{l.Number} {l.Name}"), scale.Score(l.From), l.Description))]);

        yield return new Heading(2, "From parts to the whole", "method-weights");
        yield return new Paragraph(Aggregation(report));
        if (model.Dimensions.Count > 0)
        {
            yield return Weights(report);
        }

        yield return new Heading(2, "What does not apply, and what is not answered", "method-gaps");
        yield return new Paragraph(NotApplicable(report));
        yield return new Paragraph("A question without an answer is not taken as zero: the score rests on the answers that are there. Beside it stands a range. Its lower end takes every missing answer as the lowest possible, its upper end as the highest; the true score lies between the two.");

        if (model.Caps.Count > 0)
        {
            yield return new Heading(2, "Rules that limit the result", "method-rules");
            yield return new ItemList(model.Caps.Select(c => (ListItem)$"While {Headline.Condition(c, report)}, {Headline.Effect(c, scale)}.{(c.Because.Length > 0 ? " " + c.Because : "")}").ToList());
        }
    }

    private static string Kinds(MaturityModel model)
    {
        var kinds = model.Questions.Select(q => q.Kind).ToHashSet();
        var sentences = new List<string>();
        if (kinds.Overlaps([QuestionKind.Level]))
        {
            sentences.Add("Most questions describe steps: the lowest scores 0, the highest 1, the others in equal distances between, unless the model gives a step a score of its own.");
        }

        if (kinds.Overlaps([QuestionKind.Choice, QuestionKind.YesNo, QuestionKind.Agreement]))
        {
            sentences.Add("In a choice, every option has its score.");
        }

        if (kinds.Overlaps([QuestionKind.MultiChoice, QuestionKind.Checklist]))
        {
            sentences.Add("Where several options can be ticked, their scores add up, to 1 at most.");
        }

        if (kinds.Overlaps([QuestionKind.Number, QuestionKind.Percentage]))
        {
            sentences.Add("A number is scored along straight lines between the points that the model states.");
        }

        return string.Join(" ", sentences);
    }

    private static string Decimals(int decimals) => decimals == 0 ? "no decimals" : decimals == 1 ? "one decimal" : $"{Shown.InWords(decimals)} decimals";

    private static string TierNote(MaturityScale scale) =>
        scale.TierDecimals is { } decimals ? $" As the model asks, every part’s score is rounded to {Decimals(decimals)} before it goes into the next." : "";

    private static string Aggregation(ReportFacts report)
    {
        var others = report.Model.Root.DescendantNodes().Prepend(report.Model.Root).Where(n => n.Aggregation != Domain.Models.Aggregation.WeightedMean).ToList();
        var usual = "The score of a part is the weighted average of what lies in it: each score times its weight, added up, divided by the sum of the weights. Questions make up parts, parts make up dimensions, dimensions the whole.";
        if (others.Count == 0)
        {
            return usual + " So every question has a share of the whole: its weight among its neighbours, times the share of the part in which it lies, and so on upwards. Share times score, added up over all questions, is the overall score" + (report.Has(ReportSection.Derivation) ? "; the appendix shows it." : ".");
        }

        var sentences = others.GroupBy(n => n.Aggregation).OrderBy(g => g.Key).Select(g => $"{Shown.List([.. g.Select(n => n.Code.Length == 0 ? "the whole" : $"“{n.Title}”")])}: {Rule(g.Key)}");
        return $"{usual} Elsewhere the model has another rule. {Shown.AsSentence(string.Join(" ", sentences))}";
    }

    private static string Rule(Aggregation aggregation) => aggregation switch
    {
        Domain.Models.Aggregation.WeightedGeometricMean => "the weighted geometric mean, which is zero as soon as one part is.",
        Domain.Models.Aggregation.WeakestLink => "the lowest score among the parts.",
        Domain.Models.Aggregation.Best => "the highest score among the parts.",
        _ => "the highest stage whose practices, and those of all stages below, are all in place.",
    };

    private static Table Weights(ReportFacts report)
    {
        var total = report.Model.Dimensions.Sum(d => d.Weight);
        return new(
            "Weights of the dimensions",
            [new("Dimension", 3), new("Weight", 1, TextAlign.End), new("Share in the model", 1.2, TextAlign.End), new("Share here", 1.2, TextAlign.End)],
            [.. report.Model.Dimensions.Select(d => new TableRow(
                TableCell.RowHeader(d.Title),
                Shown.Number(d.Weight, 2).TrimEnd('0').TrimEnd('.'),
                Share(total > 0 ? d.Weight / total : 1.0 / report.Model.Dimensions.Count),
                report.ScoreOf(d) is { Applies: true } score ? Share(score.GlobalWeight) : "left out"))]);

        static string Share(double share) => Shown.Number(share * 100, 2) + "%";
    }

    private static string NotApplicable(ReportFacts report)
    {
        var left = report.Card.Questions.Values.Count(q => q.State is Domain.Scoring.QuestionState.NotApplicable or Domain.Scoring.QuestionState.DoesNotApply);
        var rule = "A question that does not apply leaves the calculation altogether: it neither helps nor hurts, and its weight goes to its neighbours in proportion to theirs.";
        return left == 0 ? rule + " Here every question applies." : $"{rule} Here that is so for {Shown.Count(left, "question")} of {Shown.Number(report.Model.Questions.Count)}.";
    }
}
