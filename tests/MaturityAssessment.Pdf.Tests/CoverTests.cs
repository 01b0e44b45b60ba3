using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Tests.Images;

namespace MaturityAssessment.Pdf.Tests;

public class CoverTests
{
    private static readonly CoverSeal Seal = new("Check this report", "ABCD-EFGH", ["A fingerprint"], new(1, 1, (canvas, width, _) => canvas.FillQrCode("https://example.org/verify/ABCD", 0, 0, width), "QR code with the address"));
    private static readonly Emblem Landscape = Emblem.Of(ImageFile.Read(new PngMaker(60, 20, 2, 8).Make()), "The harbour at dawn");
    private static readonly Emblem Portrait = Emblem.Of(ImageFile.Read(new PngMaker(20, 90, 2, 8).Make()), "A lighthouse");

    public static TheoryData<bool, bool> Choices => new() { { false, false }, { true, false }, { false, true }, { true, true } };

    [Theory]
    [MemberData(nameof(Choices))]
    public void Everything_the_cover_says_is_on_it_with_and_without_image_and_seal(bool hasImage, bool hasSeal)
    {
        using var pdf = PdfReading.Open(PdfReading.Of(Full with { Image = hasImage ? Landscape : null, Seal = hasSeal ? Seal : null }));

        var text = pdf.GetPage(1).Text.Squeezed();
        foreach (var part in (string[])["Agency", "Aroadmap", "Reviewed", "Model3.2", "Period2027", "Scopeallservices", "Targetlevel4", "Comparedwith2025", "2March2026"])
        {
            text.ShouldContain(part);
        }

        text.Contains("ABCD-EFGH", StringComparison.Ordinal).ShouldBe(hasSeal);
        pdf.NumberOfPages.ShouldBe(1);
        var pictures = pdf.Elements("Figure").Select(f => f.TextOf("Alt")).ToList();
        pictures.Contains("The harbour at dawn").ShouldBe(hasImage);
        pictures.Contains("QR code with the address").ShouldBe(hasSeal);
    }

    [Fact]
    public void Readers_meet_the_facts_before_the_seal()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(Full with { Seal = Seal }));

        var text = pdf.GetPage(1).Text.Squeezed();
        text.IndexOf("Comparedwith", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("Checkthisreport", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_seal_does_not_run_into_the_facts(bool hasPicture)
    {
        using var pdf = PdfReading.Open(PdfReading.Of(Full with { Seal = hasPicture ? Seal : Seal with { Picture = null } }));

        var words = pdf.GetPage(1).GetWords().ToList();
        var title = words.Single(w => w.Text == "Check").BoundingBox.Top;
        words.Where(w => w.Text is "Compared" or "March").ShouldAllBe(w => w.BoundingBox.Bottom > title);
    }

    [Fact]
    public void A_high_image_leaves_the_title_its_place()
    {
        using var wide = PdfReading.Open(PdfReading.Of(Full with { Image = Landscape }));
        using var high = PdfReading.Open(PdfReading.Of(Full with { Image = Portrait }));

        static double Title(UglyToad.PdfPig.PdfDocument pdf) => pdf.GetPage(1).GetWords().Single(w => w.Text == "roadmap").BoundingBox.Bottom;
        Title(high).ShouldBe(Title(wide), 60);
        Title(high).ShouldBeGreaterThan(high.GetPage(1).Height * 0.34);
    }

    private static Cover Full { get; } = new("A roadmap")
    {
        Organisation = "Agency",
        Status = "Reviewed",
        Date = "2 March 2026",
        Facts = [("Model", "3.2"), ("Period", "2027"), ("Scope", "all services"), ("Target", "level 4"), ("Part of", "A ministry"), ("Compared with", "2025")],
    };
}
