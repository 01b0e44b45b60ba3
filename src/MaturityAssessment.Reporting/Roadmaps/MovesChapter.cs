using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Charts;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What moved, and what each part brought to the change of the whole.</summary>
internal static class MovesChapter
{
    private const int MostParts = 20;

    /// <summary>A part that holds questions, with what it brought to the change of the whole.</summary>
    public sealed record Part(string Title, string Dimension, double Before, double Now, double Points);

    public static IEnumerable<Block> Of(ReportFacts report)
    {
        var earlier = report.Earlier!;
        var words = report.Words;
        yield return new Heading(1, words.Say("What has moved"), "moves");
        yield return new Paragraph(ProgressHeadline.Of(report)) { IsLead = true };
        if (earlier.VersionNote(words) is { } version)
        {
            yield return new Paragraph(version);
        }

        if (Certainty(report) is { } certainty)
        {
            yield return new Paragraph(certainty);
        }

        if (earlier.Trend is { Change: not null } trend)
        {
            if (Shifted(report) is { } shifted)
            {
                yield return new Paragraph(shifted);
            }

            yield return new Heading(2, words.Say("By dimension"), "moves-dimensions");
            foreach (var block in Dimensions(report, trend).Concat(Capabilities(report)))
            {
                yield return block;
            }
        }

        foreach (var block in Rules(report))
        {
            yield return block;
        }
    }

    /// <summary>Low enough to share its page with words.</summary>
    public static TrendChart Chart(ReportFacts report, ChartColours colours) => new(ContentOf(report, [.. report.Dimensions.Select(d => Row(report, d.Code, report.TitleOf(d), null))]) with { IsCompact = true }, colours, report.Words);

    /// <summary>Those that moved the whole most first.</summary>
    public static IReadOnlyList<Part> Parts(ReportFacts report) =>
    [
        .. (report.Earlier!.Trend?.Parts ?? [])
            .Where(p => report.Model.FindNode(p.Code) is { Questions.Count: > 0 })
            .Select(p => new Part(report.Model.FindNode(p.Code)!.Title, report.TitleOf(report.DimensionOf(p.Code)), p.Before, p.After, p.Points))
            .Where(p => report.Words.Points(report.Scale, p.Points).Any(c => c is >= '1' and <= '9'))
            .OrderByDescending(p => Math.Abs(p.Points)).ThenBy(p => p.Title, StringComparer.Ordinal),
    ];

    /// <summary>Dimensions that stand elsewhere because other questions count in them, as a sentence; null for none.</summary>
    public static string? Shifted(ReportFacts report)
    {
        var titles = (report.Earlier!.Trend?.Remainders ?? [])
            .Where(r => r.Reason == TrendRemainderReason.WhatCounts && r.Code.Length > 0 && report.Words.Points(report.Scale, r.Points).Any(c => c is >= '1' and <= '9'))
            .Select(r => report.TitleOf(report.DimensionOf(r.Code))).Distinct(StringComparer.Ordinal).ToList();
        var words = report.Words;
        return titles.Count == 0 ? null : words.Say(
            titles.Count,
            $"In {titles[0]} not the same questions count as before, so a part of its change comes from that and not from other answers.",
            $"In {words.List(titles)} not the same questions count as before, so a part of their change comes from that and not from other answers.");
    }

    private static string? Certainty(ReportFacts report)
    {
        var (then, now) = (report.Content.Previous!.Card, report.Card);
        if (then.Answered == then.Applicable && now.Answered == now.Applicable)
        {
            return null;
        }

        return report.Words.Say(
            then.Applicable,
            $"In {report.Earlier!.Cycle} {then.Answered} of {then.Applicable} question had an answer, this time {now.Answered} of {now.Applicable}. Both scores rest on the answers that are there.",
            $"In {report.Earlier!.Cycle} {then.Answered} of {then.Applicable} questions had an answer, this time {now.Answered} of {now.Applicable}. Both scores rest on the answers that are there.");
    }

