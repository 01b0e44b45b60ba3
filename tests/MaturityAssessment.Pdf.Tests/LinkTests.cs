using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Tokens;

namespace MaturityAssessment.Pdf.Tests;

public class LinkTests
{
    [Fact]
    public void A_web_address_opens()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph("See ", TextSpan.LinkTo("the site", "https://example.org/a?b=(c)"))));
        var link = pdf.GetPage(1).GetAnnotations().ShouldHaveSingleItem();

        link.Type.ShouldBe(AnnotationType.Link);
        link.Action.ShouldBeOfType<UriAction>().Uri.ShouldBe("https://example.org/a?b=(c)");
        link.Content.ShouldBe("the site");
        pdf.Kids(pdf.Elements("Link").Single()).Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("#nowhere")]
    [InlineData("not an address")]
    public void A_link_that_leads_nowhere_good_is_plain_text(string target)
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph(TextSpan.LinkTo("text", target))));

        pdf.GetPage(1).GetAnnotations().ShouldBeEmpty();
        pdf.AllText().ShouldBe("text");
    }

    [Fact]
    public void A_link_over_two_lines_can_be_clicked_on_both()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph(TextSpan.LinkTo(string.Concat(Enumerable.Repeat("long words ", 14)), "https://example.org/"))));

        pdf.GetPage(1).GetAnnotations().Count().ShouldBe(2);
        pdf.Elements("Link").Count().ShouldBe(1);
    }

    [Fact]
    public void Contents_list_the_headings_with_their_pages_and_lead_there()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(
            new TableOfContents("Contents"), new Heading(1, "First", "one"), new Heading(2, "Inner", "two"), new Heading(3, "Deep", "three"), new Heading(1, "Hidden", "four") { IsListed = false }, new Heading(1, "Last", "five")));
        var contents = pdf.GetPage(1);

        contents.BodyText().Squeezed().ShouldBe("ContentsFirst2Inner2Last4");
        contents.GetAnnotations().Count().ShouldBe(3);
        contents.GetAnnotations().Last().Action.ShouldBeOfType<GoToAction>().Destination.PageNumber.ShouldBe(4);
        pdf.Elements("TOCI").Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("https://example.org/a", "https://example.org/a")]
    [InlineData("#h", "h")]
    public void A_link_without_words_says_where_it_leads(string target, string said)
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Heading(1, "Heading", "h"), new Paragraph("See ", TextSpan.LinkTo("\u00a0 ", target), "here")));

        pdf.GetPage(1).GetAnnotations().ShouldHaveSingleItem().Content.ShouldBe(said);
    }

    [Fact]
    public void Places_are_listed_in_the_order_of_their_bytes_so_that_readers_find_them()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Heading(1, "First", "a\u00e9"), new Heading(1, "Second", "b"), new Heading(1, "Third", "a")));
        var places = (ArrayToken)pdf.Resolve(pdf.Child(pdf.Child(pdf.Catalogue(), "Names"), "Dests").Data["Names"]);

        places.Data.Where((_, i) => i % 2 == 0).Select(n => n is StringToken { Data.Length: 1 } plain ? plain.Data : "beyond ASCII").ShouldBe(["a", "b", "beyond ASCII"]);
    }
}
