using UglyToad.PdfPig.Tokens;

namespace MaturityAssessment.Pdf.Tests;

public class TaggingTests
{
    [Fact]
    public void Every_kind_of_element_is_there()
    {
        using var pdf = PdfReading.Open(SampleDocument.Create());
        var roles = pdf.Elements().Select(e => e.TextOf("S")).Distinct().ToList();

        foreach (var role in new[] { "Document", "Sect", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TR", "TH", "TD", "Caption", "Figure", "TOC", "TOCI", "Reference", "Link", "Div" })
        {
            roles.ShouldContain(role);
        }
    }

    [Fact]
    public void Elements_come_in_reading_order()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(
            new Heading(1, "A", "a"), new Paragraph("b"), new ItemList("c"), new Table("d", [new("e")], [new TableRow("f")]), new Figure(10, (c, w) => c.FillRect(0, 0, w, 5, Drawing.Colour.Black), "g", "h")));
        var chapter = pdf.Elements("Sect").Single();

        pdf.ChildElements(chapter).Select(e => e.TextOf("S")).ShouldBe(["H1", "P", "L", "Table", "Figure", "P"]);
    }

    [Fact]
    public void A_figure_carries_its_alternative_text_and_its_place()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Figure(40, (c, w) => c.FillRect(0, 0, w, 40, Drawing.Colour.Black), "What it says")));
        var figure = pdf.Elements("Figure").Single();

        figure.TextOf("Alt").ShouldBe("What it says");
        var box = ((ArrayToken)((DictionaryToken)pdf.Resolve(figure.Data["A"])).Data["BBox"]).Data.Cast<NumericToken>().Select(n => n.Data).ToList();
        (box[3] - box[1]).ShouldBe(40, 0.01);
        box[0].ShouldBe(60, 0.01);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_figure_without_alternative_text_cannot_be_made(string altText) =>
        Should.Throw<ArgumentException>(() => new Figure(40, (_, _) => { }, altText)).Message.ShouldContain("alternative");

    [Fact]
    public void A_skipped_heading_level_is_closed_for_the_reader()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Heading(1, "A", "a"), new Heading(3, "B", "b"), new Heading(2, "C", "c"), new Heading(3, "D", "d")));

        pdf.Elements().Select(e => e.TextOf("S")).Where(r => r!.StartsWith('H')).ShouldBe(["H1", "H2", "H2", "H3"]);
    }

    [Fact]
    public void Another_language_is_noted_on_the_block_and_inside_it()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph("Bonjour") { Language = "fr" }, new Paragraph("In Rome ", new TextSpan("ciao") { Language = "it" })));

        pdf.Elements("P").First().TextOf("Lang").ShouldBe("fr");
        pdf.Elements("Span").Single().TextOf("Lang").ShouldBe("it");
    }

    [Fact]
    public void Every_piece_of_content_is_marked_and_every_mark_is_closed()
    {
        using var pdf = PdfReading.Open(SampleDocument.Create());
        foreach (var page in pdf.GetPages())
        {
            var depth = 0;
            foreach (var operation in page.Operations)
            {
                depth += operation.Operator switch { "BDC" => 1, "EMC" => -1, _ => 0 };
                if (operation.Operator is "TJ" or "f" or "S" or "B")
                {
                    depth.ShouldBeGreaterThan(0, $"unmarked {operation.Operator} on page {page.Number}");
                }
            }

            depth.ShouldBe(0);
        }
    }

    [Fact]
    public void Headers_and_footers_are_decoration()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph("x")) with { Furniture = new(FooterText: "Footer") });
        var marked = pdf.GetPage(1).GetMarkedContents();

        marked.Where(m => m.IsArtifact).SelectMany(m => m.Letters).Select(l => l.Value).Aggregate(string.Concat).ShouldContain("Footer");
        marked.Where(m => !m.IsArtifact).SelectMany(m => m.Letters).Select(l => l.Value).Aggregate(string.Concat).ShouldBe("x");
    }

    [Fact]
    public void An_abbreviation_says_what_it_stands_for()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph("At ", TextSpan.Abbreviation("L3", "Level 3, defined"), " today.")));
        var span = pdf.Elements("Span").Single();

        span.TextOf("E").ShouldBe("Level 3, defined");
        pdf.AllText().ShouldBe("At L3 today.");
    }

    [Fact]
    public void A_block_in_a_right_to_left_language_starts_at_the_right_in_a_document_that_does_not()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new ItemList("بند") { Language = "ar" }));

        pdf.GetPage(1).Letters.Single(l => l.Value == "•").StartBaseLine.X.ShouldBeGreaterThan(500);
        pdf.Elements("L").Single().TextOf("Lang").ShouldBe("ar");
    }

    [Theory]
    [InlineData(1, new[] { 2, -2 })]
    [InlineData(2, new[] { 4, 2 })]
    public void Bookmarks_open_as_many_levels_as_asked(int levels, int[] counts)
    {
        var document = PdfReading.Of(new Heading(1, "A", "a"), new Heading(2, "B", "b"), new Heading(3, "D", "d"), new Heading(2, "C", "c"), new Heading(1, "E", "e"));
        using var pdf = PdfReading.Open(document with { OpenBookmarkLevels = levels });
        var outlines = pdf.Child(pdf.Catalogue(), "Outlines");

        new[] { outlines, pdf.Child(outlines, "First") }.Select(o => ((NumericToken)o.Data["Count"]).Int).ShouldBe(counts);
    }

    [Fact]
    public void A_block_that_fails_inside_another_says_where()
    {
        var problem = Should.Throw<DocumentLayoutException>(() => PdfRenderer.Render(PdfReading.Of(new Panel("Box", new Paragraph("x"), new Figure(2000, (_, _) => { }, "Tower")))));

        problem.Message.ShouldContain("'Tower'");
        problem.Message.ShouldContain("block 2 of the panel 'Box'");
    }
}
