using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MaturityAssessment.Pdf.Tests;

/// <summary>Reads a page's picture back: which shape stands where, in points from the top left corner.</summary>
internal static partial class SvgReading
{
    public sealed record PlacedGlyph(string Shape, double X, double Y);

    public static List<PlacedGlyph> Glyphs(string svg)
    {
        var root = XDocument.Parse(svg).Root!;
        var shapes = root.Descendants().Where(e => e.Name.LocalName == "path" && e.Attribute("id") is not null).ToDictionary(e => "#" + e.Attribute("id")!.Value, e => e.Attribute("d")!.Value);
        return [.. root.Descendants().Where(e => e.Name.LocalName == "use").Select(use =>
        {
            var (x, y) = (NumberOf(use, "x"), NumberOf(use, "y"));
            foreach (var group in use.Ancestors().Where(a => a.Attribute("transform") is not null))
            {
                foreach (var step in Steps().Matches(group.Attribute("transform")!.Value).Reverse())
                {
                    var numbers = step.Groups[2].Value.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
                    (x, y) = step.Groups[1].Value switch
                    {
                        "translate" => (x + numbers[0], y + numbers[1]),
                        "scale" => (x * numbers[0], y * numbers[1]),
                        _ => Turned(x, y, numbers[0]),
                    };
                }
            }

            return new PlacedGlyph(shapes[use.Attribute("href")!.Value], x, y);
        })];
    }

    private static (double, double) Turned(double x, double y, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return ((x * cos) - (y * sin), (x * sin) + (y * cos));
    }

    private static double NumberOf(XElement element, string name) => element.Attribute(name) is { } value ? double.Parse(value.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"(translate|scale|rotate)\(([^)]*)\)")]
    private static partial Regex Steps();
}
