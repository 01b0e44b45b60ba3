using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <summary>A grid of five by five fields with numbered marks, and a key that names them. In a crowded field a mark stands for several.</summary>
public sealed class FiveByFiveChart(FiveByFiveContent content, ChartColours? colours = null, Words? words = null) : Chart(colours, words)
{
    private const int Side = 5;
    private const double Top = 16;
    private const double Left = 16;
    private const double Below = 30;
    private const double Radius = 7;
    private const double Step = 17;
    private const double KeySample = 20;
    private const double LegendSample = 16;
    private const double LegendGap = 6;
    private const int LongestLabel = 60;

    /// <summary>With more items than this the key would be a list of its own: the table has them all.</summary>
    private const int MostInKey = 40;

    public override string Title => content.Title;

    public override string AltText
    {
        get
        {
            var count = content.Items.Count;
            if (count == 0)
            {
                return Words.Say($"{content.Up} against {content.Across.ToLowerInvariant()}: nothing is placed yet.");
            }

            var sentences = new List<string> { Words.Say($"{content.Up} against {content.Across.ToLowerInvariant()} from 1 to 5, {Words.Counted(content.RowName, count)}.") };
            if (content.Fields is { } f)
            {
                sentences.Add(Words.List([.. new[] { f.TopRight, f.TopLeft, f.BottomRight, f.BottomLeft }.Distinct().Select(name => Words.Say($"{name}: {content.Items.Count(i => FieldOf(i) == name)}"))]) + ".");
            }

            var most = content.Items.MaxBy(i => i.Up * i.Across)!;
            sentences.Add(Words.Say($"Highest in both: {Shown.Shortened(most.Label, LongestLabel)} ({content.Up.ToLowerInvariant()} {most.Up}, {content.Across.ToLowerInvariant()} {most.Across})."));
            return string.Join(" ", sentences);
        }
    }

    public override ChartTable Table => new(
        content.Title,
        [Words.Say("No."), Words.Heading(content.RowName), content.Up, content.Across, .. MarkNames.Count > 0 ? [Words.Say("Kind")] : Array.Empty<string>(), .. content.Fields is null ? Array.Empty<string>() : [Words.Say("Field")]],
        [.. content.Items.Select(IReadOnlyList<string> (item, i) =>
        [
            NumberOf(i),
            item.Label,
            Words.Number(item.Up),
            Words.Number(item.Across),
            .. MarkNames.Count > 0 ? [MarkNames.GetValueOrDefault(item.Mark, "–")] : Array.Empty<string>(),
            .. content.Fields is null ? Array.Empty<string>() : [FieldOf(item)],
        ])]);

    private IReadOnlyDictionary<GridMark, string> MarkNames => content.Marks ?? new Dictionary<GridMark, string>();

    private List<GridMark> DrawnMarks => [.. MarkNames.Keys.Where(m => content.Items.Any(i => i.Mark == m)).Order()];

    private List<string> LegendTexts => [.. DrawnMarks.Select(m => MarkNames[m])];

    private List<string> KeyTexts => !content.HasKey || content.Items.Count > MostInKey ? [] : [.. content.Items.Select(i => Shown.Shortened(i.Label, LongestLabel))];

    private static double GridHeight(double width) => Math.Clamp((width - Left) * 0.6, 200, 300);

    public override double HeightFor(double width) => Top + GridHeight(width) + Below + LegendHeight(width) + KeyGrid.HeightOf(KeyTexts, width, SmallSize, KeySample);

    public override void Draw(ICanvas canvas, double width)
    {
        var (cell, row) = ((width - Left) / Side, GridHeight(width) / Side);
        canvas.TextWithin(content.Up, 0, 9, width, SmallSize, Colours.Muted, true);
        for (var up = 1; up <= Side; up++)
        {
            var top = Top + ((Side - up) * row);
            canvas.Text(Words.Number(up), Left - 6, top + (row / 2) + (SmallSize * 0.35), SmallSize, Colours.Muted, anchor: TextAnchor.Right);
            for (var across = 1; across <= Side; across++)
            {
                DrawField(canvas, new(Left + ((across - 1) * cell) + 1, top + 1, Left + (across * cell) - 1, top + row - 1), up, across);
            }
        }

        DrawFieldNames(canvas, cell, row);
        var bottom = Top + (Side * row);
        for (var across = 1; across <= Side; across++)
        {
            canvas.Text(Words.Number(across), Left + ((across - 0.5) * cell), bottom + 11, SmallSize, Colours.Muted, anchor: TextAnchor.Middle);
        }

        canvas.TextWithin(content.Across, width, bottom + 23, width - Left, SmallSize, Colours.Muted, true, TextAnchor.Right);
        var marks = DrawnMarks;
        KeyGrid.Draw(canvas, LegendTexts, 0, bottom + Below, width, SmallSize, LegendSample, Colours.Muted, (i, x, middle) => DrawMark(canvas, marks[i], "", x + 6, middle, 4));
        KeyGrid.Draw(
            canvas, KeyTexts, 0, bottom + Below + LegendHeight(width), width, SmallSize, KeySample, Colours.Ink,
            (i, x, middle) => canvas.Text(NumberOf(i), x + KeySample - 5, middle + (SmallSize * 0.35), SmallSize, Colours.Ink, true, TextAnchor.Right));
    }

