using System.Globalization;
using System.Text;

namespace MaturityAssessment.Pdf.Text;

/// <summary>Writes contours as SVG path data. Steps are relative and whole numbers, which keeps them short.</summary>
internal sealed class OutlinePath
{
    private const byte OnCurve = 1;

    private readonly StringBuilder _data = new();
    private (int X, int Y) _pen;

    public override string ToString() => _data.ToString();

    /// <summary>A closed line through points on the curve; those off it pull, and between two of them lies one that is not written down.</summary>
    public void Contour(ReadOnlySpan<int> xs, ReadOnlySpan<int> ys, ReadOnlySpan<byte> flags, OutlineMatrix matrix)
    {
        if (xs.Length < 2)
        {
            return;
        }

        var points = new (int X, int Y, bool IsOn)[xs.Length];
        for (var i = 0; i < points.Length; i++)
        {
            var (x, y) = matrix.Apply(xs[i], ys[i]);
            points[i] = (x, y, (flags[i] & OnCurve) != 0);
        }

        var first = Array.FindIndex(points, p => p.IsOn);
        var start = first >= 0 ? (points[first].X, points[first].Y) : Middle(points[^1], points[0]);
        Move(start);
        (int X, int Y, bool IsOn)? pull = null;
        for (var i = 1; i <= points.Length; i++)
        {
            var point = first >= 0 ? points[(first + i) % points.Length] : points[i - 1];
            switch (pull, point.IsOn)
            {
                case (null, true):
                    Line((point.X, point.Y));
                    break;
                case (null, false):
                    pull = point;
                    break;
                case ({ } by, true):
                    Curve(by, (point.X, point.Y));
                    pull = null;
                    break;
                case ({ } by, false):
                    Curve(by, Middle(by, point));
                    pull = point;
                    break;
            }
        }

        if (pull is { } last)
        {
            Curve(last, start);
        }

        _data.Append('z');
        _pen = start;
    }

    private static (int X, int Y) Middle((int X, int Y, bool) a, (int X, int Y, bool) b) => ((a.X + b.X) / 2, (a.Y + b.Y) / 2);

    private void Move((int X, int Y) to) => Write(_data.Length == 0 ? 'M' : 'm', to);

    private void Line((int X, int Y) to)
    {
        if (to != _pen)
        {
            Write('l', to);
        }
    }

    private void Curve((int X, int Y, bool) by, (int X, int Y) to)
    {
        Number('q', by.X - _pen.X, by.Y - _pen.Y);
        Number(' ', to.X - _pen.X, to.Y - _pen.Y);
        _pen = to;
    }

    private void Write(char verb, (int X, int Y) to)
    {
        Number(verb, to.X - _pen.X, to.Y - _pen.Y);
        _pen = to;
    }

    private void Number(char before, int x, int y) => _data.Append(before).Append(CultureInfo.InvariantCulture, $"{x}").Append(y < 0 ? "" : " ").Append(CultureInfo.InvariantCulture, $"{y}");
}
