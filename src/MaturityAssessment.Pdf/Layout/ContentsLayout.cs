using MaturityAssessment.Pdf.Tagging;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>The table of contents. Page numbers are filled in when painting: they do not change its height.</summary>
internal static class ContentsLayout
{
    private const double RoomForNumber = 40;
    private const int MostLines = 3;

    public static void Layout(TableOfContents contents, Frame frame, Flow flow)
    {
        var theme = frame.Theme;
        var title = frame.Lines(contents.Title, theme.Heading(1), frame.Width, Typography.HeadingLine);
        flow.Space(theme.HeadingSpace(1).Before);
        HeadingLayout.AddTitle(flow, title, frame.Parent.Add("H1"), theme.ChaptersStartPages);
        HeadingLayout.AddMark(flow, frame);
        flow.Space(theme.HeadingSpace(1).After);

        var node = frame.Parent.Add("TOC");
        foreach (var heading in frame.Headings.All.Where(h => h.Heading.IsListed && h.Heading.Level <= contents.DeepestLevel))
        {
            flow.Space(heading.Heading.Level == 1 ? theme.BaseSize * 0.9 : theme.BaseSize * 0.25);
            flow.Add(Entry(heading, node, frame));
        }

        flow.Space(theme.ObjectSpace());
    }

    private static Strip Entry(HeadingPlace heading, StructureNode contents, Frame frame)
    {
        var level = heading.Heading.Level;
        var style = frame.Theme.Body() with { Bold = level == 1, Ink = level == 1 ? frame.Theme.Brand : frame.Theme.Ink };
        var link = contents.Add("TOCI").Add("Reference").Add("Link");
        var indent = (level - 1) * frame.Theme.BaseSize * 1.6;
        var width = frame.Width - indent;
        var lines = frame.Lines(heading.Text, style, width - RoomForNumber, Typography.CellLine).Take(MostLines).ToList();
        var height = lines.Sum(l => l.Height);
        var strip = new Strip(height) { KeepsWithNext = level == 1 };
        var y = 0.0;
        foreach (var line in lines)
        {
            strip.Items.Add(new LineItem(line, frame.At(indent, width - RoomForNumber), y + line.Baseline, link));
            y += line.Height;
        }

        var last = lines[^1];
        strip.Items.Add(new ContentsItem(heading, style, frame.At(indent, width), y - last.Height + last.Baseline, width, last.Width, 0, height, link));
        return strip;
    }
}
