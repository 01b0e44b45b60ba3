using System.Buffers.Binary;
using MaturityAssessment.Pdf.Images;

namespace MaturityAssessment.Pdf.Tests.Images;

/// <summary>Files that are no images, broken ones, and such as nobody can print.</summary>
public class ImageRefusalTests
{
    public static TheoryData<string, byte[]> NoImages => new()
    {
        { "empty", [] },
        { "GIF", "GIF89a........."u8.ToArray() },
        { "WebP", "RIFF....WEBPVP8 "u8.ToArray() },
        { "SVG", "<?xml version=\"1.0\"?><svg xmlns=\"\"/>"u8.ToArray() },
        { "PDF", "%PDF-1.7"u8.ToArray() },
        { "HEIC", "....ftypheic...."u8.ToArray() },
        { "TIFF", "II*\0........"u8.ToArray() },
        { "BMP", "BM.........."u8.ToArray() },
        { "unknown", "Dear all, please find our logo attached"u8.ToArray() },
        { "unknown", [0xff] },
    };

    [Theory]
    [MemberData(nameof(NoImages))]
    public void What_is_no_image_is_refused_with_a_sentence(string word, byte[] data)
    {
        var sentence = Should.Throw<ImageRefusedException>(() => ImageFile.Read(data)).Message;

        sentence.ShouldContain(word);
        sentence.ShouldContain("PNG or JPEG");
    }

    [Fact]
    public void A_png_cut_off_anywhere_is_refused()
    {
        var whole = new PngMaker(12, 9, 6, 8).Make();
        for (var length = 8; length < whole.Length; length++)
        {
            Should.Throw<ImageRefusedException>(() => ImageFile.Read(whole[..length])).Message.ShouldContain("not complete");
        }
    }

    [Fact]
    public void A_png_with_a_single_wrong_byte_is_refused_or_the_same()
    {
        var whole = new PngMaker(12, 9, 2, 8).Make();
        for (var i = 8; i < whole.Length; i++)
        {
            byte[] wrong = [.. whole];
            wrong[i] ^= 0x55;
            Should.Throw<ImageRefusedException>(() => ImageFile.Read(wrong));
        }
    }

    [Fact]
    public void A_jpeg_cut_off_anywhere_is_refused()
    {
        for (var length = 3; length < JpegSamples.Rgb.Length - 1; length++)
        {
            Should.Throw<ImageRefusedException>(() => ImageFile.Read(JpegSamples.Rgb[..length])).Message.ShouldContain("not complete");
        }
    }

    [Fact]
    public void Bytes_at_random_after_a_signature_never_break_the_reader()
    {
        var random = new Random(7);
        foreach (var start in new[] { JpegSamples.Progressive, JpegSamples.Turned(6), new PngMaker(9, 9, 3, 4) { Palette = ImageTests.Rainbow, IsInterlaced = true }.Make() })
        {
            for (var i = 0; i < 2_000; i++)
            {
                byte[] wrong = [.. start];
                for (var n = random.Next(1, 6); n > 0; n--)
                {
                    wrong[random.Next(3, wrong.Length)] = (byte)random.Next(256);
                }

                try
                {
                    ImageFile.Read(wrong);
                }
                catch (ImageRefusedException)
                {
                    // a sentence is as good as an image
                }
            }
        }
    }

    [Theory]
    [InlineData(0xc3, 8, 3, "rare kind")]
    [InlineData(0xc9, 8, 3, "rare kind")]
    [InlineData(0xc1, 12, 3, "12 bits")]
    [InlineData(0xc0, 8, 2, "2 colour channels")]
    public void Rare_kinds_of_jpeg_are_refused_with_a_sentence(int marker, int depth, int components, string words)
    {
        byte[] file = [.. JpegSamples.Rgb];
        var frame = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xff, 0xc0]);
        (file[frame + 1], file[frame + 4], file[frame + 9]) = ((byte)marker, (byte)depth, (byte)components);

        Should.Throw<ImageRefusedException>(() => ImageFile.Read(file)).Message.ShouldContain(words);
    }

    [Fact]
    public void An_image_of_400_million_pixels_is_refused_before_any_memory_is_taken()
    {
        var bytes = new PngMaker(1, 1, 6, 8).Make();
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), 20_000);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), 20_000);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(29), Crc32.Of(bytes.AsSpan(12, 17)));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Should.Throw<ImageRefusedException>(() => ImageFile.Read(bytes)).Message.ShouldContain("20000 × 20000");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }
}
