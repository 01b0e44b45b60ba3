using MaturityAssessment.Pdf.Drawing;
using UglyToad.PdfPig.Tokens;

namespace MaturityAssessment.Pdf.Tests;

public class TableTests
{
    private static readonly TableColumn[] TwoColumns = [new("Headleft", 1), new("Headright", 3)];

    [Fact]
    public void The_head_is_shown_on_every_page_and_read_once()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Table("Many rows", TwoColumns, [.. Enumerable.Range(0, 120).Select(i => new TableRow($"row{i}", "text"))])));

        pdf.NumberOfPages.ShouldBeGreaterThan(2);
        pdf.GetPages().ShouldAllBe(p => p.BodyText().Contains("Headleft"));
        pdf.Elements("TH").Count().ShouldBe(2);
        pdf.Elements("TR").Count().ShouldBe(121);
    }

    [Fact]
    public void A_row_taller_than_a_page_continues_under_a_repeated_head()
    {
        var words = string.Join(' ', Enumerable.Range(0, 1500).Select(i => $"w{i}"));
        using var pdf = PdfReading.Open(PdfReading.Of(new Table("Tall", TwoColumns, [new TableRow(TableCell.RowHeader("tall"), words), new TableRow("after", "end")])));

        pdf.NumberOfPages.ShouldBeGreaterThan(1);
        pdf.GetPages().ShouldAllBe(p => p.BodyText().Contains("Headleft"));
        var text = pdf.AllText();
        text.ShouldContain("w1499");
        text.ShouldContain("after");
        pdf.Elements("TR").Count().ShouldBe(3);
    }

    [Fact]
    public void The_head_never_stands_alone_at_the_foot_of_a_page()
    {
        for (var space = 520; space < 700; space += 6)
        {
            using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph("x"), new Spacer(space), new Table("Caption", TwoColumns, [new TableRow("firstrow", "a"), new TableRow("b", "c"), new TableRow("d", "e")])));

            pdf.GetPages().Single(p => p.BodyText().Contains("Caption")).BodyText().ShouldContain("firstrow");
        }
    }

    [Fact]
    public void Cells_say_which_rows_and_columns_they_head()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Table("Scopes", TwoColumns, [new TableRow(TableCell.RowHeader("name"), "value")])));

        pdf.Elements("TH").Select(h => ((DictionaryToken)pdf.Resolve(h.Data["A"])).TextOf("Scope")).ShouldBe(["Column", "Column", "Row"]);
        pdf.Elements("Caption").Count().ShouldBe(1);
    }

    [Fact]
    public void Missing_and_empty_cells_still_count()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Table("Gaps", TwoColumns, [new TableRow("only"), new TableRow("", "x")])));

        foreach (var row in pdf.Elements("TBody").SelectMany(pdf.ChildElements))
        {
            pdf.ChildElements(row).Count.ShouldBe(2);
        }
    }

    [Fact]
    public void A_cell_can_span_columns()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Table("Spans", TwoColumns, [new TableRow(new TableCell("wide") { ColumnSpan = 2 }), new TableRow(new TableCell("too wide") { ColumnSpan = 9 })])));

        pdf.Elements("TD").Select(c => ((NumericToken)((DictionaryToken)pdf.Resolve(c.Data["A"])).Data["ColSpan"]).Int).ShouldBe([2, 2]);
    }

    [Fact]
    public void Text_on_a_dark_fill_is_white_and_on_a_light_one_dark()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Table("", [new("H")], [new TableRow(new TableCell("D") { Fill = Colour.FromRgb(0x102030) }), new TableRow(new TableCell("L") { Fill = Colour.FromRgb(0xEEEEEE) })])));

        Ink("D").ShouldBe((1, 1, 1));
        Ink("L").R.ShouldBeLessThan(0.3);

        (double R, double G, double B) Ink(string letter) => pdf.GetPage(1).Letters.Single(l => l.Value == letter && l.PointSize < 9).Color.ToRGBValues();
    }

    [Fact]
    public void Columns_without_weight_share_the_width()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Table("", [new("A", 0), new("B", 0)], [new TableRow("left", "right")])));

        pdf.AllText().ShouldContain("right");
    }
}
