using System.Reflection;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf;

/// <summary>The fonts of a document: one family for all text, the others where it has no glyph.</summary>
/// <remarks>Load once and share: it is safe for many threads and remembers shaped words within a bound.</remarks>
public sealed class FontSet
{
    private static readonly Lazy<FontSet> Shipped = new(LoadShipped);

    private readonly IReadOnlyList<FontFace> _faces;
    private readonly FontFace[][] _chains;

    private FontSet(IReadOnlyList<FontFace> faces, string primaryFamily, int shippedFaces = int.MaxValue)
    {
        // faces that were added later never take text from those that were there
        var families = faces.Select((f, i) => (Face: f, IsAdded: i >= shippedFaces)).GroupBy(f => (f.Face.Family, f.IsAdded), f => f.Face)
            .OrderBy(f => f.Key.Family != primaryFamily).ThenBy(f => f.Key.IsAdded).ThenBy(f => f.Key.Family, StringComparer.Ordinal)
            .Select(f => (Key: f.Key.Family, Faces: f.ToList())).ToArray();
        _faces = faces;
        if (families.Length == 0 || families[0].Key != primaryFamily)
        {
            throw new ArgumentException($"There is no font of the family '{primaryFamily}'; found: {string.Join(", ", families.Select(f => f.Key))}.", nameof(primaryFamily));
        }

        FamilyName = primaryFamily;
        _chains = [.. Enumerable.Range(0, 4).Select(style => families.Select(f => Nearest(f.Faces, (style & 1) != 0, (style & 2) != 0)).ToArray())];
    }

    /// <summary>Noto Sans with Arabic, Hebrew and symbols, embedded in this assembly.</summary>
    public static FontSet Default => Shipped.Value;

    public string FamilyName { get; }

    internal ShapingCache Cache { get; } = new();

    /// <summary>Loads every TrueType file (<c>.ttf</c>) of a folder.</summary>
    /// <param name="primaryFamily">The family for all text; the others serve where it has no glyph, in the order of their names.</param>
    public static FontSet FromDirectory(string directory, string primaryFamily) => new(Load(directory), primaryFamily);

    /// <summary>These fonts and, where none of them has a glyph, those of a folder: for Chinese, Japanese, Korean and other scripts that are not shipped.</summary>
    /// <exception cref="InvalidDataException">A file of the folder cannot be used, or there is none; the message says which and why.</exception>
    public FontSet WithFallbacksFrom(string directory) => new([.. _faces, .. Load(directory)], FamilyName, _faces.Count);

    /// <summary>The width of one line of text, in points.</summary>
    public double MeasureText(string text, double size, bool bold = false) =>
        TextLayout.SingleLine(this, text, new TextStyle(size, bold)).Width;

    internal FontFace[] Chain(bool bold, bool italic) => _chains[(bold ? 1 : 0) | (italic ? 2 : 0)];

    private static FontFace Nearest(IEnumerable<FontFace> family, bool bold, bool italic) =>
        family.OrderBy(f => f.IsBold != bold).ThenBy(f => f.IsItalic != italic).First();

    private static List<FontFace> Load(string directory)
    {
        var files = Directory.EnumerateFiles(directory, "*.ttf").Order(StringComparer.Ordinal).ToList();
        return files.Count > 0
            ? files.ConvertAll(LoadFile)
            : throw new InvalidDataException($"The font folder '{directory}' has no TrueType file (.ttf).");
    }

    private static FontFace LoadFile(string file)
    {
        var data = File.ReadAllBytes(file);
        if (!SfntTables.IsTrueType(data))
        {
            throw new InvalidDataException($"The font file '{Path.GetFileName(file)}' has no TrueType outlines; use the TrueType version of the font.");
        }

        return new(data);
    }

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
