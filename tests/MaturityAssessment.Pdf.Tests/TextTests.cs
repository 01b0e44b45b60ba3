using MaturityAssessment.Pdf.Text;
using UglyToad.PdfPig;

namespace MaturityAssessment.Pdf.Tests;

public class TextTests
{
    private const string Arabic = "تتضمن خارطة الطريق 31 مبادرة (Data Exchange) حتى عام 2031";
    private static readonly ImageFile Logo = ImageFile.Read(Images.JpegSamples.Rgb);

    private const string Hebrew = "מפת הדרכים כוללת 31 יוזמות";

    [Fact]
    public void Plain_text_reads_back_as_it_was_written()
    {
        const string text = "Plain text, with “quotes”, ligatures: office, fluffy; accents: crème brûlée, Žižkov; dashes – and — more.";
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph(text)));

        pdf.AllText().Squeezed().ShouldBe(text.Squeezed());
    }

    [Theory]
    [InlineData(Arabic)]
    [InlineData(Hebrew)]
    public void Right_to_left_text_reads_back_in_the_order_it_was_written(string text)
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph(text)));
        var words = string.Concat(pdf.GetPage(1).Letters.Where(l => l.StartBaseLine.Y is > 80 and < 780).Select(l => l.Value)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // glyphs stand in visual order inside a word, the words themselves in logical order
        words.Select(w => string.Concat(w.Order())).ShouldBe(text.Split(' ').Select(w => string.Concat(w.Order())));
    }

    [Fact]
    public void Right_to_left_paragraphs_start_at_the_right()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph(Hebrew)));
        var letters = pdf.GetPage(1).Letters.Where(l => l.StartBaseLine.Y is > 80 and < 780).ToList();

        letters.Max(l => l.BoundingBox.Right).ShouldBe(pdf.GetPage(1).Width - 60, 2);
        letters[0].Location.X.ShouldBeGreaterThan(letters[^1].Location.X);
    }

    [Fact]
    public void A_heading_that_starts_with_a_hebrew_word_stays_where_headings_start()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Heading(2, Hebrew, "h")));

        pdf.GetPage(1).Letters.Where(l => l.StartBaseLine.Y is > 80 and < 780).Min(l => l.BoundingBox.Left).ShouldBe(60, 3);
    }

    [Fact]
    public void A_right_to_left_document_mirrors_lists_and_tables()
    {
        using var pdf = PdfReading.Open(PdfReading.InLanguage("ar", new ItemList("item"), new Table("", [new("A"), new("B")], [new TableRow("x", "y")])));
        var letters = pdf.GetPage(1).Letters.ToList();

        letters.First(l => l.Value == "•").Location.X.ShouldBeGreaterThan(letters.First(l => l.Value == "m").Location.X);
        letters.Last(l => l.Value == "x").Location.X.ShouldBeGreaterThan(letters.Last(l => l.Value == "y").Location.X);
    }

    [Fact]
    public void A_character_no_font_has_shows_as_a_box_and_reads_as_itself()
    {
        var bytes = PdfRenderer.Render(PdfReading.Of(new Paragraph("a😀b🚀c")));
        using var pdf = PdfDocument.Open(bytes);

        var letters = pdf.GetPage(1).Letters.Where(l => l.StartBaseLine.Y is > 80 and < 780).ToList();
        letters.Count.ShouldBe(5);
        letters[1].Value.ShouldBe("😀");
        letters[1].BoundingBox.Width.ShouldBeGreaterThan(2);
    }

    public static TheoryData<string> HostileTexts =>
    [
        "", " ", "\n", "\n\n\n", "\0", "\a\b\u001b[31m", "\ud800", "\udc00\ud800", "a\ud83d", "😀👩‍👩‍👧‍👦🇩🇪", "\u202e\u2066reversed\u2069", "e\u0301\u0301\u0301\u0301",
        new string('x', 300), new string('\u0301', 400), "\ufeff\ufffe\uffff", "(\\)<>[]{}/%#", "a\tb\r\nc\rd\u2028e", "עברית English العربية 123 % ‎+5", "漢字とかな。", "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35", "\u00ad\u00ad", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
        new string('y', 3_000), string.Concat(Enumerable.Repeat("many words ", 300)),
    ];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void No_text_breaks_a_document(string text)
    {
        var bytes = PdfRenderer.Render(PdfReading.Of(
            new Cover(text) { Subtitle = text, Organisation = text, Status = text, Date = text, Facts = [(text, text)] },
            new TableOfContents(text),
            new Heading(1, text, "h" + text),
            new Paragraph(text, TextSpan.Strong(text), new TextSpan(text) { Link = "#h" + text }),
            new ItemList(new ListItem(text) { Inner = new(text) }),
            new Table(text, [new(text), new(text, 0.01)], [new TableRow(text, text)]),
            new Panel(text, new Paragraph(text)),
            new KeyFacts(new KeyFact(text, text, text)),
            new Paragraph(new TextSpan(text) { Footnote = [text, TextSpan.LinkTo(text, "https://example.org/")], Expansion = text }),
            new Picture(Logo, "alt" + text, text) { Floats = true },
            new Columns(new Column(new Paragraph(text)), new Column(new Paragraph(text), new Paragraph(text))),
            new Figure(30, (c, w) => c.Text(Drawing.CanvasShapes.Shorten(c, text, 80, 9), w / 2, 10, 9, Drawing.Colour.Black, anchor: Drawing.TextAnchor.Middle, rotation: 30), "alt" + text, text)) with
        {
            Furniture = new(text, text),
        });

        using var pdf = PdfDocument.Open(bytes);
        foreach (var page in pdf.GetPages())
        {
            page.Letters.ShouldAllBe(l => l.BoundingBox.Right <= page.Width + 1 && l.BoundingBox.Left >= -1);
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("word ")]
    [InlineData("ש")]
    public void Fifty_thousand_characters_are_laid_out_whole(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length));
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph(text), new Table("", [new("a")], [new TableRow(text)])));

        pdf.AllText().Count(c => c == piece[0]).ShouldBe(2 * 50_000 / piece.Length);
    }

    [Theory]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\rb\u2028c", "a\nb\nc")]
    [InlineData("tab\there", "tab here")]
    [InlineData("zero\0width\u202e", "zerowidth")]
    [InlineData("plain", "plain")]
    public void Text_is_cleaned_before_it_is_shaped(string raw, string clean) => TextCleaner.Clean(raw).ShouldBe(clean);

    // not inline data: attributes cannot hold half a surrogate pair
    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character() => TextCleaner.Clean("\ud800x\udc00").ShouldBe("\ufffdx\ufffd");

    [Fact]
    public void The_memory_for_shaped_words_is_bounded()
    {
        var cache = new ShapingCache(generationSize: 100);
        var face = FontSet.Default.Chain(false, false)[0];
        for (var i = 0; i < 1_000; i++)
        {
            cache.Shape(face, $"word{i}", false, HarfBuzzSharp.Script.Latin);
        }

        cache.Count.ShouldBeLessThanOrEqualTo(200);
    }

    [Fact]
    public void A_folder_of_fonts_serves_as_well_and_a_missing_family_is_named()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "one.ttf"), FontSet.Default.Chain(false, false)[0].Data);

            var fonts = FontSet.FromDirectory(folder.FullName, "Noto Sans");

            fonts.MeasureText("width", 10).ShouldBe(FontSet.Default.MeasureText("width", 10));
            Should.Throw<ArgumentException>(() => FontSet.FromDirectory(folder.FullName, "Other")).Message.ShouldContain("Noto Sans");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_folder_of_fonts_serves_scripts_that_the_others_lack_and_takes_nothing_from_them()
    {
        var (latin, extra) = (Directory.CreateTempSubdirectory(), Directory.CreateTempSubdirectory());
        try
        {
            var chain = FontSet.Default.Chain(false, false);
            File.WriteAllBytes(Path.Combine(latin.FullName, "latin.ttf"), chain[0].Data);
            File.WriteAllBytes(Path.Combine(extra.FullName, "hebrew.ttf"), Array.Find(chain, f => f.Covers('א'))!.Data);
            File.WriteAllBytes(Path.Combine(extra.FullName, "more-latin.ttf"), FontSet.Default.Chain(true, false)[0].Data);
            var without = FontSet.FromDirectory(latin.FullName, "Noto Sans");
            var with = without.WithFallbacksFrom(extra.FullName);

            FontsOf(without).ShouldBe(["NotoSans-Regular"]);
            FontsOf(with).ShouldBe(["NotoSans-Regular", "NotoSansHebrew-Regular"]);
        }
        finally
        {
            latin.Delete(recursive: true);
            extra.Delete(recursive: true);
        }

        static IEnumerable<string> FontsOf(FontSet fonts)
        {
            using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph("Latin שלום")) with { Theme = new() { Fonts = fonts } });
            pdf.AllText().ShouldContain("Latin");
            return [.. pdf.GetPage(1).Letters.Select(l => l.FontName![7..]).Distinct().Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public void Added_fonts_leave_text_to_the_fallbacks_that_were_there()
    {
        var (first, added) = (Directory.CreateTempSubdirectory(), Directory.CreateTempSubdirectory());
        try
        {
            var chain = FontSet.Default.Chain(false, false);
            var (math, symbols) = (Array.Find(chain, f => f.Family.EndsWith("Math", StringComparison.Ordinal))!, Array.Find(chain, f => f.Family.Contains("Symbols", StringComparison.Ordinal))!);
            var shared = Enumerable.Range(0x2190, 0x700).First(c => math.Covers(c) && symbols.Covers(c) && !chain[0].Covers(c));
            File.WriteAllBytes(Path.Combine(first.FullName, "latin.ttf"), chain[0].Data);
            File.WriteAllBytes(Path.Combine(first.FullName, "symbols.ttf"), symbols.Data);
            File.WriteAllBytes(Path.Combine(added.FullName, "math.ttf"), math.Data);
            var fonts = FontSet.FromDirectory(first.FullName, "Noto Sans").WithFallbacksFrom(added.FullName);

            using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph(char.ConvertFromUtf32(shared))) with { Theme = new() { Fonts = fonts } });

            pdf.GetPage(1).Letters.Select(l => l.FontName![7..]).ShouldContain(symbols.PostScriptName);
        }
        finally
        {
            first.Delete(recursive: true);
            added.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("OTTO....................")]
    [InlineData("ttcf....................")]
    [InlineData("wOF2")]
    [InlineData("")]
    [InlineData("\0\u0001\0\0\0\u000f....")]
    public void A_font_file_that_cannot_be_used_is_named(string content)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Should.Throw<InvalidDataException>(() => FontSet.Default.WithFallbacksFrom(folder.FullName)).Message.ShouldContain("no TrueType file");
            File.WriteAllText(Path.Combine(folder.FullName, "strange.ttf"), content, System.Text.Encoding.Latin1);

            Should.Throw<InvalidDataException>(() => FontSet.Default.WithFallbacksFrom(folder.FullName)).Message.ShouldContain("'strange.ttf'");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Words_are_not_hyphenated()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph(string.Concat(Enumerable.Repeat("interoperability standardisation ", 30)))));

        pdf.AllText().ShouldNotContain("-");
    }

    [Theory]
    [InlineData("(>>endobj\n%%EOF) /Title <FEFF")]
    [InlineData("</dc:title><evil/>&amp;")]
    [InlineData("\\) /OpenAction << /S /JavaScript >>")]
    public void A_title_that_looks_like_syntax_is_a_title(string title)
    {
        var document = PdfReading.Of(new Heading(1, title, title), new Paragraph("x", new TextSpan(title) { Link = "#" + title, Expansion = title, Language = title }));
        using var pdf = PdfReading.Open(document with { Info = document.Info with { Title = title, Author = title, Subject = title, Creator = title } });

        pdf.Information.Title.ShouldBe(title.Replace('\n', ' '));
        pdf.TryGetXmpMetadata(out var xmp).ShouldBeTrue();
        xmp.GetXDocument().ToString().ShouldNotContain("<evil");
        pdf.TryGetBookmarks(out var bookmarks).ShouldBeTrue();
        bookmarks.Roots.Single().Title.ShouldBe(title.Replace('\n', ' '));
        pdf.GetPage(1).GetAnnotations().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_document_without_language_is_refused(string language) =>
        Should.Throw<DocumentLayoutException>(() => PdfRenderer.Render(PdfReading.InLanguage(language, new Paragraph("x")))).Message.ShouldContain("language");

    [Theory]
    [InlineData("ar", true)]
    [InlineData("ar-Latn", false)]
    [InlineData("az-Arab-IR", true)]
    [InlineData("he-IL", true)]
    [InlineData("en-GB", false)]
    [InlineData("az-Latn", false)]
    public void The_language_or_its_script_says_where_lines_start(string language, bool rightToLeft) => Languages.IsRightToLeft(language).ShouldBe(rightToLeft);

    [Fact]
    public void A_wider_word_than_the_line_is_cut_and_nothing_of_it_is_lost()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph(new string('m', 500))));

        pdf.AllText().ShouldBe(new string('m', 500));
        pdf.GetPage(1).Letters.Max(l => l.BoundingBox.Right).ShouldBeLessThanOrEqualTo(pdf.GetPage(1).Width - 59);
    }
}
