using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf;

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

        var scale = report.Scale;
        yield return new Heading(1, report.Has(ReportSection.Answers) ? "Appendix B: how the score adds up" : "Appendix A: how the score adds up", "derivation");
        yield return new Paragraph(
            "Each line is share × score = points. The shares are those among the questions that have an answer; together they make 1. "
            + $"A point is worth {Shown.Number(report.Explanation.PointsPerScore, 0)} on the scale that is shown.{(report.Explanation.Blocks.Count > 0 ? " Where the model has another rule than the average, a part stands as one line, because shares of its questions do not add up." : "")}");
        yield return new Table(
            "",
            [new("Code", 0.8), new("Question", 3.9), new("Share", 0.8, TextAlign.End), new("Score", 0.8, TextAlign.End), new("Points", 0.8, TextAlign.End)],
            Rows(report, total));
        yield return new Paragraph(
            $"{Shown.Number(total, Decimals)} is shown as {scale.Score(total)}.{Offset(scale)} The last decimal of single lines is rounded.{Capped(report, total)}");
    }

    private static List<TableRow> Rows(ReportFacts report, double total)
    {
        var rows = new List<TableRow>();
        var lines = Lines(report).ToList();
        foreach (var group in lines.GroupBy(l => l.Dimension))
        {
            var points = group.Sum(l => l.Points);
            rows.AddRange(group.Select(l => new TableRow(TableCell.RowHeader(l.Code), Shown.Shortened(l.Title, 62), Number(l.Share), Number(l.Score), Number(l.Points))));
            if (report.Dimensions.Count > 1 && group.Key.Code.Length > 0)
            {
                rows.Add(new(new TableCell($"{group.Key.Title}") { ColumnSpan = 2, IsRowHeader = true }, Number(group.Sum(l => l.Share)), "", Number(points)) { IsEmphasised = true });
            }
        }

        rows.Add(new(new TableCell("Overall, before any rule that limits it") { ColumnSpan = 2, IsRowHeader = true }, Number(lines.Sum(l => l.Share)), "", Number(total)) { IsEmphasised = true });
        return rows;
    }

    private static IEnumerable<Line> Lines(ReportFacts report)
    {
        foreach (var block in report.Explanation.Blocks)
        {
            if (report.Model.FindNode(block.Code) is null)
            {
                yield return new(report.Model.Root, "", $"The whole: {report.Model.Title}", block.Weight, block.Score, block.Held);
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

    private static string Number(double value) => Shown.Number(Math.Round(value, Decimals, MidpointRounding.AwayFromZero), Decimals);

    private static string Offset(MaturityScale scale) =>
        scale.Display is { Min: 0, Max: 1 } ? "" : $" (Shown scores run from {Shown.Number(scale.Display.Min, 0)} for 0 to {Shown.Number(scale.Display.Max, 0)} for 1.)";

    private static string Capped(ReportFacts report, double total) =>
        report.IsVoided ? " A rule of the model then takes the overall result away."
        : report.Card.Overall.Score is { } score && Math.Abs(score - total) > MaturityScale.Tolerance ? $" A rule of the model then limits it to {report.Scale.Score(score)}."
        : "";

    private sealed record Line(ModelNode Dimension, string Code, string Title, double Share, double Score, double Points);
}
