using MaturityAssessment.Pdf.Tests.Images;

namespace MaturityAssessment.Pdf.Tests;

/// <summary>Blocks in blocks in blocks, until no room is left.</summary>
public class TightSpaceTests
{
    [Fact]
    public void Lists_in_lists_keep_a_line_to_write_on()
    {
        var list = new ItemList("deepest \u200f\u200f of all");
        for (var depth = 0; depth < 40; depth++)
        {
            list = new ItemList(new ListItem("word") { Inner = list });
        }

        using var pdf = PdfReading.Open(PdfReading.Of(list));

        pdf.AllText().Squeezed().ShouldEndWith("deepestofall");
        pdf.GetPages().SelectMany(p => p.Letters).ShouldAllBe(l => l.EndBaseLine.X < 536);
        pdf.Elements("L").Count().ShouldBe(41);
    }

    [Fact]
    public void Columns_that_would_be_narrower_than_a_few_letters_stand_one_under_the_other()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Columns([.. Enumerable.Range(0, 12).Select(i => new Column(new Paragraph($"column {i}")))])));

        pdf.GetPage(1).Letters.Where(l => l.Value == "c").Select(l => Math.Round(l.StartBaseLine.X)).Distinct().ShouldHaveSingleItem();
        pdf.AllText().ShouldContain("column 11");
    }

    [Fact]
    public void Columns_numbers_and_pictures_as_high_as_a_page_fit_into_a_box()
    {
        var essay = string.Concat(Enumerable.Repeat("many words ", 900));
        using var pdf = PdfReading.Open(PdfReading.Of(
            new Panel("Box", new Panel("Inner", new Columns(new Column(new Paragraph(essay + "first")), new Column(new Paragraph("short"))), new KeyFacts(new KeyFact(essay + "second", "1")), new Picture(ImageFile.Read(new PngMaker(2, 200, 2, 8).Make()), "A tower") { Width = 100 }))));

        pdf.AllText().ShouldContain("first");
        pdf.AllText().ShouldContain("second");
        pdf.GetPages().Sum(p => p.GetImages().Count()).ShouldBe(1);
    }

    [Fact]
    public void Lines_that_stay_with_the_next_do_not_make_a_column_higher_than_a_page()
    {
        var heading = new Heading(2, string.Concat(Enumerable.Repeat("a heading that never ends ", 60)), "h");
        using var pdf = PdfReading.Open(PdfReading.Of(new Columns(new Column(new Paragraph(string.Concat(Enumerable.Repeat("words ", 500))), heading, new Figure(500, (_, _) => { }, "Drawing")), new Column(new Paragraph("short")))));

        pdf.AllText().ShouldContain("ends");
    }

    [Fact]
    public void A_drawing_that_is_too_high_for_its_column_is_named_and_not_its_neighbour()
    {
        var columns = new Columns(new Column(new Paragraph("innocent")), new Column(new Paragraph("x"), new Figure(2000, (_, _) => { }, "Too high")));

        Should.Throw<DocumentLayoutException>(() => PdfRenderer.Render(PdfReading.Of(columns))).Message.ShouldStartWith("The figure 'Too high' (block 2 of column 2) is 2000 points high");
    }

    [Fact]
    public void A_seal_that_says_too_much_stays_below_the_title()
    {
        var cover = new Cover("Title") { Seal = new("Check", "CODE", [.. Enumerable.Range(0, 200).Select(i => $"line {i}")]) };
        using var pdf = PdfReading.Open(PdfReading.Of(cover));

        var letters = pdf.GetPage(1).Letters;
        letters.ShouldAllBe(l => l.StartBaseLine.Y > 0);
        letters.Where(l => l.PointSize < 9).Max(l => l.StartBaseLine.Y).ShouldBeLessThan(pdf.GetPage(1).Height * 0.48);
    }
}
