using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <param name="Before">What the earlier scores are called, such as their cycle.</param>
/// <param name="After">What the later ones are called.</param>
/// <param name="RowName">What a row stands for, in English.</param>
public sealed record TrendContent(string Title, MaturityScale Scale, IReadOnlyList<TrendRow> Rows, string? Before = null, string? After = null, string RowName = RowNames.Dimension)
{
    /// <summary>Rows stand closer, where a page has much else to hold.</summary>
    public bool IsCompact { get; init; }
}

/// <summary>Scores are normalised; null where there is none.</summary>
/// <param name="Contribution">What the row adds to the change of the whole, normalised; null where that is not known.</param>
/// <param name="IsTotal">The whole, under a rule.</param>
public sealed record TrendRow(string Label, double? Before, double? After, double? Contribution = null, DisplayRange? Own = null, bool IsTotal = false);

/// <summary>What moved: for every row a line from the earlier score to the later, and what it adds to the change of the whole where that is known.</summary>
public sealed class TrendChart(TrendContent content, ChartColours? colours = null, Words? words = null) : Chart(colours, words)
{
    private const double UsualRow = 27;
    private const double CompactRow = 20;
    private const double LegendGap = 5;
    private const double LegendSample = 24;

    public override string Title => content.Title;

    public override string AltText
    {
        get
        {
            var parts = content.Rows.Where(r => r is { IsTotal: false, Before: not null, After: not null }).OrderByDescending(r => r.After - r.Before).ToList();
            var sentences = new List<string> { Words.Say($"Change of {Words.Counted(content.RowName, content.Rows.Count(r => !r.IsTotal))}.") };
            if (parts.Count == 0)
            {
                return $"{sentences[0]} {Words.Say("None has a score at both times.")}";
            }

            var rose = parts.Count(r => Points(r) > 0);
            var fell = parts.Count(r => Points(r) < 0);
            sentences.Add(Words.Say($"{rose} rose, {fell} fell."));
            if (rose > 0)
            {
                sentences.Add(Words.Say($"{parts[0].Label} rose most ({Words.Change(content.Scale, parts[0].Before!.Value, parts[0].After!.Value)})."));
            }

            if (fell > 0)
            {
                sentences.Add(Words.Say($"{parts[^1].Label} fell most ({Words.Change(content.Scale, parts[^1].Before!.Value, parts[^1].After!.Value)})."));
            }

            if (content.Rows.FirstOrDefault(r => r is { IsTotal: true, Before: not null, After: not null }) is { } total)
            {
                sentences.Add(Words.Say($"{total.Label}: {Words.Score(content.Scale, total.Before!.Value)} to {Words.Score(content.Scale, total.After!.Value)}."));
            }

            return string.Join(" ", sentences);
        }
    }

    public override ChartTable Table => new(
        content.Title,
        [Words.Heading(content.RowName), BeforeName, AfterName, Words.Say("Change"), .. HasContributions ? [Words.Say("Adds to the whole")] : Array.Empty<string>()],
        [.. content.Rows.Select(IReadOnlyList<string> (r) =>
        [
            r.Label,
            Words.ScoreOrDash(content.Scale, r.Before, r.Own),
            Words.ScoreOrDash(content.Scale, r.After, r.Own),
            Change(r),
            .. HasContributions ? [Contribution(r)] : Array.Empty<string>(),
        ])]);

    private double RowHeight => content.IsCompact ? CompactRow : UsualRow;

    private bool HasContributions => content.Rows.Any(r => r.Contribution is not null);

    private IReadOnlyList<string> LegendTexts => [BeforeName, AfterName];

    private string BeforeName => content.Before ?? Words.Say("Before");

    private string AfterName => content.After ?? Words.Say("Now");

    /// <summary>How many rows a figure of this height can hold.</summary>
    public static int RowsIn(double height) => Math.Max(1, (int)((height - LevelAxis.Height - LegendGap - (2 * KeyGrid.RowHeight)) / UsualRow));

    public override double HeightFor(double width) => LevelAxis.Height + (content.Rows.Count * RowHeight) + LegendGap + LegendHeight(width);

