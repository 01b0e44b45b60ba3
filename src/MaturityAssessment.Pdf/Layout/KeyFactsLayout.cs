using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>Numbers in a row: the value large, its label and note beneath.</summary>
internal static class KeyFactsLayout
{
    private const int MostInRow = 4;

    // in sizes of the text
    private const double Narrowest = 6;
    private const double Gap = 14;
    private const double RuleHeight = 2;

    public static void Layout(KeyFacts facts, Frame frame, Flow flow)
    {
        var list = new StructureNode("L", frame.Parent) { ListNumbering = "None", Language = facts.Language };
        flow.Space(frame.Theme.ParagraphSpace());
        var most = Math.Clamp((int)((frame.Width + Gap) / ((frame.Theme.BaseSize * Narrowest) + Gap)), 1, MostInRow);
        foreach (var row in facts.Facts.Chunk(most))
        {
            AddRow(flow, row, Math.Min(most, facts.Facts.Count), list, frame);
            flow.Space(Gap);
        }

        flow.Space(frame.Theme.ObjectSpace());
    }

    private static void AddRow(Flow flow, KeyFact[] facts, int places, StructureNode list, Frame frame)
    {
        var width = (frame.Width - (Gap * (places - 1))) / places;
        var cells = facts.Select((fact, i) => (X: frame.At(i * (width + Gap), width), Lines: Fact(fact, width, list, frame))).ToList();
        // one piece unless somebody put an essay where a number belongs
        var pieces = cells.ConvertAll(c => Composition.Cut(c.Lines, frame.Height));
        for (var band = 0; band < pieces.Max(p => p.Count); band++)
        {
            var inked = cells.Zip(pieces).Where(c => band < c.Second.Count).Select(c => (c.First.X, Cell: Composition.Stack(c.Second[band]))).ToList();
            var strip = new Strip(inked.Max(c => c.Cell.Height));
            foreach (var (x, cell) in inked)
            {
                strip.Absorb(cell, x, 0);
            }

            flow.Add(strip);
        }
    }

    private static List<Strip> Fact(KeyFact fact, double width, StructureNode list, Frame frame)
    {
        var theme = frame.Theme;
        var body = list.Add("LI").Add("LBody");
        (string? Text, TextStyle Style, double LineFactor)[] parts =
        [
            (fact.Value, new(theme.BaseSize * 2.2, Bold: true, Ink: theme.Brand), 1.3),
            (fact.Label, new(theme.BaseSize * 0.9, Bold: true, Ink: theme.Ink), Typography.CellLine),
            (fact.Note, new(theme.BaseSize * 0.85, Ink: theme.Muted), Typography.CellLine),
        ];

        var strips = new List<Strip> { new(RuleHeight + (theme.BaseSize * 0.4), new RectItem(0, 0, width, RuleHeight, theme.Accent)) };
        foreach (var (text, style, lineFactor) in parts.Where(p => !string.IsNullOrWhiteSpace(p.Text)))
        {
            var node = body.Add("P");
            strips.AddRange(frame.Lines(text!, style, width, lineFactor).Select(line => new Strip(line.Height, new LineItem(line, 0, line.Baseline, node))));
        }

        return strips;
    }
}
