using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Pdf.Tests.Fuzz;

/// <summary>Makes a document that nobody would write, always the same one for a number.</summary>
internal sealed class RandomDocuments(int seed)
{
    private const int DeepestContainer = 3;
    private const int DeepestList = 9;

    private static readonly ImageFile Image = ImageFile.Read(new Images.PngMaker(3, 2, 2, 8).Make());

    private static readonly string[] Languages = ["en-GB", "ar", "he", "fr", "zh-Hans", "el", "x-none"];

    private static readonly string[] Words =
    [
        "service", "of", "data", "interoperability", "Ministerium", "Donaudampfschifffahrtsgesellschaft", "état", "Υπηρεσία", "данные", "خدمات", "البيانات", "שירות", "31", "2.4", "(123)", "50 %", "–",
        "漢字かな交じり文", "हिन्दी", "😀", "👩‍👩‍👧‍👦", "🇩🇪", "e\u0301\u0302\u0303", "\ud83d", "\udc00", "\0", "\u0007", "\u202e", "\u200f", "\ufeff", "\uffff", "\u00ad", "\t", "\r\n", "\n\n", "\u2028", "\u00a0",
        "(endstream) %%EOF /JS", ">> endobj", "\\", "<b>&amp;</b>", "=1+1", "javascript:alert(1)", "https://example.org/a?b=c", "a/b-c", "...",
    ];

    private readonly Random _random = new(seed);
    private int _headings;

