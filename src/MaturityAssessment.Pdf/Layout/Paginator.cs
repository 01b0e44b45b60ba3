namespace MaturityAssessment.Pdf.Layout;

internal sealed class Page(string chapter)
{
    public List<(Strip Strip, double X, double Y, bool IsRepeated)> Strips { get; } = [];
    public bool HasFurniture { get; set; } = true;

    /// <summary>The chapter the page belongs to: the first that begins on it, or the one that runs on.</summary>
    public string Chapter { get; set; } = chapter;
}

/// <summary>Puts strips on pages. Strips that keep with the next move together as long as a page can hold them.</summary>
internal sealed class Paginator(Theme theme)
{
    private const double Tolerance = 0.01;

    private readonly List<Page> _pages = [];
    private Page _page = new("");
    private double _y;
    private string _chapter = "";

    private double Bottom => theme.Page.Height - theme.Margins.Bottom;

    private bool IsAtTop => _page.Strips.Count == 0;

    public List<Page> Paginate(IReadOnlyList<Strip> strips)
    {
        StartPage();
        for (var first = 0; first < strips.Count;)
        {
            var end = EndOfGroup(strips, first);
            PlaceGroup(strips, first, end);
            first = end;
        }

        if (_pages.Count > 1 && IsAtTop)
        {
            _pages.RemoveAt(_pages.Count - 1);
        }

        return _pages;
    }

    private static int EndOfGroup(IReadOnlyList<Strip> strips, int first)
    {
        var end = first + 1;
        while (end < strips.Count && strips[end - 1].KeepsWithNext && !strips[end].BreaksBefore && !strips[end].FillsPage)
        {
            end++;
        }

        return end;
    }

    private void PlaceGroup(IReadOnlyList<Strip> strips, int first, int end)
    {
        if (!IsAtTop && (strips[first].BreaksBefore || strips[first].FillsPage || !Fits(strips, first, end)))
        {
            StartPage();
        }

        for (var i = first; i < end; i++)
        {
            Place(strips[i]);
        }
    }

    private bool Fits(IReadOnlyList<Strip> strips, int first, int end)
    {
        var y = _y;
        for (var i = first; i < end && y <= Bottom + Tolerance; i++)
        {
            y += strips[i].SpaceBefore + strips[i].Height;
        }

        return y <= Bottom + Tolerance;
    }

    private void Place(Strip strip)
    {
        if (strip.FillsPage)
        {
            PlaceFullPage(strip);
            return;
        }

        if (strip.Height > theme.TextHeight + Tolerance)
        {
            throw new DocumentLayoutException(FormattableString.Invariant(
                $"The {strip.Origin} is {strip.Height:0} points high and a page has room for {theme.TextHeight:0}; make it lower."));
        }

        // only groups taller than a page come to break here
        if (!IsAtTop && _y + strip.SpaceBefore + strip.Height > Bottom + Tolerance)
        {
            StartPage();
        }

        if (IsAtTop && strip.RepeatedHead is { } head && head.Height + strip.Height <= theme.TextHeight)
        {
            _page.Strips.Add((head, theme.Margins.Left, _y, true));
            _y += head.Height;
        }

        _y += IsAtTop ? 0 : strip.SpaceBefore;
        Put(strip, theme.Margins.Left, _y);
        _y += strip.Height;
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
    }
}
