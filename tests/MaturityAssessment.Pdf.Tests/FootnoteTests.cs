using UglyToad.PdfPig;
using UglyToad.PdfPig.Actions;

namespace MaturityAssessment.Pdf.Tests;

public class FootnoteTests
{
    private const string Filler = "A line of plain text that is there to take up room. ";

    [Fact]
    public void A_note_stands_at_the_foot_of_the_page_with_its_mark()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(
            new Paragraph("Text", TextSpan.WithFootnote("marked", "Explained"), " goes on."), new PageBreak(), new Paragraph("Next ", TextSpan.WithFootnote("page", "Secondnote"))));

        pdf.GetPage(1).BodyText().Squeezed().ShouldBe("Textmarked1goeson.1Explained");
        pdf.GetPage(2).BodyText().Squeezed().ShouldBe("Nextpage22Secondnote");
        var explained = pdf.GetPage(1).Letters.First(l => l.Value == "E");
        explained.StartBaseLine.Y.ShouldBeInRange(70, 80);
    }

    [Fact]
    public void The_mark_leads_to_the_note_and_the_note_back()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph(TextSpan.WithFootnote("marked", "Explained"))));

        var links = pdf.GetPage(1).GetAnnotations().ToList();
        links.Count.ShouldBe(2);
        var there = links[0].Action.ShouldBeOfType<GoToAction>().Destination.Coordinates.Top!.Value;
        var back = links[1].Action.ShouldBeOfType<GoToAction>().Destination.Coordinates.Top!.Value;
        there.ShouldBeLessThan(100);
        back.ShouldBeGreaterThan(740);
    }

    [Fact]
    public void Readers_meet_the_note_where_it_is_referred_to()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph("a", TextSpan.WithFootnote("b", "note ", TextSpan.LinkTo("site", "https://example.org/")), "c"), new Paragraph("d")));
        var paragraph = pdf.Elements("P").First();

        pdf.ChildElements(paragraph).Select(e => e.TextOf("S")).ShouldBe(["Reference", "Note"]);
        var note = pdf.Elements("Note").Single();
        note.TextOf("ID").ShouldNotBeNullOrEmpty();
        pdf.ChildElements(note).Select(e => e.TextOf("S")).ShouldBe(["Lbl", "Link"]);
    }

    [Fact]
    public void Every_note_stands_on_the_page_of_its_mark_wherever_the_page_breaks()
    {
        for (var lines = 20; lines < 34; lines++)
        {
            Block[] blocks = [.. Enumerable.Range(0, lines).Select(i => new Paragraph("filler")), new Paragraph(TextSpan.WithFootnote("Marked", "Explained ", string.Concat(Enumerable.Repeat(Filler, 9)), "Noteend")), new Paragraph("last")];
            using var pdf = PdfReading.Open(PdfReading.Of(blocks));
            var page = pdf.GetPages().Single(p => p.BodyText().Contains("Marked", StringComparison.Ordinal));

            page.BodyText().ShouldContain("Explained");
            page.BodyText().ShouldContain("Noteend", Case.Sensitive, $"after {lines} paragraphs");
            var noteTop = page.Letters.First(l => l.Value == "E").StartBaseLine.Y;
            page.Letters.Where(l => l.PointSize > 9.5 && l.StartBaseLine.Y is > 70 and < 760).ShouldAllBe(l => l.StartBaseLine.Y > noteTop);
        }
    }

    [Fact]
    public void A_note_longer_than_a_page_goes_on_at_the_foot_of_the_next_pages()
    {
        var words = string.Join(' ', Enumerable.Range(0, 2500).Select(i => $"n{i}"));
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph(TextSpan.WithFootnote("Marked", words)), new Paragraph(string.Concat(Enumerable.Repeat(Filler, 60))), new Paragraph("Thelast")));

        pdf.NumberOfPages.ShouldBeGreaterThan(2);
        var text = pdf.AllText();
        text.ShouldContain("n2499");
        text.ShouldContain("Thelast");
        AllInside(pdf);
    }

    [Fact]
    public void Notes_work_in_lists_cells_panels_and_columns()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(
            new ItemList(new ListItem(TextSpan.WithFootnote("a", "NoteA"))),
            new Table("", [new("Head")], [new TableRow(new TableCell(TextSpan.WithFootnote("b", "NoteB")))]),
            new Panel("P", new Paragraph(TextSpan.WithFootnote("c", "NoteC"))),
            new Columns(new Column(new Paragraph(TextSpan.WithFootnote("d", "NoteD"))), new Column(new Paragraph("x")))));

        var text = pdf.GetPage(1).BodyText().Squeezed();
        text.ShouldEndWith("1NoteA2NoteB3NoteC4NoteD");
        pdf.Elements("Note").Count().ShouldBe(4);
    }

    private static void AllInside(PdfDocument pdf)
    {
        foreach (var page in pdf.GetPages())
        {
            page.Letters.Where(l => l.StartBaseLine.Y > 60).ShouldAllBe(l => l.StartBaseLine.Y > 69 && l.StartBaseLine.Y < 810);
        }
    }
}
