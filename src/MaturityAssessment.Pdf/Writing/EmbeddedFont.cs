using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Writing;

/// <summary>The glyphs of one face that a document uses, numbered in the order of their first use.</summary>
internal sealed class EmbeddedFont
{
    private readonly ushort[] _codes;
    private readonly List<ushort> _glyphs = [];
    private readonly List<string?> _texts = [];
    private readonly List<int> _advances = [];

    public EmbeddedFont(FontFace face, string name, int id)
    {
        Face = face;
        Name = name;
        Id = id;
        _codes = new ushort[face.Face.GlyphCount];
        Append(0);
    }

    public FontFace Face { get; }
    public string Name { get; }
    public int Id { get; }

    /// <summary>The glyph of the original font for each code.</summary>
    public IReadOnlyList<ushort> Glyphs => _glyphs;

    /// <summary>What each code stands for, where known.</summary>
    public IReadOnlyList<string?> Texts => _texts;

    /// <summary>In font units, by code.</summary>
    public IReadOnlyList<int> Advances => _advances;

    public ushort Code(ushort glyph)
    {
        if (glyph == 0 || _codes[glyph] != 0)
        {
            return _codes[glyph];
        }

        _codes[glyph] = (ushort)_glyphs.Count;
        Append(glyph);
        return _codes[glyph];
    }

    /// <summary>Notes what a code stands for. A code can stand for one text only: false when it stands for another already.</summary>
    public bool StandsFor(int code, ReadOnlySpan<char> text)
    {
        if (code == 0)
        {
            return false;
        }

        if (_texts[code] is { } known)
        {
            return text.SequenceEqual(known);
        }

        _texts[code] = text.ToString();
        return true;
    }

    private void Append(ushort glyph)
    {
        _glyphs.Add(glyph);
        _texts.Add(null);
        _advances.Add(Face.Advance(glyph));
    }
}
