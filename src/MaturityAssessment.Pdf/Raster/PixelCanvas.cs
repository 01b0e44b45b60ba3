using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Raster;

/// <summary>The canvas as pixels on white: the picture that stands in where a program cannot show the vector drawing.</summary>
public sealed class PixelCanvas : ICanvas
{
    /// <summary>Sharp enough for paper without making files heavy.</summary>
    private const double PixelsPerPoint = 2;

    private const double PointsPerMetre = 72 / 0.0254;
    private const int RoundJoinSides = 12;

    private readonly FontSet _fonts;
    private readonly int _width;
    private readonly byte[] _pixels;
    private readonly Coverage _coverage;
    private readonly Stack<Affine> _saved = new();
    private Affine _place = Affine.Scale(PixelsPerPoint, PixelsPerPoint);

    private PixelCanvas(int width, int height, FontSet fonts, bool rightToLeft)
    {
        (_width, _fonts, RightToLeft) = (width, fonts, rightToLeft);
        _pixels = new byte[width * height * 3];
        Array.Fill(_pixels, byte.MaxValue);
        _coverage = new(width, height);
    }

    public bool RightToLeft { get; }

    /// <summary>Draws and returns a PNG file.</summary>
    public static byte[] Render(double width, double height, Action<ICanvas> draw, FontSet? fonts = null, bool rightToLeft = false)
    {
        var (pixelsWide, pixelsHigh) = (Math.Max(1, (int)Math.Ceiling(width * PixelsPerPoint)), Math.Max(1, (int)Math.Ceiling(height * PixelsPerPoint)));
        var canvas = new PixelCanvas(pixelsWide, pixelsHigh, fonts ?? FontSet.Default, rightToLeft);
        draw(canvas);
        return PngFile.Write(canvas._pixels, pixelsWide, pixelsHigh, (int)Math.Round(PixelsPerPoint * PointsPerMetre));
    }

    public void FillRect(double x, double y, double width, double height, Colour colour)
    {
        Polygon([_place.Map(x, y), _place.Map(x + width, y), _place.Map(x + width, y + height), _place.Map(x, y + height)]);
        Paint(colour);
    }

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke)
    {
        Outline([_place.Map(x1, y1), _place.Map(x2, y2)], stroke);
        Paint(stroke.Colour);
    }

    public void Path(VectorPath path, Colour? fill, Stroke? stroke = null)
    {
        var outlines = Flattened.Of(path, _place);
        if (fill is { } colour)
        {
            foreach (var outline in outlines)
            {
                Polygon(outline);
            }

            Paint(colour);
        }

        if (stroke is { } line)
        {
            foreach (var outline in outlines)
            {
                Outline(outline, line);
            }

            Paint(line.Colour);
        }
    }

    public void Text(string text, double x, double y, double size, Colour colour, bool bold = false, TextAnchor anchor = TextAnchor.Left, double rotation = 0)
    {
        var line = TextLayout.SingleLine(_fonts, text, new(size, bold), RightToLeft);
        var shift = anchor switch { TextAnchor.Middle => -line.Width / 2, TextAnchor.Right => -line.Width, _ => 0 };
        var start = _place.Translated(x, y).Rotated(rotation).Translated(shift, 0);
        foreach (var (run, _, runX, _) in line.Runs)
        {
            var scale = size / run.Face.UnitsPerEm;
            // glyphs grow upward from their baseline
            var (pen, units) = (start.Translated(runX, 0).Scaled(scale, -scale), 0);
            for (var i = 0; i < run.Glyphs.Length; i++)
            {
                foreach (var outline in Flattened.Of(GlyphOutlines.Of(run.Face, run.Glyphs[i]), pen.Translated(units + run.OffsetsX[i], run.OffsetsY[i])))
                {
                    Polygon(outline);
                }

                units += run.Advances[i];
            }
        }

        Paint(colour);
    }

    public double MeasureText(string text, double size, bool bold = false) => _fonts.MeasureText(text, size, bold);

    /// <summary>A photograph inside a drawing is not decoded here: its place is marked.</summary>
    public void Image(ImageFile image, double x, double y, double width, double height) => FillRect(x, y, width, height, Colour.FromRgb(0xE6EAEE));

    public void Save() => _saved.Push(_place);

    public void Restore() => _place = _saved.Count > 0 ? _saved.Pop() : throw new InvalidOperationException("Restore was called more often than Save.");

    public void Translate(double dx, double dy) => _place = _place.Translated(dx, dy);

    public void Rotate(double degrees) => _place = _place.Rotated(degrees);

    private void Polygon(IReadOnlyList<(double X, double Y)> points)
    {
        for (var i = 0; i < points.Count; i++)
        {
            var (a, b) = (points[i], points[(i + 1) % points.Count]);
            _coverage.Edge(a.X, a.Y, b.X, b.Y);
        }
    }

    private void Outline(IReadOnlyList<(double X, double Y)> points, Stroke stroke)
    {
        var half = Math.Max(0.5, stroke.Width * PixelsPerPoint / 2);
        foreach (var piece in Dashes.Of(points, stroke.Dash * PixelsPerPoint))
        {
            for (var i = 1; i < piece.Count; i++)
            {
                Bar(piece[i - 1], piece[i], half);
                if (i > 1 && half > 0.7)
                {
                    Dot(piece[i - 1], half);
                }
            }
        }
    }

    private void Bar((double X, double Y) from, (double X, double Y) to, double half)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length > 0)
        {
            // always turning the same way, so that bars that overlap add up
            var (nx, ny) = (-dy / length * half, dx / length * half);
            Polygon([(from.X - nx, from.Y - ny), (to.X - nx, to.Y - ny), (to.X + nx, to.Y + ny), (from.X + nx, from.Y + ny)]);
        }
    }

    private void Dot((double X, double Y) centre, double radius) => Polygon([.. Enumerable.Range(0, RoundJoinSides).Select(i =>
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * i / RoundJoinSides);
        return (centre.X + (radius * cos), centre.Y + (radius * sin));
    })]);

    private void Paint(Colour colour)
    {
        var opacity = colour.Alpha / 255.0;
        _coverage.Drain((x, y, covered) =>
        {
            var (at, share) = (((y * _width) + x) * 3, covered * opacity);
            _pixels[at] = Mixed(_pixels[at], colour.Red, share);
            _pixels[at + 1] = Mixed(_pixels[at + 1], colour.Green, share);
            _pixels[at + 2] = Mixed(_pixels[at + 2], colour.Blue, share);
        });
    }

    private static byte Mixed(byte under, byte over, double share) => (byte)Math.Round(under + ((over - under) * share));
}
