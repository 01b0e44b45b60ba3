using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <summary>Organisations by dimensions: every cell has its number, in the colour of its level.</summary>
/// <remarks>Where the columns do not fit the width, they stand in blocks under one another; a number is never left out.</remarks>
public sealed class HeatmapChart(HeatmapContent content, ChartColours? colours = null, Words? words = null) : Chart(colours, words)
{
    private const double Head = 15;
    private const double RowHeight = 19;
    private const double BlockGap = 10;
    private const double WholeGap = 3;
    private const double KeySample = 34;
    private const double LegendSample = 16;

    // below this span of the display range, decimals carry the meaning
    private const double SpanOfWholeNumbers = 50;

    public override string Title => content.Title;

    public override string AltText
    {
        get
        {
            var cells = content.Rows.SelectMany(r => r.Cells).OfType<HeatmapCell>().ToList();
            var rows = Words.Counted(content.RowName, content.Rows.Count);
            var sentences = new List<string> { Words.Say(content.Columns.Count, $"Heat map of {rows} by {content.Columns.Count} column.", $"Heat map of {rows} by {content.Columns.Count} columns.") };
            if (cells.Count == 0)
            {
                return $"{sentences[0]} {Words.Say("None has a score yet.")}";
            }

            var levels = Words.List([.. cells.GroupBy(c => c.Level.Number).OrderBy(g => g.Key).Select(g => Words.Say($"{g.Count()} at level {g.Key}"))]);
            sentences.Add(Words.Say(cells.Count, $"Of {cells.Count} score, {levels}.", $"Of {cells.Count} scores, {levels}."));
            var missing = content.Rows.Sum(r => Math.Max(0, content.Columns.Count - r.Cells.Count(c => c is not null)));
            if (missing > 0)
            {
                sentences.Add(Words.Say(missing, $"{missing} cell without a score.", $"{missing} cells without a score."));
            }

            return string.Join(" ", sentences.Append(Weakest()).Where(s => s.Length > 0));
        }
    }

    public override ChartTable Table => new(
        content.Title,
        [Words.Heading(content.RowName), .. content.Columns.Select(c => c.Code.Length > 0 && c.Code != c.Title ? $"{c.Code}: {c.Title}" : c.Title)],
        [.. content.Rows.Select(IReadOnlyList<string> (r) => [r.Label, .. content.Columns.Select((c, i) => Cell(r, i) is { } cell ? Words.Score(content.Scale, cell.Score, c.Own) : "–")])]);

    /// <summary>The same map in as many figures as the height asks for; one where it fits.</summary>
    /// <param name="first">The height of the first figure, where it shares its page.</param>
    public static IReadOnlyList<HeatmapContent> Split(HeatmapContent content, double width, double height, double? first = null, Words? words = null)
    {
        var empty = new HeatmapChart(content with { Rows = [] }, words: words);
        var (rest, row) = (empty.HeightFor(width), RowHeight * empty.Blocks(width).Count);
        var parts = Parts.Of(content.Rows, (int)(((first ?? height) - rest) / row), (int)((height - rest) / row));
        return parts.Count <= 1 ? [content] : [.. parts.Select((p, i) => content with { Title = empty.Words.PartOf(content.Title, i, parts.Count), Rows = p })];
    }

    public override double HeightFor(double width)
    {
        var blocks = Blocks(width).Count;
        return (blocks * (Head + (content.Rows.Count * RowHeight))) + ((blocks - 1) * BlockGap) + 6 + LegendHeight(width) + 4 + KeyHeight(width) + 2;
    }

    public override void Draw(ICanvas canvas, double width)
    {
        var (left, top) = (LabelWidth(width), 0.0);
        var decimals = Decimals(width);
        foreach (var block in Blocks(width))
        {
            DrawBlock(canvas, block, left, top, width, decimals);
            top += Head + (content.Rows.Count * RowHeight) + BlockGap;
        }

        top += 6 - BlockGap;
        DrawLegend(canvas, top, width);
        var heads = Heads(canvas, width);
        KeyGrid.Draw(
            canvas, [.. content.Columns.Select(c => c.Title)], 0, top + LegendHeight(width) + 4, width, SmallSize, KeySample, Colours.Muted,
            (i, x, middle) => canvas.TextWithin(heads[i], x, middle + (SmallSize * 0.35), KeySample - 4, SmallSize, Colours.Ink, true));
    }

    private static double LabelWidth(double width) => Math.Round(width * (width < 330 ? 0.36 : 0.31));

    private string Weakest()
    {
        var means = content.Columns
            .Select((c, i) => (Column: c, Scores: content.Rows.Select(r => Cell(r, i)?.Score).OfType<double>().ToList()))
            .Where(c => !c.Column.IsWhole && c.Scores.Count > 0)
            .Select(c => (c.Column.Title, Mean: c.Scores.Average()))
            .ToList();
        return means.Count < 2 ? "" : Words.Say($"On average {means.MaxBy(m => m.Mean).Title} is highest, {means.MinBy(m => m.Mean).Title} lowest.");
    }

    private static HeatmapCell? Cell(HeatmapRow row, int column) => column < row.Cells.Count ? row.Cells[column] : null;

