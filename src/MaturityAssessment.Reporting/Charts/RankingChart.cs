using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <param name="Rows">In the order of the ranking.</param>
/// <param name="RowName">What is ranked, in English.</param>
/// <param name="LastRank">Where the axis of ranks ends.</param>
public sealed record RankingContent(string Title, MaturityScale Scale, IReadOnlyList<RankingRow> Rows, int LastRank, string RowName = RowNames.Organisation);

/// <param name="Score">Normalised; null where there is none.</param>
/// <param name="Range">Where the rank lies under other weights; null where nobody worked it out.</param>
/// <param name="Group">Neighbours with the same number cannot be told apart; null for one that stands alone.</param>
public sealed record RankingRow(int? Rank, string Label, double? Score, MaturityLevel? Level, RankRange? Range = null, int? Group = null);

/// <summary>The rank that is beaten in one draw of twenty, the one in the middle, and the one that is missed in one of twenty.</summary>
public sealed record RankRange(int Low, int Median, int High);

/// <summary>A ranking that shows how sure it is: beside each rank the range in which it lies, and brackets around those that cannot be told apart.</summary>
public sealed class RankingChart(RankingContent content, ChartColours? colours = null, Words? words = null) : Chart(colours, words)
{
    private const double Head = 26;
    private const double RowHeight = 20;
    private const double BarHeight = 7;
    private const double Bracket = 9;
    private const double RankWidth = 22;
    private const double LegendGap = 5;
    private const double LegendSample = 26;
    private const double Inset = 6;

