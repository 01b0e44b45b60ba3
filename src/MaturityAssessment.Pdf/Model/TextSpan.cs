using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Pdf;

/// <summary>A stretch of text in one style; a plain string converts.</summary>
public sealed record TextSpan(string Text)
{
    public bool Bold { get; init; }
    public bool Italic { get; init; }

    /// <summary>The colour of the surroundings when <c>null</c>.</summary>
    public Colour? Colour { get; init; }

    /// <summary>In points; the size of the surroundings when <c>null</c>.</summary>
    public double? Size { get; init; }

    /// <summary>An address, or <c>#id</c> of a heading in this document.</summary>
    public string? Link { get; init; }

    /// <summary>BCP 47, where it differs from that of the document.</summary>
    public string? Language { get; init; }

    /// <summary>What an abbreviation such as "L3" stands for: screen readers say this instead.</summary>
    public string? Expansion { get; init; }

    /// <summary>A footnote: its number stands behind the text, its words at the foot of the page.</summary>
    public IReadOnlyList<TextSpan>? Footnote { get; init; }

    public static implicit operator TextSpan(string text) => new(text);

    public static TextSpan Strong(string text) => new(text) { Bold = true };

    public static TextSpan Emphasis(string text) => new(text) { Italic = true };

    public static TextSpan Abbreviation(string text, string expansion) => new(text) { Expansion = expansion };

    public static TextSpan WithFootnote(string text, params TextSpan[] footnote) => new(text) { Footnote = footnote };

    public static TextSpan LinkTo(string text, string target) => new(text) { Link = target };
}
