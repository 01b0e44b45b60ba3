using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>The whole calculation, from the score of every answer up to the overall score, so that anybody can do it again with a pencil.</summary>
internal static class DerivationAppendix
{
    private const int Decimals = 4;

    // looked up, not read from end to end
    private const double TextSize = 7.5;

    public static IEnumerable<Block> Of(ReportFacts report)
    {
        if (report.Explanation.Score is not { } total)
        {
            yield break;
        }

        var words = report.Words;
        yield return new Heading(1, report.Has(ReportSection.Answers) ? words.Say("Appendix B: how the score adds up") : words.Say("Appendix A: how the score adds up"), "derivation") { RoomAsked = ReportTheme.ChapterRoom };
        yield return new Paragraph(words.Say(
            "The numbers in front show what lies in what: 2.1 and 2.2 make up 2. The score of a part is the weighted average of what lies directly in it, unless a rule of its own stands behind its name: each score times its weight, added up, divided by the sum of the weights of those that count. What does not apply, or has no answer, has a dash for its score and leaves the calculation; its weight then counts for nobody, so its neighbours count for more."));
        yield return new Paragraph(string.Join(
            " ",
            [
                words.Say("The share is what a line decides of the whole after that. Share times score are points, and the points of all questions add up to the overall score."),
                Scaled(report),
                .. report.Explanation.Blocks.Count > 0
                    ? [words.Say("Below a part with a rule of its own shares do not add up, so they stand as dashes there; the part itself has a share.")]
                    : Array.Empty<string>(),
            ]));
        yield return new Table(
            "",
            [
                new(words.Say("No."), 0.7), new(words.Say("What"), 4.4), new(words.Say("Weight"), 0.75, TextAlign.End),
                new(words.Say("Share"), 0.75, TextAlign.End), new(words.Say("Score"), 0.85, TextAlign.End), new(words.Say("Points"), 0.75, TextAlign.End),
            ],
            [.. DerivationLine.All(report).Select(l => Row(report, l)), Whole(report, total)])
        { IsDense = true };
        yield return new Paragraph(words.Say($"{Score(words, total)} is shown as {words.Score(report.Scale, total)}. The last decimal of shares and points is rounded."));
        foreach (var block in Limits(report, total))
        {
            yield return block;
        }
    }

    private static TableRow Row(ReportFacts report, DerivationLine line)
    {
        var words = report.Words;
        var code = line.Note.Length > 0 ? $"({line.Code}{words.Semicolon}{line.Note})" : $"({line.Code})";
        return new(
            Small(line.Number),
            new TableCell(report.Own(line.Title) with { Size = TextSize }, new TextSpan(" " + code) { Size = 6.5 }) { IsRowHeader = true },
            Small(words.NumberAtMost(line.Weight, 6)),
            Small(line.Share is { } share ? Number(words, share) : "–"),
            Small(line.Score is { } score ? Score(words, score) : "–"),
            Small(line.Points is { } points ? Number(words, points) : "–"))
        {
            IsEmphasised = line.IsPart,
        };
    }

    private static TableRow Whole(ReportFacts report, double total)
    {
        var words = report.Words;
        var title = words.Say("Overall, before any rule that limits it");
        return new(
            new TableCell(RuleOf(words, report.Model.Root) is { } rule ? title + words.Semicolon + rule : title) { ColumnSpan = 3, IsRowHeader = true },
            Number(words, 1), Score(words, total), Number(words, total))
        { IsEmphasised = true };
    }

    private static TableCell Small(string text) => new(new TextSpan(text) { Size = TextSize });

    /// <summary>The rules that limit the overall result, in the order in which they are applied.</summary>
    private static IEnumerable<Block> Limits(ReportFacts report, double total)
    {
        var words = report.Words;
        if (report.Card.BitingCaps.Count == 0)
        {
            yield return new Paragraph(report.Model.Caps.Count == 0 ? words.Say("The model has no rule that limits it further.") : words.Say("None of the rules that could limit it applies."));
            yield break;
        }

        yield return new Paragraph(words.Say("These rules then limit it; where there are several, the strictest counts:")) { KeepsWithNext = true };
        yield return new ItemList(report.Card.BitingCaps.Select(c => new ListItem(words.Spans($"While {Headline.Condition(c, report)}, {Headline.Consequence(c, report)}."))).ToList());
        yield return new Paragraph(report.IsVoided || report.Card.Overall is not { Score: { } score, Level: { } level } ? words.Spans($"So there is no overall result.")
            : Math.Abs(score - total) > MaturityScale.Tolerance ? words.Spans($"So the overall score is {words.Score(report.Scale, score)} and the overall level {report.NumberAndName(level)}.")
            : words.Spans($"So the overall score is {words.Score(report.Scale, score)}, as before, and the overall level {report.NumberAndName(level)}."));
    }

    /// <summary>By what rule a part's score is found; null for the usual average.</summary>
    internal static string? RuleOf(Words words, ModelNode node) => node.Aggregation switch
    {
        Aggregation.WeightedGeometricMean => words.Say("weighted geometric mean"),
        Aggregation.WeakestLink => words.Say("the lowest score counts"),
        Aggregation.Best => words.Say("the highest score counts"),
        Aggregation.Staged => words.Say($"stages, a practice is in place from {Score(words, node.ImplementedAt)}"),
        _ => null,
    };

    private static string Scaled(ReportFacts report)
    {
        var (words, times) = (report.Words, report.Words.NumberAtMost(report.Explanation.PointsPerScore, 2));
        return report.Scale.Display.Min == 0
            ? words.Say($"Here scores run from 0 to 1; {times} times as much is shown elsewhere.")
            : words.Say($"Here scores run from 0 to 1; {times} times as much is shown elsewhere, from {words.Number(report.Scale.Display.Min, 0)} on.");
    }

    private static string Number(Words words, double value) => words.Number(Math.Round(value, Decimals, MidpointRounding.AwayFromZero), Decimals);

    private static string Score(Words words, double value) => words.NumberAtMost(value, 6);
}
