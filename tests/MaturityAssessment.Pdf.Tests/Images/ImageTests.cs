using System.IO.Compression;
using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Images;

namespace MaturityAssessment.Pdf.Tests.Images;

public class ImageTests
{
    internal static readonly byte[] Rainbow = [.. Enumerable.Range(0, 48).Select(i => (byte)(i * 5))];

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(0, 4)]
    [InlineData(0, 8)]
    [InlineData(0, 16)]
    [InlineData(2, 8)]
    [InlineData(2, 16)]
    [InlineData(3, 1)]
    [InlineData(3, 2)]
    [InlineData(3, 4)]
    [InlineData(3, 8)]
    [InlineData(4, 8)]
    [InlineData(4, 16)]
    [InlineData(6, 8)]
    [InlineData(6, 16)]
    public void Every_kind_of_png_keeps_its_pixels(int colourType, int depth)
    {
        foreach (var isInterlaced in new[] { false, true })
        {
            var maker = new PngMaker(19, 13, colourType, depth) { IsInterlaced = isInterlaced, Palette = colourType == 3 ? Rainbow : null };
            var pixels = ImageFile.Read(maker.Make()).Pixels;

            var (colours, opacity) = Expected(maker);
            Rows(pixels, maker).ShouldBe(colours, $"interlaced {isInterlaced}");
            (pixels.Mask is null).ShouldBe(opacity is null);
            if (pixels.Mask is { } mask)
            {
                Unpacked(mask.Data).ShouldBe(opacity);
            }
        }
    }

    [Fact]
    public void A_palette_with_transparent_entries_gets_a_mask()
    {
        var pixels = ImageFile.Read(new PngMaker(4, 1, 3, 2) { Palette = Rainbow[..12], Transparency = [0, 128], Sample = (x, _, _) => x }.Make()).Pixels;

        Unpacked(pixels.Mask!.Data).ShouldBe([0, 128, 255, 255]);
        pixels.Palette.ShouldBe(Rainbow[..12]);
    }

    [Theory]
    [InlineData(8, false, "/Mask[7 7 8 8 9 9]")]
    [InlineData(16, false, "/Mask[1799 1799 2056 2056 2313 2313]")]
    [InlineData(16, true, "/Mask[7 7 8 8 9 9]")]
    public void One_transparent_colour_stays_transparent(int depth, bool isInterlaced, string mask)
    {
        byte[] key = depth == 8 ? [0, 7, 0, 8, 0, 9] : [7, 7, 8, 8, 9, 9];

        ImageFile.Read(new PngMaker(5, 5, 2, depth) { Transparency = key, IsInterlaced = isInterlaced }.Make()).Pixels.Entries.ShouldContain(mask);
    }

    [Fact]
    public void A_picture_reads_back_from_the_document_with_its_mask()
    {
        var maker = new PngMaker(30, 20, 6, 8);
        using var pdf = PdfReading.Open(PdfReading.Of(new Picture(ImageFile.Read(maker.Make()), "A test", "Caption") { Width = 90 }, new Picture(ImageFile.Read(new PngMaker(8, 8, 3, 4) { Palette = Rainbow }.Make()), "Other")));
        var images = pdf.GetPage(1).GetImages().ToList();

        images.Count.ShouldBe(2);
        images[0].WidthInSamples.ShouldBe(30);
        images[0].BoundingBox.Width.ShouldBe(90, 0.01);
        images[0].BoundingBox.Height.ShouldBe(60, 0.01);
        images[0].ImageDictionary.Data.ShouldContainKey("SMask");
        images[0].TryGetBytesAsMemory(out var bytes).ShouldBeTrue();
        bytes.ToArray().ShouldBe(Expected(maker).Colours);
        images[1].TryGetPng(out _).ShouldBeTrue();
        pdf.Elements("Figure").Select(f => f.TextOf("Alt")).ShouldBe(["A test", "Other"]);
    }

    [Fact]
    public void An_image_used_often_is_held_once()
    {
        var image = ImageFile.Read(JpegSamples.Rgb);
        using var pdf = PdfReading.Open(PdfReading.Of(new Picture(image, "a"), new Picture(image, "b"), new PageBreak(), new Figure(50, (c, _) => c.Image(image, 0, 0, 30, 20), "c")));

        pdf.Structure.CrossReferenceTable.ObjectOffsets.Keys.Select(k => pdf.Structure.GetObject(k).Data).OfType<UglyToad.PdfPig.Tokens.StreamToken>()
            .Count(s => s.StreamDictionary.TextOf("Subtype") == "Image").ShouldBe(1);
    }

    [Theory]
    [InlineData("rgb", "DeviceRGB")]
    [InlineData("progressive", "DeviceRGB")]
    [InlineData("grey", "DeviceGray")]
    [InlineData("cmyk", "DeviceCMYK")]
    public void Jpeg_files_go_in_as_they_are(string kind, string space)
    {
        var data = kind switch { "rgb" => JpegSamples.Rgb, "progressive" => JpegSamples.Progressive, "grey" => JpegSamples.Grey, _ => JpegSamples.Cmyk };
        using var pdf = PdfReading.Open(PdfReading.Of(new Picture(ImageFile.Read(data), "Stripes")));
        var image = pdf.GetPage(1).GetImages().Single();

        (image.WidthInSamples, image.HeightInSamples).ShouldBe((24, 16));
        image.ImageDictionary.TextOf("ColorSpace").ShouldBe(space);
        image.ImageDictionary.TextOf("Filter").ShouldBe("DCTDecode");
        image.RawBytes.ToArray().ShouldBe(data);
        image.ImageDictionary.Data.ContainsKey("Decode").ShouldBe(kind == "cmyk");
    }

    [Theory]
    [InlineData(1, 24, 16)]
    [InlineData(3, 24, 16)]
    [InlineData(6, 16, 24)]
    [InlineData(8, 16, 24)]
    [InlineData(99, 24, 16)]
    public void A_turned_photograph_stands_upright_and_tells_nothing_of_the_camera(byte orientation, int width, int height)
    {
        var image = ImageFile.Read(JpegSamples.Turned(orientation));

        (image.Width, image.Height).ShouldBe((width, height));
        image.Pixels.Data.ToArray().ShouldBe(JpegSamples.Rgb);
    }

    [Theory]
    [InlineData(1, new double[] { 24, 0, 0, -16, 0, 16 })]
    [InlineData(3, new double[] { -24, 0, 0, 16, 24, 0 })]
    [InlineData(6, new double[] { 0, 24, 16, 0, 0, 0 })]
    [InlineData(8, new double[] { 0, -24, -16, 0, 16, 24 })]
    public void The_matrix_turns_the_picture(byte orientation, double[] matrix)
    {
        var image = ImageFile.Read(JpegSamples.Turned(orientation));

        Writing.ImageWriter.Matrix(image, 0, 0, image.Width, image.Height).ShouldBe(matrix);
    }

    [Fact]
    public void A_picture_is_never_wider_than_the_text_nor_higher_than_a_page()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(
            new Picture(ImageFile.Read(new PngMaker(3000, 10, 0, 8).Make()), "wide"), new Picture(ImageFile.Read(new PngMaker(10, 3000, 0, 8).Make()), "tall", "Caption"),
            new Columns(new Column(new Picture(ImageFile.Read(JpegSamples.Rgb), "narrow") { Width = 900 }), new Column(new Paragraph("x")))));
        foreach (var page in pdf.GetPages())
        {
            page.GetImages().ShouldAllBe(i => i.BoundingBox.Left >= 59.9 && i.BoundingBox.Right <= page.Width - 59.9 && i.BoundingBox.Bottom >= 69.9 && i.BoundingBox.Top <= page.Height - 77.9);
        }

        pdf.GetPages().Sum(p => p.GetImages().Count()).ShouldBe(3);
    }

    [Fact]
    public void A_logo_can_be_an_image_and_goes_to_the_screen_too()
    {
        var image = ImageFile.Read(new PngMaker(20, 10, 6, 8).Make());
        using var pdf = PdfReading.Open(PdfReading.Of(new Cover("Title") { Logo = Emblem.Of(image, "Logo of the agency") }, new Paragraph("x")));

        pdf.GetPage(1).GetImages().ShouldHaveSingleItem();
        pdf.Elements("Figure").Single().TextOf("Alt").ShouldBe("Logo of the agency");
        SvgCanvas.Render(20, 10, "t", "d", c => c.Image(image, 0, 0, 20, 10)).ShouldContain("<image x=\"0\" y=\"0\" width=\"20\" height=\"10\" preserveAspectRatio=\"none\" href=\"data:image/png;base64,iVBORw0KGgo");
    }

    [Fact]
    public void Alternative_texts_are_required()
    {
        var image = ImageFile.Read(JpegSamples.Rgb);

        Should.Throw<ArgumentException>(() => new Picture(image, " ")).Message.ShouldContain("alternative");
        Should.Throw<ArgumentException>(() => Emblem.Of(image, "")).Message.ShouldContain("alternative");
    }

    [Fact]
    public void A_picture_of_the_same_file_gives_the_same_bytes()
    {
        static byte[] Render() => PdfRenderer.Render(PdfReading.Of(new Picture(ImageFile.Read(new PngMaker(40, 30, 6, 16).Make()), "a")));

        Render().ShouldBe(Render());
    }

    [Fact]
    public void A_large_image_is_never_held_unpacked()
    {
        var file = new PngMaker(4_000, 3_000, 6, 8) { Sample = (_, _, c) => c == 3 ? 128 : 200 }.Make();
        var before = GC.GetAllocatedBytesForCurrentThread();

        ImageFile.Read(file).Pixels.Mask.ShouldNotBeNull();

        // unpacked it takes 48 million bytes
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4_000_000);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public void What_is_packed_behind_the_pixels_is_not_handed_on_to_readers(int colourType)
    {
        var maker = new PngMaker(4, 3, colourType, 8) { Surplus = 5_000_000 };
        var pixels = ImageFile.Read(maker.Make()).Pixels;

        Unpacked(pixels.Data).Length.ShouldBe(4 * 3 * 3);
        Rows(pixels, maker).ShouldBe(Expected(maker).Colours);
    }

    private static (byte[] Colours, byte[]? Opacity) Expected(PngMaker maker)
    {
        if (maker.ColourType is not (4 or 6))
        {
            return (Reduce([.. Enumerable.Range(0, maker.Height).SelectMany(y => maker.Row(y))]), null);
        }

        var channels = maker.ColourType == 4 ? 2 : 4;
        var samples = Enumerable.Range(0, maker.Height).SelectMany(y => Enumerable.Range(0, maker.Width).SelectMany(x => Enumerable.Range(0, channels).Select(c => (byte)(maker.Sample(x, y, c) >> (maker.Depth - 8))))).ToList();
        return ([.. samples.Where((_, i) => i % channels < channels - 1)], [.. samples.Where((_, i) => i % channels == channels - 1)]);

        byte[] Reduce(byte[] rows) => maker is { Depth: 16, IsInterlaced: true } ? [.. rows.Where((_, i) => i % 2 == 0)] : rows;
    }

    /// <summary>The colours of a file as a reader of the document gets them.</summary>
    private static byte[] Rows(ImagePixels pixels, PngMaker maker)
    {
        var unpacked = Unpacked(pixels.Data);
        if (!pixels.Entries.Contains("/Predictor 15", StringComparison.Ordinal))
        {
            return unpacked;
        }

        pixels.Entries.ShouldContain($"/Columns {maker.Width}>>");
        var length = maker.Row(0).Length + 1;
        var above = new byte[length];
        var result = new List<byte>();
        foreach (var row in unpacked.Chunk(length))
        {
            PngFilter.Undo(row, above, Math.Max(1, (maker.ColourType == 2 ? 3 : 1) * maker.Depth / 8));
            result.AddRange(row[1..]);
            above = row;
        }

        return [.. result];
    }

    private static byte[] Unpacked(ReadOnlyMemory<byte> data)
    {
        using var zip = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
        using var result = new MemoryStream();
        zip.CopyTo(result);
        return result.ToArray();
    }
}