    public override void Draw(ICanvas canvas, double width)
    {
        var adds = Math.Min(52, width * 0.17);
        var scores = Math.Min(72, width * 0.22);
        var left = Math.Round(width * 0.33) + 8;
        var track = Math.Max(20, width - left - scores - adds - 8);
        LevelAxis.Draw(canvas, Colours, Words, content.Scale, left, track, LevelAxis.Height + (content.Rows.Count * RowHeight) - 3, SmallSize);
        canvas.TextWithin(Words.Say("Score"), width - adds, 8, scores - 2, SmallSize, Colours.Muted, anchor: TextAnchor.Right);
        canvas.TextWithin(HasContributions ? Words.Say("Adds") : Words.Say("Change"), width, 8, adds - 4, SmallSize, Colours.Muted, anchor: TextAnchor.Right);

        for (var i = 0; i < content.Rows.Count; i++)
        {
            DrawRow(canvas, content.Rows[i], LevelAxis.Height + (i * RowHeight), left, track, width, scores, adds);
        }

        KeyGrid.Draw(
            canvas, LegendTexts, 0, HeightFor(width) - LegendHeight(width), width, SmallSize, LegendSample, Colours.Muted,
            (i, x, middle) => Legend.Point(canvas, Colours, i == 0 ? BeforeStyle : AfterStyle, x + 10, middle));
    }

    private SeriesStyle BeforeStyle => new(Colours.Previous, Mark.Square, 0, 0);

    private SeriesStyle AfterStyle => new(Colours.Now, Mark.Circle, 0, 0);

    private double LegendHeight(double width) => KeyGrid.HeightOf(LegendTexts, width, SmallSize, LegendSample);

    private double Points(TrendRow row) => content.Scale.Shown(row.After!.Value) - content.Scale.Shown(row.Before!.Value);

    private string Change(TrendRow row) => row is { Before: { } before, After: { } after } ? Words.Change(content.Scale, before, after) : "–";

    private string Contribution(TrendRow row) => row.Contribution is { } contribution ? Words.Points(content.Scale, contribution) : "–";

    private void DrawRow(ICanvas canvas, TrendRow row, double top, double left, double track, double width, double scores, double adds)
    {
        var middle = top + (RowHeight / 2) - 1;
        var baseline = middle + (SmallSize * 0.35);
        if (row.IsTotal)
        {
            canvas.Line(0, top, width, top, new(Colours.Muted, 0.8));
        }

        var (size, lineHeight) = content.IsCompact ? (SmallSize, CompactRow / 2) : (TextSize, LineHeight);
        canvas.TextBlock(canvas.Lines(row.Label, left - 8, size, 2, row.IsTotal), 0, middle, size, lineHeight, Colours.Ink, bold: row.IsTotal);
        DrawMove(canvas, row, middle, left, track);
        if (row.Before is not null || row.After is not null)
        {
            var text = $"{Words.ScoreOrDash(content.Scale, row.Before, row.Own)} → {Words.ScoreOrDash(content.Scale, row.After, row.Own)}";
            canvas.TextWithin(text, width - adds, baseline, scores, SmallSize, Colours.Ink, row.IsTotal, TextAnchor.Right);
        }

        canvas.TextWithin(HasContributions ? Contribution(row) : Change(row), width, baseline, adds - 4, SmallSize, Colours.Ink, true, TextAnchor.Right);
    }

    private void DrawMove(ICanvas canvas, TrendRow row, double middle, double left, double track)
    {
        if (row is { Before: { } from, After: { } to })
        {
            canvas.Line(At(from), middle, At(to), middle, new(to >= from ? Colours.Now : Colours.Target, 2.2, to >= from ? 0 : 2.5));
        }

        if (row.Before is { } before)
        {
            Legend.Point(canvas, Colours, BeforeStyle, At(before), middle);
        }

        if (row.After is { } after)
        {
            Legend.Point(canvas, Colours, AfterStyle, At(after), middle);
        }

        double At(double score) => left + (track * Math.Clamp(score, 0, 1));
    }
}
