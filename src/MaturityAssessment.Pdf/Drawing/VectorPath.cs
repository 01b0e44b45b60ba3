namespace MaturityAssessment.Pdf.Drawing;

public enum PathVerb : byte
{
    Move,
    Line,
    Curve,
    Close,
}

/// <summary>An outline of lines and cubic curves.</summary>
public sealed class VectorPath
{
    // the distance of the control points that makes four cubic curves look like a circle
    private const double CircleControl = 0.5522847498;

    private readonly List<PathVerb> _verbs = [];
    private readonly List<double> _coordinates = [];

    public IReadOnlyList<PathVerb> Verbs => _verbs;

    /// <summary>x and y of each point in turn: two numbers for a move or a line, six for a curve.</summary>
    public IReadOnlyList<double> Coordinates => _coordinates;

    public VectorPath MoveTo(double x, double y) => Add(PathVerb.Move, x, y);

    public VectorPath LineTo(double x, double y) => Add(PathVerb.Line, x, y);

    public VectorPath CurveTo(double x1, double y1, double x2, double y2, double x, double y) => Add(PathVerb.Curve, x1, y1, x2, y2, x, y);

    public VectorPath Close() => Add(PathVerb.Close);

    /// <summary>Continues along a circle; degrees run clockwise from three o'clock.</summary>
    public VectorPath ArcTo(double centreX, double centreY, double radius, double fromDegrees, double toDegrees)
    {
        var pieces = Math.Max(1, (int)Math.Ceiling(Math.Abs(toDegrees - fromDegrees) / 90));
        var step = (toDegrees - fromDegrees) / pieces * Math.PI / 180;
        var control = 4.0 / 3 * Math.Tan(step / 4) * radius;
        var angle = fromDegrees * Math.PI / 180;
        for (var i = 0; i < pieces; i++, angle += step)
        {
            var (sin, cos) = Math.SinCos(angle);
            var (nextSin, nextCos) = Math.SinCos(angle + step);
            var (x, y) = (centreX + (radius * nextCos), centreY + (radius * nextSin));
            CurveTo(centreX + (radius * cos) - (control * sin), centreY + (radius * sin) + (control * cos), x + (control * nextSin), y - (control * nextCos), x, y);
        }

        return this;
    }

    public static VectorPath Circle(double centreX, double centreY, double radius) =>
        new VectorPath().MoveTo(centreX + radius, centreY).ArcTo(centreX, centreY, radius, 0, 360).Close();

    /// <summary>An open arc, to be stroked.</summary>
    public static VectorPath Arc(double centreX, double centreY, double radius, double fromDegrees, double toDegrees)
    {
        var (sin, cos) = Math.SinCos(fromDegrees * Math.PI / 180);
        return new VectorPath().MoveTo(centreX + (radius * cos), centreY + (radius * sin)).ArcTo(centreX, centreY, radius, fromDegrees, toDegrees);
    }

    /// <summary>A slice of a ring; with an inner radius of 0 a slice of a pie.</summary>
    public static VectorPath Ring(double centreX, double centreY, double innerRadius, double outerRadius, double fromDegrees, double toDegrees)
    {
        var path = Arc(centreX, centreY, outerRadius, fromDegrees, toDegrees);
        var (sin, cos) = Math.SinCos(toDegrees * Math.PI / 180);
        path.LineTo(centreX + (innerRadius * cos), centreY + (innerRadius * sin));
        return (innerRadius > 0 ? path.ArcTo(centreX, centreY, innerRadius, toDegrees, fromDegrees) : path).Close();
    }

    public static VectorPath Polygon(params ReadOnlySpan<(double X, double Y)> points) => Polyline(points).Close();

    public static VectorPath Polyline(params ReadOnlySpan<(double X, double Y)> points)
    {
        var path = new VectorPath();
        for (var i = 0; i < points.Length; i++)
        {
            path.Add(i == 0 ? PathVerb.Move : PathVerb.Line, points[i].X, points[i].Y);
        }

        return path;
    }

    public static VectorPath RoundedRect(double x, double y, double width, double height, double radius)
    {
        var r = Math.Clamp(radius, 0, Math.Min(width, height) / 2);
        var c = r * (1 - CircleControl);
        var (right, bottom) = (x + width, y + height);
        return new VectorPath()
            .MoveTo(x + r, y).LineTo(right - r, y).CurveTo(right - c, y, right, y + c, right, y + r)
            .LineTo(right, bottom - r).CurveTo(right, bottom - c, right - c, bottom, right - r, bottom)
            .LineTo(x + r, bottom).CurveTo(x + c, bottom, x, bottom - c, x, bottom - r)
            .LineTo(x, y + r).CurveTo(x, y + c, x + c, y, x + r, y).Close();
    }

    /// <summary>The same outline with left and right swapped within the width.</summary>
    internal VectorPath Mirrored(double width)
    {
        var path = new VectorPath();
        path._verbs.AddRange(_verbs);
        path._coordinates.AddRange(_coordinates.Select((c, i) => i % 2 == 0 ? width - c : c));
        return path;
    }

    private VectorPath Add(PathVerb verb, params ReadOnlySpan<double> coordinates)
    {
        _verbs.Add(verb);
        _coordinates.AddRange(coordinates);
        return this;
    }
}
