namespace MaturityAssessment.Pdf.Writing;

/// <summary>Embeds the used part of a font with the table that turns its codes back into text.</summary>
internal static class FontWriter
{
    public static void Write(EmbeddedFont font, PdfObjects objects)
    {
        var subset = FontSubsetter.Subset(font.Face, font.Glyphs);
        var (file, glyphMap) = (objects.Reserve(), 0);
        objects.AddStream(file, subset ?? font.Face.Data, FormattableString.Invariant($"/Length1 {(subset ?? font.Face.Data).Length}"));
        if (subset is null)
        {
            // the whole font keeps its own numbers: this table leads from ours to those
            glyphMap = objects.Reserve();
            objects.AddStream(glyphMap, GlyphMap(font), "");
        }

        var name = subset is null ? font.Face.PostScriptName : Tag(font.Glyphs) + "+" + font.Face.PostScriptName;
        var descriptor = WriteDescriptor(font, name, file, objects);
        var descendant = WriteDescendant(font, name, descriptor, glyphMap, objects);
        var unicode = objects.Reserve();
        objects.AddStream(unicode, UnicodeMap(font).Span, "");
        objects.Add(font.Id, new PdfBuffer().Raw("<</Type/Font/Subtype/Type0/BaseFont"u8).Name(name).Raw("/Encoding/Identity-H/DescendantFonts["u8)
            .Reference(descendant).Raw("]/ToUnicode "u8).Reference(unicode).Raw(">>"u8));
    }

    private static int WriteDescriptor(EmbeddedFont font, string name, int file, PdfObjects objects)
    {
        const int symbolic = 4, italic = 64;
        const int boldStem = 140, regularStem = 80;
        var face = font.Face;
        var scale = 1000.0 / face.UnitsPerEm;
        var (left, bottom, right, top) = face.Bounds;
        var id = objects.Reserve();
        objects.Add(id, new PdfBuffer().Raw("<</Type/FontDescriptor/FontName"u8).Name(name).Raw("/Flags "u8).Integer(face.IsItalic ? symbolic | italic : symbolic)
            .Raw("/FontBBox["u8).Operand(left * scale).Operand(bottom * scale).Operand(right * scale).Number(top * scale)
            .Raw("]/ItalicAngle "u8).Integer(face.ItalicAngle).Raw("/Ascent "u8).Number(face.Ascent * scale).Raw("/Descent "u8).Number(face.Descent * scale)
            .Raw("/CapHeight "u8).Number(face.CapHeight * scale).Raw("/StemV "u8).Integer(face.IsBold ? boldStem : regularStem)
            .Raw("/FontFile2 "u8).Reference(file).Raw(">>"u8));
        return id;
    }

    private static int WriteDescendant(EmbeddedFont font, string name, int descriptor, int glyphMap, PdfObjects objects)
    {
        var scale = 1000.0 / font.Face.UnitsPerEm;
        var body = new PdfBuffer().Raw("<</Type/Font/Subtype/CIDFontType2/BaseFont"u8).Name(name)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap"u8);
        body = glyphMap == 0 ? body.Raw("/Identity"u8) : body.Char(' ').Reference(glyphMap);
        body.Raw("/FontDescriptor "u8).Reference(descriptor).Raw("/DW 0/W[0["u8);
        foreach (var advance in font.Advances)
        {
            body.Operand(advance * scale);
        }

        var id = objects.Reserve();
        objects.Add(id, body.Raw("]]>>"u8));
        return id;
    }

    private static PdfBuffer UnicodeMap(EmbeddedFont font)
    {
        const int entriesPerBlock = 100;
        var map = new PdfBuffer().Raw("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def "u8)
            .Raw("/CMapName/Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <0000><FFFF> endcodespacerange\n"u8);
        foreach (var block in font.Texts.Select((text, code) => (Text: text, Code: code)).Where(t => t.Text is not null).Chunk(entriesPerBlock))
        {
            map.Integer(block.Length).Raw(" beginbfchar\n"u8);
            foreach (var (text, code) in block)
            {
                map.Char('<').Hex4(code).Raw("><"u8);
                foreach (var c in text!)
                {
                    map.Hex4(c);
                }

                map.Raw(">\n"u8);
            }

            map.Raw("endbfchar\n"u8);
        }

        return map.Raw("endcmap CMapName currentdict /CMap defineresource pop end end"u8);
    }

    private static byte[] GlyphMap(EmbeddedFont font) => [.. font.Glyphs.SelectMany(g => new[] { (byte)(g >> 8), (byte)g })];

    /// <summary>Six letters that tell subsets of one font apart.</summary>
    private static string Tag(IEnumerable<ushort> glyphs)
    {
        var hash = glyphs.Aggregate(17u, (h, glyph) => unchecked((h * 31) + glyph));
        return string.Create(6, hash, (letters, value) =>
        {
            for (var i = 0; i < letters.Length; i++, value /= 26)
            {
                letters[i] = (char)('A' + (value % 26));
            }
        });
    }
}
