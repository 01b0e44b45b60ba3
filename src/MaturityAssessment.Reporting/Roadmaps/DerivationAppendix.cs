using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>The whole calculation, from the score of every answer up to the overall score, so that anybody can do it again with a pencil.</summary>
internal static class DerivationAppendix
{
    private const int Decimals = 4;

    // looked up, not read from end to end
    private const double TextSize = 7.8;

    public static IEnumerable<Block> Of(ReportFacts report)
    {
        if (report.Explanation.Score is not { } total)
        {
            yield break;
        }

        yield return new Heading(1, "Appendix B: how the score adds up", "derivation");
        yield return new Paragraph(
            "The numbers in front show what lies in what: 2.1 and 2.2 make up 2. The score of a part is the weighted average of what lies directly in it, unless a rule of its own stands behind its name: "
            + "each score times its weight, added up, divided by the sum of the weights of those that count. What does not apply, or has no answer, has a dash for its score and leaves the calculation; its weight then counts for nobody, so its neighbours count for more.");
        yield return new Paragraph(
            "The share is what a line decides of the whole after that. Share times score are points, and the points of all questions add up to the overall score. "
            + $"Here scores run from 0 to 1; {Shown.Trimmed(report.Explanation.PointsPerScore, 2)} times as much is shown elsewhere{Offset(report.Scale)}.{Dashes(report)}");
        yield return new Table(
            "",
            [new("No.", 0.7), new("What", 4.4), new("Weight", 0.75, TextAlign.End), new("Share", 0.75, TextAlign.End), new("Score", 0.85, TextAlign.End), new("Points", 0.75, TextAlign.End)],
            [
                .. DerivationLine.All(report).Select(Row),
                new(new TableCell($"Overall, before any rule that limits it{RuleOf(report.Model.Root)}") { ColumnSpan = 3, IsRowHeader = true }, Number(1), Score(total), Number(total)) { IsEmphasised = true },
            ]);
        yield return new Paragraph($"{Score(total)} is shown as {report.Scale.Score(total)}. The last decimal of shares and points is rounded.");
        foreach (var block in Limits(report, total))
        {
            yield return block;
        }
    }

    private static TableRow Row(DerivationLine line) => new(
        Small(line.Number),
        new TableCell(new TextSpan(line.Title) { Size = TextSize }, new TextSpan($" ({line.Code}{(line.Note.Length > 0 ? "; " + line.Note : "")})") { Size = 6.5 }) { IsRowHeader = true },
        Small(Shown.Trimmed(line.Weight, 6)),
        Small(line.Share is { } share ? Number(share) : "–"),
        Small(line.Score is { } score ? Score(score) : "–"),
        Small(line.Points is { } points ? Number(points) : "–"))
    {
        IsEmphasised = line.IsPart,
    };

    private static TableCell Small(string text) => new(new TextSpan(text) { Size = TextSize });

    /// <summary>The rules that limit the overall result, in the order in which they are applied.</summary>
    private static IEnumerable<Block> Limits(ReportFacts report, double total)
    {
        if (report.Card.BitingCaps.Count == 0)
        {
            yield return new Paragraph(report.Model.Caps.Count == 0 ? "The model has no rule that limits it further." : "None of the rules that could limit it applies.");
            yield break;
        }

        yield return new Paragraph("These rules then limit it; where there are several, the strictest counts:") { KeepsWithNext = true };
        yield return new ItemList(report.Card.BitingCaps.Select(c => (ListItem)$"While {Headline.Condition(c, report)}, {Headline.Effect(c, report.Scale)}.").ToList());
        yield return new Paragraph(report.IsVoided ? "So there is no overall result."
            : report.Card.Overall is { Score: { } score, Level: { } level } ? $"So the overall score is {report.Scale.Score(score)}{(Math.Abs(score - total) > MaturityScale.Tolerance ? "" : ", as before,")} and the overall level {Shown.Number(level.Number)} ({level.Name})."
            : "So there is no overall result.");
    }

    internal static string RuleOf(ModelNode node) => node.Aggregation switch
    {
        Aggregation.WeightedGeometricMean => "; weighted geometric mean",
        Aggregation.WeakestLink => "; the lowest score counts",
        Aggregation.Best => "; the highest score counts",
        Aggregation.Staged => $"; stages, a practice is in place from {Score(node.ImplementedAt)}",
        _ => "",
    };

    private static string Dashes(ReportFacts report) => report.Explanation.Blocks.Count > 0
        ? " Below a part with a rule of its own shares do not add up, so they stand as dashes there; the part itself has a share."
        : "";

    private static string Number(double value) => Shown.Number(Math.Round(value, Decimals, MidpointRounding.AwayFromZero), Decimals);

    private static string Score(double value) => Shown.Trimmed(value, 6);

    private static string Offset(MaturityScale scale) => scale.Display.Min == 0 ? "" : $", from {Shown.Number(scale.Display.Min, 0)} on";
}
