using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Tagging;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Layout;

/// <summary>Something to paint at a place in a strip; without a node it is decoration.</summary>
internal abstract class Item(double x, double y, StructureNode? node)
{
    public double X { get; private set; } = x;
    public double Y { get; private set; } = y;
    public StructureNode? Node { get; } = node;

    public void Move(double dx, double dy) => (X, Y) = (X + dx, Y + dy);

    public Item Copy() => (Item)MemberwiseClone();

    public abstract void Paint(Painter painter, double x, double y);
}

/// <param name="parts">The elements of the links and foreign words inside the line, by their text.</param>
internal sealed class LineItem(TextLine line, double x, double y, StructureNode? node, IReadOnlyDictionary<StyledText, StructureNode>? parts = null) : Item(x, y, node)
{
    public IEnumerable<Footnote> Notes => line.Runs.Select(r => r.Source).OfType<FootnoteMark>().Select(m => m.Note);

    public override void Paint(Painter painter, double x, double y) => painter.Line(line, x, y, Node, parts);
}

internal sealed class RectItem(double x, double y, double width, double height, Colour colour, double radius = 0) : Item(x, y, null)
{
    public override void Paint(Painter painter, double x, double y)
    {
        if (radius > 0)
        {
            painter.Canvas.FillRoundedRect(x, y, width, height, radius, colour);
        }
        else
        {
            painter.Canvas.FillRect(x, y, width, height, colour);
        }
    }
}

internal sealed class RuleItem(double x, double y, double width, Stroke stroke) : Item(x, y, null)
{
    public override void Paint(Painter painter, double x, double y) => painter.Canvas.Line(x, y, x + width, y, stroke);
}

/// <summary>A drawing by the caller of the engine.</summary>
internal sealed class DrawingItem(double x, double y, double width, double height, StructureNode? node, Action<ICanvas> draw, string description) : Item(x, y, node)
{
    public override void Paint(Painter painter, double x, double y)
    {
        if (Node is not null)
        {
            Node.Bounds = (x, y, width, height);
        }

        painter.Drawing(draw, x, y, description);
    }
}

/// <summary>An element without ink, such as an empty cell: readers still count it.</summary>
internal sealed class EmptyItem(StructureNode node) : Item(0, 0, node)
{
    public override void Paint(Painter painter, double x, double y)
    {
    }
}

/// <summary>Keeps the place of an element in the reading order when its contents are painted elsewhere, or are none.</summary>
internal sealed class AnchorItem(StructureNode target) : Item(0, 0, null)
{
    public StructureNode Target { get; } = target;

    public override void Paint(Painter painter, double x, double y) => painter.Reserve(Target);
}

/// <summary>The last line of an entry in the contents: leaders and the page number, known only now.</summary>
internal sealed class ContentsItem(HeadingPlace heading, TextStyle style, double x, double y, double width, double titleWidth, double rowTop, double rowHeight, StructureNode link)
    : Item(x, y, link)
{
    public override void Paint(Painter painter, double x, double y) =>
        painter.ContentsEntry(heading, style, new(x, y, width, titleWidth, rowTop - Y + y, rowHeight), Node!);
}
