using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Charts;

/// <param name="Title">What is measured, with its unit.</param>
/// <param name="Points">In the order of time.</param>
/// <param name="Target">A value to reach; null for none.</param>
public sealed record SparklineContent(string Title, IReadOnlyList<SparklinePoint> Points, double? Target = null, int Decimals = 0);

/// <param name="When">As in "Q1 2027".</param>
/// <param name="Value">Null where nothing was measured: the line is broken there.</param>
public sealed record SparklinePoint(string When, double? Value);

/// <summary>A line as small as a word: where a measure came from and stands. Its last value is written beside it.</summary>
public sealed class SparklineChart(SparklineContent content, ChartColours? colours = null, Words? words = null) : Chart(colours, words)
{
    private const double Height = 26;
    private const double Edge = 4;

    public override string Title => content.Title;

    public override string AltText
    {
        get
        {
            var known = Known();
            var measured = known.Count switch
            {
                0 => Words.Say($"{content.Title}: nothing measured yet."),
                1 => Words.Say($"{content.Title}: {Value(known[0])} in {known[0].When}."),
                _ => Words.Say($"{content.Title}: from {Value(known[0])} in {known[0].When} to {Value(known[^1])} in {known[^1].When}."),
            };
            return content.Target is { } target ? $"{measured} {Words.Say($"The target is {Words.Number(target, content.Decimals)}.")}" : measured;
        }
    }

    public override ChartTable Table => new(content.Title, [Words.Say("When"), Words.Say("Value")], [.. content.Points.Select(IReadOnlyList<string> (p) => [p.When, IsKnown(p) ? Value(p) : "–"])]);

    public override double HeightFor(double width) => Height;

    public override void Draw(ICanvas canvas, double width)
    {
        var known = Known();
        if (known.Count == 0)
        {
            canvas.TextWithin("–", width, (Height / 2) + 3, width, TextSize, Colours.Muted, anchor: TextAnchor.Right);
            return;
        }

        var last = Value(known[^1]);
        var room = Math.Min(width / 2, KeyGrid.Estimate(last, TextSize) + 8);
        var right = width - room - Edge;
        var values = known.Select(p => p.Value!.Value).Concat(content.Target is { } target ? [target] : []).ToList();
        var (least, most) = (values.Min(), values.Max());
        if (content.Target is { } goal)
        {
            canvas.Line(0, Y(goal), right + Edge, Y(goal), new(Colours.Target, 1, 2.5));
        }

        DrawLine(canvas, X, Y);
        var at = content.Points.ToList().FindLastIndex(IsKnown);
        canvas.FillCircle(X(at), Y(known[^1].Value!.Value), 2.4, Colours.Now);
        canvas.TextWithin(last, width, (Height / 2) + (TextSize * 0.35), room, TextSize, Colours.Ink, true, TextAnchor.Right);

        double X(int point) => content.Points.Count == 1 ? right : Edge + ((right - Edge) * point / (content.Points.Count - 1));

        double Y(double value) => most > least ? Height - Edge - ((Height - (2 * Edge)) * (value - least) / (most - least)) : Height / 2;
    }

    private void DrawLine(ICanvas canvas, Func<int, double> x, Func<double, double> y)
    {
        for (var i = 1; i < content.Points.Count; i++)
        {
            if (IsKnown(content.Points[i - 1]) && IsKnown(content.Points[i]))
            {
                canvas.Line(x(i - 1), y(content.Points[i - 1].Value!.Value), x(i), y(content.Points[i].Value!.Value), new(Colours.Now, 1.6));
            }
        }
    }

    private List<SparklinePoint> Known() => [.. content.Points.Where(IsKnown)];

    private static bool IsKnown(SparklinePoint point) => point.Value is { } value && double.IsFinite(value);

    private string Value(SparklinePoint point) => Words.Number(point.Value!.Value, content.Decimals);
}
