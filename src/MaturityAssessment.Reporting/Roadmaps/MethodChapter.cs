using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>How the figures come about: enough to work them out again by hand.</summary>
internal static class MethodChapter
{
    public static IEnumerable<Block> Of(ReportFacts report)
    {
        var (model, scale, words) = (report.Model, report.Scale, report.Words);
        yield return new Heading(1, words.Say("Method"), "method") { RoomAsked = ReportTheme.ChapterRoom };
        yield return new Paragraph(Words.Running(
            words.Spans(
                model.Questions.Count,
                $"The result follows from {model.Questions.Count} question of the model “{report.Own(model.Title)}”, version {model.Version}.",
                $"The result follows from {model.Questions.Count} questions of the model “{report.Own(model.Title)}”, version {model.Version}."),
            report.Has(ReportSection.Answers) && report.Has(ReportSection.Derivation)
                ? words.Spans($"With this chapter and the appendix anybody can work it out again.")
                : words.Spans($"This chapter says how; the whole report also holds every answer and every step.")))
        { IsLead = true };

        yield return new Heading(2, words.Say("From answers to scores"), "method-answers") { IsListed = false };
        yield return new Paragraph(string.Join(" ", [words.Say($"Every answer has a score from 0 to 1, which is shown as {words.Score(scale, 0)} to {words.Score(scale, 1)}."), .. Kinds(model, words)]));

        yield return new Heading(2, words.Say("From scores to levels"), "method-levels") { IsListed = false };
        yield return new Paragraph(string.Join(" ", [words.Say($"A score belongs to the highest level whose lower end it reaches. Scores are shown with {words.Decimals(scale.Decimals)}; calculations use the unrounded values."), .. TierNote(scale, words)])) { KeepsWithNext = true };
        yield return new Table(
            words.Say("The levels"),
            [new(words.Say("Level"), 1.2), new(words.Say("From a score of"), 1.1, TextAlign.End), new(words.Say("What it means"), 4)],
            [.. scale.Levels.Select(l => new TableRow(report.OwnHeader($"{l.Number} {l.Name}"), words.Score(scale, l.From), new(report.Own(l.Description))))])
        { IsDense = true };

        yield return new Heading(2, words.Say("From parts to the whole"), "method-weights") { IsListed = false };
        yield return new Paragraph(Aggregation(report));
        if (model.Dimensions.Count > 0)
        {
            yield return Weights(report);
        }

        yield return new Heading(2, words.Say("What does not apply, and what is not answered"), "method-gaps") { IsListed = false };
        yield return new Paragraph(NotApplicable(report));
        yield return new Paragraph(words.Say("A question without an answer is not taken as zero: the score rests on the answers that are there. Beside it stands a range. Its lower end takes every missing answer as the lowest possible, its upper end as the highest; the true score lies between the two."));

        if (model.Caps.Count > 0)
        {
            yield return new Heading(2, words.Say("Rules that limit the result"), "method-rules") { IsListed = false };
            yield return new ItemList(model.Caps.Select(c => new ListItem(Headline.Rule(c, report))).ToList());
        }
    }

    private static IEnumerable<string> Kinds(MaturityModel model, Words words)
    {
        var kinds = model.Questions.Select(q => q.Kind).ToHashSet();
        if (kinds.Overlaps([QuestionKind.Level]))
        {
            yield return words.Say("Most questions describe steps: the lowest scores 0, the highest 1, the others in equal distances between, unless the model gives a step a score of its own.");
        }

        if (kinds.Overlaps([QuestionKind.Choice, QuestionKind.YesNo, QuestionKind.Agreement]))
        {
            yield return words.Say("In a choice, every option has its score.");
        }

        if (kinds.Overlaps([QuestionKind.MultiChoice, QuestionKind.Checklist]))
        {
            yield return words.Say("Where several options can be ticked, their scores add up, to 1 at most.");
        }

        if (kinds.Overlaps([QuestionKind.Number, QuestionKind.Percentage]))
        {
            yield return words.Say("A number is scored along straight lines between the points that the model states.");
        }
    }

