using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>A shaded box with a bar at its start. Small ones stay in one piece, long ones run over pages.</summary>
internal static class PanelLayout
{
    private const double WidestPadding = 12;
    private const double MostOfWidth = 0.1;
    private const double BarWidth = 3;
    private const double LongestPiece = 0.6;

    public static void Layout(Panel panel, Frame frame, Flow flow)
    {
        var node = new StructureNode("Div", frame.Parent) { Language = panel.Language };
        var padding = Padding(frame);
        var strips = Contents(panel, frame with { Width = frame.Width - (2 * padding) - BarWidth, Height = frame.Height - (2 * padding), Parent = node, Inside = $" of the {panel.Describe()}{frame.Inside}" });
        if (strips.Count == 0)
        {
            return;
        }

        strips[0].SpaceBefore = 0;
        if (strips.Sum(s => s.SpaceBefore + s.Height) <= frame.Theme.TextHeight * LongestPiece)
        {
            strips = [Composition.Stack(strips)];
        }

        var heads = new Dictionary<Strip, Strip>();
        flow.Space(frame.Theme.ParagraphSpace());
        for (var i = 0; i < strips.Count; i++)
        {
            var strip = strips[i];
            // inside the box spaces are part of the strip, so that the shade has no gaps
            var below = i == strips.Count - 1 ? padding : 0;
            var above = i == 0 ? padding : Math.Min(strip.SpaceBefore, Math.Max(0, frame.Height - strip.Height - below));
            strip.Pad(above, below);
            (strip.SpaceBefore, strip.Floats) = (0, false);
            (strip.RepeatedHead, strip.ShowsHead) = (Framed(strip.RepeatedHead), Framed(strip.ShowsHead));
            Shade(strip, panel, frame);
            flow.Add(strip);
        }

        flow.Space(frame.Theme.ObjectSpace());

        // a table's head comes back inside the box as well
        Strip? Framed(Strip? head)
        {
            if (head is null)
            {
                return null;
            }

            if (!heads.TryGetValue(head, out var framed))
            {
                heads[head] = framed = head.Copy();
                Shade(framed, panel, frame);
            }

            return framed;
        }
    }

    private static List<Strip> Contents(Panel panel, Frame inner)
    {
        var theme = inner.Theme;
        var flow = new Flow();
        if (!string.IsNullOrWhiteSpace(panel.Title))
        {
            var style = new TextStyle(theme.BaseSize * 1.05, Bold: true, Ink: panel.Tone ?? theme.Brand);
            var lines = inner.Lines(panel.Title, style, inner.Width, Typography.HeadingLine);
            HeadingLayout.AddTitle(flow, lines, inner.Parent.Add("P"));
            flow.Space(theme.BaseSize * 0.4);
        }

        foreach (var strip in BlockLayout.Layout(panel.Blocks, inner))
        {
            flow.Add(strip);
        }

        return [.. flow.Strips];
    }

    private static double Padding(Frame frame) => Math.Min(WidestPadding, frame.Width * MostOfWidth);

    private static void Shade(Strip strip, Panel panel, Frame frame)
    {
        var start = Padding(frame) + (frame.RightToLeft ? 0 : BarWidth);
        strip.Items.ForEach(i => i.Move(start, 0));
        strip.Items.InsertRange(0,
        [
            new RectItem(0, 0, frame.Width, strip.Height, frame.Theme.Shade),
            new RectItem(frame.At(0, BarWidth), 0, BarWidth, strip.Height, panel.Tone ?? frame.Theme.Brand),
        ]);
    }
}
