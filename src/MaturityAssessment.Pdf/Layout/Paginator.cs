namespace MaturityAssessment.Pdf.Layout;

internal sealed class Page(string chapter)
{
    public List<(Strip Strip, double X, double Y, bool IsRepeated)> Strips { get; } = [];
    public bool HasFurniture { get; set; } = true;

    /// <summary>The chapter the page belongs to: the first that begins on it, or the one that runs on.</summary>
    public string Chapter { get; set; } = chapter;

    /// <summary>Table heads that the reader of this page has seen already.</summary>
    public List<Strip> Heads { get; } = [];

    /// <summary>Lines of footnotes, from the top.</summary>
    public List<Strip> Notes { get; } = [];
    public double NotesHeight { get; set; }
}

/// <summary>
/// Puts strips on pages. Strips that keep with the next move together as long as a page can hold them; figures that
/// float wait for the next page while the text goes on; footnotes stand on the page of their mark.
/// </summary>
internal sealed class Paginator(Theme theme, bool rightToLeft = false, bool hasNotes = false)
{
    private const double Tolerance = 0.01;

    // notes that were left over may fill so much of the next page
    private const double MostCarriedNotes = 0.5;

    private readonly List<Page> _pages = [];
    private readonly Queue<List<Strip>> _waitingFigures = new();
    private readonly Queue<Strip> _waitingNotes = new();
    private Page _page = new("");
    private double _y;
    private string _chapter = "";

    private double Bottom => theme.Page.Height - theme.Margins.Bottom;

    private bool IsAtTop => _page.Strips.Count == 0;

    public List<Page> Paginate(IReadOnlyList<Strip> strips)
    {
        StartPage();
        for (var next = 0; next < strips.Count;)
        {
            var group = new List<Strip>();
            next = TakeGroup(strips, next, group);
            if (!PlaceAroundFigures(strips, ref next, group))
            {
                PlaceGroup(group);
            }
        }

        while (_waitingFigures.Count > 0 || _waitingNotes.Count > 0)
        {
            StartPage();
        }

        if (_pages.Count > 1 && IsAtTop && _page.Notes.Count == 0)
        {
            _pages.RemoveAt(_pages.Count - 1);
        }

        _pages.ForEach(AddNotes);
        return _pages;
    }

    /// <summary>Adds the strips that keep with one another to the group and returns the index after them.</summary>
    private static int TakeGroup(IReadOnlyList<Strip> strips, int first, List<Strip> group)
    {
        var end = first + 1;
        group.Add(strips[first]);
        while (end < strips.Count && strips[end - 1].KeepsWithNext && !strips[end].BreaksBefore && !strips[end].FillsPage)
        {
            group.Add(strips[end++]);
        }

        return end;
    }

    private void PlaceGroup(List<Strip> group)
    {
        // figures and notes that wait go first, on pages of their own if they must
        while ((!IsAtTop && (group[0].BreaksBefore || group[0].FillsPage || LacksRoom(group[0]) || !Fits(group))) || (group[0].FillsPage && _page.Notes.Count > 0))
        {
            StartPage();
        }

        group.ForEach(Place);
    }

    /// <summary>Lets figures that float and do not fit wait for the next page, and goes on with the text; false when there is no need or no use.</summary>
    private bool PlaceAroundFigures(IReadOnlyList<Strip> strips, ref int next, List<Strip> group)
    {
        if (IsAtTop || !group.Exists(s => s.Floats) || (_waitingFigures.Count == 0 && Fits(group)))
        {
            return false;
        }

        var text = new List<Strip>();
        var figures = new List<List<Strip>>();
        Part(group, text, figures);
        var end = next;
        while (text.Count > 0 && text[^1].KeepsWithNext && end < strips.Count && !strips[end].BreaksBefore && !strips[end].FillsPage)
        {
            var following = new List<Strip>();
            end = TakeGroup(strips, end, following);
            Part(following, text, figures);
        }

        if (text.Count > 0 && (text[0].BreaksBefore || text[0].FillsPage || !Fits(text)))
        {
            return false;
        }

        text.ForEach(Place);
        foreach (var figure in figures)
        {
            Put(new Strip(0, figure.SelectMany(s => s.Items).Select(i => i.Node).OfType<Tagging.StructureNode>().Distinct().Select(n => new AnchorItem(n))), theme.Margins.Left, _y);
            _waitingFigures.Enqueue(figure);
        }

        next = end;
        return true;
    }

    private static void Part(List<Strip> group, List<Strip> text, List<List<Strip>> figures)
    {
        for (var i = 0; i < group.Count; i++)
        {
            if (!group[i].Floats)
            {
                text.Add(group[i]);
            }
            else if (i > 0 && group[i - 1].Floats)
            {
                figures[^1].Add(group[i]);
            }
            else
            {
                figures.Add([group[i]]);
            }
        }
    }

