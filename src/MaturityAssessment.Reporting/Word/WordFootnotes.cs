using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MaturityAssessment.Reporting.Word;

/// <summary>The notes at the foot of the pages, in the order in which the text calls them.</summary>
internal sealed class WordFootnotes
{
    private readonly List<(int Id, IReadOnlyList<OpenXmlElement> Runs)> _notes = [];

    /// <summary>Adds a note and returns the number that the text refers to.</summary>
    public int Add(IReadOnlyList<OpenXmlElement> runs)
    {
        _notes.Add((_notes.Count + 1, runs));
        return _notes.Count;
    }

    public W.Footnotes Part()
    {
        var notes = new W.Footnotes(
            new W.Footnote(new W.Paragraph(new W.Run(new W.SeparatorMark()))) { Type = W.FootnoteEndnoteValues.Separator, Id = -1 },
            new W.Footnote(new W.Paragraph(new W.Run(new W.ContinuationSeparatorMark()))) { Type = W.FootnoteEndnoteValues.ContinuationSeparator, Id = 0 });
        foreach (var (id, runs) in _notes)
        {
            var paragraph = new W.Paragraph(
                new W.ParagraphProperties(new W.ParagraphStyleId { Val = WordStyles.FootnoteText }),
                new W.Run(new W.RunProperties(new W.RunStyle { Val = WordStyles.FootnoteReference }), new W.FootnoteReferenceMark()),
                new W.Run(new W.Text(" ") { Space = SpaceProcessingModeValues.Preserve }));
            paragraph.Append(runs);
            notes.Append(new W.Footnote(paragraph) { Id = id });
        }

        return notes;
    }
}
