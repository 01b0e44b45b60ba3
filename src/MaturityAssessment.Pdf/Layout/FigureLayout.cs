using MaturityAssessment.Pdf.Tagging;

namespace MaturityAssessment.Pdf.Layout;

internal static class FigureLayout
{
    public static void Layout(Figure figure, Frame frame, Flow flow)
    {
        const double captionGap = 4;
        var node = new StructureNode("Figure", frame.Parent) { Alt = Text.TextCleaner.CleanLine(figure.AltText), Language = figure.Language };
        var width = frame.Width;
        var drawing = new DrawingItem(0, 0, width, figure.Height, node, canvas => figure.Draw(canvas, width), figure.Describe());
        var caption = string.IsNullOrWhiteSpace(figure.Caption) ? [] : frame.Lines(figure.Caption, frame.Theme.Caption(), width, Typography.CaptionLine);
        flow.Space(frame.Theme.ParagraphSpace());
        flow.Add(new Strip(figure.Height, drawing) { KeepsWithNext = caption.Count > 0, Floats = figure.Floats });
        flow.Space(captionGap);
        // beside the figure, not inside it: an alternative text hides everything within
        ParagraphLayout.Add(flow, caption, 0, new StructureNode("P", frame.Parent) { Language = figure.Language }, floats: figure.Floats);
        flow.Space(frame.Theme.ObjectSpace());
    }
}
