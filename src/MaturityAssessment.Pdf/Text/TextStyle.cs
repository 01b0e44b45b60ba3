using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Pdf.Text;

/// <param name="Rise">How far above the line the text stands, in points.</param>
internal readonly record struct TextStyle(double Size, bool Bold = false, bool Italic = false, Colour Ink = default, double Rise = 0);

/// <summary>A stretch of cleaned text in one style.</summary>
/// <param name="Link">An address, or <c>#id</c> of a heading in the document.</param>
/// <param name="Expansion">What an abbreviation stands for, for screen readers.</param>
internal record StyledText(string Text, TextStyle Style, string? Link = null, string? Language = null, string? Expansion = null);
