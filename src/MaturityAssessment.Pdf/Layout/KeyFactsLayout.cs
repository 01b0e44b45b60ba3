using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>Numbers in a row: the value large, its label and note beneath.</summary>
internal static class KeyFactsLayout
{
    private const int MostInRow = 4;
    private const double Gap = 14;
    private const double RuleHeight = 2;

    public static void Layout(KeyFacts facts, Frame frame, Flow flow)
    {
        var list = new StructureNode("L", frame.Parent) { ListNumbering = "None", Language = facts.Language };
        flow.Space(frame.Theme.ParagraphSpace());
        foreach (var row in facts.Facts.Chunk(MostInRow))
        {
            flow.Add(Row(row, Math.Min(MostInRow, facts.Facts.Count), list, frame));
            flow.Space(Gap);
        }

        flow.Space(frame.Theme.ObjectSpace());
    }

    private static Strip Row(KeyFact[] facts, int places, StructureNode list, Frame frame)
    {
        var width = (frame.Width - (Gap * (places - 1))) / places;
        var cells = facts.Select((fact, i) => (X: frame.At(i * (width + Gap), width), Cell: Fact(fact, width, list, frame))).ToList();
        var strip = new Strip(cells.Max(c => c.Cell.Height));
        foreach (var (x, cell) in cells)
        {
            strip.Items.Add(new RectItem(x, 0, width, RuleHeight, frame.Theme.Accent));
            strip.Absorb(cell, x, 0);
        }

        return strip;
    }

    private static Strip Fact(KeyFact fact, double width, StructureNode list, Frame frame)
    {
        var theme = frame.Theme;
        var body = list.Add("LI").Add("LBody");
        (string? Text, TextStyle Style, double LineFactor)[] parts =
        [
            (fact.Value, new(theme.BaseSize * 2.2, Bold: true, Ink: theme.Brand), 1.3),
            (fact.Label, new(theme.BaseSize * 0.9, Bold: true, Ink: theme.Ink), Typography.CellLine),
            (fact.Note, new(theme.BaseSize * 0.85, Ink: theme.Muted), Typography.CellLine),
        ];

        var y = RuleHeight + (theme.BaseSize * 0.4);
        var items = new List<Item>();
        foreach (var (text, style, lineFactor) in parts.Where(p => !string.IsNullOrWhiteSpace(p.Text)))
        {
            var node = body.Add("P");
            foreach (var line in frame.Lines(text!, style, width, lineFactor))
            {
                items.Add(new LineItem(line, 0, y + line.Baseline, node));
                y += line.Height;
            }
        }

        return new(y, items);
    }
}