    public Document Make()
    {
        var theme = new Theme
        {
            Page = Pick(PageSize.A4, PageSize.Letter, new PageSize(842, 595)),
            BaseSize = Pick(10.0, 10, 10, 6, 14, 18),
            Margins = Pick(new Margins(60, 78, 60, 70), new Margins(60, 78, 60, 70), new Margins(200, 90, 220, 90)),
            ChaptersStartPages = Chance(50),
        };
        var blocks = Some(1, 7, () => Block(0, theme)).ToList();
        if (Chance(40))
        {
            blocks.InsertRange(0, [Cover(), new TableOfContents(Text(3), _random.Next(1, 4))]);
        }

        return new(new(Chance(10) ? Text(60) : "A title", Text(2), Text(2), Pick(Languages[..5]), new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), "Tests") { DeclaresPdfUa = true }, theme, blocks)
        {
            Furniture = new(Chance(30) ? Text(80) : null, Text(Pick(0, 4, 200)), "{0} / {1}"),
            OpenBookmarkLevels = _random.Next(0, 4),
        };
    }

    private Block Block(int depth, Theme theme) => _random.Next(0, depth < DeepestContainer ? 15 : 12) switch
    {
        0 or 1 => Spoken(new Paragraph([.. Spans(20)]) { Align = Align(), KeepsWithNext = Chance(30), IsLead = Chance(10), Size = Chance(10) ? _random.Next(4, 40) : null }),
        2 => new Paragraph(Text(Pick(5, 50, 150))),
        3 => Spoken(new Heading(_random.Next(1, 4), Text(Pick(1, 4, 40)), $"h{_headings++}{Pick("", " é", "z")}") { StartsPage = Chance(20) ? Chance(50) : null, IsListed = Chance(90) }),
        4 => Spoken(List(0)),
        5 or 6 => Spoken(Table()),
        7 => Drawn(theme),
        8 => new Picture(Image, "A picture", Chance(50) ? Text(8) : null) { Width = Chance(70) ? _random.Next(1, 900) : null, Align = Align(), Floats = Chance(50) },
        9 => new Spacer(_random.Next(0, 900)),
        10 => Chance(50) ? new PageBreak() : new Paragraph(),
        11 => new KeyFacts(Some(0, 9, () => new KeyFact(Text(Pick(0, 3, 30)), Text(Pick(1, 1, 20)), Chance(50) ? Text(5) : null)).ToList()),
        12 or 13 => Spoken(new Panel(Chance(50) ? Text(Pick(2, 40)) : null, Some(0, 5, () => Block(depth + 1, theme)).ToList())),
        _ => new Columns(Some(0, 4, () => new Column(Some(0, 4, () => Block(depth + 1, theme)).ToList(), Pick(1, 0.5, 3, 0.01))).ToList(), Pick(18, 0, 40)),
    };

    private Figure Drawn(Theme theme)
    {
        var height = Pick(20, 200, theme.TextHeight / 2, theme.TextHeight - 1, Chance(10) ? theme.TextHeight * 2 : 90);
        return new(height, (canvas, width) => canvas.FillRect(0, 0, Math.Min(width, 50), height, Colour.FromRgb(0x0B3D6B)), "A drawing", Chance(60) ? Text(Pick(3, 30)) : null) { Floats = Chance(50) };
    }

    private Cover Cover() => new(Text(Pick(4, 40, 150)))
    {
        Subtitle = Text(Pick(0, 10, 90)),
        Organisation = Text(Pick(0, 5, 90)),
        Status = Text(Pick(0, 2, 20)),
        Date = Text(Pick(0, 2, 20)),
        Facts = Some(0, 9, () => (Text(2), Text(Pick(1, 5, 60)))).ToList(),
        Logo = Chance(50) ? new(Pick(60, 1, 9000), Pick(40, 9000, 1), (canvas, width, height) => canvas.FillRect(0, 0, width, height, Colour.FromRgb(0)), "Logo") : null,
        Image = Chance(30) ? Emblem.Of(Image, "Picture") : null,
        Seal = Chance(40) ? new(Text(3), Text(Pick(1, 10)), Some(0, 4, () => Text(Pick(3, 40))).ToList()) : null,
    };

    private Table Table()
    {
        var columns = Pick(1, 2, 4, 8, 25);
        return new(Text(Pick(0, 4, 40)), [.. Enumerable.Range(0, columns).Select(_ => new TableColumn(Text(Pick(0, 1, 6)), Pick(1, 1, 5, 0.001, 0, -1), Align()))], Some(0, columns > 4 ? 3 : 9, () => Row(columns)).ToList());
    }

    private TableRow Row(int columns) => new(Some(0, columns + 1, () => new TableCell([.. Spans(Pick(1, 2, 2, 3, 6, Chance(columns > 4 ? 0 : 3) ? 250 : 3))])
    {
        Fill = Chance(20) ? Colour.FromRgb(_random.Next(0x1000000)) : null,
        ColumnSpan = Pick(1, 1, 1, 1, 2, 3, 99, 0, -1),
        RowSpan = Pick(1, 1, 1, 1, 1, 2, 5, 99, 0),
        IsRowHeader = Chance(20),
        Align = Chance(20) ? Align() : null,
    }).ToList())
    { IsEmphasised = Chance(10) };

    private ItemList List(int depth) => new(
        Some(depth == 0 ? 0 : 1, 3, () => new ListItem([.. Spans(Pick(0, 3, 15))]) { Inner = depth < DeepestList && Chance(55) ? List(depth + 1) : null }).ToList(), Chance(50));

    private IEnumerable<TextSpan> Spans(int words) => Some(0, 4, () => new TextSpan(Text(words))
    {
        Bold = Chance(20),
        Italic = Chance(20),
        Size = Chance(8) ? _random.Next(2, 30) : null,
        Colour = Chance(10) ? Colour.FromRgb(_random.Next(0x1000000)) : null,
        Link = Chance(10) ? Pick("https://example.org/x", "#h0", "#nowhere", "javascript:alert(1)", "mailto:a@example.org", "\0") : null,
        Language = Chance(10) ? Pick(Languages) : null,
        Expansion = Chance(5) ? Text(3) : null,
        Footnote = Chance(7) ? [.. Some(1, 3, () => new TextSpan(Text(Pick(3, 3, 30, 90))) { Link = Chance(20) ? "https://example.org" : null })] : null,
    });

    private T Spoken<T>(T block)
        where T : Block => Chance(10) ? block with { Language = Pick(Languages) } : block;

    private string Text(int words) => string.Join(Chance(90) ? " " : "", Some(words / 2, words, Word));

    private string Word() => Chance(1) ? string.Concat(Enumerable.Repeat(Pick(Words), Pick(20, 60))) : Chance(60) ? Words[_random.Next(17)] : Pick(Words);

    private TextAlign Align() => Pick(Enum.GetValues<TextAlign>());

    private List<T> Some<T>(int least, int most, Func<T> make) => [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => make())];

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private bool Chance(int percent) => _random.Next(100) < percent;
}
