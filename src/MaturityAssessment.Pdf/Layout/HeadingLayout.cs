using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

internal static class HeadingLayout
{
    public static void Layout(Heading heading, Frame frame, Flow flow)
    {
        var theme = frame.Theme;
        var (before, after) = theme.HeadingSpace(heading.Level);
        var lines = frame.Lines(heading.Text, theme.Heading(heading.Level), frame.Width, Typography.HeadingLine);
        var place = frame.Headings[heading];
        var node = new StructureNode($"H{place.TagLevel}", frame.Parent) { Language = heading.Language };
        var breaksBefore = heading.RoomAsked == 0 && (heading.StartsPage ?? (heading.Level == 1 && theme.ChaptersStartPages));
        flow.Space(before);
        var first = AddTitle(flow, lines, node, breaksBefore);
        first.Headings.Add((place, 0));
        first.RoomAsked = theme.TextHeight * heading.RoomAsked;
        if (heading.Level == 1)
        {
            AddMark(flow, frame);
        }

        flow.Space(after);
    }

    /// <summary>Adds lines that stay with what follows and returns the first of them.</summary>
    public static Strip AddTitle(Flow flow, List<TextLine> lines, StructureNode node, bool breaksBefore = false)
    {
        var first = flow.Strips.Count;
        for (var i = 0; i < lines.Count; i++)
        {
            flow.Add(new Strip(lines[i].Height, new LineItem(lines[i], 0, lines[i].Baseline, node)) { KeepsWithNext = true, BreaksBefore = breaksBefore && i == 0 });
        }

        return flow.Strips[first];
    }

    /// <summary>The short bar under the title of a chapter.</summary>
    public static void AddMark(Flow flow, Frame frame)
    {
        const double width = 42, height = 3, gap = 7;
        flow.Add(new Strip(gap + height, new RectItem(frame.At(0, width), gap, width, height, frame.Theme.Accent)) { KeepsWithNext = true });
    }
}
