namespace MaturityAssessment.Pdf.Layout;

/// <summary>A heading and where it ended up.</summary>
/// <param name="tagLevel">The level screen readers hear: never more than one below that of the heading before.</param>
internal sealed class HeadingPlace(Heading heading, string text, int tagLevel)
{
    public Heading Heading { get; } = heading;
    public string Text { get; } = text;
    public int TagLevel { get; } = tagLevel;
    public int Page { get; set; } = -1;
    public double Y { get; set; }
}

/// <summary>All headings of a document, also those inside columns and panels, in reading order.</summary>
internal sealed class HeadingIndex
{
    private readonly Dictionary<string, HeadingPlace> _byId = new(StringComparer.Ordinal);
    private readonly List<HeadingPlace> _all = [];

    public HeadingIndex(IEnumerable<Block> blocks) => Collect(blocks);

    public IReadOnlyList<HeadingPlace> All => _all;

    public HeadingPlace this[Heading heading] => _byId[heading.Id];

    public bool Has(string id) => _byId.ContainsKey(id);

    private void Collect(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading:
                    Add(heading);
                    break;
                case Panel panel:
                    Collect(panel.Blocks);
                    break;
                case Columns columns:
                    Collect(columns.Items.SelectMany(c => c.Blocks));
                    break;
            }
        }
    }

    private void Add(Heading heading)
    {
        var place = new HeadingPlace(heading, Text.TextCleaner.CleanLine(heading.Text), Math.Min(heading.Level, (_all.Count == 0 ? 0 : _all[^1].TagLevel) + 1));
        if (!_byId.TryAdd(heading.Id, place))
        {
            throw new DocumentLayoutException($"The {heading.Describe()} has the id '{heading.Id}', which {_byId[heading.Id].Heading.Describe()} has already; ids are unique.");
        }

        _all.Add(place);
    }
}
