using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <param name="RowName">What a row stands for, in English.</param>
/// <param name="MarkedName">Whose value the mark in each row is, such as one organisation's name.</param>
public sealed record DistributionContent(string Title, MaturityScale Scale, IReadOnlyList<DistributionRow> Rows, string RowName = RowNames.Dimension, string? MarkedName = null)
{
    /// <summary>Rows stand closer, where a page has much else to hold.</summary>
    public bool IsCompact { get; init; }
}

/// <param name="Spread">Normalised; null where nobody has a score.</param>
/// <param name="Marked">A single value to be seen among all others.</param>
/// <param name="Own">The display range of a node that has its own.</param>
public sealed record DistributionRow(string Label, Spread? Spread, double? Marked = null, DisplayRange? Own = null);

/// <summary>Of so many scores, all normalised.</summary>
public sealed record Spread(int Count, double Least, double LowerQuartile, double Median, double UpperQuartile, double Most, double Mean);

/// <summary>How scores spread, row by row: from the least to the most, the middle half as a box, the median as a line in it, the mean as a diamond.</summary>
public sealed class DistributionChart(DistributionContent content, ChartColours? colours = null, Words? words = null) : Chart(colours, words)
{
    private const double UsualRow = 27;
    private const double CompactRow = 16;
    private const double Figures = 84;
    private const double LegendGap = 5;
    private const double LegendSample = 24;
    private const double Foot = 3;

    private double RowHeight => content.IsCompact ? CompactRow : UsualRow;

    public override string Title => content.Title;

    public override string AltText
    {
        get
        {
            var rows = content.Rows.Where(r => r.Spread is not null).OrderByDescending(r => r.Spread!.Median).ToList();
            var sentences = new List<string> { Words.Say($"Spread of scores of {Words.Counted(content.RowName, content.Rows.Count)}.") };
            if (rows.Count == 0)
            {
                return $"{sentences[0]} {Words.Say("None has a score yet.")}";
            }

            var widest = rows.MaxBy(r => r.Spread!.UpperQuartile - r.Spread.LowerQuartile)!;
            sentences.Add(rows.Count == 1
                ? Words.Say($"The median of {rows[0].Label} is {Score(rows[0], rows[0].Spread!.Median)}.")
                : Words.Say($"Highest median: {rows[0].Label} ({Score(rows[0], rows[0].Spread!.Median)}); lowest: {rows[^1].Label} ({Score(rows[^1], rows[^1].Spread!.Median)})."));
            if (widest.Spread!.UpperQuartile > widest.Spread.LowerQuartile + MaturityScale.Tolerance && rows.Count > 1)
            {
                sentences.Add(Words.Say($"Organisations differ most in {widest.Label}."));
            }

            var marked = rows.Where(r => r.Marked is not null).ToList();
            if (marked.Count > 0)
            {
                var above = marked.Count(r => r.Marked >= r.Spread!.Median - MaturityScale.Tolerance);
                sentences.Add(Words.Say($"{content.MarkedName ?? Words.Say("The marked value")} is at the median or above in {above} of {marked.Count}."));
            }

            return string.Join(" ", sentences);
        }
    }

    public override ChartTable Table
    {
        get
        {
            var hasMark = content.Rows.Any(r => r.Marked is not null);
            return new(
                content.Title,
                [
                    Words.Heading(content.RowName), .. hasMark ? [content.MarkedName ?? Words.Say("Marked")] : Array.Empty<string>(),
                    Words.Say("Scores"), Words.Say("Least"), Words.Say("Lower quartile"), Words.Say("Median"), Words.Say("Upper quartile"), Words.Say("Most"), Words.Say("Mean"),
                ],
                [.. content.Rows.Select(IReadOnlyList<string> (r) =>
                [
                    r.Label,
                    .. hasMark ? [Words.ScoreOrDash(content.Scale, r.Marked, r.Own)] : Array.Empty<string>(),
                    Words.Number(r.Spread?.Count ?? 0),
                    .. new[] { r.Spread?.Least, r.Spread?.LowerQuartile, r.Spread?.Median, r.Spread?.UpperQuartile, r.Spread?.Most, r.Spread?.Mean }.Select(v => Words.ScoreOrDash(content.Scale, v, r.Own)),
                ])]);
        }
    }

    private IReadOnlyList<string> LegendTexts =>
        [
        Words.Say("Least to most"), Words.Say("Middle half"), Words.Say("Median"), Words.Say("Mean"),
        .. content.Rows.Any(r => r.Marked is not null) ? [content.MarkedName ?? Words.Say("Marked")] : Array.Empty<string>(),
    ];

