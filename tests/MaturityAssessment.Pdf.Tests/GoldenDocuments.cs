using MaturityAssessment.Pdf.Drawing;
using MaturityAssessment.Pdf.Tests.Images;

namespace MaturityAssessment.Pdf.Tests;

/// <summary>One page or two of everything that is easily drawn wrong.</summary>
internal static class GoldenDocuments
{
    private const string Prose = "Most services share no data, and every exchange is a project of its own. The roadmap replaces them in three waves. ";

    public static Document Of(string name) => name switch
    {
        "spans" => Spans(),
        "notes" => Notes(),
        "pictures" => Pictures(),
        "arabic" => Arabic(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such document."),
    };

    private static Document Spans() => PdfReading.Of(
        new Heading(2, "Rows and columns that cells span", "spans"),
        new Table("Levels per dimension",
            [new("Dimension", 1.6), new("Level", 1), new("What was found", 4), new("Score", 1, TextAlign.End)],
            [
                new TableRow(new TableCell("Data and interoperability, with a name that needs many lines") { RowSpan = 3, IsRowHeader = true }, "L1", "No register is shared.", "1.0"),
                new TableRow(new TableCell("L2") { Fill = Colour.FromRgb(0xDCE9F5), RowSpan = 2 }, "Two registers are shared on request.", "1.6"),
                new TableRow("Requests take weeks. " + Prose, "1.8"),
                new TableRow(TableCell.RowHeader("Services"), new TableCell("Not assessed in this period") { ColumnSpan = 2, Align = TextAlign.Centre, Fill = Colour.FromRgb(0x0B3D6B) }, new TableCell("–") { RowSpan = 2 }),
                new TableRow(TableCell.RowHeader("People"), "L3", "Roles are described."),
                new TableRow(TableCell.RowHeader("All"), "", "", "1.7") { IsEmphasised = true },
            ]),
        new ItemList(
            new ListItem("First") { Inner = new(new ListItem("Nested") { Inner = ItemList.Numbered("Deeper", new ListItem("Deeper still") { Inner = new("Deepest") }) }, "Nested again") },
            "Second"),
        new Panel("A panel", new Columns(new Column(new Paragraph(Prose)), new Column(new Table("", [new("A"), new("B")], [new TableRow("1", "2"), new TableRow("3", "4")])))));

    private static Document Notes() => PdfReading.Of(
        new Heading(2, "Notes and figures that float", "notes"),
        new Paragraph("The agency is at ", TextSpan.WithFootnote("level 2.4", "Range 2.2 to 2.6; see ", TextSpan.LinkTo("the method", "https://example.org/"), "."), " of 5. ", Prose),
        new Spacer(400),
        new Paragraph(Prose),
        new Figure(170, (c, w) => SampleDocument.Bars(c, w, 170), "Bars", "Figure 1. Floats to the next page") { Floats = true },
        new Paragraph(Prose, Prose, Prose, TextSpan.WithFootnote("Waves", string.Concat(Enumerable.Repeat(Prose, 2))), " follow. ", Prose, Prose),
        new Paragraph(string.Concat(Enumerable.Repeat(Prose, 12))));

    private static Document Pictures()
    {
        var gradient = ImageFile.Read(new PngMaker(64, 64, 6, 8) { Sample = (x, y, c) => c switch { 0 => 200, 1 => y * 3, 2 => 60, _ => x * 4 } }.Make());
        var key = ImageFile.Read(new PngMaker(16, 16, 2, 8) { Sample = (x, y, c) => (x + y) % 4 < 2 ? 255 : c == 2 ? 180 : 20, Transparency = [0, 255, 0, 255, 0, 255], IsInterlaced = true }.Make());
        var palette = ImageFile.Read(new PngMaker(16, 16, 3, 2) { Palette = [200, 30, 30, 30, 160, 60, 30, 60, 200, 240, 200, 40], Sample = (x, y, _) => (x / 4 + y / 4) % 4, Transparency = [255, 255, 90] }.Make());
        return PdfReading.Of(
            new Heading(2, "Pictures", "pictures"),
            new Figure(80, (c, w) =>
            {
                c.FillRect(0, 30, w, 20, Colour.FromRgb(0x0B3D6B));
                c.Image(gradient, 0, 0, 80, 80);
                c.Image(key, 100, 0, 80, 80);
                c.Image(palette, 200, 0, 80, 80);
            }, "Three images over a bar"),
            new Columns(
                new Column(new Picture(ImageFile.Read(JpegSamples.Rgb), "Stripes", "Upright") { Width = 96 }),
                new Column(new Picture(ImageFile.Read(JpegSamples.Turned(6)), "Stripes", "Turned right") { Width = 64 }),
                new Column(new Picture(ImageFile.Read(JpegSamples.Turned(3)), "Stripes", "On its head") { Width = 96 })),
            new Columns(
                new Column(new Picture(ImageFile.Read(JpegSamples.Progressive), "Stripes", "Progressive") { Width = 96 }),
                new Column(new Picture(ImageFile.Read(JpegSamples.Grey), "Stripes", "Grey") { Width = 96 }),
                new Column(new Picture(ImageFile.Read(JpegSamples.Cmyk), "Stripes", "CMYK") { Width = 96 })));
    }

    private static Document Arabic() => PdfReading.InLanguage("ar",
        new Heading(2, "النتائج حسب البعد", "results"),
        new Paragraph("الجهة عند المستوى ", TextSpan.WithFootnote("2.4", "المدى من 2.2 إلى 2.6"), " من 5، مع (Data Exchange) في المقدمة."),
        new ItemList(new ListItem("الأسس") { Inner = ItemList.Numbered("السجل المشترك", "الهوية الرقمية") }, "مشاركة البيانات"),
        new Table("الدرجات", [new("البعد", 2), new("الوزن", 1, TextAlign.End), new("الملاحظات", 3)],
            [
                new TableRow(new TableCell("البيانات") { RowSpan = 2, IsRowHeader = true }, "40 %", "لا يوجد سجل مشترك."),
                new TableRow("20 %", "الطلبات تستغرق أسابيع."),
                new TableRow(TableCell.RowHeader("الخدمات"), new TableCell("لم تُقيَّم") { ColumnSpan = 2, Fill = Colour.FromRgb(0xDCE9F5) }),
            ]),
        new Panel("المطلوب", new Paragraph("اعتماد الموجة الأولى.")),
        new KeyFacts(new("الدرجة", "2.4", "2.2–2.6"), new("الهدف", "3.9", "+1.5")),
        new Figure(110, Chart, "رسم بياني", "الشكل 1"),
        new Paragraph("An English paragraph starts at the left.") { Language = "en" });

    private static void Chart(ICanvas canvas, double width)
    {
        string[] names = ["القيادة", "البيانات", "ISO 27001"];
        var start = canvas.RightToLeft ? width : 0;
        var direction = canvas.RightToLeft ? -1 : 1;
        for (var i = 0; i < names.Length; i++)
        {
            var y = 12 + (i * 34);
            canvas.Text(names[i], start, y + 12, 10, Colour.Black, anchor: canvas.RightToLeft ? TextAnchor.Right : TextAnchor.Left);
            canvas.FillRect(start + (direction * 90), y, direction * 90 * (i + 1), 18, Colour.FromRgb(0x0B3D6B));
            canvas.Text($"{(i + 1) * 20}–{(i + 2) * 20} %", start + (direction * (96 + (90 * (i + 1)))), y + 12, 9, Colour.Black, anchor: canvas.RightToLeft ? TextAnchor.Right : TextAnchor.Left);
        }
    }
}
