using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace MaturityAssessment.Pdf.Tests;

public class WholeDocumentTests
{
    private static readonly byte[] Bytes = PdfRenderer.Render(SampleDocument.Create());

    [Fact]
    public void The_sample_has_about_twenty_pages_in_about_a_hundred_kilobytes()
    {
        using var pdf = PdfDocument.Open(Bytes);

        pdf.NumberOfPages.ShouldBeInRange(20, 28);
        Bytes.Length.ShouldBeLessThan(150 * 1024);
    }

    [Fact]
    public void Title_author_language_and_date_are_those_of_the_caller()
    {
        using var pdf = PdfReading.Open(PdfReading.InLanguage("de-AT", new Paragraph("Hallo")));

        pdf.Information.Title.ShouldBe("A title");
        pdf.Information.Author.ShouldBe("An author");
        pdf.Information.CreationDate.ShouldBe("D:20260302090000+01'00'");
        pdf.Catalogue().TextOf("Lang").ShouldBe("de-AT");
        pdf.TryGetXmpMetadata(out var xmp).ShouldBeTrue();
        xmp.GetXDocument().ToString().ShouldContain("2026-03-02T09:00:00+01:00");
    }

    [Fact]
    public void The_file_says_that_it_is_tagged_and_shows_its_title()
    {
        using var pdf = PdfDocument.Open(Bytes);

        pdf.Child(pdf.Catalogue(), "MarkInfo").Data["Marked"].ToString().ShouldBe("True");
        pdf.Child(pdf.Catalogue(), "ViewerPreferences").Data["DisplayDocTitle"].ToString().ShouldBe("True");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Conformance_is_declared_on_request_only(bool declares)
    {
        var document = PdfReading.Of(new Paragraph("x"));
        using var pdf = PdfReading.Open(document with { Info = document.Info with { DeclaresPdfUa = declares } });

        pdf.TryGetXmpMetadata(out var xmp).ShouldBeTrue();
        xmp.GetXDocument().ToString().Contains("pdfuaid", StringComparison.Ordinal).ShouldBe(declares);
    }

    [Fact]
    public void Fonts_are_embedded_as_subsets()
    {
        using var pdf = PdfDocument.Open(Bytes);
        var fonts = pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.FontName!).Distinct().ToList();

        fonts.Count.ShouldBeGreaterThan(4);
        fonts.ShouldAllBe(f => f.Length > 7 && f[6] == '+');
    }

    [Fact]
    public void Everything_stays_inside_the_page()
    {
        using var pdf = PdfDocument.Open(Bytes);
        foreach (var page in pdf.GetPages())
        {
            page.Letters.ShouldAllBe(l => l.BoundingBox.Left >= 0 && l.BoundingBox.Right <= page.Width && l.BoundingBox.Bottom >= 0 && l.BoundingBox.Top <= page.Height);
            page.Paths.Select(p => p.GetBoundingRectangle()).Where(b => b.HasValue).ShouldAllBe(b =>
                b!.Value.Left >= -0.01 && b.Value.Right <= page.Width + 0.01 && b.Value.Bottom >= -0.01 && b.Value.Top <= page.Height + 0.01);
        }
    }

    [Fact]
    public void The_text_of_the_body_stays_between_the_margins()
    {
        using var pdf = PdfDocument.Open(Bytes);
        var margins = new Theme().Margins;
        foreach (var page in pdf.GetPages().Skip(1))
        {
            page.Letters.ShouldAllBe(l => l.BoundingBox.Left >= margins.Left - 1 && l.BoundingBox.Right <= page.Width - margins.Right + 1);
        }
    }

    [Fact]
    public void Bookmarks_follow_the_headings()
    {
        using var pdf = PdfDocument.Open(Bytes);
        pdf.TryGetBookmarks(out var bookmarks).ShouldBeTrue();

        bookmarks.Roots.Select(r => r.Title).ShouldBe(["Summary for executives", "Results", "Plan", "In other languages", "Method"]);
        bookmarks.Roots[1].Children.Select(c => c.Title).ShouldContain("Dimension 3: services and data");
        ((DocumentBookmarkNode)bookmarks.Roots[0]).PageNumber.ShouldBe(3);
    }

    [Fact]
    public void Pages_are_numbered_except_the_cover()
    {
        using var pdf = PdfDocument.Open(Bytes);
        var count = pdf.NumberOfPages.ToString(CultureInfo.InvariantCulture);

        pdf.GetPage(1).Text.ShouldNotContain("Page 1");
        pdf.GetPage(4).Text.ShouldContain("Page 4 of " + count);
        pdf.GetPage(4).Text.ShouldContain("For official use");
        pdf.GetPage(4).Text.ShouldContain(SampleDocument.Title);
    }

    [Fact]
    public void The_header_names_the_chapter_that_runs()
    {
        using var pdf = PdfDocument.Open(Bytes);

        Header(6).ShouldContain("Results");
        Header(9).ShouldContain("Plan");

        string Header(int page) => string.Concat(pdf.GetPage(page).Letters.Where(l => l.StartBaseLine.Y > pdf.GetPage(page).Height - 60).Select(l => l.Value));
    }

    [Fact]
    public void Every_kind_of_block_shows_its_text()
    {
        using var pdf = PdfDocument.Open(Bytes);
        var text = string.Concat(pdf.GetPages().Select(p => p.Text)).Squeezed();

        foreach (var expected in new[] { "Nordmark Agency for Digital Services", "Reviewed", "14 units", "between 2.2 and 2.6", "Open data is published", "No common register", "Approve wave one", "Confirm the chief", "Evidence: audit", "Share the data", "Initiative number 90", "Figure 1. Score over time", "Дорожная карта", "Οι υπηρεσίες", "triển khai" })
        {
            text.ShouldContain(expected.Squeezed());
        }
    }

    public static TheoryData<string> Documents => ["sample", "spans", "notes", "pictures", "arabic"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Qpdf_finds_no_fault(string name)
    {
        var (exitCode, output) = RunOn(name, "qpdf", "--check");

        exitCode.ShouldBe(0, output);
        output.ShouldNotContain("WARNING");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Pdffonts_sees_every_font_embedded_as_a_subset_with_its_unicode_map(string name)
    {
        var (exitCode, output) = RunOn(name, "pdffonts");

        exitCode.ShouldBe(0, output);
        var fonts = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        fonts.ShouldNotBeEmpty();
        fonts.ShouldAllBe(f => f.Contains("CID TrueType      Identity-H       yes yes yes", StringComparison.Ordinal));
    }

    private static (int ExitCode, string Output) RunOn(string name, string toolName, params string[] arguments)
    {
        var tool = PdfReading.FindTool(toolName);
        Assert.SkipWhen(tool is null, $"{toolName} is not on the PATH.");
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, name == "sample" ? Bytes : PdfRenderer.Render(GoldenDocuments.Of(name)));
            return PdfReading.RunTool(tool, [.. arguments, file]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
