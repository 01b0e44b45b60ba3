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
        foreach (var table in Peers(report))
        {
            yield return table;
        }

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

        if (report.Earlier is { } earlier)
        {
            yield return Since(report, earlier);
        }

        if (report.Content.Peers is { } peers && peers.Find("") is { Place.Length: > 0 } whole)
        {
            yield return $"Beside others ({LowerFirst(peers.Name)}) the score stands {whole.Place}: half of them score {scale.Score(whole.Median)} or more.";
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
            yield return $"By the average of the answers the level would be {uncapped.Number} ({uncapped.Name}), but {(card.BitingCaps.Count == 1 ? "a rule" : "rules")} of the model {(card.BitingCaps.Count == 1 ? "holds" : "hold")} it at {level.Number}. The next chapter says why.";
        }

        if (card.Overall.EvidenceShare is { } evidence)
        {
            yield return evidence > 0
                ? $"{Shown.Percent(evidence)} of the score rests on answers that name evidence. {MadeBy(report)}"
                : $"No answer names evidence yet. {MadeBy(report)}";
        }
    }

    private static string Since(ReportFacts report, EarlierScores earlier)
    {
        var note = earlier.VersionNote() is { } version ? " " + version : "";
        if (earlier.Of("") is not { } whole)
        {
            return $"In {earlier.Cycle} there was no result to compare with.{note}";
        }

        var scale = report.Scale;
        var size = Math.Abs(scale.Shown(whole.Now) - scale.Shown(whole.Before));
        return size < MaturityScale.Tolerance
            ? $"The score is the same as in {earlier.Cycle}.{note}"
            : $"In {earlier.Cycle} the score was {scale.Score(whole.Before)}; it has since {(whole.Now > whole.Before ? "risen" : "fallen")} by {Points(size, scale)}.{note}";
    }

    private static string MadeBy(ReportFacts report) => report.Content.Approval is { } approval
        ? $"The assessment was made by the organisation itself; {ReportFacts.OneLine(approval.By)} looked through it and approved it on {Shown.Date(approval.On)}."
        : "The assessment was made by the organisation itself.";

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

        var (earlier, peers) = (report.Earlier, report.Content.Peers);
        var radar = new RadarChart(
            new(
                "Scores by dimension",
                report.Scale,
                [.. report.Dimensions.Select(d => new RadarAxis(d.Title, report.ScoreOf(d).Score, report.TargetOf(d.Code), earlier?.Of(d.Code)?.Before, peers?.Find(d.Code)?.Median))],
                earlier?.Cycle,
                PeersName: $"Median, {LowerFirst(peers?.Name ?? "others")}"),
            colours);
        return [radar.Figure(theme.TextWidth, "Scores by dimension; the rings are the levels.")];
    }

    /// <summary>How comparable organisations stand, where that may be told.</summary>
    private static IEnumerable<Table> Peers(ReportFacts report)
    {
        if (report.Content.Peers is not { } peers)
        {
            yield break;
        }

        var rows = report.Dimensions.Where(d => d.Code.Length > 0).Select(d => (d.Title, d.Code, report.ScoreOf(d).Score)).Append(("Overall", "", report.Card.Overall.Score))
            .Select(d => (d.Item1, Score: d.Item3, Line: peers.Find(d.Item2))).Where(d => d.Line is not null).ToList();
        yield return new(
            $"Beside others: {LowerFirst(peers.Name)}",
            [new("Dimension", 2.6), new("Score", 0.9, TextAlign.End), new("Lower quarter up to", 1.2, TextAlign.End), new("Median", 0.9, TextAlign.End), new("Upper quarter from", 1.2, TextAlign.End), new("Place", 1.5)],
            [.. rows.Select(r => new TableRow(
                TableCell.RowHeader(r.Item1), report.Scale.ScoreOrDash(r.Score), report.Scale.Score(r.Line!.LowerQuartile), report.Scale.Score(r.Line.Median), report.Scale.Score(r.Line.UpperQuartile),
                r.Line.Place.Length > 0 ? Shown.AsSentence(r.Line.Place) : "–"))]);
    }

    private static Table DimensionTable(ReportFacts report, ChartColours colours)
    {
        var (scale, earlier, hasTarget) = (report.Scale, report.Earlier, report.Content.Target is not null);
        var isVerified = report.Card.Overall.VerifiedShare is > 0;
        var columns = new List<TableColumn>
        {
            new("Dimension", 2.6),
            new("Weight", 1.05, TextAlign.End),
            new("Score", 0.9, TextAlign.End),
            new("Level", 0.85, TextAlign.Centre),
        };
        if (earlier is not null)
        {
            columns.Add(new($"Since {Shown.Shortened(earlier.Cycle, 12)}", 0.95, TextAlign.End));
        }

        if (hasTarget)
        {
            columns.Add(new("Target", 1.05, TextAlign.Centre));
            columns.Add(new("Gap", 0.75, TextAlign.End));
        }

        columns.Add(new("Answered", 1.3, TextAlign.End));
        columns.Add(new("Evidence", 1.3, TextAlign.End));
        if (isVerified)
        {
            columns.Add(new("Verified", 1.2, TextAlign.End));
        }

        var rows = report.Dimensions.Where(d => d.Code.Length > 0).Select(d => Row(report.ScoreOf(d), d.Title, d.Code, d.Display)).ToList();
        rows.Add(Row(report.Card.Overall, "Overall", "", null) with { IsEmphasised = true });
        return new("Results by dimension", columns, rows);

        TableRow Row(NodeScore node, string title, string code, DisplayRange? own)
        {
            var cells = new List<TableCell>
            {
                TableCell.RowHeader(title),
                node.Applies ? Shown.Percent(node.GlobalWeight) : "–",
                node.Score is { } score ? scale.Score(score, own) : node.Applies ? "–" : "n/a",
                LevelCell(node.Level),
            };
            if (earlier is not null)
            {
                cells.Add(earlier.Of(code) is { } both ? scale.Change(both.Before, both.Now) : "–");
            }

            if (hasTarget)
            {
                cells.Add(report.TargetLevelOf(code) is { } target && node.Applies ? Shown.Number(target.Number) : "–");
                cells.Add(report.GapsByCode.GetValueOrDefault(code)?.Distance is { } gap ? GapText(gap) : "–");
            }

            cells.Add(node.Applies ? Shown.Percent(node.Completeness) : "–");
            cells.Add(node.EvidenceShare is { } evidence ? Shown.Percent(evidence) : "–");
            if (isVerified)
            {
                cells.Add(node.VerifiedShare is { } verified ? Shown.Percent(verified) : "–");
            }

            return new(cells);
        }

        TableCell LevelCell(MaturityLevel? level) =>
            level is null ? "–" : new TableCell(new TextSpan(Shown.Number(level.Number)) { Bold = true, Colour = colours.InkOn(level, scale) }) { Fill = colours.Of(level, scale) };

        string GapText(double gap) => gap <= 0 ? "–" : Shown.Number(Math.Round(gap * report.Explanation.PointsPerScore, scale.Decimals, MidpointRounding.AwayFromZero), scale.Decimals);
    }
}
