using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace MaturityAssessment.Pdf.Text;

/// <summary>One static TrueType file, ready for shaping by many threads.</summary>
/// <remarks>Lives as long as the process: faces are loaded once and shared, so nothing here is disposed.</remarks>
internal sealed class FontFace
{
    private const int GlyphPage = 256;
    private readonly ushort[]?[] _glyphs = new ushort[0x110000 / GlyphPage][];

    public FontFace(byte[] data)
    {
        Data = data;
        var pinned = GCHandle.Alloc(data, GCHandleType.Pinned);
        var blob = new Blob(pinned.AddrOfPinnedObject(), data.Length, MemoryMode.ReadOnly);
        blob.MakeImmutable();
        Face = new Face(blob, 0);
        Face.MakeImmutable();
        UnitsPerEm = Face.UnitsPerEm;
        Font = new Font(Face);
        Font.SetFunctionsOpenType();
        Font.SetScale(UnitsPerEm, UnitsPerEm);

        Outlines = new(data);
        var tables = new SfntTables(data);
        Family = tables.Name(SfntTables.FamilyName) ?? "Unnamed";
        PostScriptName = tables.Name(SfntTables.PostScriptName) ?? Family.Replace(" ", "", StringComparison.Ordinal);
        var head = tables.Find("head"u8);
        Bounds = (SfntTables.Int16At(head, 36), SfntTables.Int16At(head, 38), SfntTables.Int16At(head, 40), SfntTables.Int16At(head, 42));
        var style = SfntTables.Int16At(head, 44);
        IsBold = (style & 1) != 0;
        IsItalic = (style & 2) != 0;
        var metrics = tables.Find("hhea"u8);
        Ascent = SfntTables.Int16At(metrics, 4);
        Descent = SfntTables.Int16At(metrics, 6);
        CapHeight = SfntTables.Int16At(tables.Find("OS/2"u8), 88) is > 0 and var height ? height : UnitsPerEm * 7 / 10;
        ItalicAngle = SfntTables.Int16At(tables.Find("post"u8), 4);
    }

    public byte[] Data { get; }
    public GlyphOutlines Outlines { get; }
    public Face Face { get; }
    public Font Font { get; }
    public string Family { get; }
    public string PostScriptName { get; }
    public bool IsBold { get; }
    public bool IsItalic { get; }
    public int UnitsPerEm { get; }
    public int Ascent { get; }
    public int Descent { get; }
    public int CapHeight { get; }
    public int ItalicAngle { get; }
    public (int Left, int Bottom, int Right, int Top) Bounds { get; }

    public bool Covers(int codePoint) => Glyph(codePoint) != 0;

    public int Advance(int glyph) => Font.GetHorizontalGlyphAdvance((uint)glyph);

    private ushort Glyph(int codePoint)
    {
        // two threads may fill the same page; they write the same numbers
        var page = _glyphs[codePoint / GlyphPage] ??= FillPage(codePoint / GlyphPage * GlyphPage);
        return page[codePoint % GlyphPage];
    }

    private ushort[] FillPage(int first)
    {
        var page = new ushort[GlyphPage];
        for (var i = 0; i < GlyphPage; i++)
        {
            page[i] = Font.TryGetNominalGlyph((uint)(first + i), out var glyph) ? (ushort)glyph : (ushort)0;
        }

        return page;
    }
}
