using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <param name="Before">What the earlier scores are called, such as their cycle.</param>
/// <param name="After">What the later ones are called.</param>
public sealed record TrendContent(string Title, MaturityScale Scale, IReadOnlyList<TrendRow> Rows, string Before = "Before", string After = "Now", string RowName = "Dimension");

/// <summary>Scores are normalised; null where there is none.</summary>
/// <param name="Contribution">What the row adds to the change of the whole, normalised; null where that is not known.</param>
/// <param name="IsTotal">The whole, under a rule.</param>
public sealed record TrendRow(string Label, double? Before, double? After, double? Contribution = null, DisplayRange? Own = null, bool IsTotal = false);

/// <summary>What moved: for every row a line from the earlier score to the later, and what it adds to the change of the whole where that is known.</summary>
public sealed class TrendChart(TrendContent content, ChartColours? colours = null, Words? words = null) : Chart(colours, words)
{
    private const double RowHeight = 27;
    private const double LegendGap = 5;
    private const double LegendSample = 24;

    public override string Title => content.Title;

    public override string AltText
    {
        get
        {
            var parts = content.Rows.Where(r => r is { IsTotal: false, Before: not null, After: not null }).OrderByDescending(r => r.After - r.Before).ToList();
            var size = ScoreSummary.Count("Change", content.RowName, content.Rows.Count(r => !r.IsTotal));
            if (parts.Count == 0)
            {
                return $"{size} None has a score at both times.";
            }

            var rose = parts.Count(r => Points(r) > 0);
            var fell = parts.Count(r => Points(r) < 0);
            var sentence = $"{size} {Shown.Number(rose)} rose, {Shown.Number(fell)} fell.";
            var most = rose > 0 ? $" {parts[0].Label} rose most ({content.Scale.Change(parts[0].Before!.Value, parts[0].After!.Value)})." : "";
            var least = fell > 0 ? $" {parts[^1].Label} fell most ({content.Scale.Change(parts[^1].Before!.Value, parts[^1].After!.Value)})." : "";
            var whole = content.Rows.FirstOrDefault(r => r is { IsTotal: true, Before: not null, After: not null }) is { } total
                ? $" {total.Label}: {content.Scale.Score(total.Before!.Value)} to {content.Scale.Score(total.After!.Value)}."
                : "";
            return sentence + most + least + whole;
        }
    }

    public override ChartTable Table => new(
        content.Title,
        [content.RowName, content.Before, content.After, "Change", .. HasContributions ? ["Adds to the whole"] : Array.Empty<string>()],
        [.. content.Rows.Select(IReadOnlyList<string> (r) =>
        [
            r.Label,
            content.Scale.ScoreOrDash(r.Before, r.Own),
            content.Scale.ScoreOrDash(r.After, r.Own),
            Change(r),
            .. HasContributions ? [Contribution(r)] : Array.Empty<string>(),
        ])]);

    private bool HasContributions => content.Rows.Any(r => r.Contribution is not null);

    private IReadOnlyList<string> LegendTexts => [content.Before, content.After];

    /// <summary>How many rows a figure of this height can hold.</summary>
    public static int RowsIn(double height) => Math.Max(1, (int)((height - LevelAxis.Height - LegendGap - (2 * KeyGrid.RowHeight)) / RowHeight));

    public override double HeightFor(double width) => LevelAxis.Height + (content.Rows.Count * RowHeight) + LegendGap + LegendHeight(width);

    public override void Draw(ICanvas canvas, double width)
    {
        var adds = Math.Min(52, width * 0.15);
        var scores = Math.Min(72, width * 0.22);
        var left = Math.Round(width * 0.33) + 8;
        var track = Math.Max(20, width - left - scores - adds - 8);
        LevelAxis.Draw(canvas, Colours, content.Scale, left, track, LevelAxis.Height + (content.Rows.Count * RowHeight) - 3, SmallSize);
        canvas.TextWithin("Score", width - adds, 8, scores - 2, SmallSize, Colours.Muted, anchor: TextAnchor.Right);
        canvas.TextWithin(HasContributions ? "Adds" : "Change", width, 8, adds - 4, SmallSize, Colours.Muted, anchor: TextAnchor.Right);

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

    private string Change(TrendRow row) => row is { Before: { } before, After: { } after } ? content.Scale.Change(before, after) : "–";

    private string Contribution(TrendRow row) => row.Contribution is { } contribution ? content.Scale.Points(contribution) : "–";

    private void DrawRow(ICanvas canvas, TrendRow row, double top, double left, double track, double width, double scores, double adds)
    {
        var middle = top + (RowHeight / 2) - 1;
        var baseline = middle + (SmallSize * 0.35);
        if (row.IsTotal)
        {
            canvas.Line(0, top, width, top, new(Colours.Muted, 0.8));
        }

        canvas.TextBlock(canvas.Lines(row.Label, left - 8, TextSize, 2, row.IsTotal), 0, middle, TextSize, LineHeight, Colours.Ink, bold: row.IsTotal);
        DrawMove(canvas, row, middle, left, track);
        if (row.Before is not null || row.After is not null)
        {
            var text = $"{content.Scale.ScoreOrDash(row.Before, row.Own)} → {content.Scale.ScoreOrDash(row.After, row.Own)}";
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
