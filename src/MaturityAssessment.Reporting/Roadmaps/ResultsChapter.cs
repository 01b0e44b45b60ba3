using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>The results as a whole; a section for each dimension follows.</summary>
internal static class ResultsChapter
{
    private const int FewestAxes = 3;
    private const int MostAxes = 20;

    // headings and a paragraph share the page with a figure
    private const double FigureSurroundings = 150;

    public static IEnumerable<Block> Of(ReportFacts report, Theme theme)
    {
        var colours = ReportTheme.Charts(report.Options, theme);
        yield return new Heading(1, "Results", "results");
        yield return new Paragraph(Headline.Of(report)) { IsLead = true };
        foreach (var sentence in Sentences(report))
        {
            yield return new Paragraph(sentence);
        }

        if (report.Dimensions.Count == 0)
        {
            yield break;
        }

        foreach (var chart in Charts(report, colours, theme))
        {
            yield return chart;
        }

        yield return DimensionTable(report, colours);
        foreach (var dimension in report.Dimensions)
        {
            foreach (var block in DimensionSection.Of(report, dimension, theme, colours))
            {
                yield return block;
            }
        }
    }

    internal static ScoreBar BarOf(ReportFacts report, ModelNode node)
    {
        var score = report.ScoreOf(node);
        return new(report.TitleOf(node), score.Score, score.Level, score.Floor, score.Ceiling, report.TargetOf(node.Code), ReportFacts.AbsenceOf(score), node.Display);
    }

    private static IEnumerable<string> Sentences(ReportFacts report)
    {
        var (card, scale) = (report.Card, report.Scale);
        if (Headline.Certainty(report) is { } certainty)
        {
            yield return certainty;
        }

        if (report.Content.Previous is { Card.Overall.Score: { } before } previous && card.Overall.Score is { } now)
        {
            yield return Math.Abs(scale.Shown(now) - scale.Shown(before)) < MaturityScale.Tolerance
                ? $"The score is the same as in {previous.Cycle}."
                : $"In {previous.Cycle} the score was {scale.Score(before)}; it has since {(now > before ? "risen" : "fallen")} by {Points(Math.Abs(scale.Shown(now) - scale.Shown(before)), scale)}.";
        }

        if (report.Content.Target is { } target && report.Dimensions.Where(d => report.TargetOf(d.Code) is not null && report.ScoreOf(d).Score is not null).ToList() is { Count: > 0 } aimed)
        {
            var reached = aimed.Count(d => report.ScoreOf(d).Score >= report.TargetOf(d.Code) - MaturityScale.Tolerance);
            var count = reached == aimed.Count
                ? (reached == 1 ? "The one dimension has" : $"All {Shown.InWords(reached)} dimensions have")
                : $"{Shown.AsSentence(reached == 0 ? "none" : Shown.InWords(reached))} of {Shown.InWords(aimed.Count)} dimensions {(reached == 1 ? "has" : "have")}";
            yield return $"The target is “{target.Title}”{(target.Description.Length > 0 ? ": " + LowerFirst(Shown.Shortened(target.Description, 300)) : ".")} {count} reached it.";
        }

        if (card.BitingCaps.Count > 0 && card.UncappedOverall.Level is { } uncapped && card.Overall.Level is { } level && uncapped != level)
        {
            yield return $"By the average of the answers the level would be {uncapped.Number} ({uncapped.Name}), but {(card.BitingCaps.Count == 1 ? "a rule" : "rules")} of the model {(card.BitingCaps.Count == 1 ? "holds" : "hold")} it at {level.Number}.{(report.Has(ReportSection.Obstacles) ? " The next chapter says why." : "")}";
        }

        if (card.Overall.EvidenceShare is { } evidence)
        {
            yield return evidence > 0
                ? $"{Shown.Percent(evidence)} of the score rests on answers that name evidence. The assessment was made by the organisation itself."
                : "No answer names evidence yet. The assessment was made by the organisation itself.";
        }
    }

    private static string Points(double points, MaturityScale scale)
    {
        var shown = Shown.Number(points, scale.Decimals);
        return $"{shown} {(shown == "1" ? "point" : "points")}";
    }

