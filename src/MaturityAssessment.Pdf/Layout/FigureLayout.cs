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
        var strip = new Strip(figure.Height + (caption.Count > 0 ? captionGap + caption.Sum(l => l.Height) : 0), drawing);

        // beside the figure, not inside it: an alternative text hides everything within
        var captionNode = new StructureNode("P", frame.Parent) { Language = figure.Language };
        var y = figure.Height + captionGap;
        foreach (var line in caption)
        {
            strip.Items.Add(new LineItem(line, 0, y + line.Baseline, captionNode));
            y += line.Height;
        }

        flow.Space(frame.Theme.ParagraphSpace());
        flow.Add(strip);
        flow.Space(frame.Theme.ObjectSpace());
    }
}
