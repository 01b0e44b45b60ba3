using MaturityAssessment.Pdf.Drawing;
using UglyToad.PdfPig;

namespace MaturityAssessment.Pdf.Tests;

public class DrawingTests
{
    [Fact]
    public void A_drawing_that_forgets_to_restore_does_not_move_what_follows()
    {
        static Document With(Action<ICanvas> draw) => PdfReading.Of(new Figure(20, (c, _) => draw(c), "alt"), new Paragraph("after"));
        using var tidy = PdfReading.Open(With(_ => { }));
        using var untidy = PdfReading.Open(With(c =>
        {
            c.Save();
            c.Translate(50, 50);
            c.Rotate(45);
        }));

        Place(untidy).ShouldBe(Place(tidy));

        static (double, double) Place(PdfDocument pdf)
        {
            var letter = pdf.GetPage(1).Letters.First(l => l.Value == "f");
            return (Math.Round(letter.Location.X, 2), Math.Round(letter.Location.Y, 2));
        }
    }

    [Fact]
    public void Restoring_more_than_was_saved_is_refused() =>
        Should.Throw<DocumentLayoutException>(() => PdfRenderer.Render(PdfReading.Of(new Figure(20, (c, _) => { c.Restore(); c.Restore(); }, "alt")))).Message.ShouldContain("Save");

    [Fact]
    public void Numbers_that_are_none_do_not_break_the_file()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Figure(20, (c, _) => c.FillRect(double.NaN, double.PositiveInfinity, -1e300, 4, Colour.Black), "alt")));

        pdf.NumberOfPages.ShouldBe(1);
        pdf.GetPage(1).Paths.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(TextAnchor.Left, 0.0)]
    [InlineData(TextAnchor.Middle, 0.5)]
    [InlineData(TextAnchor.Right, 1.0)]
    public void The_anchor_says_which_point_of_the_text_is_placed(TextAnchor anchor, double share)
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Figure(20, (c, w) => c.Text("anchor", w / 2, 12, 10, Colour.Black, anchor: anchor), "alt")));
        var first = pdf.GetPage(1).Letters.First(l => l.Value == "a");

        first.StartBaseLine.X.ShouldBe((pdf.GetPage(1).Width / 2) - (share * FontSet.Default.MeasureText("anchor", 10)), 0.05);
    }

    [Fact]
    public void A_label_is_shortened_to_the_room_there_is()
    {
        var label = "";
        SvgCanvas.Render(10, 10, "t", "d", c => label = c.Shorten("A label that is far too long", 60, 9));

        label.ShouldEndWith("…");
        FontSet.Default.MeasureText(label, 9).ShouldBeInRange(40, 60);
    }

    [Theory]
    [InlineData("#0B3D6B", 0x0B3D6B)]
    [InlineData("abc", 0xAABBCC)]
    public void Brand_colours_are_read_as_they_are_stored(string hex, int rgb) => Colour.Parse(hex).ShouldBe(Colour.FromRgb(rgb));

    [Theory]
    [InlineData("")]
    [InlineData("#12345")]
    [InlineData("blue")]
    [InlineData(null)]
    public void What_is_no_colour_is_said_to_be_none(string? hex) => Colour.TryParse(hex, out _).ShouldBeFalse();

    [Fact]
    public void Ink_on_a_colour_can_always_be_read()
    {
        for (var rgb = 0; rgb <= 0xFFFFFF; rgb += 0x010305)
        {
            var colour = Colour.FromRgb(rgb);
            colour.ContrastWith(colour.ReadableInk()).ShouldBeGreaterThan(4.5);
        }
    }

    [Fact]
    public void Arcs_stay_on_their_circle()
    {
        var path = VectorPath.Arc(10, 20, 5, 30, 290);
        for (var i = 0; i < path.Verbs.Count; i++)
        {
            var end = i == 0 ? 0 : i * 6;
            var (x, y) = (path.Coordinates[end], path.Coordinates[end + 1]);
            Math.Sqrt(Math.Pow(x - 10, 2) + Math.Pow(y - 20, 2)).ShouldBe(5, 0.001);
        }
    }
}