    private static IEnumerable<Block> Dimensions(ReportFacts report, Trend trend)
    {
        var points = trend.Parts.ToDictionary(p => p.Code, p => p.Points, StringComparer.Ordinal);
        var rows = report.Dimensions.Where(d => d.Code.Length > 0).Select(d => Row(report, d.Code, d.Title, points.TryGetValue(d.Code, out var brought) ? brought : null)).ToList();
        var (words, scale) = (report.Words, report.Scale);
        yield return new Table(
            words.Say("Change by dimension"),
            [
                new(words.Say("Dimension"), 3), new(Shown.Shortened(report.Earlier!.Cycle, 18), 1, TextAlign.End), new(words.Say("Now"), 1.25, TextAlign.End),
                new(words.Say("Change"), 1.1, TextAlign.End), new(words.Say("Adds to the whole"), 1.3, TextAlign.End),
            ],
            [
                .. rows.Select(r => new TableRow(
                    report.OwnHeader(r.Label), words.ScoreOrDash(scale, r.Before, r.Own), words.ScoreOrDash(scale, r.After, r.Own),
                    r is { Before: { } then, After: { } now } ? words.Change(scale, then, now) : "–", r.Contribution is { } adds ? words.Points(scale, adds) : "–")),
                .. Remainders(report, trend),
                new TableRow(
                    TableCell.RowHeader(words.Say("Overall")), words.ScoreOrDash(scale, trend.Before), words.ScoreOrDash(scale, trend.After),
                    words.Change(scale, trend.Before!.Value, trend.After!.Value), words.Points(scale, trend.Change!.Value)) { IsEmphasised = true },
            ]);
    }

    /// <summary>What no dimension brought: parts that count only once, rules, versions.</summary>
    private static IEnumerable<TableRow> Remainders(ReportFacts report, Trend trend)
    {
        foreach (var group in trend.Remainders.Where(r => r.Code.Length == 0).GroupBy(r => r.Reason))
        {
            var points = group.Sum(r => r.Points);
            if (report.Words.Points(report.Scale, points).Any(c => c is >= '1' and <= '9'))
            {
                yield return new(TableCell.RowHeader(Reason(report.Words, group.Key)), "", "", "", report.Words.Points(report.Scale, points));
            }
        }
    }

    private static string Reason(Words words, TrendRemainderReason reason) => reason switch
    {
        TrendRemainderReason.WhatCounts => words.Say("Parts that count only in one of the two, and the weights that shifted for it"),
        TrendRemainderReason.Aggregation => words.Say("The whole, which is no average of its parts"),
        TrendRemainderReason.Caps => words.Say("Rules that limit the result"),
        _ => words.Say("Parts that the two versions share only as a whole"),
    };

    private static IEnumerable<Block> Capabilities(ReportFacts report)
    {
        var parts = Parts(report);
        if (parts.Count == 0 || report.Dimensions.All(d => d.Nodes.Count == 0))
        {
            yield break;
        }

        var (words, scale) = (report.Words, report.Scale);
        var (up, down) = (parts.Count(p => p.Points > 0), parts.Count(p => p.Points < 0));
        yield return new Heading(2, words.Say("By part"), "moves-parts");
        yield return new Paragraph(Words.Running(
            words.Spans(up, $"{up} part of the model brought the score up, {down} brought it down.", $"{up} parts of the model brought the score up, {down} brought it down."),
            parts.Count > MostParts ? words.Spans($"The {MostParts} that moved it most are shown.") : []))
        { KeepsWithNext = true };
        yield return new Table(
            "",
            [
                new(words.Say("Part"), 2.4), new(words.Say("Dimension"), 2.2), new(words.Say("Before"), 0.9, TextAlign.End), new(words.Say("Now"), 1.25, TextAlign.End),
                new(words.Say("Change"), 1, TextAlign.End), new(words.Say("Adds to the whole"), 1.2, TextAlign.End),
            ],
            [.. parts.Take(MostParts).Select(p => new TableRow(
                report.OwnHeader(p.Title), new(report.Own(p.Dimension)), words.Score(scale, p.Before), words.Score(scale, p.Now), words.Change(scale, p.Before, p.Now), words.Points(scale, p.Points)))])
        { IsDense = true };
    }

    private static IEnumerable<Block> Rules(ReportFacts report)
    {
        if (report.Model.Caps.Count == 0 && report.Content.Previous!.Card.Model.Caps.Count == 0)
        {
            yield break;
        }

        yield return new Heading(2, report.Words.Say("Rules that limit the result"), "moves-rules");
        if (RulesChanged.Of(report) is { Count: > 0 } rules)
        {
            yield return new ItemList(rules.Select(r => new ListItem(r)).ToList());
        }
        else
        {
            yield return new Paragraph(report.Words.Say("No rule of the model limited the result in either assessment."));
        }
    }

    private static TrendContent ContentOf(ReportFacts report, IReadOnlyList<TrendRow> rows) => new(report.Words.Say("Change by dimension"), report.Scale, rows, Shown.Shortened(report.Earlier!.Cycle, 30), report.Words.Say("Now"));

    private static TrendRow Row(ReportFacts report, string code, string title, double? contribution)
    {
        var own = code.Length == 0 ? null : report.Model.FindNode(code)?.Display;
        return report.Earlier!.Of(code) is { } both ? new(title, both.Before, both.Now, contribution, own) : new(title, null, report.Card.Nodes.GetValueOrDefault(code)?.Score, contribution, own);
    }
}
