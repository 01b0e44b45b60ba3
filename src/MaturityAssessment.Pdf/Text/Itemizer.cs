using System.Globalization;
using System.Text;
using HarfBuzzSharp;

namespace MaturityAssessment.Pdf.Text;

/// <summary>Cuts text where the font or the script changes and shapes each piece; the result is in logical order.</summary>
internal static class Itemizer
{
    private const int Box = 0x25a1;

    public static void Shape(FontSet fonts, string text, TextStyle style, bool rightToLeft, List<ShapedRun> into)
    {
        var chain = fonts.Chain(style.Bold, style.Italic);
        var position = 0;
        while (position < text.Length)
        {
            var start = position;
            var face = FaceFor(chain, text, ref position, out var script);
            if (face is null)
            {
                into.Add(MissingGlyph(fonts, chain, text[start..position], rightToLeft));
                continue;
            }

            var piece = start == 0 && position == text.Length ? text : text[start..position];
            into.Add(fonts.Cache.Shape(face, piece, rightToLeft, script == Script.Common ? Script.Latin : script));
        }
    }

    /// <summary>Moves on to the end of the longest piece one face and script can serve; no face when nothing covers the next character.</summary>
    private static FontFace? FaceFor(FontFace[] chain, string text, ref int position, out Script script)
    {
        FontFace? face = null;
        script = Script.Common;
        while (position < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(position), out var rune, out var length);
            var ignorable = IsIgnorable(rune.Value);
            var wanted = ignorable ? face ?? chain[0] : face is not null && face.Covers(rune.Value) ? face : Array.Find(chain, f => f.Covers(rune.Value));
            var own = ignorable ? Script.Common : ScriptOf(rune.Value);
            if (face is null && wanted is null)
            {
                position += StringInfo.GetNextTextElementLength(text.AsSpan(position));
                return null;
            }

            if (face is not null && (wanted != face || (own != Script.Common && script != Script.Common && own != script)))
            {
                break;
            }

            face = wanted;
            script = script == Script.Common ? own : script;
            position += length;
        }

        return face;
    }

    private static Script ScriptOf(int codePoint)
    {
        if (codePoint < 0x80)
        {
            return char.IsAsciiLetter((char)codePoint) ? Script.Latin : Script.Common;
        }

        var script = UnicodeFunctions.Default.GetScript(codePoint);
        return script == Script.Inherited ? Script.Common : script;
    }

    /// <summary>A visible box that still copies and reads as the character it stands for.</summary>
    private static ShapedRun MissingGlyph(FontSet fonts, FontFace[] chain, string text, bool rightToLeft)
    {
        var face = Array.Find(chain, f => f.Covers(Box)) ?? chain[0];
        var box = fonts.Cache.Shape(face, "\u25a1", false, Script.Common);
        return box with { Text = text, IsRightToLeft = rightToLeft, IsSimple = false };
    }

    // joiners, direction marks and variation selectors never choose a font
    private static bool IsIgnorable(int codePoint) =>
        codePoint is 0x34f or (>= 0x200b and <= 0x200f) or (>= 0xfe00 and <= 0xfe0f) or (>= 0xe0000 and <= 0xe0fff);
}
