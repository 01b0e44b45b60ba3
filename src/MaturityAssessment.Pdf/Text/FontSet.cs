using System.Reflection;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf;

/// <summary>The fonts of a document: one family for all text, the others where it has no glyph.</summary>
/// <remarks>Load once and share: it is safe for many threads and remembers shaped words within a bound.</remarks>
public sealed class FontSet
{
    private static readonly Lazy<FontSet> Shipped = new(LoadShipped);

    private readonly FontFace[][] _chains;

    private FontSet(IReadOnlyCollection<FontFace> faces, string primaryFamily)
    {
        var families = faces.GroupBy(f => f.Family).OrderBy(f => f.Key != primaryFamily).ThenBy(f => f.Key, StringComparer.Ordinal).ToArray();
        if (families.Length == 0 || families[0].Key != primaryFamily)
        {
            throw new ArgumentException($"There is no font of the family '{primaryFamily}'; found: {string.Join(", ", families.Select(f => f.Key))}.", nameof(primaryFamily));
        }

        FamilyName = primaryFamily;
        _chains = [.. Enumerable.Range(0, 4).Select(style => families.Select(f => Nearest(f, (style & 1) != 0, (style & 2) != 0)).ToArray())];
    }

    /// <summary>Noto Sans with Arabic, Hebrew and symbols, embedded in this assembly.</summary>
    public static FontSet Default => Shipped.Value;

    public string FamilyName { get; }

    internal ShapingCache Cache { get; } = new();

    /// <summary>Loads every static TrueType file of a folder.</summary>
    public static FontSet FromDirectory(string directory, string primaryFamily) =>
        new([.. Directory.EnumerateFiles(directory, "*.ttf").Order(StringComparer.Ordinal).Select(f => new FontFace(File.ReadAllBytes(f)))], primaryFamily);

    /// <summary>The width of one line of text, in points.</summary>
    public double MeasureText(string text, double size, bool bold = false) =>
        TextLayout.SingleLine(this, text, new TextStyle(size, bold)).Width;

    internal FontFace[] Chain(bool bold, bool italic) => _chains[(bold ? 1 : 0) | (italic ? 2 : 0)];

    private static FontFace Nearest(IEnumerable<FontFace> family, bool bold, bool italic) =>
        family.OrderBy(f => f.IsBold != bold).ThenBy(f => f.IsItalic != italic).First();

    private static FontSet LoadShipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var faces = assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".ttf", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => new FontFace(ReadAll(assembly.GetManifestResourceStream(n)!)));
        return new([.. faces], "Noto Sans");
    }

    private static byte[] ReadAll(Stream stream)
    {
        using (stream)
        {
            var data = new byte[stream.Length];
            stream.ReadExactly(data);
            return data;
        }
    }
}
