namespace MaturityAssessment.Pdf.Writing;

/// <summary>A heading as bookmarks and links need it; pages count from 0 and y from the top.</summary>
internal sealed record OutlineEntry(int Level, string Title, string Id, int Page, double Y, bool IsListed)
{
    public Destination Place => new(Id, Page, Y);
}

/// <summary>A place that links lead to by name.</summary>
internal readonly record struct Destination(string Name, int Page, double Y);

/// <summary>Bookmarks and named destinations.</summary>
internal sealed class NavigationWriter(PdfObjects objects, IReadOnlyList<int> pages, double pageHeight)
{
    // a little above the heading, so that it does not stick to the edge of the window
    private const double Headroom = 12;

    private sealed class Bookmark(OutlineEntry entry, int id, Bookmark? parent)
    {
        public OutlineEntry Entry { get; } = entry;
        public int Id { get; } = id;
        public Bookmark? Parent { get; } = parent;
        public List<Bookmark> Children { get; } = [];
    }

    /// <param name="openLevels">How many levels show at first.</param>
    public int? WriteOutline(IReadOnlyList<OutlineEntry> entries, int openLevels)
    {
        var listed = entries.Where(e => e is { IsListed: true, Page: >= 0 }).ToList();
        if (listed.Count == 0)
        {
            return null;
        }

        var root = objects.Reserve();
        var top = Tree(listed);
        WriteChildren(top, root, openLevels - 1);
        objects.Add(root, new PdfBuffer().Raw("<</Type/Outlines/First "u8).Reference(top[0].Id).Raw("/Last "u8).Reference(top[^1].Id).Raw("/Count "u8).Integer(Shown(top, openLevels - 1)).Raw(">>"u8));
        return root;
    }

    public int WriteDestinations(IEnumerable<Destination> places)
    {
        var names = new PdfBuffer().Raw("<</Names["u8);
        // readers search by bytes, and names beyond ASCII are written as UTF-16, whose mark comes after every letter
        foreach (var place in places.Where(p => p.Page >= 0).OrderBy(p => !PdfBuffer.IsPlain(p.Name)).ThenBy(p => p.Name, StringComparer.Ordinal))
        {
            Write(names.String(place.Name), place);
        }

        var id = objects.Reserve();
        objects.Add(id, names.Raw("]>>"u8));
        return id;
    }

    private List<Bookmark> Tree(List<OutlineEntry> entries)
    {
        var top = new List<Bookmark>();
        var open = new Stack<Bookmark>();
        foreach (var entry in entries)
        {
            while (open.Count > 0 && open.Peek().Entry.Level >= entry.Level)
            {
                open.Pop();
            }

            var parent = open.Count > 0 ? open.Peek() : null;
            var bookmark = new Bookmark(entry, objects.Reserve(), parent);
            (parent?.Children ?? top).Add(bookmark);
            open.Push(bookmark);
        }

        return top;
    }

    private void WriteChildren(List<Bookmark> siblings, int parent, int openLevels)
    {
        for (var i = 0; i < siblings.Count; i++)
        {
            var bookmark = siblings[i];
            var body = new PdfBuffer().Raw("<</Title "u8).String(bookmark.Entry.Title).Raw("/Parent "u8).Reference(parent);
            if (i > 0)
            {
                body.Raw("/Prev "u8).Reference(siblings[i - 1].Id);
            }

            if (i < siblings.Count - 1)
            {
                body.Raw("/Next "u8).Reference(siblings[i + 1].Id);
            }

            if (bookmark.Children is { Count: > 0 } children)
            {
                // negative: closed until the reader opens it
                var shown = Shown(children, Math.Max(0, openLevels - 1));
                body.Raw("/First "u8).Reference(children[0].Id).Raw("/Last "u8).Reference(children[^1].Id).Raw("/Count "u8).Integer(openLevels > 0 ? shown : -shown);
                WriteChildren(children, bookmark.Id, openLevels - 1);
            }

            objects.Add(bookmark.Id, Write(body.Raw("/Dest"u8), bookmark.Entry.Place).Raw(">>"u8));
        }
    }

    private static int Shown(List<Bookmark> siblings, int openLevels) =>
        siblings.Count + (openLevels > 0 ? siblings.Sum(s => Shown(s.Children, openLevels - 1)) : 0);

    private PdfBuffer Write(PdfBuffer buffer, Destination place) =>
        buffer.Char('[').Reference(pages[place.Page]).Raw("/XYZ 0 "u8).Number(pageHeight - Math.Max(0, place.Y - Headroom)).Raw(" null]"u8);
}
