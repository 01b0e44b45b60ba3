using MaturityAssessment.Pdf.Tagging;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>Columns side by side. They stay in one piece when a page can hold them; longer ones continue side by side.</summary>
internal static class ColumnsLayout
{
    // in sizes of the text; columns narrower than a few letters stand one under the other instead
    private const double Narrowest = 4;

    public static void Layout(Columns columns, Frame frame, Flow flow)
    {
        if (columns.Items.Count == 0)
        {
            return;
        }

        var parent = new StructureNode("Div", frame.Parent) { Language = columns.Language };
        var available = frame.Width - (columns.Gap * (columns.Items.Count - 1));
        var weights = columns.Items.Sum(c => c.Weight);
        if (columns.Items.Min(c => available * c.Weight / weights) is var narrowest && !(narrowest >= frame.Theme.BaseSize * Narrowest))
        {
            Stack(columns, frame, parent, flow);
            return;
        }

        var offset = 0.0;
        var placed = new List<(double X, List<List<Strip>> Parts)>();
        foreach (var (column, number) in columns.Items.Select((c, i) => (c, i + 1)))
        {
            var width = available * column.Weight / weights;
            var strips = BlockLayout.Layout(column.Blocks, frame with { Width = width, Parent = parent.Add("Div"), Inside = $" of column {number}{frame.Inside}" });
            placed.Add((frame.At(offset, width), Composition.Cut(strips, frame.Height)));
            offset += width + columns.Gap;
        }

        flow.Space(frame.Theme.ParagraphSpace());
        for (var band = 0; band < placed.Max(p => p.Parts.Count); band++)
        {
            flow.Add(Band(placed, band));
        }

        flow.Space(frame.Theme.ObjectSpace());
    }

    private static void Stack(Columns columns, Frame frame, StructureNode parent, Flow flow)
    {
        foreach (var (column, number) in columns.Items.Select((c, i) => (c, i + 1)))
        {
            flow.Space(frame.Theme.ParagraphSpace());
            foreach (var strip in BlockLayout.Layout(column.Blocks, frame with { Parent = parent.Add("Div"), Inside = $" of column {number}{frame.Inside}" }))
            {
                flow.Add(strip);
            }
        }

        flow.Space(frame.Theme.ObjectSpace());
    }

    private static Strip Band(List<(double X, List<List<Strip>> Parts)> columns, int band)
    {
        var parts = columns.Where(c => band < c.Parts.Count).Select(c => (c.X, Strips: c.Parts[band])).ToList();
        var strip = new Strip(parts.Max(p => Composition.HeightOf(p.Strips)));
        foreach (var (x, strips) in parts)
        {
            strip.Absorb(Composition.Stack(strips), x, 0);
        }

        return strip;
    }
}
