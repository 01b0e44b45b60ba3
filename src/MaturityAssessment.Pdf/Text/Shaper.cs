using HarfBuzzSharp;
using GlyphBuffer = HarfBuzzSharp.Buffer;

namespace MaturityAssessment.Pdf.Text;

/// <summary>Turns characters into placed glyphs with HarfBuzz.</summary>
internal static class Shaper
{
    private static readonly Feature[] NoFeatures = [];

    [ThreadStatic]
    private static GlyphBuffer? _buffer;

    public static ShapedRun Shape(FontFace face, string text, bool rightToLeft, Script script)
    {
        var buffer = _buffer ??= new GlyphBuffer();
        buffer.ClearContents();
        buffer.ContentType = ContentType.Unicode;
        buffer.ClusterLevel = ClusterLevel.MonotoneGraphemes;
        buffer.AddUtf16(text.AsSpan());
        buffer.Direction = rightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Script = script;
        face.Font.Shape(buffer, NoFeatures);
        return Collect(face, text, rightToLeft, buffer);
    }

    private static ShapedRun Collect(FontFace face, string text, bool rightToLeft, GlyphBuffer buffer)
    {
        var glyphs = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var count = glyphs.Length;
        var run = (Glyphs: new ushort[count], Advances: new int[count], X: new int[count], Y: new int[count], Clusters: new int[count]);
        var width = 0;
        var simple = !rightToLeft && count == text.Length;
        for (var i = 0; i < count; i++)
        {
            run.Glyphs[i] = (ushort)glyphs[i].Codepoint;
            run.Clusters[i] = (int)glyphs[i].Cluster;
            run.Advances[i] = positions[i].XAdvance;
            run.X[i] = positions[i].XOffset;
            run.Y[i] = positions[i].YOffset;
            width += positions[i].XAdvance;
            simple &= run.Clusters[i] == i && run.X[i] == 0 && run.Y[i] == 0;
        }

        return new(face, text, rightToLeft, run.Glyphs, run.Advances, run.X, run.Y, run.Clusters, width, simple);
    }
}
