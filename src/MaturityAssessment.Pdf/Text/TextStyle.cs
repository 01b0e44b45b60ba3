using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Pdf.Text;

internal readonly record struct TextStyle(double Size, bool Bold = false, bool Italic = false, Colour Ink = default);

/// <summary>A stretch of cleaned text in one style.</summary>
/// <param name="Link">An address, or <c>#id</c> of a heading in the document.</param>
internal sealed record StyledText(string Text, TextStyle Style, string? Link = null, string? Language = null);
