namespace MaturityAssessment.Pdf.Tests;

public class PaginationTests
{
    private const string Line = "A line of plain text that is there to take up room on the page. ";

    [Theory]
    [InlineData(100, 1)]
    [InlineData(500, 2)]
    public void A_chapter_that_asks_for_room_starts_a_page_only_where_there_is_less(double above, int page)
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph("before"), new Spacer(above), new Heading(1, "Chapter", "chapter") { RoomAsked = 0.4 }, new Paragraph("within")));

        pdf.GetPages().Single(p => p.BodyText().Contains("Chapter")).Number.ShouldBe(page);
        pdf.GetPage(page).BodyText().ShouldContain("within");
    }

    [Theory]
    [InlineData(25)]
    [InlineData(26)]
    [InlineData(27)]
    [InlineData(28)]
    [InlineData(29)]
    [InlineData(30)]
    [InlineData(31)]
    public void A_heading_is_never_the_last_thing_on_a_page(int linesBefore)
    {
        Block[] blocks = [.. Enumerable.Range(0, linesBefore).Select(i => new Paragraph($"filler{i}")), new Heading(2, "Keepme", "k"), new Paragraph(Line + Line + Line)];
        using var pdf = PdfReading.Open(PdfReading.Of(blocks));

        var page = pdf.GetPages().Single(p => p.BodyText().Contains("Keepme", StringComparison.Ordinal));

        page.BodyText().ShouldContain("A line of plain text");
    }

    [Fact]
    public void A_paragraph_leaves_at_least_two_lines_on_each_page()
    {
        for (var filler = 18; filler < 32; filler++)
        {
            Block[] blocks = [.. Enumerable.Range(0, filler).Select(i => new Paragraph("filler")), new Paragraph(string.Concat(Enumerable.Repeat("marked ", 60)))];
            using var pdf = PdfReading.Open(PdfReading.Of(blocks));

            foreach (var page in pdf.GetPages())
            {
                var lines = page.Letters.Where(l => l.Value == "k").Select(l => Math.Round(l.StartBaseLine.Y)).Distinct().Count();
                lines.ShouldNotBe(1, $"after {filler} paragraphs a single line stands on page {page.Number}");
            }
        }
    }

    [Fact]
    public void A_figure_moves_to_the_next_page_in_one_piece()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Spacer(1), new Paragraph("before"), new Spacer(500), new Figure(300, (c, w) => c.FillRect(0, 0, w, 300, Drawing.Colour.Black), "Black box")));

        pdf.NumberOfPages.ShouldBe(2);
        pdf.GetPage(2).Paths.Select(p => p.GetBoundingRectangle()!.Value.Height).Max().ShouldBe(300, 0.1);
    }

    [Fact]
    public void A_figure_taller_than_a_page_is_refused_by_name()
    {
        var problem = Should.Throw<DocumentLayoutException>(() => PdfRenderer.Render(PdfReading.Of(new Paragraph("x"), new Figure(2000, (_, _) => { }, "Tower", "Figure 7"))));

        problem.Message.ShouldContain("'Figure 7'");
        problem.Message.ShouldContain("block 2");
    }

    [Fact]
    public void A_drawing_that_fails_is_named()
    {
        var problem = Should.Throw<DocumentLayoutException>(() => PdfRenderer.Render(PdfReading.Of(new Figure(20, (_, _) => throw new InvalidOperationException("no data"), "Broken"))));

        problem.Message.ShouldContain("'Broken'");
        problem.Message.ShouldContain("no data");
    }

    [Fact]
    public void Two_headings_with_one_id_are_refused() =>
        Should.Throw<DocumentLayoutException>(() => PdfRenderer.Render(PdfReading.Of(new Heading(1, "A", "x"), new Heading(1, "B", "x")))).Message.ShouldContain("'x'");

    [Fact]
    public void Chapters_start_pages_unless_told_otherwise()
    {
        Pages(new Theme(), null).ShouldBe(2);
        Pages(new Theme { ChaptersStartPages = false }, null).ShouldBe(1);
        Pages(new Theme(), false).ShouldBe(1);

        static int Pages(Theme theme, bool? startsPage)
        {
            using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph("x"), new Heading(1, "Chapter", "c") { StartsPage = startsPage }, new Paragraph("y")) with { Theme = theme });
            return pdf.NumberOfPages;
        }
    }

    [Fact]
    public void A_page_break_at_the_top_of_a_page_adds_no_empty_page()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new PageBreak(), new Paragraph("x"), new PageBreak(), new PageBreak(), new Paragraph("y"), new PageBreak()));

        pdf.NumberOfPages.ShouldBe(2);
    }

    [Fact]
    public void A_document_without_blocks_is_one_empty_page()
    {
        using var pdf = PdfReading.Open(PdfReading.Of());

        pdf.NumberOfPages.ShouldBe(1);
    }

    [Fact]
    public void Letter_pages_have_the_size_of_letter_paper()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph("x")) with { Theme = new Theme { Page = PageSize.Letter } });

        (pdf.GetPage(1).Width, pdf.GetPage(1).Height).ShouldBe((612, 792));
    }

    [Fact]
    public void Columns_longer_than_a_page_continue_side_by_side()
    {
        Block[] left = [.. Enumerable.Range(0, 80).Select(i => new Paragraph($"left{i}"))];
        Block[] right = [.. Enumerable.Range(0, 40).Select(i => new Paragraph($"right{i}"))];
        using var pdf = PdfReading.Open(PdfReading.Of(new Columns(new Column(left), new Column(right))));

        pdf.NumberOfPages.ShouldBe(3);
        pdf.GetPage(2).BodyText().ShouldContain("right39");
        pdf.GetPage(3).BodyText().ShouldContain("left79");
    }

    [Fact]
    public void A_long_panel_runs_over_pages_and_a_short_one_does_not()
    {
        Block[] many = [.. Enumerable.Range(0, 60).Select(i => new Paragraph($"inside{i}"))];
        using var longPanel = PdfReading.Open(PdfReading.Of(new Panel("Title", many)));
        using var shortPanel = PdfReading.Open(PdfReading.Of(new Paragraph("x"), new Spacer(600), new Panel("Title", many[..5])));

        longPanel.NumberOfPages.ShouldBeGreaterThan(1);
        longPanel.AllText().ShouldContain("inside59");
        shortPanel.GetPage(2).BodyText().ShouldContain("Title");
        shortPanel.GetPage(2).BodyText().ShouldContain("inside4");
    }
}