    private bool Fits(List<Strip> group)
    {
        var (y, notes, heads) = (_y, _page.NotesHeight, 0);
        for (var i = 0; i < group.Count; i++)
        {
            var strip = group[i];
            y += strip.Height + (i == 0 && IsAtTop ? 0 : strip.SpaceBefore);
            if (heads == 0 && MissingHead(strip) is { } head && !group.Exists(s => s.ShowsHead == head))
            {
                y += head.Height;
                heads++;
            }

            if (hasNotes)
            {
                notes += strip.Notes.SelectMany(n => n.Lines).Sum(l => l.SpaceBefore + l.Height) + (notes == 0 && strip.Notes.Any() ? FootnoteLayout.SeparatorHeight(theme) : 0);
            }

            if (y > Bottom - notes + Tolerance)
            {
                return false;
            }
        }

        return true;
    }

    private bool LacksRoom(Strip strip) => strip.RoomAsked > 0 && Room - strip.SpaceBefore < strip.RoomAsked;

    private Strip? MissingHead(Strip strip) => strip.RepeatedHead is { } head && !_page.Heads.Contains(head) ? head : null;

    private void Place(Strip strip)
    {
        if (strip.FillsPage)
        {
            PlaceFullPage(strip);
            return;
        }

        Composition.RequireRoom(strip, theme.TextHeight);
        // only groups taller than a page come to break here
        while ((!IsAtTop || _page.Notes.Count > 0) && Room - (IsAtTop ? 0 : strip.SpaceBefore) - strip.Height < -Tolerance)
        {
            StartPage();
        }

        if (MissingHead(strip) is { } head && head.Height + strip.Height <= Room)
        {
            _y += IsAtTop ? 0 : strip.SpaceBefore;
            _page.Strips.Add((head, theme.Margins.Left, _y, true));
            _page.Heads.Add(head);
            _y += head.Height;
        }

        if (strip.ShowsHead is { } shown)
        {
            _page.Heads.Add(shown);
        }

        _y += IsAtTop ? 0 : strip.SpaceBefore;
        Put(strip, theme.Margins.Left, _y);
        _y += strip.Height;
        if (hasNotes)
        {
            PlaceNotes(strip);
        }
    }

    private double Room => Bottom - _y - _page.NotesHeight;

    private void PlaceNotes(Strip strip)
    {
        foreach (var line in strip.Notes.SelectMany(n => n.Lines))
        {
            if (_waitingNotes.Count > 0 || !PlaceNote(line, Room))
            {
                _waitingNotes.Enqueue(line);
            }
        }
    }

    private bool PlaceNote(Strip line, double room)
    {
        var height = line.SpaceBefore + line.Height + (_page.Notes.Count == 0 ? FootnoteLayout.SeparatorHeight(theme) : 0);
        if (height > room + Tolerance)
        {
            return false;
        }

        _page.Notes.Add(line);
        _page.NotesHeight += height;
        return true;
    }

    private void AddNotes(Page page)
    {
        if (page.Notes.Count == 0)
        {
            return;
        }

        var y = Bottom - page.NotesHeight;
        var separator = FootnoteLayout.Separator(theme, rightToLeft);
        page.Strips.Add((separator, theme.Margins.Left, y, false));
        y += separator.Height;
        foreach (var line in page.Notes)
        {
            y += line.SpaceBefore;
            page.Strips.Add((line, theme.Margins.Left, y, false));
            y += line.Height;
        }
    }

    private void PlaceFullPage(Strip strip)
    {
        _page.HasFurniture = false;
        Put(strip, 0, 0);
        StartPage();
    }

    private void Put(Strip strip, double x, double y)
    {
        if (strip.Items.Count > 0)
        {
            _page.Strips.Add((strip, x, y, false));
        }

        foreach (var (heading, offset) in strip.Headings)
        {
            (heading.Page, heading.Y) = (_pages.Count - 1, y + offset);
            if (heading.Heading.Level == 1)
            {
                var isFirstOnPage = _page.Chapter == _chapter;
                _chapter = heading.Text;
                _page.Chapter = isFirstOnPage ? _chapter : _page.Chapter;
            }
        }
    }

    private void StartPage()
    {
        _page = new(_chapter);
        _pages.Add(_page);
        _y = theme.Margins.Top;
        while (_waitingNotes.TryPeek(out var line) && PlaceNote(line, _page.Notes.Count == 0 ? double.MaxValue : (theme.TextHeight * MostCarriedNotes) - _page.NotesHeight))
        {
            _waitingNotes.Dequeue();
        }

        while (_waitingFigures.TryPeek(out var figure) && (IsAtTop || Fits(figure)))
        {
            _waitingFigures.Dequeue();
            figure.ForEach(Place);
            // the text that comes under it may begin in the middle of a paragraph
            _y += theme.ParagraphSpace();
        }
    }
}
