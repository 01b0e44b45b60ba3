using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>The overall score, question by question: share times score is points, and the points add up.</summary>
internal static class DerivationAppendix
{
    private const int Decimals = 4;

    public static IEnumerable<Block> Of(ReportFacts report)
    {
        if (report.Explanation.Score is not { } total)
        {
            yield break;
        }

        var (scale, words) = (report.Scale, report.Words);
        yield return new Heading(1, words.Say("Appendix B: how the score adds up"), "derivation");
        yield return new Paragraph(string.Join(
            " ",
            [
                words.Say("Each line is share × score = points. The shares are those among the questions that have an answer; together they make 1."),
                words.Say($"A point is worth {words.Number(report.Explanation.PointsPerScore, 0)} on the scale that is shown."),
                .. report.Explanation.Blocks.Count > 0
                    ? [words.Say("Where the model has another rule than the average, a part stands as one line, because shares of its questions do not add up.")]
                    : Array.Empty<string>(),
            ]));
        yield return new Table(
            "",
            [
                new(words.Say("Code"), 0.8), new(words.Say("Question"), 3.9),
                new(words.Say("Share"), 0.8, TextAlign.End), new(words.Say("Score"), 0.8, TextAlign.End), new(words.Say("Points"), 0.8, TextAlign.End),
            ],
            Rows(report, total));
        yield return new Paragraph(Words.Running(
            words.Spans($"{words.Number(total, Decimals)} is shown as {words.Score(scale, total)}."),
            scale.Display is { Min: 0, Max: 1 } ? [] : words.Spans($"(Shown scores run from {words.Number(scale.Display.Min, 0)} for 0 to {words.Number(scale.Display.Max, 0)} for 1.)"),
            words.Spans($"The last decimal of single lines is rounded."),
            Capped(report, total)));
    }

    private static List<TableRow> Rows(ReportFacts report, double total)
    {
        var rows = new List<TableRow>();
        var lines = Lines(report).ToList();
        foreach (var group in lines.GroupBy(l => l.Dimension))
        {
            var points = group.Sum(l => l.Points);
            rows.AddRange(group.Select(l => new TableRow(TableCell.RowHeader(l.Code), new(report.Own(Shown.Shortened(l.Title, 62))), Number(report.Words, l.Share), Number(report.Words, l.Score), Number(report.Words, l.Points))));
            if (report.Dimensions.Count > 1 && group.Key.Code.Length > 0)
            {
                rows.Add(new(new TableCell(report.Own(group.Key.Title)) { ColumnSpan = 2, IsRowHeader = true }, Number(report.Words, group.Sum(l => l.Share)), "", Number(report.Words, points)) { IsEmphasised = true });
            }
        }

        rows.Add(new(new TableCell(report.Words.Say("Overall, before any rule that limits it")) { ColumnSpan = 2, IsRowHeader = true }, Number(report.Words, lines.Sum(l => l.Share)), "", Number(report.Words, total)) { IsEmphasised = true });
        return rows;
    }

    private static IEnumerable<Line> Lines(ReportFacts report)
    {
        foreach (var block in report.Explanation.Blocks)
        {
            if (report.Model.FindNode(block.Code) is null)
            {
                yield return new(report.Model.Root, "", report.Words.Say($"The whole: {report.Model.Title}"), block.Weight, block.Score, block.Held);
            }
        }

        foreach (var dimension in report.Dimensions)
        {
            foreach (var block in report.Explanation.Blocks.Where(b => report.Model.FindNode(b.Code) is not null && report.DimensionOf(b.Code) == dimension))
            {
                yield return new(dimension, block.Code, block.Title, block.Weight, block.Score, block.Held);
            }
        }

        foreach (var contribution in report.Explanation.Questions)
        {
            if (contribution is { Held: { } held, Score: { } score })
            {
                yield return new(report.DimensionOf(contribution.Code), contribution.Code, report.Model.FindQuestion(contribution.Code)!.Text, contribution.Weight, score, held);
            }
        }
    }

    private static string Number(Words words, double value) => words.Number(Math.Round(value, Decimals, MidpointRounding.AwayFromZero), Decimals);

    private static IReadOnlyList<TextSpan> Capped(ReportFacts report, double total) =>
        report.IsVoided ? report.Words.Spans($"A rule of the model then takes the overall result away.")
        : report.Card.Overall.Score is { } score && Math.Abs(score - total) > MaturityScale.Tolerance ? report.Words.Spans($"A rule of the model then limits it to {report.Words.Score(report.Scale, score)}.")
        : [];

    private sealed record Line(ModelNode Dimension, string Code, string Title, double Share, double Score, double Points);
}