    private static IEnumerable<string> TierNote(MaturityScale scale, Words words) =>
        scale.TierDecimals is { } decimals ? [words.Say($"As the model asks, every part’s score is rounded to {words.Decimals(decimals)} before it goes into the next.")] : [];

    private static IReadOnlyList<TextSpan> Aggregation(ReportFacts report)
    {
        var words = report.Words;
        var others = report.Model.Root.DescendantNodes().Prepend(report.Model.Root).Where(n => n.Aggregation != Domain.Models.Aggregation.WeightedMean).ToList();
        var usual = words.Spans($"The score of a part is the weighted average of what lies in it: each score times its weight, added up, divided by the sum of the weights. Questions make up parts, parts make up dimensions, dimensions the whole.");
        if (others.Count == 0)
        {
            return Words.Running(
                usual,
                words.Spans($"So every question has a share of the whole: its weight among its neighbours, times the share of the part in which it lies, and so on upwards. Share times score, added up over all questions, is the overall score."),
                report.Has(ReportSection.Derivation) ? words.Spans($"The appendix shows it.") : []);
        }

        return Words.Running(
        [
            usual,
            words.Spans($"Elsewhere the model has another rule."),
            .. others.GroupBy(n => n.Aggregation).OrderBy(g => g.Key).Select(g => Rule(report, g.Key, [.. g])),
        ]);
    }

    /// <summary>What holds instead of the average, and where.</summary>
    private static IReadOnlyList<TextSpan> Rule(ReportFacts report, Aggregation aggregation, IReadOnlyList<ModelNode> nodes)
    {
        var (words, scale) = (report.Words, report.Scale);
        var where = words.List([.. nodes.Select(n => n.Code.Length == 0 ? words.Say("the whole") : words.Say($"“{n.Title}”"))]);
        return aggregation switch
        {
            Domain.Models.Aggregation.WeightedGeometricMean => words.Spans($"For {where} it is the weighted geometric mean, which is zero as soon as one part is."),
            Domain.Models.Aggregation.WeakestLink => words.Spans($"For {where} it is the lowest score among the parts."),
            Domain.Models.Aggregation.Best => words.Spans($"For {where} it is the highest score among the parts."),
            _ => Words.Running(
                words.Spans($"For {where} it is the highest stage whose practices, and those of all stages below, are all in place; a practice without an answer is not."),
                scale.Levels[0].Number == 0
                    ? words.Spans($"The score is the stage divided by {scale.Highest.Number}.")
                    : words.Spans($"The score is the stage less 1, divided by {scale.Highest.Number - 1}; below the first stage it is 0.")),
        };
    }

    private static Table Weights(ReportFacts report)
    {
        var words = report.Words;
        var total = report.Model.Dimensions.Sum(d => d.Weight);
        return new(
            words.Say("Weights of the dimensions"),
            [new(words.Say("Dimension"), 3), new(words.Say("Weight"), 1, TextAlign.End), new(words.Say("Share in the model"), 1.2, TextAlign.End), new(words.Say("Share here"), 1.2, TextAlign.End)],
            [.. report.Model.Dimensions.Select(d => new TableRow(
                report.OwnHeader(d.Title),
                words.NumberAtMost(d.Weight, 2),
                words.Percent(total > 0 ? d.Weight / total : 1.0 / report.Model.Dimensions.Count, 2),
                report.ScoreOf(d) is { Applies: true } score ? words.Percent(score.GlobalWeight, 2) : words.Say("left out")))])
        { IsDense = true };
    }

    private static string NotApplicable(ReportFacts report)
    {
        var left = report.Card.Questions.Values.Count(q => q.State is Domain.Scoring.QuestionState.NotApplicable or Domain.Scoring.QuestionState.DoesNotApply);
        var (words, all) = (report.Words, report.Model.Questions.Count);
        var rule = words.Say("A question that does not apply leaves the calculation altogether: it neither helps nor hurts, and its weight goes to its neighbours in proportion to theirs.");
        return left == 0
            ? $"{rule} {words.Say("Here every question applies.")}"
            : $"{rule} {words.Say(left, $"Here that is so for {left} question of {all}.", $"Here that is so for {left} questions of {all}.")}";
    }
}