    private static readonly int[] Steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];

    public override string Title => content.Title;

    public override string AltText
    {
        get
        {
            var ranked = content.Rows.Where(r => r is { Rank: not null, Score: not null }).ToList();
            var sentences = new List<string> { Words.Say($"Ranking of {Words.Counted(content.RowName, content.Rows.Count)}.") };
            if (ranked.Count == 0)
            {
                return $"{sentences[0]} {Words.Say("None has a score yet.")}";
            }

            sentences.Add(ranked.Count == 1
                ? Words.Say($"{ranked[0].Label} scores {Words.Score(content.Scale, ranked[0].Score!.Value)}.")
                : Words.Say($"First here: {Named(ranked[0])}; last: {Named(ranked[^1])}."));
            var groups = Groups().Count(g => g.Last > g.First);
            var widest = ranked.Where(r => r.Range is not null).MaxBy(r => r.Range!.High - r.Range.Low);
            if (groups > 0)
            {
                sentences.Add(Words.Say(groups, $"{groups} group of neighbours cannot be told apart.", $"{groups} groups of neighbours cannot be told apart."));
            }

            if (widest is { Range: { } range } && range.High > range.Low)
            {
                sentences.Add(Words.Say($"The least certain rank is that of {widest.Label}, {Span(range, Words)}."));
            }

            return string.Join(" ", sentences);

            string Named(RankingRow row) => Words.Say($"{row.Label} (rank {row.Rank!.Value}, {Words.Score(content.Scale, row.Score!.Value)})");
        }
    }

    public override ChartTable Table
    {
        get
        {
            var hasRange = content.Rows.Any(r => r.Range is not null);
            var hasGroups = content.Rows.Any(r => r.Group is not null);
            return new(
                content.Title,
                [
                    Words.Say("Rank"), Words.Heading(content.RowName), Words.Say("Score"), Words.Say("Level"),
                    .. hasRange ? [Words.Say("Rank in nine of ten draws"), Words.Say("Middle rank")] : Array.Empty<string>(), .. hasGroups ? [Words.Say("Group")] : Array.Empty<string>(),
                ],
                [.. content.Rows.Select(IReadOnlyList<string> (r) =>
                [
                    r.Rank is { } rank ? Words.Number(rank) : "–",
                    r.Label,
                    Words.ScoreOrDash(content.Scale, r.Score),
                    r.Level is { } level ? $"{level.Number} ({level.Name})" : "–",
                    .. hasRange ? [r.Range is { } range ? Span(range, Words) : "–", r.Range is { } middle ? Words.Number(middle.Median) : "–"] : Array.Empty<string>(),
                    .. hasGroups ? [r.Group is { } group ? Words.Number(group) : "–"] : Array.Empty<string>(),
                ])]);
        }
    }

    private bool HasRanges => content.Rows.Any(r => r.Range is not null);

    private IReadOnlyList<string> LegendTexts =>
    [
        .. HasRanges ? [Words.Say("Range in nine of ten draws"), Words.Say("Rank in the middle")] : Array.Empty<string>(),
        .. Groups().Any(g => g.Last > g.First) ? [Words.Say("Not distinguishable")] : Array.Empty<string>(),
    ];

    /// <summary>The same ranking in as many figures as the height asks for, all on one axis; one where it fits.</summary>
    /// <param name="first">The height of the first figure, where it shares its page.</param>
    public static IReadOnlyList<RankingContent> Split(RankingContent content, double width, double height, double? first = null, Words? words = null)
    {
        var whole = new RankingChart(content, words: words);
        var rest = Head + LegendGap + whole.LegendHeight(width);
        var parts = Parts.Of(content.Rows, (int)(((first ?? height) - rest) / RowHeight), (int)((height - rest) / RowHeight));
        return parts.Count <= 1 ? [content] : [.. parts.Select((p, i) => content with { Title = whole.Words.PartOf(content.Title, i, parts.Count), Rows = p })];
    }

    /// <summary>"3 to 7", or "3".</summary>
    public static string Span(RankRange range, Words words) => range.Low == range.High ? words.Number(range.Low) : words.Say($"{range.Low} to {range.High}");

    public override double HeightFor(double width) => Head + (content.Rows.Count * RowHeight) + LegendGap + LegendHeight(width);

    public override void Draw(ICanvas canvas, double width)
    {
        var left = Bracket + RankWidth + 6;
        var score = Math.Clamp(width * 0.11, 32, 52);
        var label = HasRanges ? Math.Round((width - left - score) * (width < 330 ? 0.5 : 0.44)) : width - left - score;
        var plot = (Left: left + label + score + 10 + Inset, Width: width - left - label - score - 10 - (2 * Inset));
        DrawHeads(canvas, left, label, score, plot);
        DrawGroups(canvas, width);
        for (var i = 0; i < content.Rows.Count; i++)
        {
            DrawRow(canvas, content.Rows[i], Head + ((i + 0.5) * RowHeight), left, label, score, plot);
        }

        KeyGrid.Draw(canvas, LegendTexts, 0, HeightFor(width) - LegendHeight(width), width, SmallSize, LegendSample, Colours.Muted, (i, x, y) => DrawSample(canvas, HasRanges ? i : i + 2, x, y));
    }

    private double LegendHeight(double width) => KeyGrid.HeightOf(LegendTexts, width, SmallSize, LegendSample);

    private double XOf(int rank, (double Left, double Width) plot) =>
        content.LastRank <= 1 ? plot.Left + (plot.Width / 2) : plot.Left + (plot.Width * (Math.Clamp(rank, 1, content.LastRank) - 1) / (content.LastRank - 1));

    private void DrawHeads(ICanvas canvas, double left, double label, double score, (double Left, double Width) plot)
    {
        canvas.TextWithin(Words.Say("Rank"), left - 6, 20, RankWidth + Bracket - 6, SmallSize, Colours.Muted, anchor: TextAnchor.Right);
        canvas.TextWithin(Words.Heading(content.RowName), left, 20, label - 4, SmallSize, Colours.Muted);
        canvas.TextWithin(Words.Say("Score"), left + label + score, 20, score - 2, SmallSize, Colours.Muted, anchor: TextAnchor.Right);
        if (!HasRanges)
        {
            return;
        }

        canvas.TextWithin(Words.Say("Range of the rank"), plot.Left - Inset, 8, plot.Width + (2 * Inset), SmallSize, Colours.Muted);
        var bottom = Head + (content.Rows.Count * RowHeight);
        foreach (var tick in Ticks(plot))
        {
            var x = XOf(tick, plot);
            canvas.Line(x, Head - 3, x, bottom, new(Colours.Grid, 0.6));
            var text = Words.Number(tick);
            var half = canvas.MeasureText(text, SmallSize) / 2;
            canvas.Text(text, Math.Min(x, plot.Left + plot.Width + Inset - half), 20, SmallSize, Colours.Muted, anchor: TextAnchor.Middle);
        }
    }

    private IEnumerable<int> Ticks((double Left, double Width) plot)
    {
        var room = KeyGrid.Estimate(Words.Number(content.LastRank), SmallSize) + 8;
        var step = Steps.FirstOrDefault(s => s * plot.Width / Math.Max(1, content.LastRank - 1) >= room, content.LastRank);
        yield return 1;
        for (var tick = step == 1 ? 2 : step; tick <= content.LastRank; tick += step)
        {
            if (tick > 1 && XOf(tick, plot) - XOf(1, plot) >= room)
            {
                yield return tick;
            }
        }
    }

    /// <summary>Runs of rows, first and last place, that belong together.</summary>
    private IEnumerable<(int First, int Last)> Groups()
    {
        for (var i = 0; i < content.Rows.Count;)
        {
            var last = i;
            while (content.Rows[i].Group is { } group && last + 1 < content.Rows.Count && content.Rows[last + 1].Group == group)
            {
                last++;
            }

            yield return (i, last);
            i = last + 1;
        }
    }

    private void DrawGroups(ICanvas canvas, double width)
    {
        var shaded = false;
        foreach (var (first, last) in Groups())
        {
            var (top, bottom) = (Head + (first * RowHeight), Head + ((last + 1) * RowHeight));
            if (last > first)
            {
                if (shaded)
                {
                    canvas.FillRect(Bracket, top + 0.5, width - Bracket, bottom - top - 1, Colours.Track);
                }

                shaded = !shaded;
                DrawBracket(canvas, 2, top + 4, bottom - 4);
            }
            else if (last + 1 < content.Rows.Count)
            {
                canvas.Line(Bracket, bottom, width, bottom, new(Colours.Grid, 0.4));
            }
        }
    }

    private void DrawBracket(ICanvas canvas, double x, double top, double bottom) =>
        canvas.Path(VectorPath.Polyline((x + 4, top), (x, top), (x, bottom), (x + 4, bottom)), null, new Stroke(Colours.Target, 1.3));

    private void DrawRow(ICanvas canvas, RankingRow row, double middle, double left, double label, double score, (double Left, double Width) plot)
    {
        var baseline = middle + (TextSize * 0.35);
        canvas.Text(row.Rank is { } rank ? Words.Number(rank) : "–", left - 6, baseline, TextSize, Colours.Ink, true, TextAnchor.Right);
        canvas.TextBlock(canvas.Lines(row.Label, label - 4, SmallSize + 0.3, 2), left, middle, SmallSize + 0.3, 9, Colours.Ink);
        canvas.TextWithin(Words.ScoreOrDash(content.Scale, row.Score), left + label + score, baseline, score, TextSize, Colours.Ink, anchor: TextAnchor.Right);
        if (row.Range is { } range)
        {
            DrawRange(canvas, XOf(range.Low, plot), XOf(range.Median, plot), XOf(range.High, plot), middle);
        }
    }

    private void DrawRange(ICanvas canvas, double from, double median, double to, double middle)
    {
        canvas.Path(VectorPath.RoundedRect(from - 2.5, middle - (BarHeight / 2), to - from + 5, BarHeight, 2), Colours.Levels[1], new Stroke(Colours.LevelLine, 0.6));
        Legend.Point(canvas, Colours, new(Colours.Now, Mark.Circle, 0, 0), median, middle);
    }

    private void DrawSample(ICanvas canvas, int entry, double x, double middle)
    {
        switch (entry)
        {
            case 0:
                canvas.Path(VectorPath.RoundedRect(x + 1, middle - (BarHeight / 2), 20, BarHeight, 2), Colours.Levels[1], new Stroke(Colours.LevelLine, 0.6));
                break;
            case 1:
                Legend.Point(canvas, Colours, new(Colours.Now, Mark.Circle, 0, 0), x + 11, middle);
                break;
            default:
                DrawBracket(canvas, x + 8, middle - 5, middle + 5);
                break;
        }
    }
}
