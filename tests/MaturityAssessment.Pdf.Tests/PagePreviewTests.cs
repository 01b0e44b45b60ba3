using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Tests.Images;
using UglyToad.PdfPig;

namespace MaturityAssessment.Pdf.Tests;

/// <summary>What the screen shows is the page that is printed: the same pages, the same letters at the same places.</summary>
public class PagePreviewTests
{
    private const double Tolerance = 0.12;

    public static TheoryData<string> Documents => ["whole", "spans", "notes", "pictures", "arabic"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Preview_and_file_have_the_same_pages_and_the_same_letters_at_the_same_places(string name)
    {
        var document = name == "whole" ? SampleDocument.Create() : GoldenDocuments.Of(name);
        var preview = PagePreview.Of(document);
        using var pdf = PdfDocument.Open(PdfRenderer.Render(document));

        preview.Count.ShouldBe(pdf.NumberOfPages);
        var letterOf = new Dictionary<string, HashSet<string>>();
        foreach (var page in pdf.GetPages())
        {
            var drawn = SvgReading.Glyphs(preview.Svg(page.Number, "A page"));
            var printed = page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).Select(l => (l.Value, l.StartBaseLine.X, Y: page.Height - l.StartBaseLine.Y)).ToList();
            foreach (var (letter, x, y) in printed)
            {
                var at = drawn.FindIndex(g => Math.Abs(g.X - x) < Tolerance && Math.Abs(g.Y - y) < Tolerance);
                at.ShouldBeGreaterThanOrEqualTo(0, $"'{letter}' of page {page.Number} at {x:0.0}, {y:0.0} is not in the preview");
                if (!letterOf.TryGetValue(drawn[at].Shape, out var letters))
                {
                    letterOf[drawn[at].Shape] = letters = [];
                }

                letters.Add(letter);
                drawn.RemoveAt(at);
            }

            drawn.ShouldBeEmpty($"page {page.Number} of the preview has letters that are not printed");
        }

        // one shape stands for one letter, but for those that look alike in several scripts, as o does
        letterOf.Values.ShouldAllBe(letters => letters.Count <= 3);
        letterOf.Count(l => l.Value.Count > 1).ShouldBeLessThanOrEqualTo(letterOf.Count / 10);
    }

    [Fact]
    public void Every_letter_is_a_shape_so_that_no_font_and_no_other_file_is_needed()
    {
        var preview = PagePreview.Of(SampleDocument.Create());

        for (var page = 1; page <= preview.Count; page++)
        {
            var svg = preview.Svg(page, "A page");
            svg.ShouldNotContain("<text");
            svg.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).ShouldNotContain("http");
        }
    }

    [Fact]
    public void What_people_wrote_cannot_become_markup()
    {
        var preview = PagePreview.Of(PdfReading.Of(
            new Heading(1, "<script>alert(1)</script>", "one"),
            new Paragraph(TextSpan.LinkTo("<a onload=\"x\">", "https://example.org/\"><script>"))));

        var svg = preview.Svg(1, "\"><script>alert(2)</script>");

        svg.ShouldNotContain("<script");
        svg.ShouldNotContain("onload");
        svg.ShouldNotContain("example.org");
        preview.ChapterOf(1).ShouldBe("<script>alert(1)</script>");
    }

    [Fact]
    public void A_page_is_drawn_alone_and_always_alike()
    {
        var preview = PagePreview.Of(SampleDocument.Create());

        var last = preview.Svg(preview.Count, "The last");

        preview.Svg(1, "The first").ShouldNotBe(last);
        preview.Svg(preview.Count, "The last").ShouldBe(last);
        Should.Throw<ArgumentOutOfRangeException>(() => preview.Svg(preview.Count + 1, ""));
        Should.Throw<ArgumentOutOfRangeException>(() => preview.Svg(0, ""));
    }

    [Fact]
    public void Images_are_carried_along()
    {
        var preview = PagePreview.Of(PdfReading.Of(new Picture(ImageFile.Read(JpegSamples.Rgb), "Stripes")));

        preview.Svg(1, "A page").ShouldContain("href=\"data:image/jpeg;base64,");
    }

    [Fact]
    public void Colours_are_those_of_paper_whatever_the_screen_prefers()
    {
        var preview = PagePreview.Of(PdfReading.Of(new Figure(20, (canvas, width) => canvas.FillRect(0, 0, width, 20, Colour.FromRgb(0x123456).Following("--ink")), "A bar")));

        preview.Svg(1, "A page").ShouldContain("#123456");
        preview.Svg(1, "A page").ShouldNotContain("var(");
    }
}
