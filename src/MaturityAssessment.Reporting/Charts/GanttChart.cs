using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <param name="Periods">One label per period, such as "Q1 2027".</param>
public sealed record GanttContent(string Title, IReadOnlyList<string> Periods, IReadOnlyList<GanttPhase> Phases);

/// <param name="Shade">Its step in the row of shades; its place among the phases when null.</param>
public sealed record GanttPhase(string Title, IReadOnlyList<GanttBar> Bars, int? Shade = null);

/// <param name="Start">First period, from 1.</param>
/// <param name="End">Last period, inclusive.</param>
/// <param name="DependsOn">Codes of bars that must be finished before.</param>
public sealed record GanttBar(string Code, string Label, int Start, int End, IReadOnlyList<string> DependsOn);

/// <summary>Initiatives over time, by phase, with thin lines from what must be finished first to what waits for it.</summary>
public sealed class GanttChart(GanttContent content, ChartColours? colours = null, Words? words = null) : Chart(colours, words)
{
    private const double PhaseHeight = 20;
    private const double RowHeight = 21;
    private const double BarHeight = 12;

    // how far before its end the line leaves a bar, so that it can drop straight down to one that starts right after
    private const double Elbow = 5;

    public override string Title => content.Title;

    public override string AltText
    {
        get
        {
            var bars = content.Phases.SelectMany(p => p.Bars).ToList();
            if (bars.Count == 0)
            {
                return Words.Say("A timeline without any initiative.");
            }

            var phases = content.Phases.Where(p => p.Bars.Count > 0).Select(p => Words.Say(
                p.Bars.Count,
                $"{p.Title}: {p.Bars.Count} initiative, {Span(p.Bars.Min(b => b.Start), p.Bars.Max(b => b.End))}.",
                $"{p.Title}: {p.Bars.Count} initiatives, {Span(p.Bars.Min(b => b.Start), p.Bars.Max(b => b.End))}."));
            return $"{Words.Say(bars.Count, $"Timeline of {bars.Count} initiative.", $"Timeline of {bars.Count} initiatives.")} {string.Join(" ", phases)}";
        }
    }

    public override ChartTable Table
    {
        get
        {
            var titles = content.Phases.SelectMany(p => p.Bars).GroupBy(b => b.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Label, StringComparer.Ordinal);
            return new(
                content.Title,
                [Words.Say("Initiative"), Words.Say("Phase"), Words.Say("Start"), Words.Say("End"), Words.Say("Waits for")],
                [.. content.Phases.SelectMany(p => p.Bars.Select(IReadOnlyList<string> (b) =>
                [
                    b.Label, p.Title, PeriodName(b.Start), PeriodName(b.End),
                    b.DependsOn.Where(titles.ContainsKey).Select(c => titles[c]).ToList() is { Count: > 0 } waits ? Words.Series(waits) : "–",
                ]))]);
        }
    }

    /// <summary>The same timeline in several figures of at most so many rows, for pages; one where it fits.</summary>
    public static IReadOnlyList<GanttContent> Split(GanttContent content, int mostRows, Words? words = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostRows, 2);
        words ??= Words.English;
        var parts = new List<List<GanttPhase>> { new() };
        var rows = 0;
        foreach (var (phase, place) in content.Phases.Select((p, i) => (p, i)).Where(p => p.p.Bars.Count > 0))
        {
            // a phase that fits on one page is not torn apart
            for (var done = 0; done < phase.Bars.Count;)
            {
                var whole = phase.Bars.Count - done;
                var room = mostRows - rows - 1;
                if (room < 1 || (whole > room && whole < mostRows))
                {
                    parts.Add([]);
                    (rows, room) = (0, mostRows - 1);
                }

                var taken = Math.Min(whole, room);
                parts[^1].Add(new(done == 0 ? phase.Title : words.Say($"{phase.Title} (continued)"), [.. phase.Bars.Skip(done).Take(taken)], phase.Shade ?? place));
                done += taken;
                rows += taken + 1;
            }
        }

