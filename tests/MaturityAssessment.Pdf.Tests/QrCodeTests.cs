using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Pdf.Tests;

public class QrCodeTests
{
    private const string Address = "https://maturity.example.org/verify/7K4M-9QXD";

    [Fact]
    public void The_code_has_the_three_eyes_that_scanners_look_for()
    {
        var modules = QrCode.Modules(Address);
        string[] eye = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"];

        ((modules.Count - 21) % 4).ShouldBe(0);
        foreach (var (row, column) in new[] { (0, 0), (0, modules.Count - 7), (modules.Count - 7, 0) })
        {
            Enumerable.Range(row, 7).Select(r => string.Concat(Enumerable.Range(column, 7).Select(c => modules[r][c] ? '#' : '.'))).ShouldBe(eye);
        }
    }

    [Fact]
    public void It_is_one_shape_inside_its_square_with_a_quiet_margin()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Figure(100, (c, _) => c.FillQrCode(Address, 0, 0, 100), "Code that leads to the check of this report")));
        var boxes = pdf.GetPage(1).Paths.Where(p => p.IsFilled).Select(p => p.GetBoundingRectangle()!.Value).ToList();

        boxes.Count.ShouldBe(2);
        boxes[0].Width.ShouldBe(100, 0.01);
        var quiet = 100.0 * 4 / (QrCode.Modules(Address).Count + 8);
        boxes[1].Left.ShouldBe(boxes[0].Left + quiet, 0.01);
        boxes[1].Width.ShouldBe(100 - (2 * quiet), 0.01);
    }

    [Fact]
    public void Other_contents_make_another_code() => QrCode.Modules(Address).SelectMany(r => r).ShouldNotBe(QrCode.Modules(Address + "X").SelectMany(r => r));

    [Theory]
    [InlineData(0)]
    [InlineData(601)]
    public void What_no_phone_could_read_is_refused(int length) =>
        Should.Throw<ArgumentException>(() => QrCode.Modules(new string('x', length))).Message.ShouldContain($"this text has {length}");

    [Fact]
    public void The_same_content_gives_the_same_bytes_on_screen_and_paper()
    {
        static string Draw() => SvgCanvas.Render(60, 60, "t", "d", c => c.FillQrCode(Address, 0, 0, 60));

        Draw().ShouldBe(Draw());
    }
}
