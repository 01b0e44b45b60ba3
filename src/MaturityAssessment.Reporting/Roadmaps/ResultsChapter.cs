using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Charts;
using MaturityAssessment.Reporting.Languages;

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
        yield return new Heading(1, report.Words.Say("Results"), "results");
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
        return new(report.TitleOf(node), score.Score, score.Level, score.Floor, score.Ceiling, report.TargetOf(node.Code), report.AbsenceOf(score), node.Display);
    }

    private static IEnumerable<IReadOnlyList<TextSpan>> Sentences(ReportFacts report)
    {
        var (card, words) = (report.Card, report.Words);
        if (Headline.Certainty(report) is { } certainty)
        {
            yield return [certainty];
        }

        if (SincePrevious(report) is { } since)
        {
            yield return [since];
        }

        if (report.Content.Target is { } target && report.Dimensions.Where(d => report.TargetOf(d.Code) is not null && report.ScoreOf(d).Score is not null).ToList() is { Count: > 0 } aimed)
        {
            yield return Words.Running(
                target.Description.Length > 0
                    ? words.Spans($"The target is “{report.Own(target.Title)}”: {report.Own(LowerFirst(Shown.Shortened(target.Description, 300)))}")
                    : words.Spans($"The target is “{report.Own(target.Title)}”."),
                [Reached(words, aimed.Count(d => report.ScoreOf(d).Score >= report.TargetOf(d.Code) - MaturityScale.Tolerance), aimed.Count)]);
        }

        if (card.BitingCaps.Count > 0 && card.UncappedOverall.Level is { } uncapped && card.Overall.Level is { } level && uncapped != level)
        {
            yield return words.Spans(
                card.BitingCaps.Count,
                $"By the average of the answers the level would be {report.NumberAndName(uncapped)}, but a rule of the model holds it at {level.Number}. The next chapter says why.",
                $"By the average of the answers the level would be {report.NumberAndName(uncapped)}, but rules of the model hold it at {level.Number}. The next chapter says why.");
        }

        if (card.Overall.EvidenceShare is { } evidence)
        {
            yield return evidence > 0
                ? words.Spans($"{words.Percent(evidence)} of the score rests on answers that name evidence. The assessment was made by the organisation itself.")
                : words.Spans($"No answer names evidence yet. The assessment was made by the organisation itself.");
        }
    }

    private static string? SincePrevious(ReportFacts report)
    {
        if (report is not { Content.Previous: { Card.Overall.Score: { } before } previous, Card.Overall.Score: { } now })
        {
            return null;
        }

        var (words, scale) = (report.Words, report.Scale);
        var (change, cycle) = (scale.Shown(now) - scale.Shown(before), ReportFacts.OneLine(previous.Cycle));
        var points = words.Number(Math.Abs(change), scale.Decimals);
        return Math.Abs(change) < MaturityScale.Tolerance ? words.Say($"The score is the same as in {cycle}.")
            : points == "1" && change > 0 ? words.Say($"In {cycle} the score was {words.Score(scale, before)}; it has since risen by 1 point.")
            : points == "1" ? words.Say($"In {cycle} the score was {words.Score(scale, before)}; it has since fallen by 1 point.")
            : change > 0 ? words.Say($"In {cycle} the score was {words.Score(scale, before)}; it has since risen by {points} points.")
            : words.Say($"In {cycle} the score was {words.Score(scale, before)}; it has since fallen by {points} points.");
    }

    private static string Reached(Words words, int reached, int aimed) =>
        reached == aimed ? words.Say(reached, $"The one dimension has reached it.", $"All {words.InWords(reached)} dimensions have reached it.")
        : aimed == 1 ? words.Say("The one dimension has not reached it.")
        : reached == 0 ? words.Say($"None of {words.InWords(aimed)} dimensions has reached it.")
        : words.Say(reached, $"One of {words.InWords(aimed)} dimensions has reached it.", $"{Shown.AsSentence(words.InWords(reached))} of {words.InWords(aimed)} dimensions have reached it.");

    private static string LowerFirst(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    /// <summary>Bars for nodes, in as many figures as pages ask for.</summary>
    internal static IEnumerable<Figure> BarFigures(ReportFacts report, IReadOnlyList<ModelNode> nodes, string title, string rowName, ChartColours colours, Theme theme) =>
        nodes.Chunk(ScoreBars.RowsIn(theme.TextHeight - FigureSurroundings))
            .Select(part => new ScoreBars(new(title, report.Scale, [.. part.Select(n => BarOf(report, n))], rowName), colours, report.Words).Figure(theme.TextWidth));

    private static IEnumerable<Figure> Charts(ReportFacts report, ChartColours colours, Theme theme)
    {
        var words = report.Words;
        if (report.Dimensions.Count is < FewestAxes or > MostAxes)
        {
            return BarFigures(report, report.Dimensions, words.Say("Scores by dimension"), RowNames.Dimension, colours, theme);
        }

        var previous = report.Content.Previous;
        var radar = new RadarChart(
            new(
                words.Say("Scores by dimension"),
                report.Scale,
                [.. report.Dimensions.Select(d => new RadarAxis(d.Title, report.ScoreOf(d).Score, report.TargetOf(d.Code), previous?.Card.Nodes.GetValueOrDefault(d.Code)?.Score))],
                previous?.Cycle),
            colours,
            words);
        return [radar.Figure(theme.TextWidth, words.Say("Scores by dimension; the rings are the levels."))];
    }

    private static Table DimensionTable(ReportFacts report, ChartColours colours)
    {
        var (scale, previous, hasTarget, words) = (report.Scale, report.Content.Previous, report.Content.Target is not null, report.Words);
        var columns = new List<TableColumn>
        {
            new(words.Say("Dimension"), 2.6),
            new(words.Say("Weight"), 1.05, TextAlign.End),
            new(words.Say("Score"), 0.9, TextAlign.End),
            new(words.Say("Level"), 1.05, TextAlign.Centre),
        };
        if (previous is not null)
        {
            columns.Add(new(words.Say($"Since {Shown.Shortened(ReportFacts.OneLine(previous.Cycle), 12)}"), 0.95, TextAlign.End));
        }

        if (hasTarget)
        {
            columns.Add(new(words.Say("Target"), 1.05, TextAlign.Centre));
            columns.Add(new(words.Say("Gap"), 0.75, TextAlign.End));
        }

        columns.Add(new(words.Say("Answered"), 1.3, TextAlign.End));
        columns.Add(new(words.Say("Evidence"), 1.3, TextAlign.End));
        var rows = report.Dimensions.Where(d => d.Code.Length > 0).Select(d => Row(report.ScoreOf(d), report.Own(d.Title), d.Code, d.Display, previous?.Card.Nodes.GetValueOrDefault(d.Code)?.Score)).ToList();
        rows.Add(Row(report.Card.Overall, words.Say("Overall"), "", null, previous?.Card.Overall.Score) with { IsEmphasised = true });
        return new(words.Say("Results by dimension"), columns, rows);

        TableRow Row(NodeScore node, TextSpan title, string code, DisplayRange? own, double? before)
        {
            var cells = new List<TableCell>
            {
                new TableCell(title) { IsRowHeader = true },
                node.Applies ? words.Percent(node.GlobalWeight) : "–",
                node.Score is { } score ? words.Score(scale, score, own) : node.Applies ? "–" : words.Say("n/a"),
                LevelCell(node.Level),
            };
            if (previous is not null)
            {
                cells.Add(node.Score is { } now && before is { } then ? words.Change(scale, then, now) : "–");
            }

            if (hasTarget)
            {
                cells.Add(report.TargetLevelOf(code) is { } target && node.Applies ? words.Number(target.Number) : "–");
                cells.Add(report.GapsByCode.GetValueOrDefault(code)?.Distance is { } gap ? GapText(gap) : "–");
            }

            cells.Add(node.Applies ? words.Percent(node.Completeness) : "–");
            cells.Add(node.EvidenceShare is { } evidence ? words.Percent(evidence) : "–");
            return new(cells);
        }

        TableCell LevelCell(MaturityLevel? level) =>
            level is null ? "–" : new TableCell(new TextSpan(words.Number(level.Number)) { Bold = true, Colour = colours.InkOn(level, scale) }) { Fill = colours.Of(level, scale) };

        string GapText(double gap) => gap <= 0 ? "–" : words.Number(Math.Round(gap * report.Explanation.PointsPerScore, scale.Decimals, MidpointRounding.AwayFromZero), scale.Decimals);
    }
}
