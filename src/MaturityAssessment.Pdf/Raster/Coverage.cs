namespace MaturityAssessment.Pdf.Raster;

/// <summary>How much of every pixel a shape covers: each edge adds the area to its right, a running sum over a row gives the coverage.</summary>
internal sealed class Coverage(int width, int height)
{
    private readonly float[] _area = new float[(width + 2) * height];
    private int _top = int.MaxValue;
    private int _bottom = -1;

    /// <summary>Adds an edge, in pixels. Edges of closed outlines together make a shape; those that turn the same way add up.</summary>
    public void Edge(double x0, double y0, double x1, double y1)
    {
        if (y0 == y1 || !double.IsFinite(x0 + y0 + x1 + y1))
        {
            return;
        }

        var direction = 1.0;
        if (y0 > y1)
        {
            (x0, y0, x1, y1, direction) = (x1, y1, x0, y0, -1.0);
        }

        var slope = (x1 - x0) / (y1 - y0);
        var first = Math.Max(0, (int)Math.Floor(y0));
        var last = Math.Min(height, (int)Math.Ceiling(y1));
        (_top, _bottom) = (Math.Min(_top, first), Math.Max(_bottom, last));
        for (var row = first; row < last; row++)
        {
            var (from, to) = (Math.Max(row, y0), Math.Min(row + 1, y1));
            if (to > from)
            {
                Slice(row, Math.Clamp(x0 + ((from - y0) * slope), 0, width), Math.Clamp(x0 + ((to - y0) * slope), 0, width), (to - from) * direction);
            }
        }
    }

    /// <summary>Hands out what is covered, pixel by pixel, and forgets it.</summary>
    public void Drain(Action<int, int, double> paint)
    {
        for (var row = _top; row < Math.Min(_bottom, height); row++)
        {
            var line = _area.AsSpan(row * (width + 2), width + 2);
            var sum = 0f;
            for (var x = 0; x < width; x++)
            {
                sum += line[x];
                var covered = Math.Min(1, Math.Abs(sum));
                if (covered > 0.002f)
                {
                    paint(x, row, covered);
                }
            }

            line.Clear();
        }

        (_top, _bottom) = (int.MaxValue, -1);
    }

    /// <summary>The part of an edge that lies in one row of pixels, where it goes from one x to another.</summary>
    private void Slice(int row, double from, double to, double height)
    {
        var line = _area.AsSpan(row * (width + 2), width + 2);
        var (left, right) = from < to ? (from, to) : (to, from);
        var first = (int)left;
        var last = (int)Math.Ceiling(right);
        if (last <= first + 1)
        {
            var inside = ((left + right) / 2) - first;
            line[first] += (float)(height * (1 - inside));
            line[first + 1] += (float)(height * inside);
            return;
        }

        // the covered share of pixel x is the integral of where the edge has passed it; differences go into the cells
        var (before, perPixel) = (0.0, height / (right - left));
        for (var x = first; x <= last; x++)
        {
            var covered = x == last ? height : perPixel * Passed(x + 1 - left, right - left);
            line[x] += (float)(covered - before);
            before = covered;
        }
    }

    /// <summary>The mean over one pixel of how far an edge of this length has come, where the pixel ends at a distance from the edge's start.</summary>
    private static double Passed(double end, double length)
    {
        return Until(end) - Until(end - 1);

        // integral of min(max(t, 0), length)
        double Until(double t) => t <= 0 ? 0 : t <= length ? t * t / 2 : (length * length / 2) + (length * (t - length));
    }
}
