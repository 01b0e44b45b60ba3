using System.Globalization;
using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>A footnote: its number stands in the text, its lines at the foot of the page.</summary>
internal sealed class Footnote(int number, IReadOnlyList<TextSpan> spans)
{
    private const double MarkSize = 0.66;
    private const double MarkRise = 0.36;

    public string Number { get; } = number.ToString(CultureInfo.InvariantCulture);

    public IReadOnlyList<TextSpan> Spans { get; } = spans;

    /// <summary>The words alone, for the link that leads there.</summary>
    public string Text { get; } = TextCleaner.CleanLine(string.Concat(spans.Select(s => s.Text)));

    /// <summary>The places that links lead to, and where they turned out to be.</summary>
    public string Target => "footnote:" + Number;
    public string Origin => "footnote-mark:" + Number;
    public (int Page, double Y)? TargetPlace { get; private set; }
    public (int Page, double Y)? OriginPlace { get; private set; }

    public StructureNode? Node { get; set; }

    public IReadOnlyList<Strip> Lines { get; set; } = [];

    public FootnoteMark MarkIn(TextStyle surroundings) =>
        new(Number, surroundings with { Size = surroundings.Size * MarkSize, Rise = surroundings.Size * MarkRise }, this, Target);

    public void Painted(FootnoteMark mark, int page, double y)
    {
        if (mark.Leads == Target)
        {
            OriginPlace ??= (page, y);
        }
        else
        {
            TargetPlace ??= (page, y);
        }
    }
}

/// <summary>The number of a footnote, in the text or before the note itself.</summary>
/// <param name="Leads">The name of the place at the other end.</param>
internal sealed record FootnoteMark(string Text, TextStyle Style, Footnote Note, string Leads) : StyledText(Text, Style, "#" + Leads);

/// <summary>All footnotes of a document, numbered in reading order.</summary>
internal sealed class FootnoteIndex
{
    private readonly List<Footnote> _all = [];

    public IReadOnlyList<Footnote> All => _all;

    public Footnote Add(IReadOnlyList<TextSpan> spans)
    {
        var note = new Footnote(_all.Count + 1, spans);
        _all.Add(note);
        return note;
    }
}
