using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

internal static class ParagraphLayout
{
    public static void Layout(Paragraph paragraph, Frame frame, Flow flow)
    {
        var style = paragraph.IsLead ? frame.Theme.Lead() : frame.Theme.Body();
        var texts = frame.Style(paragraph.Spans, style with { Size = paragraph.Size ?? style.Size });
        var node = new StructureNode("P", frame.Parent) { Language = paragraph.Language };
        var lines = frame.ProseLines(texts, Typography.BodyLine, paragraph.Align);
        Add(flow, lines, 0, node, frame.Parts(texts, node), paragraph.KeepsWithNext);
        flow.Space(paragraph.IsLead ? frame.Theme.ParagraphSpace() * 2 : frame.Theme.ParagraphSpace());
    }

    /// <summary>Adds lines so that a page never ends with the first or begins with the last of them.</summary>
    public static void Add(Flow flow, List<TextLine> lines, double x, StructureNode node, IReadOnlyDictionary<StyledText, StructureNode>? parts = null, bool keepsWithNext = false, bool floats = false)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var isFirst = i == 0 && lines.Count > 1;
            var isLastButOne = i == lines.Count - 2;
            var isLast = i == lines.Count - 1;
            flow.Add(new Strip(lines[i].Height, new LineItem(lines[i], x, lines[i].Baseline, node, parts))
            {
                Floats = floats,
                KeepsWithNext = isFirst || isLastButOne || (isLast && keepsWithNext),
            });
        }
    }
}
