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

        yield return DimensionTable(report, colours);
        foreach (var chart in Charts(report, colours, theme))
        {
            yield return chart;
        }

        foreach (var table in Peers(report).Concat(LevelMeanings(report)))
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
        return new(report.TitleOf(node), score.Score, score.Level, score.Floor, score.Ceiling, report.TargetOf(node.Code), report.AbsenceOf(score), node.Display);
    }

    private static IEnumerable<IReadOnlyList<TextSpan>> Sentences(ReportFacts report)
    {
        var (card, words) = (report.Card, report.Words);
        if (Headline.Certainty(report) is { } certainty)
        {
            yield return [certainty];
        }

        if (report.Earlier is { } earlier)
        {
            yield return Since(report, earlier);
        }

        if (report.Content.Peers is { } peers && peers.Find("") is { Place.Length: > 0 } whole)
        {
            yield return words.Spans($"Beside others ({PeersOf(report, peers)}) the score stands {Place(words, whole)}: half of them score {words.Score(report.Scale, whole.Median)} or more.");
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
            yield return Words.Running(
                words.Spans(
                    card.BitingCaps.Count,
                    $"By the average of the answers the level would be {report.NumberAndName(uncapped)}, but a rule of the model holds it at {level.Number}.",
                    $"By the average of the answers the level would be {report.NumberAndName(uncapped)}, but rules of the model hold it at {level.Number}."),
                report.Has(ReportSection.Obstacles) ? words.Spans($"The next chapter says why.") : []);
        }

        if (card.Overall.EvidenceShare is { } evidence)
        {
            yield return evidence > 0
                ? Words.Running(words.Spans($"{words.Percent(evidence)} of the score rests on answers that name evidence."), MadeBy(report))
                : Words.Running(words.Spans($"No answer names evidence yet."), MadeBy(report));
        }
    }

    private static IReadOnlyList<TextSpan> MadeBy(ReportFacts report) => report.Content.Approval is { } approval
        ? report.Words.Spans($"The assessment was made by the organisation itself; {ReportFacts.OneLine(approval.By)} looked through it and approved it on {report.Words.Date(approval.On)}.")
        : report.Words.Spans($"The assessment was made by the organisation itself.");

    private static IReadOnlyList<TextSpan> Since(ReportFacts report, EarlierScores earlier) =>
        Words.Running([Moved(report, earlier)], earlier.VersionNote(report.Words) is { } note ? [note] : []);

    private static string Moved(ReportFacts report, EarlierScores earlier)
    {
        var (words, scale, cycle) = (report.Words, report.Scale, earlier.Cycle);
        if (earlier.Of("") is not { } whole)
        {
            return words.Say($"In {cycle} there was no result to compare with.");
        }

        var (change, before) = (scale.Shown(whole.Now) - scale.Shown(whole.Before), words.Score(scale, whole.Before));
        var points = words.Number(Math.Abs(change), scale.Decimals);
        return Math.Abs(change) < MaturityScale.Tolerance ? words.Say($"The score is the same as in {cycle}.")
            : points == "1" && change > 0 ? words.Say($"In {cycle} the score was {before}; it has since risen by 1 point.")
            : points == "1" ? words.Say($"In {cycle} the score was {before}; it has since fallen by 1 point.")
            : change > 0 ? words.Say($"In {cycle} the score was {before}; it has since risen by {points} points.")
            : words.Say($"In {cycle} the score was {before}; it has since fallen by {points} points.");
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
            .Select(part => new ScoreBars(new(title, report.Scale, [.. part.Select(n => BarOf(report, n))], rowName) { IsCompact = true }, colours, report.Words).Figure(theme.TextWidth));

    private static IEnumerable<Figure> Charts(ReportFacts report, ChartColours colours, Theme theme)
    {
        var words = report.Words;
        if (report.Dimensions.Count is < FewestAxes or > MostAxes)
        {
            return BarFigures(report, report.Dimensions, words.Say("Scores by dimension"), RowNames.Dimension, colours, theme);
        }

        var (earlier, peers) = (report.Earlier, report.Content.Peers);
        var radar = new RadarChart(
            new(
                words.Say("Scores by dimension"),
                report.Scale,
                [.. report.Dimensions.Select(d => new RadarAxis(d.Title, report.ScoreOf(d).Score, report.TargetOf(d.Code), earlier?.Of(d.Code)?.Before, peers?.Find(d.Code)?.Median))],
                earlier?.Cycle,
                PeersName: peers is null ? null : words.Say($"Median, {PeersOf(report, peers)}")),
            colours,
            words);
        return [radar.Figure(theme.TextWidth, words.Say("Scores by dimension; the rings are the levels.")) with { Floats = true }];
    }

    /// <summary>What the levels stand for that dimensions have reached or come to next, once for all of them.</summary>
    private static IEnumerable<Table> LevelMeanings(ReportFacts report)
    {
        var words = report.Words;
        var reached = report.Dimensions.Where(d => report.ScoreOf(d).Level is not null).ToLookup(d => report.ScoreOf(d).Level!.Number, report.TitleOf);
        var shown = report.Scale.Levels.Where((l, i) => l.Description.Length > 0 && (reached.Contains(l.Number) || (i > 0 && reached.Contains(report.Scale.Levels[i - 1].Number)))).ToList();
        if (shown.Count > 0)
        {
            yield return new(
                words.Say("The levels reached, and those that come next"),
                [new(words.Say("Level"), 1.1), new(words.Say("What it looks like"), 3.2), new(words.Say("Dimensions that have reached it"), 2.9)],
                [.. shown.Select(l => new TableRow(
                    report.OwnHeader($"{words.Number(l.Number)} {l.Name}"), new(report.Own(Shown.Sentence(l.Description))),
                    reached.Contains(l.Number) ? new TableCell(report.Own(string.Join(words.Semicolon, reached[l.Number]))) : "–"))])
            { IsDense = true };
        }
    }

    /// <summary>How comparable organisations stand, where that may be told.</summary>
    private static IEnumerable<Table> Peers(ReportFacts report)
    {
        if (report.Content.Peers is not { } peers)
        {
            yield break;
        }

        var (words, scale) = (report.Words, report.Scale);
        List<(TextSpan Title, double? Score, PeerLine? Line)> rows =
        [
            .. report.Dimensions.Where(d => d.Code.Length > 0).Select(d => (report.Own(d.Title), report.ScoreOf(d).Score, peers.Find(d.Code))),
            (words.Say("Overall"), report.Card.Overall.Score, peers.Find("")),
        ];
        yield return new(
            words.Say($"Beside others: {PeersOf(report, peers)}"),
            [
                new(words.Say("Dimension"), 2.6), new(words.Say("Score"), 0.9, TextAlign.End), new(words.Say("Lower quarter up to"), 1.2, TextAlign.End),
                new(words.Say("Median"), 1, TextAlign.End), new(words.Say("Upper quarter from"), 1.2, TextAlign.End), new(words.Say("Place"), 1.5),
            ],
            [.. rows.Where(r => r.Line is not null).Select(r => new TableRow(
                new TableCell(r.Title) { IsRowHeader = true }, words.ScoreOrDash(scale, r.Score), words.Score(scale, r.Line!.LowerQuartile), words.Score(scale, r.Line.Median), words.Score(scale, r.Line.UpperQuartile),
                r.Line.Place.Length > 0 ? Shown.AsSentence(Place(words, r.Line)) : "–"))]);
    }

    private static string PeersOf(ReportFacts report, PeerFigures peers) => LowerFirst(report.Words.Retold(peers.Name) ?? peers.Name);

    private static string Place(Words words, PeerLine line) => words.Retold(line.Place) ?? line.Place;

    private static Table DimensionTable(ReportFacts report, ChartColours colours)
    {
        var (scale, earlier, hasTarget, words) = (report.Scale, report.Earlier, report.Content.Target is not null, report.Words);
        var isVerified = report.Card.Overall.VerifiedShare is > 0;
        var columns = new List<TableColumn>
        {
            new(words.Say("Dimension"), 2.6),
            new(words.Say("Weight"), 1.1, TextAlign.End),
            new(words.Say("Score"), 0.95, TextAlign.End),
            new(words.Say("Level"), 1.1, TextAlign.Centre),
        };
        if (earlier is not null)
        {
            columns.Add(new(words.Say($"Since {Shown.Shortened(earlier.Cycle, 12)}"), 1.1, TextAlign.End));
        }

        if (hasTarget)
        {
            columns.Add(new(words.Say("Target"), 1.05, TextAlign.Centre));
            columns.Add(new(words.Say("Gap"), 0.95, TextAlign.End));
        }

        columns.Add(new(words.Say("Answered"), 1.4, TextAlign.End));
        columns.Add(new(words.Say("Evidence"), 1.35, TextAlign.End));
        if (isVerified)
        {
            columns.Add(new(words.Say("Verified"), 1.2, TextAlign.End));
        }

        var rows = report.Dimensions.Where(d => d.Code.Length > 0).Select(d => Row(report.ScoreOf(d), report.Own(d.Title), d.Code, d.Display)).ToList();
        rows.Add(Row(report.Card.Overall, words.Say("Overall"), "", null) with { IsEmphasised = true });
        return new(words.Say("Results by dimension"), columns, rows) { IsDense = true };

        TableRow Row(NodeScore node, TextSpan title, string code, DisplayRange? own)
        {
            var cells = new List<TableCell>
            {
                new TableCell(title) { IsRowHeader = true },
                node.Applies ? words.Percent(node.GlobalWeight) : "–",
                node.Score is { } score ? words.Score(scale, score, own) : node.Applies ? "–" : words.Say("n/a"),
                LevelCell(node.Level),
            };
            if (earlier is not null)
            {
                cells.Add(earlier.Of(code) is { } both ? words.Change(scale, both.Before, both.Now) : "–");
            }

            if (hasTarget)
            {
                cells.Add(report.TargetLevelOf(code) is { } target && node.Applies ? words.Number(target.Number) : "–");
                cells.Add(report.GapsByCode.GetValueOrDefault(code)?.Distance is { } gap ? GapText(gap) : "–");
            }

            cells.Add(node.Applies ? words.Percent(node.Completeness) : "–");
            cells.Add(node.EvidenceShare is { } evidence ? words.Percent(evidence) : "–");
            if (isVerified)
            {
                cells.Add(node.VerifiedShare is { } verified ? words.Percent(verified) : "–");
            }

            return new(cells);
        }

        TableCell LevelCell(MaturityLevel? level) =>
            level is null ? "–" : new TableCell(new TextSpan(words.Number(level.Number)) { Bold = true, Colour = colours.InkOn(level, scale) }) { Fill = colours.Of(level, scale) };

        string GapText(double gap) => gap <= 0 ? "–" : words.Number(Math.Round(gap * report.Explanation.PointsPerScore, scale.Decimals, MidpointRounding.AwayFromZero), scale.Decimals);
    }
}