    private double LegendHeight(double width) => DrawnMarks.Count == 0 ? 0 : KeyGrid.HeightOf(LegendTexts, width, SmallSize, LegendSample) + LegendGap;

    private string NumberOf(int item) => Words.Number(content.Items[item].Number ?? item + 1);

    private string FieldOf(FiveByFiveItem item) => content.Fields is not { } names ? "" : (item.Up >= 3, item.Across >= 3) switch
    {
        (true, true) => names.TopRight,
        (true, false) => names.TopLeft,
        (false, true) => names.BottomRight,
        _ => names.BottomLeft,
    };

    private void DrawField(ICanvas canvas, Area field, int up, int across)
    {
        // darker where both are high; the marks stand on grounds of their own
        canvas.FillRoundedRect(field.Left, field.Top, field.Right - field.Left, field.Bottom - field.Top, 2, ShadeOf(up, across));
        var items = Enumerable.Range(0, content.Items.Count).Where(i => content.Items[i].Up == up && content.Items[i].Across == across).ToList();
        if (items.Count == 0)
        {
            return;
        }

        // what names its quarter stands in the outer row, below or above the marks
        var named = content.Fields is not null && up is 1 or Side ? SmallSize + 3 : 0;
        var columns = Math.Max(1, (int)((field.Right - field.Left) / Step));
        var rows = Math.Max(1, (int)((field.Bottom - field.Top - named) / Step));
        var drawn = items.Count <= columns * rows ? items.Count : (columns * rows) - 1;
        var places = Math.Min(items.Count, drawn + 1);
        var usedColumns = Math.Min(columns, places);
        var usedRows = (int)Math.Ceiling(places / (double)usedColumns);
        var left = ((field.Left + field.Right) / 2) - ((usedColumns - 1) * Step / 2);
        var middle = ((field.Top + field.Bottom) / 2) + (up == Side ? named / 2 : -named / 2);
        var top = middle - ((usedRows - 1) * Step / 2);
        for (var place = 0; place < places; place++)
        {
            var (x, y) = (left + (place % usedColumns * Step), top + (place / usedColumns * Step));
            if (place < drawn)
            {
                DrawMark(canvas, content.Items[items[place]].Mark, NumberOf(items[place]), x, y, Radius);
            }
            else
            {
                canvas.Text($"+{Words.Number(items.Count - drawn)}", x, y + (SmallSize * 0.35), SmallSize, Colours.Ink, true, TextAnchor.Middle);
            }
        }
    }

    private Colour ShadeOf(int up, int across) => content.Fields is null
        ? Colours.Levels[(up * across) switch { >= 20 => 4, >= 12 => 3, >= 8 => 2, >= 4 => 1, _ => 0 }]
        : (up >= 3, across >= 3) switch { (true, true) => Colours.Levels[1], (false, false) => Colours.Track, _ => Colours.Levels[0] };

    private void DrawFieldNames(ICanvas canvas, double cell, double row)
    {
        if (content.Fields is not { } names)
        {
            return;
        }

        var (middle, right, bottom) = (Left + (2 * cell), Left + (Side * cell), Top + (Side * row));
        canvas.Line(middle, Top, middle, bottom, new(Colours.Previous, 0.9, 3));
        canvas.Line(Left, Top + (3 * row), right, Top + (3 * row), new(Colours.Previous, 0.9, 3));
        Name(names.TopLeft, Left + 4, Top + 10, middle - Left - 8, TextAnchor.Left);
        Name(names.TopRight, right - 4, Top + 10, right - middle - 8, TextAnchor.Right);
        Name(names.BottomLeft, Left + 4, bottom - 5, middle - Left - 8, TextAnchor.Left);
        Name(names.BottomRight, right - 4, bottom - 5, right - middle - 8, TextAnchor.Right);

        void Name(string name, double x, double y, double room, TextAnchor anchor) => canvas.TextWithin(name, x, y, room, SmallSize, Colours.Ink, true, anchor);
    }

    private void DrawMark(ICanvas canvas, GridMark mark, string number, double x, double y, double radius)
    {
        switch (mark)
        {
            case GridMark.Filled:
                canvas.FillCircle(x, y, radius, Colours.Now);
                break;
            case GridMark.Open:
                canvas.Path(VectorPath.Circle(x, y, radius), Colours.Ground, new Stroke(Colours.Now, 1.2));
                break;
            default:
                canvas.Path(VectorPath.Polygon((x - radius, y - radius), (x + radius, y - radius), (x + radius, y + radius), (x - radius, y + radius)), Colours.Ground, new Stroke(Colours.Target, 1.8));
                break;
        }

        if (number.Length > 0)
        {
            canvas.TextWithin(number, x, y + 2.5, 2 * radius, 7, mark == GridMark.Filled ? Colours.Ground : Colours.Ink, true, TextAnchor.Middle);
        }
    }
}
