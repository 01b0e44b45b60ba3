namespace MaturityAssessment.Pdf.Text;

/// <summary>Glyphs of one font, script and direction, in visual order; all measures in font units.</summary>
/// <param name="Clusters">For each glyph the index in <paramref name="Text"/> where the characters it stands for begin.</param>
/// <param name="IsSimple">One glyph a character, nothing shifted: the common case, written without further thought.</param>
internal sealed record ShapedRun(
    FontFace Face, string Text, bool IsRightToLeft, ushort[] Glyphs, int[] Advances, int[] OffsetsX, int[] OffsetsY, int[] Clusters, int Width, bool IsSimple)
{
    public double WidthAt(double size) => Width * size / Face.UnitsPerEm;
}
