using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>The space that blocks are laid out in and what they need to know about the document.</summary>
internal sealed record Frame(Theme Theme, HeadingIndex Headings, bool RightToLeft, double Width, StructureNode Parent)
{
    public FootnoteIndex Footnotes { get; init; } = new();

    /// <summary>What the blocks stand in, for messages; nothing at the top.</summary>
    public string Inside { get; init; } = "";

    /// <summary>The x of a part that lies at a distance from the start of the line.</summary>
    public double At(double fromStart, double width) => RightToLeft ? Width - fromStart - width : fromStart;

    /// <summary>Lines that start where the document's lines start, whatever their own direction.</summary>
    public List<TextLine> Lines(IReadOnlyList<StyledText> texts, double width, double lineFactor, TextAlign align = TextAlign.Start) =>
        TextLayout.Lines(Theme.Fonts, texts, new(width, lineFactor, align, RightToLeft, RightToLeft));

    public List<TextLine> Lines(string text, TextStyle style, double width, double lineFactor, TextAlign align = TextAlign.Start) =>
        Lines([new StyledText(TextCleaner.Clean(text), style)], width, lineFactor, align);

    /// <summary>Lines that start on the side of their own direction, as paragraphs of prose do.</summary>
    public List<TextLine> ProseLines(IReadOnlyList<StyledText> texts, double lineFactor, TextAlign align) =>
        TextLayout.Lines(Theme.Fonts, texts, new(Width, lineFactor, align, RightToLeft));
}