    private static string LowerFirst(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    /// <summary>Bars for nodes, in as many figures as pages ask for.</summary>
    internal static IEnumerable<Figure> BarFigures(ReportFacts report, IReadOnlyList<ModelNode> nodes, string title, string rowName, ChartColours colours, Theme theme) =>
        nodes.Chunk(ScoreBars.RowsIn(theme.TextHeight - FigureSurroundings))
            .Select(part => new ScoreBars(new(title, report.Scale, [.. part.Select(n => BarOf(report, n))], rowName), colours).Figure(theme.TextWidth));

    private static IEnumerable<Figure> Charts(ReportFacts report, ChartColours colours, Theme theme)
    {
        if (report.Dimensions.Count is < FewestAxes or > MostAxes)
        {
            return BarFigures(report, report.Dimensions, "Scores by dimension", "Dimension", colours, theme);
        }

        var previous = report.Content.Previous;
        var radar = new RadarChart(
            new(
                "Scores by dimension",
                report.Scale,
                [.. report.Dimensions.Select(d => new RadarAxis(d.Title, report.ScoreOf(d).Score, report.TargetOf(d.Code), previous?.Card.Nodes.GetValueOrDefault(d.Code)?.Score))],
                previous?.Cycle),
            colours);
        return [radar.Figure(theme.TextWidth, "Scores by dimension; the rings are the levels.")];
    }

    private static Table DimensionTable(ReportFacts report, ChartColours colours)
    {
        var (scale, previous, hasTarget) = (report.Scale, report.Content.Previous, report.Content.Target is not null);
        var columns = new List<TableColumn>
        {
            new("Dimension", 2.6),
            new("Weight", 1.05, TextAlign.End),
            new("Score", 0.9, TextAlign.End),
            new("Level", 0.85, TextAlign.Centre),
        };
        if (previous is not null)
        {
            columns.Add(new($"Since {Shown.Shortened(ReportFacts.OneLine(previous.Cycle), 12)}", 0.95, TextAlign.End));
        }

        if (hasTarget)
        {
            columns.Add(new("Target", 1.05, TextAlign.Centre));
            columns.Add(new("Gap", 0.75, TextAlign.End));
        }

        columns.Add(new("Answered", 1.3, TextAlign.End));
        columns.Add(new("Evidence", 1.3, TextAlign.End));
        var rows = report.Dimensions.Where(d => d.Code.Length > 0).Select(d => Row(report.ScoreOf(d), d.Title, d.Code, d.Display, previous?.Card.Nodes.GetValueOrDefault(d.Code)?.Score)).ToList();
        rows.Add(Row(report.Card.Overall, "Overall", "", null, previous?.Card.Overall.Score) with { IsEmphasised = true });
        return new("Results by dimension", columns, rows);

        TableRow Row(NodeScore node, string title, string code, DisplayRange? own, double? before)
        {
            var cells = new List<TableCell>
            {
                TableCell.RowHeader(title),
                node.Applies ? Shown.Percent(node.GlobalWeight) : "–",
                node.Score is { } score ? scale.Score(score, own) : node.Applies ? "–" : "n/a",
                LevelCell(node.Level),
            };
            if (previous is not null)
            {
                cells.Add(node.Score is { } now && before is { } then ? scale.Change(then, now) : "–");
            }

            if (hasTarget)
            {
                cells.Add(report.TargetLevelOf(code) is { } target && node.Applies ? Shown.Number(target.Number) : "–");
                cells.Add(report.GapsByCode.GetValueOrDefault(code)?.Distance is { } gap ? GapText(gap) : "–");
            }

            cells.Add(node.Applies ? Shown.Percent(node.Completeness) : "–");
            cells.Add(node.EvidenceShare is { } evidence ? Shown.Percent(evidence) : "–");
            return new(cells);
        }

        TableCell LevelCell(MaturityLevel? level) =>
            level is null ? "–" : new TableCell(new TextSpan(Shown.Number(level.Number)) { Bold = true, Colour = colours.InkOn(level, scale) }) { Fill = colours.Of(level, scale) };

        string GapText(double gap) => gap <= 0 ? "–" : Shown.Number(Math.Round(gap * report.Explanation.PointsPerScore, scale.Decimals, MidpointRounding.AwayFromZero), scale.Decimals);
    }
}
