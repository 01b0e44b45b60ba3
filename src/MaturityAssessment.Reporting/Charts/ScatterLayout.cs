namespace MaturityAssessment.Reporting.Charts;

/// <param name="Text">The name, a number that the key explains, or nothing where there is no room.</param>
internal sealed record PlacedPoint(int Point, double X, double Y, string Text, Area? Label);

internal readonly record struct Area(double Left, double Top, double Right, double Bottom)
{
    public bool Overlaps(Area other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool IsWithin(Area other) => Left >= other.Left && Right <= other.Right && Top >= other.Top && Bottom <= other.Bottom;
}

/// <summary>Finds each point's label a free place near it. Letters are taken to be wide, so what is free here is free on paper.</summary>
internal static class ScatterLayout
{
    /// <summary>With more points than this, names would hide the picture: points get numbers.</summary>
    public const int MostNames = 25;

    /// <summary>With more points than this, numbers would, too: the table has them all.</summary>
    public const int MostNumbers = 60;

    private const double Reach = 4;
    private const double LongestName = 118;

    /// <param name="points">Positions in the drawing; null for a point that is not drawn.</param>
    /// <param name="taken">Areas that labels keep free.</param>
    public static IReadOnlyList<PlacedPoint> Place(
        IReadOnlyList<ScatterPoint> content, IReadOnlyList<(double X, double Y)?> points, Area frame, IReadOnlyList<Area> taken, double size)
    {
        var drawn = Enumerable.Range(0, points.Count).Where(i => points[i] is not null).ToList();
        var obstacles = taken.Concat(drawn.Select(i => Around(points[i]!.Value))).ToList();
        var placed = new Dictionary<int, PlacedPoint>();
        var names = drawn.Count <= MostNames;

        // the marked ones choose first
        foreach (var i in drawn.OrderByDescending(i => content[i].IsMarked))
        {
            var (x, y) = points[i]!.Value;
            var number = Shown.Number(i + 1);
            var texts = names || content[i].IsMarked ? [content[i].Label, number] : drawn.Count <= MostNumbers ? new[] { number } : [];
            placed[i] = new(i, x, y, "", null);
            foreach (var text in texts)
            {
                if (Free(text, x, y, frame, obstacles, Around((x, y)), size) is { } area)
                {
                    obstacles.Add(area);
                    placed[i] = new(i, x, y, text, area);
                    break;
                }
            }
        }

        return [.. drawn.Select(i => placed[i])];
    }

    private static Area? Free(string text, double x, double y, Area frame, List<Area> obstacles, Area own, double size)
    {
        var width = Math.Min(LongestName, KeyGrid.Estimate(text, size) + 3);
        var height = size + 1;
        foreach (var (left, top) in Candidates(x, y, width, height))
        {
            var area = new Area(left, top, left + width, top + height);
            if (area.IsWithin(frame) && !obstacles.Any(o => o != own && o.Overlaps(area)))
            {
                return area;
            }
        }

        return null;
    }

    private static IEnumerable<(double Left, double Top)> Candidates(double x, double y, double width, double height)
    {
        foreach (var far in new[] { 0.0, 7 })
        {
            var away = Reach + far;
            yield return (x + away, y - (height / 2));
            yield return (x - away - width, y - (height / 2));
            yield return (x - (width / 2), y - away - height);
            yield return (x - (width / 2), y + away);
            yield return (x + away, y - away - height);
            yield return (x + away, y + away);
            yield return (x - away - width, y - away - height);
            yield return (x - away - width, y + away);
        }
    }

    private static Area Around((double X, double Y) point) => new(point.X - 3, point.Y - 3, point.X + 3, point.Y + 3);
}
