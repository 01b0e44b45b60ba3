using System.Xml.Linq;
using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Pdf.Tests;

public class SvgCanvasTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_drawing_is_an_image_with_a_name_and_a_description()
    {
        var root = Parse(SvgCanvas.Render(100, 50, "Score & level", "From <2> to \"3\"", _ => { }));

        root.Attribute("role")!.Value.ShouldBe("img");
        root.Element(Svg + "title")!.Value.ShouldBe("Score & level");
        root.Element(Svg + "desc")!.Value.ShouldBe("From <2> to \"3\"");
        root.Attribute("aria-labelledby")!.Value.Split(' ').ShouldBe([root.Element(Svg + "title")!.Attribute("id")!.Value, root.Element(Svg + "desc")!.Attribute("id")!.Value]);
        root.Attribute("viewBox")!.Value.ShouldBe("0 0 100 50");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a & b \" ' ]]>")]
    [InlineData("\0\u0001\ud800\uffff")]
    public void Text_cannot_break_out(string text)
    {
        var root = Parse(SvgCanvas.Render(100, 50, text, text, c => c.Text(text, 1, 2, 8, Colour.Black), id: text));

        root.Descendants().Select(e => e.Name.LocalName).Distinct().ShouldBe(["title", "desc", "text"]);
    }

    [Fact]
    public void A_colour_can_follow_the_style_sheet_of_the_page()
    {
        var root = Parse(SvgCanvas.Render(10, 10, "t", "d", c => c.FillRect(0, 0, 1, 1, Colour.FromRgb(0x223344).Following("--chart-ink"))));

        root.Element(Svg + "rect")!.Attribute("fill")!.Value.ShouldBe("var(--chart-ink, #223344)");
    }

    [Theory]
    [InlineData("chart-ink")]
    [InlineData("--x; background:url(evil)")]
    [InlineData("--")]
    public void Only_names_of_custom_properties_are_taken(string name) =>
        Should.Throw<ArgumentException>(() => Colour.Black.Following(name));

    [Fact]
    public void Moves_and_turns_end_with_their_restore()
    {
        var root = Parse(SvgCanvas.Render(10, 10, "t", "d", c =>
        {
            c.Save();
            c.Translate(1, 2);
            c.Rotate(90);
            c.FillRect(0, 0, 1, 1, Colour.Black);
            c.Restore();
            c.Line(0, 0, 1, 1, new(Colour.Black, 0.5, 2));
            c.Translate(5, 5);
        }));

        root.Element(Svg + "line")!.Attribute("stroke-dasharray")!.Value.ShouldBe("2");
        root.Element(Svg + "g")!.Element(Svg + "g")!.Element(Svg + "rect").ShouldNotBeNull();
    }

    [Fact]
    public void Right_to_left_labels_keep_to_the_given_side()
    {
        var root = Parse(SvgCanvas.Render(10, 10, "t", "d", c => c.Text("עברית", 5, 5, 8, Colour.Black, anchor: TextAnchor.Left)));
        var text = root.Element(Svg + "text")!;

        text.Attribute("direction")!.Value.ShouldBe("rtl");
        text.Attribute("text-anchor")!.Value.ShouldBe("end");
    }

    [Fact]
    public void Numbers_are_written_alike_in_every_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new("de-DE");
            var svg = SvgCanvas.Render(10.5, 10.25, "t", "d", c => c.Path(VectorPath.Circle(1.5, 2.5, double.NaN), Colour.Black.WithAlpha(0.5)));

            svg.ShouldContain("0 0 10.5 10.25");
            svg.ShouldContain("fill-opacity=\"0.5\"");
            svg.ShouldNotContain("NaN");
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void Paper_and_screen_measure_alike()
    {
        var onScreen = 0.0;
        var onPaper = 0.0;
        SvgCanvas.Render(10, 10, "t", "d", c => onScreen = c.MeasureText("Measure", 9, bold: true));
        PdfRenderer.Render(PdfReading.Of(new Figure(10, (c, _) => onPaper = c.MeasureText("Measure", 9, bold: true), "alt")));

        onScreen.ShouldBe(onPaper);
        onScreen.ShouldBeInRange(30, 60);
    }

    private static XElement Parse(string svg) => XDocument.Parse(svg).Root!;
}
