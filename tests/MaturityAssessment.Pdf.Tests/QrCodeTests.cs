using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Pdf.Tests;

public class QrCodeTests
{
    private const string Address = "https://maturity.example.org/verify/7K4M-9QXD";

    [Fact]
    public void The_code_has_the_three_eyes_that_scanners_look_for()
    {
        var symbol = QrCode.Symbol(Address);
        string[] eye = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"];

        ((symbol.Size - 21) % 4).ShouldBe(0);
        foreach (var (row, column) in new[] { (0, 0), (0, symbol.Size - 7), (symbol.Size - 7, 0) })
        {
            Enumerable.Range(row, 7).Select(r => string.Concat(Enumerable.Range(column, 7).Select(c => symbol.IsDark(c, r) ? '#' : '.'))).ShouldBe(eye);
        }
    }

    [Fact]
    public void It_is_one_shape_inside_its_square_with_a_quiet_margin()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Figure(100, (c, _) => c.FillQrCode(Address, 0, 0, 100), "Code that leads to the check of this report")));
        var boxes = pdf.GetPage(1).Paths.Where(p => p.IsFilled).Select(p => p.GetBoundingRectangle()!.Value).ToList();

        boxes.Count.ShouldBe(2);
        boxes[0].Width.ShouldBe(100, 0.01);
        var quiet = 100.0 * 4 / (QrCode.Symbol(Address).Size + 8);
        boxes[1].Left.ShouldBe(boxes[0].Left + quiet, 0.01);
        boxes[1].Width.ShouldBe(100 - (2 * quiet), 0.01);
    }

    [Fact]
    public void A_well_known_code_comes_out_as_everybody_draws_it()
    {
        // checked with a scanner and against another generator
        string[] expected =
        [
            "#######.##.##.#######",
            "#.....#.#.#.#.#.....#",
            "#.###.#...##..#.###.#",
            "#.###.#.##..#.#.###.#",
            "#.###.#...#...#.###.#",
            "#.....#..##...#.....#",
            "#######.#.#.#.#######",
            "........##...........",
            "#.##.###......#..#.##",
            ".......####.#..#.##.#",
            "#####.#####.######.##",
            "..##.#.#..#.##...#.#.",
            "..#.#.#...##.#..#....",
            "........##...#.....#.",
            "#######.##...##.#.#..",
            "#.....#.#..####...#.#",
            "#.###.#...##..#..####",
            "#.###.#.###..#...###.",
            "#.###.#.####.#...#...",
            "#.....#....##.##....#",
            "#######.##.##..####..",
        ];
        var symbol = QrCode.Symbol("pdf/ua");

        Enumerable.Range(0, symbol.Size).Select(y => string.Concat(Enumerable.Range(0, symbol.Size).Select(x => symbol.IsDark(x, y) ? '#' : '.'))).ShouldBe(expected);
    }

    [Fact]
    public void Scanners_read_back_every_length()
    {
        var scanner = PdfReading.FindTool("zbarimg");
        var drawer = PdfReading.FindTool("pdftoppm");
        Assert.SkipWhen(scanner is null || drawer is null, "zbarimg (zbar-tools) or pdftoppm (poppler-utils) is not on the PATH.");
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var length in new[] { 1, 14, 15, 60, 107, 150, 215, 290, 400 })
            {
                var content = string.Concat(Enumerable.Range(0, length).Select(i => (char)('!' + (i * 7 % 90))));
                var file = Path.Combine(folder.FullName, "code");
                File.WriteAllBytes(file + ".pdf", PdfRenderer.Render(PdfReading.Of(new Figure(300, (c, _) => c.FillQrCode(content, 0, 0, 300), "Code"))));
                PdfReading.RunTool(drawer, "-r", "100", "-png", "-singlefile", file + ".pdf", file);

                PdfReading.RunTool(scanner, "-q", "--raw", "--nodbus", file + ".png").Output.TrimEnd('\n').ShouldBe(content);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(401)]
    public void What_no_phone_could_read_is_refused(int length) =>
        Should.Throw<ArgumentException>(() => QrCode.Symbol(new string('x', length))).Message.ShouldContain($"this text has {length}");

    [Fact]
    public void The_same_content_gives_the_same_bytes_on_screen_and_paper()
    {
        static string Draw() => SvgCanvas.Render(60, 60, "t", "d", c => c.FillQrCode(Address, 0, 0, 60));

        Draw().ShouldBe(Draw());
    }
}