    /// <summary>How many rows a figure of this height can hold.</summary>
    public static int RowsIn(double height) => Math.Max(1, (int)((height - LevelAxis.Height - LegendGap - (4 * KeyGrid.RowHeight)) / UsualRow));

    public override double HeightFor(double width) => LevelAxis.Height + (content.Rows.Count * RowHeight) + LegendGap + LegendHeight(width) + Foot;

    public override void Draw(ICanvas canvas, double width)
    {
        var figures = Math.Min(Figures, width * 0.22);
        var left = Math.Round(width * 0.36) + 8;
        var track = Math.Max(20, width - left - figures);
        LevelAxis.Draw(canvas, Colours, Words, content.Scale, left, track, LevelAxis.Height + (content.Rows.Count * RowHeight) - 3, SmallSize);
        canvas.TextWithin(Words.Say("Median"), width, 8, figures - 6, SmallSize, Colours.Muted, anchor: TextAnchor.Right);
        for (var i = 0; i < content.Rows.Count; i++)
        {
            DrawRow(canvas, content.Rows[i], LevelAxis.Height + ((i + 0.5) * RowHeight) - 1, left, track, width);
        }

        KeyGrid.Draw(canvas, LegendTexts, 0, HeightFor(width) - LegendHeight(width) - Foot, width, SmallSize, LegendSample, Colours.Muted, (i, x, y) => DrawSample(canvas, i, x, y));
    }

    private double LegendHeight(double width) => KeyGrid.HeightOf(LegendTexts, width, SmallSize, LegendSample);

    private string Score(DistributionRow row, double score) => Words.Score(content.Scale, score, row.Own);

    private void DrawRow(ICanvas canvas, DistributionRow row, double middle, double left, double track, double width)
    {
        canvas.TextBlock(canvas.Lines(row.Label, left - 8, LabelSize, content.IsCompact ? 1 : 2), 0, middle, LabelSize, LabelSize * 1.15, Colours.Ink);
        if (row.Spread is not { } spread)
        {
            canvas.TextWithin(Words.Say("No scores yet"), left + 5, middle + (SmallSize * 0.35), track - 10, SmallSize, Colours.Muted);
            canvas.Text("–", width, middle + (TextSize * 0.35), TextSize, Colours.Muted, anchor: TextAnchor.Right);
            return;
        }

        Legend.Whisker(canvas, Colours.Ink, At(spread.Least), At(spread.Most), middle);
        DrawBox(canvas, At(spread.LowerQuartile), At(spread.UpperQuartile), At(spread.Median), middle);
        Legend.Point(canvas, Colours, MeanStyle, At(spread.Mean), middle);
        if (row.Marked is { } marked)
        {
            Legend.Point(canvas, Colours, MarkedStyle, At(marked), middle);
        }

        canvas.TextWithin(Score(row, spread.Median), width, middle + (TextSize * 0.35), width - left - track - 6, TextSize, Colours.Ink, true, TextAnchor.Right);

        double At(double score) => left + (track * Math.Clamp(score, 0, 1));
    }

    private double BoxHeight => content.IsCompact ? 8 : 12;

    private double LabelSize => content.IsCompact ? SmallSize : TextSize;

    private SeriesStyle MeanStyle => new(Colours.Ink, Mark.Diamond, 0, 0);

    private SeriesStyle MarkedStyle => new(Colours.Target, Mark.Tick, 0, 0);

    private void DrawBox(ICanvas canvas, double from, double to, double median, double middle)
    {
        canvas.Path(VectorPath.RoundedRect(from - 0.5, middle - (BoxHeight / 2), to - from + 1, BoxHeight, 1), Colours.Levels[1], new Stroke(Colours.LevelLine, 0.8));
        canvas.Line(median, middle - (BoxHeight / 2) - 1, median, middle + (BoxHeight / 2) + 1, new(Colours.Now, 2.2));
    }

    private void DrawSample(ICanvas canvas, int entry, double x, double middle)
    {
        switch (entry)
        {
            case 0:
                Legend.Whisker(canvas, Colours.Ink, x + 2, x + LegendSample - 6, middle);
                break;
            case 1:
                canvas.Path(VectorPath.RoundedRect(x + 2, middle - 4, LegendSample - 8, 8, 1), Colours.Levels[1], new Stroke(Colours.LevelLine, 0.8));
                break;
            case 2:
                canvas.Line(x + 10, middle - 5, x + 10, middle + 5, new(Colours.Now, 2.2));
                break;
            case 3:
                Legend.Point(canvas, Colours, MeanStyle, x + 10, middle);
                break;
            default:
                Legend.Point(canvas, Colours, MarkedStyle, x + 10, middle + 1.5);
                break;
        }
    }
}
