using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Pdf.Tests;

public class FloatTests
{
    private static readonly Paragraph After = new(string.Concat(Enumerable.Repeat("afterwards ", 60)));

    [Fact]
    public void A_figure_that_floats_goes_to_the_next_page_and_the_text_fills_this_one()
    {
        using var floating = PdfReading.Open(PdfReading.Of(new Paragraph("top"), new Spacer(450), new Paragraph("before"), Box("Figurecaption"), After));
        using var fixedInPlace = PdfReading.Open(PdfReading.Of(new Paragraph("top"), new Spacer(450), new Paragraph("before"), Box("Figurecaption") with { Floats = false }, After));

        floating.GetPage(1).BodyText().ShouldContain("afterwards");
        floating.GetPage(2).BodyText().ShouldStartWith("Figurecaption");
        fixedInPlace.GetPage(1).BodyText().ShouldBe("topbefore");
    }

    [Fact]
    public void Readers_still_meet_the_figure_where_it_was_put()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph("top"), new Spacer(450), new Paragraph("before"), Box("Caption"), After));

        pdf.ChildElements(pdf.Elements("Document").Single()).Select(e => e.TextOf("S")).ShouldBe(["P", "P", "Figure", "P", "P"]);
    }

    [Fact]
    public void Figures_that_float_keep_their_order_and_none_is_lost()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(
            new Paragraph("top"), new Spacer(500), new Paragraph("x"), Box("Captionone"), Box("Captiontwo", 40), Box("Captionthree"), Box("Captionfour"), After, new Heading(1, "Chapter", "c"), new Paragraph("top"), new Spacer(480), new Paragraph("y"), Box("Captionfive")));
        var text = pdf.AllText();

        string[] captions = ["Captionone", "Captiontwo", "Captionthree", "Captionfour", "Chapter", "Captionfive"];
        captions.Select(c => text.IndexOf(c, StringComparison.Ordinal)).ShouldBeInOrder();
        captions.ShouldAllBe(c => text.Contains(c, StringComparison.Ordinal));
    }

    [Fact]
    public void A_heading_before_a_figure_that_floats_goes_on_with_the_text()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph("x"), new Spacer(460), new Paragraph("y"), new Heading(2, "Headingtwo", "h"), Box("Caption"), After));

        pdf.GetPage(1).BodyText().ShouldContain("Headingtwoafterwards");
        pdf.GetPage(2).BodyText().ShouldStartWith("Caption");
    }

    [Fact]
    public void Text_goes_on_under_a_figure_that_waited_however_little_room_was_left_before()
    {
        for (var fillers = 1; fillers < 9; fillers++)
        {
            using var pdf = PdfReading.Open(PdfReading.Of([new Paragraph("x"), new Spacer(500), new Paragraph("y"), Box("Caption"), .. Enumerable.Range(0, fillers).Select(_ => new Paragraph("filler")), new Heading(2, "Headingtwo", "h"), new Paragraph("after")]));

            pdf.NumberOfPages.ShouldBe(2, $"after {fillers} paragraphs");
        }
    }

    [Fact]
    public void A_figure_that_fits_stays_where_it_is()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph("before"), Box("Caption"), After));

        pdf.GetPage(1).BodyText().ShouldStartWith("beforeCaptionafterwards");
    }

    [Fact]
    public void A_table_that_runs_on_under_a_figure_shows_its_head_again()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(
            new Paragraph("top"), new Spacer(450), new Paragraph("x"), Box("Caption"), new Table("", [new("Headline")], [.. Enumerable.Range(0, 30).Select(i => new TableRow($"row{i}"))])));

        pdf.GetPage(1).BodyText().ShouldContain("Headlinerow0");
        pdf.GetPage(2).BodyText().ShouldStartWith("CaptionHeadline");
    }

    private static Figure Box(string caption, double height = 250) => new(height, (c, w) => c.FillRect(0, 0, w, height, Colour.FromRgb(0x0B3D6B)), "Box", caption) { Floats = true };
}
