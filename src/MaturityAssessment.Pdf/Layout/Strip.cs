namespace MaturityAssessment.Pdf.Layout;

/// <summary>A slice of a document that is never split: a line, a table row, a figure.</summary>
internal sealed class Strip(double height, params IEnumerable<Item> items)
{
    public double Height { get; private set; } = height;
    public List<Item> Items { get; } = [.. items];

    /// <summary>Dropped at the top of a page.</summary>
    public double SpaceBefore { get; set; }

    public bool KeepsWithNext { get; set; }
    public bool BreaksBefore { get; init; }

    /// <summary>In points: with less room than this it goes to the next page.</summary>
    public double RoomAsked { get; set; }

    /// <summary>Takes a page of its own, edge to edge, without header and footer.</summary>
    public bool FillsPage { get; init; }

    /// <summary>The table head that is shown again when a page breaks before this strip.</summary>
    public Strip? RepeatedHead { get; set; }

    /// <summary>The repeated head that need not be shown again on the page of this strip, which is the head itself.</summary>
    public Strip? ShowsHead { get; set; }

    /// <summary>Part of a figure that may move to the top of a later page while the text goes on.</summary>
    public bool Floats { get; set; }

    public List<(HeadingPlace Heading, double Y)> Headings { get; } = [];

    /// <summary>The block it came from, for messages.</summary>
    public string Origin { get; set; } = "";

    /// <summary>The footnotes whose marks stand in it.</summary>
    public IEnumerable<Footnote> Notes => Items.OfType<LineItem>().SelectMany(i => i.Notes).Distinct();

    /// <summary>The same ink once more, to be moved independently.</summary>
    public Strip Copy() => new(Height, Items.Select(i => i.Copy())) { KeepsWithNext = KeepsWithNext };

    /// <summary>Takes over the contents of another strip, moved by a distance.</summary>
    public void Absorb(Strip other, double dx, double dy)
    {
        foreach (var item in other.Items)
        {
            item.Move(dx, dy);
            Items.Add(item);
        }

        Headings.AddRange(other.Headings.Select(h => (h.Heading, h.Y + dy)));
        Origin = Origin.Length == 0 ? other.Origin : Origin;
    }

    /// <summary>Widens the strip above and below, as inside a frame.</summary>
    public void Pad(double above, double below)
    {
        Items.ForEach(i => i.Move(0, above));
        for (var i = 0; i < Headings.Count; i++)
        {
            Headings[i] = (Headings[i].Heading, Headings[i].Y + above);
        }

        Height += above + below;
    }
}