    private int Decimals(double width)
    {
        var decimals = content.Scale.Decimals;
        var span = Math.Abs(content.Scale.Display.Max - content.Scale.Display.Min);
        var room = width - LabelWidth(width) - (content.Columns.Any(c => c.IsWhole) ? WholeGap : 0);
        return decimals > 0 && span >= SpanOfWholeNumbers && content.Columns.Count * Narrowest(decimals) > room ? 0 : decimals;
    }

    /// <summary>The narrowest column that holds the widest number.</summary>
    private double Narrowest(int decimals)
    {
        var ranges = content.Columns.Select(c => c.Own ?? content.Scale.Display).Append(content.Scale.Display).Distinct();
        return ranges.SelectMany(r => new[] { r.Min, r.Max }).Max(end => KeyGrid.Estimate(Words.Number(end, decimals), SmallSize)) + 5;
    }

    /// <summary>The places of the columns, block by block.</summary>
    private List<int[]> Blocks(double width)
    {
        var room = width - LabelWidth(width) - WholeGap;
        var most = Math.Max(1, (int)(room / Narrowest(Decimals(width))));
        var blocks = Math.Max(1, (int)Math.Ceiling(content.Columns.Count / (double)most));
        var each = (int)Math.Ceiling(content.Columns.Count / (double)blocks);
        return content.Columns.Count == 0 ? [[]] : [.. Enumerable.Range(0, content.Columns.Count).Chunk(each)];
    }

    private void DrawBlock(ICanvas canvas, int[] block, double left, double top, double width, int decimals)
    {
        var whole = block.Any(i => content.Columns[i].IsWhole) ? WholeGap : 0;
        var column = block.Length == 0 ? 0 : (width - left - whole) / Blocks(width).Max(b => b.Length);
        column = Math.Min(column, 58);
        var heads = Heads(canvas, width);
        for (var k = 0; k < block.Length; k++)
        {
            var x = left + (k * column) + (block[..k].Any(i => content.Columns[i].IsWhole) ? whole : 0);
            canvas.TextWithin(heads[block[k]], x + (column / 2), top + 9, column - 1, SmallSize, Colours.Ink, true, TextAnchor.Middle);
            for (var row = 0; row < content.Rows.Count; row++)
            {
                DrawCell(canvas, content.Columns[block[k]], Cell(content.Rows[row], block[k]), x, top + Head + (row * RowHeight), column, decimals);
            }
        }

        for (var row = 0; row < content.Rows.Count; row++)
        {
            canvas.TextBlock(canvas.Lines(content.Rows[row].Label, left - 7, SmallSize, 2), 0, top + Head + ((row + 0.5) * RowHeight), SmallSize, 8.8, Colours.Ink);
        }
    }

    private void DrawCell(ICanvas canvas, HeatmapColumn head, HeatmapCell? cell, double x, double top, double column, int decimals)
    {
        var baseline = top + (RowHeight / 2) + (SmallSize * 0.35);
        var box = VectorPath.RoundedRect(x + 0.6, top + 0.6, column - 1.2, RowHeight - 1.2, 1.5);
        if (cell is null)
        {
            canvas.Path(box, null, new Stroke(Colours.Grid, 0.5));
            canvas.Text("–", x + (column / 2), baseline, SmallSize, Colours.Muted, anchor: TextAnchor.Middle);
            return;
        }

        var range = head.Own ?? content.Scale.Display;
        var number = Words.Number(Math.Round(range.Map(cell.Score), decimals, MidpointRounding.AwayFromZero), decimals);
        canvas.Path(box, Colours.Of(cell.Level, content.Scale), new Stroke(Colours.LevelLine, 0.4));
        canvas.TextWithin(number, x + (column / 2), baseline, column - 2, SmallSize, Colours.InkOn(cell.Level, content.Scale), head.IsWhole, TextAnchor.Middle);
    }

    /// <summary>The codes; numbers where a code is too long for its column.</summary>
    private string[] Heads(ICanvas canvas, double width)
    {
        var column = Math.Min(58, (width - LabelWidth(width) - WholeGap) / Math.Max(1, Blocks(width).Max(b => b.Length)));
        var codes = content.Columns.Select(c => c.Code).ToArray();
        return codes.All(c => c.Length > 0 && canvas.MeasureText(c, SmallSize, true) <= Math.Min(column - 1, KeySample - 4))
            ? codes
            : [.. codes.Select((_, i) => Words.Number(i + 1))];
    }

    private IReadOnlyList<string> LegendTexts => [.. content.Scale.Levels.Select(l => $"{l.Number} {l.Name}")];

    private double LegendHeight(double width) => KeyGrid.HeightOf(LegendTexts, width, SmallSize, LegendSample);

    private double KeyHeight(double width) => KeyGrid.HeightOf([.. content.Columns.Select(c => c.Title)], width, SmallSize, KeySample);

    private void DrawLegend(ICanvas canvas, double top, double width) => KeyGrid.Draw(
        canvas, LegendTexts, 0, top, width, SmallSize, LegendSample, Colours.Muted,
        (i, x, middle) => canvas.Path(VectorPath.RoundedRect(x + 0.5, middle - 4, 11, 8, 1), Colours.Of(content.Scale.Levels[i], content.Scale), new Stroke(Colours.LevelLine, 0.5)));
}
