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
    public void Rows_of_a_dense_table_stand_closer()
    {
        Table table = new("Many rows", TwoColumns, [.. Enumerable.Range(0, 30).Select(i => new TableRow($"row{i}", "text"))]);

        Distance(table with { IsDense = true }).ShouldBe(Distance(table) - 4, 0.1);

        static double Distance(Table table)
        {
            using var pdf = PdfReading.Open(PdfReading.Of(table));
            var lines = pdf.GetPage(1).GetWords().Where(w => w.Text is "row1" or "row2").ToDictionary(w => w.Text, w => w.BoundingBox.Bottom);
            return lines["row1"] - lines["row2"];
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

    [Fact]
    public void A_cell_can_span_rows()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Table("Spans", TwoColumns, [new TableRow(new TableCell("tall") { RowSpan = 2, IsRowHeader = true }, "jj"), new TableRow("zz"), new TableRow("p", "q")])));
        var rows = pdf.Elements("TBody").SelectMany(pdf.ChildElements).ToList();

        rows.Select(r => pdf.ChildElements(r).Count).ShouldBe([2, 1, 2]);
        ((NumericToken)((DictionaryToken)pdf.Resolve(pdf.ChildElements(rows[0])[0].Data["A"])).Data["RowSpan"]).Int.ShouldBe(2);
        X("z").ShouldBe(X("j"), 3);
        X("q").ShouldBe(X("j"), 3);

        double X(string letter) => pdf.GetPage(1).Letters.Last(l => l.Value == letter && l.StartBaseLine.Y is > 600 and < 760).StartBaseLine.X;
    }

    [Fact]
    public void Rows_under_a_cell_that_spans_them_make_room_for_its_text()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Table("", TwoColumns, [new TableRow(new TableCell(string.Concat(Enumerable.Repeat("long ", 30))) { RowSpan = 2 }, "first"), new TableRow("second"), new TableRow("Zafter", "q")])));
        var page = pdf.GetPage(1);

        page.Letters.Single(l => l.Value == "Z").StartBaseLine.Y.ShouldBeLessThan(page.Letters.Where(l => l.Value == "g").Min(l => l.StartBaseLine.Y));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(90)]
    [InlineData(1)]
    public void Text_that_spans_rows_over_a_page_end_is_neither_lost_nor_drawn_outside(int rows)
    {
        var words = string.Join(' ', Enumerable.Range(0, 700).Select(i => $"w{i}"));
        var body = Enumerable.Range(0, rows).Select(i => i == 0 ? new TableRow(new TableCell(words) { RowSpan = rows }, "row0") : new TableRow($"row{i}"));
        using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph("x"), new Spacer(300), new Table("", TwoColumns, [.. body, new TableRow("after", "end")])));

        pdf.NumberOfPages.ShouldBeGreaterThan(1);
        var text = pdf.AllText();
        text.ShouldContain("w699");
        text.ShouldContain($"row{rows - 1}");
        text.ShouldContain("after");
        foreach (var page in pdf.GetPages())
        {
            page.BodyText().ShouldContain("Headleft");
            page.Letters.Where(l => l.PointSize is > 8.5 and < 9).ShouldAllBe(l => l.StartBaseLine.Y > 70);
        }
    }

    [Fact]
    public void Spans_that_overlap_or_leave_the_table_are_cut()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Table("", [new("A"), new("B"), new("C")],
            [new TableRow("one", new TableCell("two") { RowSpan = 99 }, "three"), new TableRow(new TableCell("four") { ColumnSpan = 3 }, "five"), new TableRow(new TableCell("six") { RowSpan = int.MaxValue, ColumnSpan = int.MaxValue })])));

        pdf.AllText().Squeezed().ShouldBe("ABConetwothreefourfivesix");
    }

    [Fact]
    public void A_row_that_cells_from_above_fill_stays_in_the_tree()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Table("", TwoColumns, [new TableRow(new TableCell("a") { RowSpan = 2 }, new TableCell("b") { RowSpan = 2 }), new TableRow(), new TableRow("c", "d")])));

        pdf.Elements("TBody").SelectMany(pdf.ChildElements).Select(r => pdf.ChildElements(r).Count).ShouldBe([2, 0, 2]);
    }

    [Fact]
    public void A_head_takes_at_least_two_rows_with_it_and_the_last_row_is_never_alone()
    {
        for (var space = 480; space < 700; space += 5)
        {
            using var pdf = PdfReading.Open(PdfReading.Of(new Paragraph("x"), new Spacer(space), new Table("Caption", TwoColumns, [.. Enumerable.Range(0, 6).Select(i => new TableRow($"row{i}", "a"))])));
            foreach (var page in pdf.GetPages().Where(p => p.BodyText().Contains("Headleft", StringComparison.Ordinal)))
            {
                page.BodyText().Split("row").Length.ShouldBeGreaterThan(2, $"after {space} points on page {page.Number}");
            }
        }
    }

    [Fact]
    public void In_a_long_panel_the_repeated_head_stands_inside_the_box()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Panel("Box", new Table("", TwoColumns, [.. Enumerable.Range(0, 80).Select(i => new TableRow($"row{i}", "text"))]))));

        pdf.NumberOfPages.ShouldBeGreaterThan(1);
        pdf.GetPages().Select(p => Math.Round(p.Letters.First(l => l.Value == "H").StartBaseLine.X, 1)).Distinct().ShouldHaveSingleItem();
        pdf.Elements("TH").Count().ShouldBe(2);
    }

    [Fact]
    public void In_columns_longer_than_a_page_the_head_comes_back_too()
    {
        using var pdf = PdfReading.Open(PdfReading.Of(new Columns(new Column(new Table("", TwoColumns, [.. Enumerable.Range(0, 80).Select(i => new TableRow($"row{i}", "text"))])), new Column(new Paragraph("side")))));

        pdf.NumberOfPages.ShouldBeGreaterThan(1);
        pdf.GetPages().ShouldAllBe(p => p.BodyText().Contains("Headleft"));
        pdf.AllText().ShouldContain("row79");
    }
}