        return parts.Count == 1 ? [content with { Phases = parts[0] }] : [.. parts.Select((p, i) => content with { Title = words.PartOf(content.Title, i, parts.Count), Phases = p })];
    }

    /// <summary>How many rows, headings of phases among them, a figure of this height can hold.</summary>
    public static int RowsIn(double height) => Math.Max(2, (int)((height - PeriodAxis.Height - 4) / RowHeight));

    public override double HeightFor(double width) => PeriodAxis.Height + content.Phases.Sum(p => PhaseHeight + (p.Bars.Count * RowHeight)) + 4;

    public override void Draw(ICanvas canvas, double width)
    {
        var left = Math.Round(width * (content.Periods.Count > 16 ? 0.36 : 0.42));
        var column = (width - left) / Math.Max(1, content.Periods.Count);
        var bottom = HeightFor(width) - 4;
        PeriodAxis.Draw(canvas, Colours, content.Periods, left, 0, width - left, SmallSize);
        var places = Places();
        DrawGround(canvas, left, column, width, bottom);
        DrawDependencies(canvas, places, left, column);
        foreach (var (bar, phase, top) in places)
        {
            DrawBar(canvas, bar, phase, top, left, column);
        }
    }

    private List<(GanttBar Bar, int Phase, double Top)> Places()
    {
        var places = new List<(GanttBar, int, double)>();
        var top = PeriodAxis.Height;
        for (var phase = 0; phase < content.Phases.Count; phase++)
        {
            top += PhaseHeight;
            foreach (var bar in content.Phases[phase].Bars)
            {
                places.Add((bar, content.Phases[phase].Shade ?? phase, top));
                top += RowHeight;
            }
        }

        return places;
    }

    private void DrawGround(ICanvas canvas, double left, double column, double width, double bottom)
    {
        var top = PeriodAxis.Height;
        foreach (var phase in content.Phases)
        {
            canvas.FillRect(0, top, width, PhaseHeight - 3, Colours.Track);
            canvas.TextWithin(phase.Title, 5, top + 12, width - 10, TextSize, Colours.Ink, true);
            for (var i = 0; i <= content.Periods.Count; i++)
            {
                canvas.Line(left + (i * column), top + PhaseHeight - 3, left + (i * column), Math.Min(bottom, top + PhaseHeight + (phase.Bars.Count * RowHeight)), new(Colours.Grid, 0.4));
            }

            top += PhaseHeight + (phase.Bars.Count * RowHeight);
        }
    }

    private void DrawBar(ICanvas canvas, GanttBar bar, int phase, double top, double left, double column)
    {
        var middle = top + (RowHeight / 2) - 1;
        canvas.TextBlock(canvas.Lines(bar.Label, left - 10, SmallSize + 0.5, 2), 5, middle, SmallSize + 0.5, 9.8, Colours.Ink);
        var (x, length) = Extent(bar, left, column);
        var fill = Colours.Levels[Math.Clamp(phase + 1, 0, Colours.Levels.Count - 1)];
        canvas.Path(VectorPath.RoundedRect(x, middle - (BarHeight / 2), length, BarHeight, 2), fill, new Stroke(Colours.LevelLine, 0.6));
    }

    private void DrawDependencies(ICanvas canvas, List<(GanttBar Bar, int Phase, double Top)> places, double left, double column)
    {
        var stroke = new Stroke(Colours.Muted, 0.7);
        var byCode = places.GroupBy(p => p.Bar.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var (bar, _, top) in places)
        {
            foreach (var code in bar.DependsOn)
            {
                if (!byCode.TryGetValue(code, out var before) || before.Bar == bar)
                {
                    continue;
                }

                var (fromX, fromLength) = Extent(before.Bar, left, column);
                var x = fromX + Math.Max(fromLength - Elbow, fromLength / 2);
                var (fromY, toY) = (before.Top + (RowHeight / 2) - 1, top + (RowHeight / 2) - 1);
                var toX = Extent(bar, left, column).X;
                if (toX <= x)
                {
                    continue;
                }

                canvas.Path(VectorPath.Polyline((x, fromY), (x, toY), (toX - 1, toY)), null, stroke);
                canvas.Path(VectorPath.Polygon((toX, toY), (toX - 4, toY - 2.2), (toX - 4, toY + 2.2)), Colours.Muted);
            }
        }
    }

    private (double X, double Length) Extent(GanttBar bar, double left, double column)
    {
        var start = Math.Clamp(bar.Start, 1, Math.Max(1, content.Periods.Count));
        var end = Math.Clamp(bar.End, start, Math.Max(start, content.Periods.Count));
        return (left + ((start - 1) * column) + 1, Math.Max(2, ((end - start + 1) * column) - 2));
    }

    private string PeriodName(int period) => period >= 1 && period <= content.Periods.Count ? content.Periods[period - 1] : Words.Number(period);

    private string Span(int start, int end) => start == end ? PeriodName(start) : Words.Say($"{PeriodName(start)} to {PeriodName(end)}");
}
