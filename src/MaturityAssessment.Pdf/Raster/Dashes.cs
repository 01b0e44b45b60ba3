namespace MaturityAssessment.Pdf.Raster;

/// <summary>Cuts a line into dashes.</summary>
internal static class Dashes
{
    /// <param name="dash">Length of dashes and of the gaps between them; 0 leaves the line whole.</param>
    public static IEnumerable<IReadOnlyList<(double X, double Y)>> Of(IReadOnlyList<(double X, double Y)> points, double dash)
    {
        if (dash <= 0.5)
        {
            yield return points;
            yield break;
        }

        var (piece, left, isDrawn) = (new List<(double X, double Y)> { points[0] }, dash, true);
        for (var i = 1; i < points.Count; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            var length = Math.Sqrt(((to.X - from.X) * (to.X - from.X)) + ((to.Y - from.Y) * (to.Y - from.Y)));
            var done = 0.0;
            while (length - done > left)
            {
                done += left;
                var turn = (from.X + ((to.X - from.X) * done / length), from.Y + ((to.Y - from.Y) * done / length));
                if (isDrawn)
                {
                    piece.Add(turn);
                    yield return piece;
                }

                (piece, left, isDrawn) = ([turn], dash, !isDrawn);
            }

            left -= length - done;
            piece.Add(to);
        }

        if (isDrawn)
        {
            yield return piece;
        }
    }
}
