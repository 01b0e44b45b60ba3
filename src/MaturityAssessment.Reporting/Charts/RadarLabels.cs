using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Reporting.Charts;

/// <param name="Middle">Half-way down its lines.</param>
internal sealed record PlacedLabel(IReadOnlyList<string> Lines, double X, double Middle, TextAnchor Anchor);

/// <summary>Places the names around a radar so that none overlaps another, leaves the frame or touches the rings.</summary>
internal static class RadarLabels
{
    private const double Band = 38;
    private const double Gap = 9;
    private const double Between = 2;
    private const int MostLines = 3;
    private const int MostLabels = 24;

    public static double RadiusFor(double width) => Math.Clamp(width * 0.27, 45, 135);

    public static double HeightFor(double width) => (2 * RadiusFor(width)) + (2 * Gap) + (2 * Band);

    public static IReadOnlyList<PlacedLabel> Place(ICanvas canvas, IReadOnlyList<string> labels, double width, double size, double lineHeight)
    {
        var every = (labels.Count + MostLabels - 1) / MostLabels;
        var (reach, height) = (RadiusFor(width) + Gap, HeightFor(width));
        var centre = (X: width / 2, Y: height / 2);
        var sides = new Dictionary<int, List<(string Text, double Y)>> { [-1] = [], [1] = [] };
        var placed = new List<PlacedLabel>();
        for (var i = 0; i < labels.Count; i += Math.Max(1, every))
        {
            var (x, y) = RadarChart.At(centre, reach, i, labels.Count);
            if (Math.Abs(x - centre.X) < 1)
            {
                var lines = canvas.Lines(labels[i], width * 0.6, size, 2);
                var half = lines.Count * lineHeight / 2;
                placed.Add(new(lines, centre.X, y < centre.Y ? y - half : y + half, TextAnchor.Middle));
            }
            else
            {
                sides[Math.Sign(x - centre.X)].Add((labels[i], y));
            }
        }

        foreach (var (side, entries) in sides)
        {
            placed.AddRange(Column(canvas, side, [.. entries.OrderBy(e => e.Y)], centre, reach, width, height, size, lineHeight));
        }

        return placed;
    }

    private static IEnumerable<PlacedLabel> Column(
        ICanvas canvas, int side, (string Text, double Y)[] entries, (double X, double Y) centre, double reach, double width, double height, double size, double lineHeight)
    {
        // Names above the topmost ring or below the lowest have the middle to themselves, so the columns keep between them.
        var (top, bottom) = (Band, height - Band);
        for (var most = MostLines; most >= 1; most--)
        {
            var heights = entries.Select(e => canvas.Lines(e.Text, RoomAt(e.Y), size, most).Count * lineHeight).ToArray();
            if (heights.Sum() + (Between * (entries.Length - 1)) > bottom - top && most > 1)
            {
                continue;
            }

            var tops = Spread([.. entries.Select(e => e.Y)], heights, top, bottom);
            for (var i = 0; i < entries.Length; i++)
            {
                var x = EdgeBetween(tops[i], tops[i] + heights[i]);
                var lines = canvas.Lines(entries[i].Text, side > 0 ? width - x : x, size, (int)Math.Round(heights[i] / lineHeight));
                yield return new(lines, x, tops[i] + (heights[i] / 2), side > 0 ? TextAnchor.Left : TextAnchor.Right);
            }

            yield break;
        }

        double RoomAt(double y) => side > 0 ? width - EdgeBetween(y - lineHeight, y + lineHeight) : EdgeBetween(y - lineHeight, y + lineHeight);

        // how far out the circle around the rings reaches over these heights
        double EdgeBetween(double from, double to)
        {
            var distance = from <= centre.Y && to >= centre.Y ? 0 : Math.Min(Math.Abs(from - centre.Y), Math.Abs(to - centre.Y));
            return centre.X + (side * Math.Sqrt(Math.Max(0, (reach * reach) - (distance * distance))));
        }
    }

    /// <summary>Tops of boxes near the wished middles, in order, without overlap.</summary>
    private static double[] Spread(double[] middles, double[] heights, double top, double bottom)
    {
        var tops = new double[middles.Length];
        var next = top;
        for (var i = 0; i < tops.Length; i++)
        {
            tops[i] = Math.Max(next, middles[i] - (heights[i] / 2));
            next = tops[i] + heights[i] + Between;
        }

        var limit = bottom;
        for (var i = tops.Length - 1; i >= 0; i--)
        {
            tops[i] = Math.Min(tops[i], limit - heights[i]);
            limit = tops[i] - Between;
        }

        return tops;
    }
}
