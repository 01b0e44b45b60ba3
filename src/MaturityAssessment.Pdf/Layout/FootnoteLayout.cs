using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

internal static class FootnoteLayout
{
    private const double Size = 0.82;
    private const double LineFactor = 1.35;
    private const double RuleLength = 72;

    /// <summary>Above the first note of a page: some air and a short rule.</summary>
    public static double SeparatorHeight(Theme theme) => theme.BaseSize * 1.2;

    public static Strip Separator(Theme theme, bool rightToLeft)
    {
        var height = SeparatorHeight(theme);
        return new(height, new RuleItem(rightToLeft ? theme.TextWidth - RuleLength : 0, height * 0.6, RuleLength, new(theme.Muted, 0.5)));
    }

    /// <summary>Lays out a note over the whole width of the page, wherever its mark stands.</summary>
    public static void Layout(Footnote note, StructureNode parent, Frame frame)
    {
        var theme = frame.Theme;
        var style = theme.Body() with { Size = theme.BaseSize * Size };
        var indent = style.Size * 1.8;
        var node = new StructureNode("Note", parent) { Id = note.Target };
        var page = frame with { Width = theme.TextWidth, Parent = node };
        // a note in a note would have no place
        var texts = page.Style([.. note.Spans.Select(s => s with { Footnote = null })], style);
        var lines = page.Lines(texts, page.Width - indent, LineFactor);
        var parts = page.Parts(texts, node);
        var strips = lines.ConvertAll(l => new Strip(l.Height, new LineItem(l, page.At(indent, page.Width - indent), l.Baseline, node, parts)));

        var label = new FootnoteMark(note.Number, style with { Bold = true }, note, note.Origin);
        var mark = page.Lines([label], indent, LineFactor)[0];
        var labelParts = new Dictionary<StyledText, StructureNode>(ReferenceEqualityComparer.Instance) { [label] = node.Add("Lbl").Add("Link") };
        strips[0].Items.Insert(0, new LineItem(mark, page.At(0, indent), lines[0].Baseline, node, labelParts));
        strips[0].SpaceBefore = theme.BaseSize * 0.2;
        (note.Node, note.Lines) = (node, strips);
    }
}
