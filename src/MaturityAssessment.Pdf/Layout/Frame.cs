using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>The space that blocks are laid out in and what they need to know about the document.</summary>
internal sealed record Frame(Theme Theme, HeadingIndex Headings, bool RightToLeft, double Width, StructureNode Parent)
{
    // boxes in boxes may leave nothing: one letter a line is ugly, no letter is a loss
    private const double NarrowestText = 1;

    public FootnoteIndex Footnotes { get; init; } = new();

    /// <summary>What the blocks stand in, for messages; nothing at the top.</summary>
    public string Inside { get; init; } = "";

    /// <summary>What a strip may be high at most: a page has room for it, and for the box that it stands in.</summary>
    public double Height { get; init; } = Theme.TextHeight;

    /// <summary>The x of a part that lies at a distance from the start of the line.</summary>
    public double At(double fromStart, double width) => RightToLeft ? Width - fromStart - width : fromStart;

    /// <summary>Lines that start where the document's lines start, whatever their own direction.</summary>
    public List<TextLine> Lines(IReadOnlyList<StyledText> texts, double width, double lineFactor, TextAlign align = TextAlign.Start) =>
        TextLayout.Lines(Theme.Fonts, texts, new(Math.Max(width, NarrowestText), lineFactor, align, RightToLeft, RightToLeft));

    public List<TextLine> Lines(string text, TextStyle style, double width, double lineFactor, TextAlign align = TextAlign.Start) =>
        Lines([new StyledText(TextCleaner.Clean(text), style)], width, lineFactor, align);

    /// <summary>Lines that start on the side of their own direction, as paragraphs of prose do.</summary>
    public List<TextLine> ProseLines(IReadOnlyList<StyledText> texts, double lineFactor, TextAlign align) =>
        TextLayout.Lines(Theme.Fonts, texts, new(Math.Max(Width, NarrowestText), lineFactor, align, RightToLeft));
}
