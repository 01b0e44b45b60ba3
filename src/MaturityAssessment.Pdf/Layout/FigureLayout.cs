using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

internal static class FigureLayout
{
    public const double CaptionGap = 4;

    public static void Layout(Figure figure, Frame frame, Flow flow)
    {
        var node = new StructureNode("Figure", frame.Parent) { Alt = TextCleaner.CleanLine(figure.AltText), Language = figure.Language };
        var width = frame.Width;
        var drawing = new DrawingItem(0, 0, width, figure.Height, node, canvas => figure.Draw(canvas, width), figure.Describe());
        Add(flow, frame, new Strip(figure.Height, drawing) { Floats = figure.Floats }, Caption(figure.Caption, frame), figure.Language);
    }

    public static List<TextLine> Caption(string? text, Frame frame) =>
        string.IsNullOrWhiteSpace(text) ? [] : frame.Lines(text, frame.Theme.Caption(), frame.Width, Typography.CaptionLine);

    /// <summary>Adds a drawing and the lines beneath it that stay with it.</summary>
    public static void Add(Flow flow, Frame frame, Strip drawing, List<TextLine> caption, string? language)
    {
        flow.Space(frame.Theme.ParagraphSpace());
        drawing.KeepsWithNext = caption.Count > 0;
        flow.Add(drawing);
        flow.Space(CaptionGap);
        // beside the figure, not inside it: an alternative text hides everything within
        ParagraphLayout.Add(flow, caption, 0, new StructureNode("P", frame.Parent) { Language = language }, floats: drawing.Floats);
        flow.Space(frame.Theme.ObjectSpace());
    }
}
