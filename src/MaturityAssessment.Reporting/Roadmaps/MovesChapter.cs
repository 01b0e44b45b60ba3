using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Pdf;
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
        yield return new Heading(1, "What has moved", "moves");
        yield return new Paragraph(ProgressHeadline.Of(report)) { IsLead = true };
        if (earlier.VersionNote() is { } version)
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

            yield return new Heading(2, "By dimension", "moves-dimensions");
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

    public static TrendChart Chart(ReportFacts report, ChartColours colours) => new(ContentOf(report, [.. report.Dimensions.Select(d => Row(report, d.Code, report.TitleOf(d), null))]), colours);

    /// <summary>Those that moved the whole most first.</summary>
    public static IReadOnlyList<Part> Parts(ReportFacts report) =>
    [
        .. (report.Earlier!.Trend?.Parts ?? [])
            .Where(p => report.Model.FindNode(p.Code) is { Questions.Count: > 0 })
            .Select(p => new Part(report.Model.FindNode(p.Code)!.Title, report.TitleOf(report.DimensionOf(p.Code)), p.Before, p.After, p.Points))
            .Where(p => report.Scale.Points(p.Points).Any(c => c is >= '1' and <= '9'))
            .OrderByDescending(p => Math.Abs(p.Points)).ThenBy(p => p.Title, StringComparer.Ordinal),
    ];

    /// <summary>Dimensions that stand elsewhere because other questions count in them, as a sentence; null for none.</summary>
    public static string? Shifted(ReportFacts report)
    {
        var titles = (report.Earlier!.Trend?.Remainders ?? [])
            .Where(r => r.Reason == TrendRemainderReason.WhatCounts && r.Code.Length > 0 && report.Scale.Points(r.Points).Any(c => c is >= '1' and <= '9'))
            .Select(r => report.TitleOf(report.DimensionOf(r.Code))).Distinct(StringComparer.Ordinal).ToList();
        return titles.Count switch
        {
            0 => null,
            1 => $"In {titles[0]} not the same questions count as before, so a part of its change comes from that and not from other answers.",
            _ => $"In {Shown.List(titles)} not the same questions count as before, so a part of their change comes from that and not from other answers.",
        };
    }

    private static string? Certainty(ReportFacts report)
    {
        var (then, now) = (report.Content.Previous!.Card, report.Card);
        if (then.Answered == then.Applicable && now.Answered == now.Applicable)
        {
            return null;
        }

        return $"In {report.Earlier!.Cycle} {Shown.Number(then.Answered)} of {Shown.Count(then.Applicable, "question")} had an answer, this time {Shown.Number(now.Answered)} of {Shown.Number(now.Applicable)}. Both scores rest on the answers that are there.";
    }

    private static IEnumerable<Block> Dimensions(ReportFacts report, Trend trend)
    {
        var points = trend.Parts.ToDictionary(p => p.Code, p => p.Points, StringComparer.Ordinal);
        var rows = report.Dimensions.Where(d => d.Code.Length > 0).Select(d => Row(report, d.Code, d.Title, points.TryGetValue(d.Code, out var brought) ? brought : null)).ToList();
        yield return new Table(
            "Change by dimension",
            [new("Dimension", 3), new(Shown.Shortened(report.Earlier!.Cycle, 18), 1, TextAlign.End), new("Now", 1, TextAlign.End), new("Change", 1, TextAlign.End), new("Adds to the whole", 1.3, TextAlign.End)],
            [
                .. rows.Select(r => new TableRow(
                    TableCell.RowHeader(r.Label), report.Scale.ScoreOrDash(r.Before, r.Own), report.Scale.ScoreOrDash(r.After, r.Own),
                    r is { Before: { } then, After: { } now } ? report.Scale.Change(then, now) : "–", r.Contribution is { } adds ? report.Scale.Points(adds) : "–")),
                .. Remainders(report, trend),
                new TableRow(TableCell.RowHeader("Overall"), report.Scale.ScoreOrDash(trend.Before), report.Scale.ScoreOrDash(trend.After), report.Scale.Change(trend.Before!.Value, trend.After!.Value), report.Scale.Points(trend.Change!.Value)) { IsEmphasised = true },
            ]);
    }

    /// <summary>What no dimension brought: parts that count only once, rules, versions.</summary>
    private static IEnumerable<TableRow> Remainders(ReportFacts report, Trend trend)
    {
        foreach (var group in trend.Remainders.Where(r => r.Code.Length == 0).GroupBy(r => r.Reason))
        {
            var points = group.Sum(r => r.Points);
            if (report.Scale.Points(points).Any(c => c is >= '1' and <= '9'))
            {
                yield return new(TableCell.RowHeader(Reason(group.Key)), "", "", "", report.Scale.Points(points));
            }
        }
    }

    private static string Reason(TrendRemainderReason reason) => reason switch
    {
        TrendRemainderReason.WhatCounts => "Parts that count only in one of the two, and the weights that shifted for it",
        TrendRemainderReason.Aggregation => "The whole, which is no average of its parts",
        TrendRemainderReason.Caps => "Rules that limit the result",
        _ => "Parts that the two versions share only as a whole",
    };

    private static IEnumerable<Block> Capabilities(ReportFacts report)
    {
        var parts = Parts(report);
        if (parts.Count == 0 || report.Dimensions.All(d => d.Nodes.Count == 0))
        {
            yield break;
        }

        yield return new Heading(2, "By part", "moves-parts");
        yield return new Paragraph($"{Shown.AsSentence(Shown.Count(parts.Count(p => p.Points > 0), "part"))} of the model brought the score up, {Shown.Number(parts.Count(p => p.Points < 0))} brought it down.{(parts.Count > MostParts ? $" The {Shown.Number(MostParts)} that moved it most are shown." : "")}") { KeepsWithNext = true };
        yield return new Table(
            "",
            [new("Part", 2.4), new("Dimension", 2.2), new("Before", 0.9, TextAlign.End), new("Now", 0.9, TextAlign.End), new("Change", 0.9, TextAlign.End), new("Adds to the whole", 1.2, TextAlign.End)],
            [.. parts.Take(MostParts).Select(p => new TableRow(
                TableCell.RowHeader(p.Title), p.Dimension, report.Scale.Score(p.Before), report.Scale.Score(p.Now), report.Scale.Change(p.Before, p.Now), report.Scale.Points(p.Points)))]);
    }

    private static IEnumerable<Block> Rules(ReportFacts report)
    {
        if (report.Model.Caps.Count == 0 && report.Content.Previous!.Card.Model.Caps.Count == 0)
        {
            yield break;
        }

        yield return new Heading(2, "Rules that limit the result", "moves-rules");
        if (RulesChanged.Of(report) is { Count: > 0 } rules)
        {
            yield return new ItemList(rules.Select(r => (ListItem)r).ToList());
        }
        else
        {
            yield return new Paragraph("No rule of the model limited the result in either assessment.");
        }
    }

    private static TrendContent ContentOf(ReportFacts report, IReadOnlyList<TrendRow> rows) => new("Change by dimension", report.Scale, rows, Shown.Shortened(report.Earlier!.Cycle, 30), "Now");

    private static TrendRow Row(ReportFacts report, string code, string title, double? contribution)
    {
        var own = code.Length == 0 ? null : report.Model.FindNode(code)?.Display;
        return report.Earlier!.Of(code) is { } both ? new(title, both.Before, both.Now, contribution, own) : new(title, null, report.Card.Nodes.GetValueOrDefault(code)?.Score, contribution, own);
    }
}
