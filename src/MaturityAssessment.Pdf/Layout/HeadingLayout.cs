using MaturityAssessment.Pdf.Tagging;

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
        var breaksBefore = heading.StartsPage ?? (heading.Level == 1 && theme.ChaptersStartPages);
        var strip = TitleStrip(lines, frame, node, withMark: heading.Level == 1, breaksBefore);
        strip.Headings.Add((place, 0));
        flow.Space(before);
        flow.Add(strip);
        flow.Space(after);
    }

    /// <summary>All lines of a title in one piece that stays with what follows.</summary>
    public static Strip TitleStrip(List<Text.TextLine> lines, Frame frame, StructureNode node, bool withMark, bool breaksBefore)
    {
        const double markWidth = 42, markHeight = 3, markGap = 7;
        var height = lines.Sum(l => l.Height);
        var strip = new Strip(withMark ? height + markGap + markHeight : height) { KeepsWithNext = true, BreaksBefore = breaksBefore };
        var y = 0.0;
        foreach (var line in lines)
        {
            strip.Items.Add(new LineItem(line, 0, y + line.Baseline, node));
            y += line.Height;
        }

        if (withMark)
        {
            strip.Items.Add(new RectItem(frame.At(0, markWidth), y + markGap, markWidth, markHeight, frame.Theme.Accent));
        }

        return strip;
    }
}
