using MaturityAssessment.Pdf.Images;

namespace MaturityAssessment.Pdf.Tests;

/// <summary>Compares pages with pictures that a person has looked at.</summary>
/// <remarks>After a change that is meant: run with <c>GOLDEN_UPDATE=1</c>, look at the new pictures, commit them.</remarks>
public class GoldenTests
{
    private const string Resolution = "50";

    // programs smooth edges differently: a pixel counts from here on
    private const int Noticeable = 90;
    private const double MostDifferent = 0.004;

    [Theory]
    [InlineData("spans", 1)]
    [InlineData("notes", 1)]
    [InlineData("notes", 2)]
    [InlineData("pictures", 1)]
    [InlineData("arabic", 1)]
    public void A_page_looks_as_it_did_when_somebody_looked_at_it(string name, int page)
    {
        var golden = Path.Combine(Folder(), $"{name}-{page}.png");
        var now = Draw(GoldenDocuments.Of(name), page);
        if (Environment.GetEnvironmentVariable("GOLDEN_UPDATE") == "1")
        {
            Directory.CreateDirectory(Folder());
            File.WriteAllBytes(golden, now);
        }

        var difference = Difference(File.ReadAllBytes(golden), now);

        difference.ShouldBeLessThan(MostDifferent, $"share of pixels of {name}, page {page}, that look different");
    }

    [Fact]
    public void A_page_that_looks_different_is_noticed()
    {
        var document = GoldenDocuments.Of("spans");
        var moved = document with { Blocks = [new Spacer(1), new Paragraph("One more line."), .. document.Blocks] };

        Difference(Draw(document, 1), Draw(moved, 1)).ShouldBeGreaterThan(MostDifferent);
        Difference(Draw(document, 1), Draw(document, 1)).ShouldBe(0);
    }

    private static byte[] Draw(Document document, int page)
    {
        var tool = PdfReading.FindTool("pdftoppm");
        Assert.SkipWhen(tool is null, "pdftoppm (poppler-utils) is not on the PATH.");
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (pdf, picture) = (Path.Combine(folder.FullName, "page.pdf"), Path.Combine(folder.FullName, "page"));
            File.WriteAllBytes(pdf, PdfRenderer.Render(document));
            var number = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var (exitCode, output) = PdfReading.RunTool(tool, "-r", Resolution, "-png", "-singlefile", "-f", number, "-l", number, pdf, picture);
            exitCode.ShouldBe(0, output);
            return File.ReadAllBytes(picture + ".png");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Difference(byte[] expected, byte[] actual)
    {
        var (one, other) = (Pixels(expected), Pixels(actual));
        one.Length.ShouldBe(other.Length);
        return one.Zip(other).Count(p => Math.Abs(p.First - p.Second) > Noticeable) / (double)one.Length;
    }

    private static byte[] Pixels(byte[] png)
    {
        var image = ImageFile.Read(png).Pixels;
        using var zip = new System.IO.Compression.ZLibStream(new MemoryStream(image.Data.ToArray()), System.IO.Compression.CompressionMode.Decompress);
        var length = (image.Width * 3) + 1;
        byte[] row = new byte[length], above = new byte[length], pixels = new byte[image.Height * image.Width * 3];
        for (var y = 0; y < image.Height; y++)
        {
            zip.ReadExactly(row);
            PngFilter.Undo(row, above, 3);
            row.AsSpan(1).CopyTo(pixels.AsSpan(y * image.Width * 3));
            (row, above) = (above, row);
        }

        return pixels;
    }

    /// <summary>The pictures stand beside this file in the source tree.</summary>
    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MaturityAssessment.sln")))
            {
                return Path.Combine(folder.FullName, "tests", "MaturityAssessment.Pdf.Tests", "Golden");
            }
        }

        throw new DirectoryNotFoundException("The golden pictures are in the source tree; run the tests from there.");
    }
}
