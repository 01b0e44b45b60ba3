using System.Buffers.Binary;
using System.IO.Compression;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Raster;

namespace MaturityAssessment.Pdf.Tests;

public class PixelCanvasTests
{
    [Fact]
    public void A_pixel_is_coloured_as_far_as_it_is_covered()
    {
        var picture = Read(PixelCanvas.Render(10, 10, canvas => canvas.FillRect(1, 1, 2.25, 2, Colour.Black)));

        (picture.Width, picture.Height).ShouldBe((20, 20));
        picture[1, 3].ShouldBe((255, 255, 255));
        picture[2, 2].ShouldBe((0, 0, 0));
        picture[6, 3].Red.ShouldBeInRange(127, 128);
        picture[7, 3].ShouldBe((255, 255, 255));
    }

    [Fact]
    public void A_ring_has_a_hole_and_a_see_through_colour_lets_through()
    {
        var picture = Read(PixelCanvas.Render(100, 100, canvas =>
        {
            canvas.Path(VectorPath.Ring(50, 50, 20, 40, 0, 360), Colour.FromRgb(0xFF0000));
            canvas.FillRect(0, 0, 10, 10, Colour.Black.WithAlpha(0.5));
        }));

        picture[100, 100].ShouldBe((255, 255, 255));
        picture[100 + 60, 100].ShouldBe((255, 0, 0));
        picture[5, 5].Red.ShouldBeInRange(126, 129);
    }

    [Fact]
    public void Text_stands_where_its_anchor_says_and_a_turn_turns_it()
    {
        var ends = Read(PixelCanvas.Render(200, 40, canvas => canvas.Text("HHHH", 190, 30, 20, Colour.Black, anchor: TextAnchor.Right)));
        var up = Read(PixelCanvas.Render(200, 200, canvas => canvas.Text("HHHH", 100, 190, 20, Colour.Black, rotation: -90)));

        var (left, right, _, _) = ends.Ink();
        right.ShouldBeInRange(370, 381);
        left.ShouldBeGreaterThan(200);
        var (upLeft, upRight, top, bottom) = up.Ink();
        (bottom - top).ShouldBeGreaterThan((upRight - upLeft) * 2);
        bottom.ShouldBeInRange(370, 381);
    }

    [Fact]
    public void A_dashed_line_has_gaps_and_letters_of_every_shipped_script_have_ink()
    {
        var line = Read(PixelCanvas.Render(50, 4, canvas => canvas.Line(0, 2, 50, 2, new(Colour.Black, 2, 5))));
        var runs = Enumerable.Range(1, 98).Count(x => line[x, 4].Red == 0 != (line[x - 1, 4].Red == 0));
        runs.ShouldBeInRange(8, 10);
        foreach (var text in new[] { "A", "ß", "Ж", "Ω", "ع", "ש", "→" })
        {
            Read(PixelCanvas.Render(40, 40, canvas => canvas.Text(text, 10, 30, 20, Colour.Black))).HasInk.ShouldBeTrue(text);
        }
    }

    [Fact]
    public void The_same_drawing_gives_the_same_bytes_and_our_own_reader_takes_them()
    {
        static byte[] Draw() => PixelCanvas.Render(30, 20, canvas => canvas.Path(VectorPath.Circle(15, 10, 8), Colour.FromRgb(0x1D5FA8), new(Colour.Black, 1)));

        Draw().ShouldBe(Draw());
        (ImageFile.Read(Draw()).Width, ImageFile.Read(Draw()).Height).ShouldBe((60, 40));
    }

    private static Pixels Read(byte[] png)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var at = png.AsSpan().IndexOf("IDAT"u8) + 4;
        using var zlib = new ZLibStream(new MemoryStream(png, at, png.Length - at), CompressionMode.Decompress);
        var rows = new byte[(width * 3 + 1) * height];
        zlib.ReadExactly(rows);
        return new(width, height, rows);
    }

    private sealed record Pixels(int Width, int Height, byte[] Rows)
    {
        public (int Red, int Green, int Blue) this[int x, int y] => (Rows[At(x, y)], Rows[At(x, y) + 1], Rows[At(x, y) + 2]);

        public bool HasInk => Dark().Any();

        public (int Left, int Right, int Top, int Bottom) Ink() => (Dark().Min(p => p.X), Dark().Max(p => p.X), Dark().Min(p => p.Y), Dark().Max(p => p.Y));

        private IEnumerable<(int X, int Y)> Dark() => from y in Enumerable.Range(0, Height) from x in Enumerable.Range(0, Width) where this[x, y].Red < 128 select (x, y);

        private int At(int x, int y) => (y * (Width * 3 + 1)) + 1 + (x * 3);
    }
}
