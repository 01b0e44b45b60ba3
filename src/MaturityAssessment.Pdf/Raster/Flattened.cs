using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Pdf.Raster;

/// <summary>Outlines as straight lines in pixels.</summary>
internal static class Flattened
{
    private const int MostPieces = 48;

    public static List<List<(double X, double Y)>> Of(VectorPath path, Affine place)
    {
        var outlines = new List<List<(double X, double Y)>>();
        List<(double X, double Y)>? outline = null;
        var at = 0;
        foreach (var verb in path.Verbs)
        {
            switch (verb)
            {
                case PathVerb.Move:
                    outlines.Add(outline = [Point(0)]);
                    at += 2;
                    break;
                case PathVerb.Line:
                    outline!.Add(Point(0));
                    at += 2;
                    break;
                case PathVerb.Curve:
                    Curve(outline!, Point(0), Point(2), Point(4));
                    at += 6;
                    break;
                default:
                    outline!.Add(outline[0]);
                    break;
            }
        }

        return outlines;

        (double X, double Y) Point(int offset) => place.Map(path.Coordinates[at + offset], path.Coordinates[at + offset + 1]);
    }

    private static void Curve(List<(double X, double Y)> outline, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d)
    {
        var a = outline[^1];
        var length = Distance(a, b) + Distance(b, c) + Distance(c, d);
        var pieces = Math.Clamp((int)Math.Ceiling(Math.Sqrt(length) * 1.5), 2, MostPieces);
        for (var i = 1; i <= pieces; i++)
        {
            var t = (double)i / pieces;
            var (s, s2, t2) = (1 - t, (1 - t) * (1 - t), t * t);
            outline.Add((
                (s2 * s * a.X) + (3 * s2 * t * b.X) + (3 * s * t2 * c.X) + (t2 * t * d.X),
                (s2 * s * a.Y) + (3 * s2 * t * b.Y) + (3 * s * t2 * c.Y) + (t2 * t * d.Y)));
        }
    }

    private static double Distance((double X, double Y) a, (double X, double Y) b) => Math.Sqrt(((b.X - a.X) * (b.X - a.X)) + ((b.Y - a.Y) * (b.Y - a.Y)));
}
