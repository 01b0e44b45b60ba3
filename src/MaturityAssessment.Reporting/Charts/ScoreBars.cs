using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <param name="RowName">What one bar stands for, in English.</param>
public sealed record BarsContent(string Title, MaturityScale Scale, IReadOnlyList<ScoreBar> Rows, string RowName = RowNames.Dimension)
{
    /// <summary>Rows stand closer, where a page has much else to hold.</summary>
    public bool IsCompact { get; init; }
}

/// <summary>Scores are normalised; null where there is none.</summary>
/// <param name="Absence">Why there is no score, in a few words.</param>
/// <param name="Own">The display range of a node that has its own.</param>
/// <param name="IsInner">Part of the row above it.</param>
public sealed record ScoreBar(
    string Label, double? Score, MaturityLevel? Level, double? Floor = null, double? Ceiling = null, double? Target = null,
    string? Absence = null, DisplayRange? Own = null, bool IsInner = false);

/// <summary>A bar for every dimension or capability, with its target, the range in which it may still move, and its figures beside it.</summary>
public sealed class ScoreBars(BarsContent content, ChartColours? colours = null, Words? words = null) : Chart(colours, words)
{
    private const double Head = LevelAxis.Height;
    private const double BarHeight = 11;
    private const double Figures = 92;
    private const double LegendGap = 4;
    private const double Indent = 10;
    private const double SmallestRange = 0.005;
    private const double Narrow = 330;

    private double RowHeight => content.IsCompact ? 22 : 27;

    public override string Title => content.Title;

    /// <summary>How many rows a figure of this height can hold.</summary>
    public static int RowsIn(double height) => Math.Max(1, (int)((height - Head - LegendGap - Legend.RowHeight) / 27));

    public override string AltText => ScoreSummary.Of(Words, Words.Say($"Bars of {Words.Counted(content.RowName, content.Rows.Count)}."), content.Scale, [.. content.Rows.Select(r => (r.Label, r.Score, r.Target))]);

    public override ChartTable Table
    {
        get
        {
            var hasTarget = content.Rows.Any(r => r.Target is not null);
            var hasRange = content.Rows.Any(HasRange);
            return new(
                content.Title,
                [Words.Heading(content.RowName), Words.Say("Score"), Words.Say("Level"), .. hasTarget ? [Words.Say("Target")] : Array.Empty<string>(), .. hasRange ? [Words.Say("Range")] : Array.Empty<string>()],
                [.. content.Rows.Select(IReadOnlyList<string> (r) =>
                [
                    r.Label,
                    r.Score is { } score ? Words.Score(content.Scale, score, r.Own) : AbsenceOf(r),
                    r.Level is { } level ? $"{level.Number} ({level.Name})" : "–",
                    .. hasTarget ? [Words.ScoreOrDash(content.Scale, r.Target, r.Own)] : Array.Empty<string>(),
                    .. hasRange ? [HasRange(r) ? Words.Say($"{Words.Score(content.Scale, r.Floor!.Value, r.Own)} to {Words.Score(content.Scale, r.Ceiling!.Value, r.Own)}") : "–"] : Array.Empty<string>(),
                ])]);
        }
    }

    public override double HeightFor(double width) => Head + (content.Rows.Count * RowHeight) + LegendGap + LegendHeight(width);

    public override void Draw(ICanvas canvas, double width)
    {
        // on a phone the figures stand closer
        var figures = Math.Min(Figures, width * 0.26);
        var left = Math.Round(width * (content.IsCompact && width < Narrow ? 0.42 : 0.36)) + 8;
        var track = Math.Max(20, width - left - figures);
        LevelAxis.Draw(canvas, Colours, Words, content.Scale, left, track, Head + (content.Rows.Count * RowHeight) - 5, SmallSize);
        for (var i = 0; i < content.Rows.Count; i++)
        {
            DrawRow(canvas, content.Rows[i], Head + (i * RowHeight), left, track, figures);
        }

        var legend = new List<(string, SeriesStyle)>();
        if (content.Rows.Any(r => r.Target is not null))
        {
            legend.Add((Words.Say("Target"), new(Colours.Target, Mark.Tick, 0, 0)));
        }

        if (content.Rows.Any(HasRange))
        {
            legend.Add((Words.Say("Range while answers are missing"), new(Colours.Ink, Mark.Whisker, 1, 0)));
        }

        Legend.Draw(canvas, Colours, legend, width < Narrow ? 0 : left, HeightFor(width) - LegendHeight(width), width < Narrow ? width : width - left, SmallSize);
    }

    private static double LegendHeight(double width) => Legend.RowHeight * (width < Narrow ? 2 : 1);

    private string AbsenceOf(ScoreBar row) => row.Absence ?? Words.Say("No answers yet");

    private static bool HasRange(ScoreBar row) => row is { Floor: { } floor, Ceiling: { } ceiling } && ceiling - floor > SmallestRange;

    private void DrawRow(ICanvas canvas, ScoreBar row, double top, double left, double track, double figures)
    {
        var middle = top + (RowHeight / 2) - 1;
        var indent = row.IsInner ? Indent : 0;
        var (size, lineHeight) = content.IsCompact ? (SmallSize, SmallSize * 1.25) : (TextSize, LineHeight);
        canvas.TextBlock(canvas.Lines(row.Label, left - 8 - indent, size, 2), indent, middle, size, lineHeight, Colours.Ink);
        canvas.FillRect(left, middle - (BarHeight / 2), track, BarHeight, Colours.Track);
        if (row.Score is not { } score)
        {
            canvas.TextWithin(AbsenceOf(row), left + 5, middle + (SmallSize * 0.35), track - 10, SmallSize, Colours.Muted);
            canvas.Text("–", left + track + 10, middle + (TextSize * 0.35), TextSize, Colours.Muted);
        }
        else
        {
            var fill = row.Level is { } level ? Colours.Of(level, content.Scale) : Colours.Now;
            canvas.Path(VectorPath.RoundedRect(left, middle - (BarHeight / 2), Math.Max(1.5, track * Math.Clamp(score, 0, 1)), BarHeight, 1), fill, new Stroke(Colours.LevelLine, 0.6));
            canvas.Text(Words.Score(content.Scale, score, row.Own), left + track + (figures * 0.42), middle + (TextSize * 0.35), TextSize, Colours.Ink, true, TextAnchor.Right);
            if (row.Level is { } reached)
            {
                canvas.TextWithin(Words.Say($"level {reached.Number}"), left + track + (figures * 0.48), middle + (TextSize * 0.35), figures * 0.52, TextSize, Colours.Muted);
            }
        }

        if (HasRange(row))
        {
            Legend.Whisker(canvas, Colours.Ink, left + (track * Math.Clamp(row.Floor!.Value, 0, 1)), left + (track * Math.Clamp(row.Ceiling!.Value, 0, 1)), middle + (BarHeight / 2) + 3.5);
        }

        if (row.Target is { } target)
        {
            Legend.Point(canvas, Colours, new(Colours.Target, Mark.Tick, 0, 0), left + (track * Math.Clamp(target, 0, 1)), middle);
        }
    }
}
