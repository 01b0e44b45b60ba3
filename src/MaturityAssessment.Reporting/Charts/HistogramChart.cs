using MaturityAssessment.Domain.Models;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <param name="Levels">One for every organisation; null for one without a level.</param>
/// <param name="RowName">What is counted, in English.</param>
/// <param name="Marked">The level to be set off, such as that of one organisation.</param>
public sealed record HistogramContent(string Title, MaturityScale Scale, IReadOnlyList<MaturityLevel?> Levels, string RowName = RowNames.Organisation, int? Marked = null);

/// <summary>How many organisations stand at each level.</summary>
public sealed class HistogramChart(HistogramContent content, ChartColours? colours = null, Words? words = null) : Chart(colours, words)
{
    private const double Head = 14;
    private const double Plot = 92;
    private const double Names = 26;
    private const double Note = 13;

    public override string Title => content.Title;

    public override string AltText
    {
        get
        {
            var some = Counts().Where(c => c.Count > 0).Select(c => Words.Say($"{c.Count} at level {c.Level.Number} ({c.Level.Name})")).ToList();
            var sentences = new List<string>
            {
                Words.Say($"Levels of {Words.Counted(content.RowName, content.Levels.Count)}."),
                some.Count == 0 ? Words.Say("None has a level yet.") : Words.List(some) + ".",
            };
            if (Without > 0 && some.Count > 0)
            {
                sentences.Add(Words.Say($"{Without} without a level."));
            }

            return string.Join(" ", sentences);
        }
    }

    public override ChartTable Table => new(
        content.Title,
        [Words.Say("Level"), Words.HeadingOfMany(content.RowName), Words.Say("Share")],
        [
            .. Counts().Select(IReadOnlyList<string> (c) => [$"{c.Level.Number} {c.Level.Name}", Words.Number(c.Count), Share(c.Count)]),
            .. Without > 0 ? [[Words.Say("No level yet"), Words.Number(Without), Share(Without)]] : Array.Empty<IReadOnlyList<string>>(),
        ]);

    private int Without => content.Levels.Count(l => l is null);

    public override double HeightFor(double width) => Head + Plot + Names + (Without > 0 ? Note : 0);

    public override void Draw(ICanvas canvas, double width)
    {
        var counts = Counts();
        var column = width / Math.Max(1, counts.Count);
        var bar = Math.Min(column * 0.72, 70);
        var highest = Math.Max(1, counts.Max(c => c.Count));
        var bottom = Head + Plot;
        for (var i = 0; i < counts.Count; i++)
        {
            var (level, count) = counts[i];
            var (centre, height) = ((i + 0.5) * column, Plot * count / highest);
            if (count > 0)
            {
                var isMarked = level.Number == content.Marked;
                canvas.Path(
                    VectorPath.RoundedRect(centre - (bar / 2), bottom - height, bar, height, 1.5), Colours.Of(level, content.Scale),
                    isMarked ? new Stroke(Colours.Target, 2) : new Stroke(Colours.LevelLine, 0.7));
            }

            canvas.Text(Words.Number(count), centre, bottom - height - 4, TextSize, count > 0 ? Colours.Ink : Colours.Muted, true, TextAnchor.Middle);
            canvas.TextWithin(Words.Number(level.Number), centre, bottom + 11, column - 2, TextSize, Colours.Ink, true, TextAnchor.Middle);
            canvas.TextWithin(level.Name, centre, bottom + 21, column - 3, column < 50 ? 7 : SmallSize, Colours.Muted, anchor: TextAnchor.Middle);
        }

        canvas.Line(0, bottom, width, bottom, new(Colours.Muted, 0.8));
        if (Without > 0)
        {
            canvas.TextWithin(Words.Say($"{Without} without a level yet"), 0, bottom + Names + 9, width, SmallSize, Colours.Muted);
        }
    }

    private List<(MaturityLevel Level, int Count)> Counts() => [.. content.Scale.Levels.Select(l => (l, content.Levels.Count(o => o?.Number == l.Number)))];

    private string Share(int count) => content.Levels.Count == 0 ? "–" : Words.Percent(count / (double)content.Levels.Count);
}
