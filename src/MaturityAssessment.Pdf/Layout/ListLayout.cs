using System.Globalization;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

internal static class ListLayout
{
    // in sizes of the text: lists in lists in lists stop moving in before nothing is left of the line
    private const double Narrowest = 12;

    public static void Layout(ItemList list, Frame frame, Flow flow)
    {
        Place(list, frame, flow, depth: 0);
        flow.Space(frame.Theme.ParagraphSpace());
    }

    private static void Place(ItemList list, Frame frame, Flow flow, int depth)
    {
        var theme = frame.Theme;
        var indent = list.IsNumbered ? theme.BaseSize * (list.Items.Count > 9 ? 2.2 : 1.8) : theme.BaseSize * 1.5;
        var node = new StructureNode("L", frame.Parent) { ListNumbering = list.IsNumbered ? "Decimal" : "Disc", Language = list.Language };
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = node.Add("LI");
            // numbers are read, so they have the colour of text
            var mark = list.IsNumbered ? (i + 1).ToString(CultureInfo.InvariantCulture) + "." : depth == 0 ? "•" : "–";
            PlaceItem(list.Items[i], (mark, Ink: list.IsNumbered ? theme.Brand : theme.Accent), indent, item, frame, flow, depth);
            flow.Space(theme.BaseSize * 0.35);
        }
    }

    private static void PlaceItem(ListItem item, (string Text, Colour Ink) mark, double indent, StructureNode node, Frame frame, Flow flow, int depth)
    {
        var theme = frame.Theme;
        var (label, body) = (node.Add("Lbl"), node.Add("LBody"));
        var width = frame.Width - indent;
        var texts = frame.Style(item.Spans, theme.Body());
        var lines = frame.Lines(texts, width, Typography.BodyLine);
        var markLine = TextLayout.SingleLine(theme.Fonts, mark.Text, theme.Body() with { Bold = true, Ink = mark.Ink }, frame.RightToLeft);
        var first = flow.Strips.Count;
        ParagraphLayout.Add(flow, lines, frame.At(indent, width), body, frame.Parts(texts, body));
        flow.Strips[first].Items.Insert(0, new LineItem(markLine, frame.At(0, markLine.Width), lines[0].Baseline, label));

        if (item.Inner is { } inner)
        {
            flow.Strips[^1].KeepsWithNext = true;
            flow.Space(theme.BaseSize * 0.25);
            var inset = width >= theme.BaseSize * Narrowest ? indent : 0;
            var innerWidth = frame.Width - inset;
            PlaceInner(inner, frame with { Width = innerWidth, Parent = body }, frame.At(inset, innerWidth), flow, depth + 1);
        }
    }

    private static void PlaceInner(ItemList inner, Frame frame, double x, Flow flow, int depth)
    {
        var first = flow.Strips.Count;
        Place(inner, frame, flow, depth);
        for (var i = first; i < flow.Strips.Count; i++)
        {
            flow.Strips[i].Items.ForEach(item => item.Move(x, 0));
        }
    }
}
