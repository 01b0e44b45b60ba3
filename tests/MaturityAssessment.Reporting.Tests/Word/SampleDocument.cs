using MaturityAssessment.Pdf;
using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Reporting.Tests.Word;

/// <summary>A document with every kind of block.</summary>
internal static class SampleDocument
{
    public const string AltText = "A circle that is half full: \"<50%>\"";

    // one red pixel
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");

    public static Document Of(string language = "en-GB", params Block[] blocks) => new(
        new("Whole & half", "Agency of <Tests>", "Everything", language, new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero), "MaturityAssessment"),
        new Theme(),
        blocks.Length > 0 ? blocks : Everything())
    {
        Furniture = new("Above the text", "Below the text", "Page {0} of {1}"),
    };

    public static Block[] Everything()
    {
        var image = ImageFile.Read(Pixel);
        return
        [
            new Cover("Where we stand") { Subtitle = "And where to go", Organisation = "Agency of <Tests>", Status = "Reviewed", Date = "24 November 2026", Facts = [("Model", "Small, version 1"), ("", "Nothing else")], Logo = Emblem.Of(image, "The agency's sign") },
            new TableOfContents("Contents"),
            new Heading(1, "Results", "results"),
            new Paragraph("Level ", TextSpan.Strong("2.4"), " of 5, see ", TextSpan.LinkTo("the plan", "#plan"), " or ", TextSpan.LinkTo("the law", "https://example.org/law?a=1&b=2"), ".") { IsLead = true },
            new Paragraph(new TextSpan("Coloured") { Colour = Colour.FromRgb(0xC8791B), Size = 14, Italic = true }, TextSpan.WithFootnote(" with a note", "Said ", TextSpan.LinkTo("there", "https://example.org/note"), "."), new TextSpan("bonjour") { Language = "fr" }) { Align = TextAlign.Centre },
            new Paragraph("Nowhere: ", TextSpan.LinkTo("lost", "#nowhere"), TextSpan.LinkTo("script", "javascript:alert(1)"), "\u0001control") { Language = "de" },
            new KeyFacts(new KeyFact("Score", "54", "of 100"), new KeyFact("Level", "3"), new KeyFact("a", "1"), new KeyFact("b", "2"), new KeyFact("c", "3")),
            new Columns(new Column([new Paragraph("left"), new Table("Inner", [new("x")], [new TableRow("1")])], 2), new Column(new Paragraph("right"))),
            new Panel("Mind this", new Paragraph("boxed"), new ItemList("one", "two")) { Tone = Colour.FromRgb(0x8A1C1C) },
            new Heading(2, "Unlisted", "unlisted") { IsListed = false },
            new Heading(2, "Table", "table"),
            new Table("Scores of all", [new("Name", 3), new("Score", 1, TextAlign.End), new("Note", 2)],
            [
                new TableRow(new TableCell("A") { RowSpan = 2, IsRowHeader = true }, "1", "first"),
                new TableRow("2", "second"),
                new TableRow(new TableCell("both") { ColumnSpan = 2, Fill = Colour.FromRgb(0x123F78) }, "end"),
                new TableRow("Sum", "3") { IsEmphasised = true },
            ]),
            new PageBreak(),
            new Heading(1, "Plan", "plan"),
            ItemList.Numbered("first", new ListItem("second") { Inner = new ItemList("inner one", "inner two") }, "third"),
            ItemList.Numbered("first again"),
            new Spacer(20),
            new Figure(90, (canvas, width) =>
            {
                canvas.FillRect(0, 0, width, 90, Colour.FromRgb(0xF2F5F8).Following("--surface-raised"));
                canvas.Path(VectorPath.Circle(60, 45, 30), Colour.FromRgb(0x1D5FA8), new(Colour.Black, 2));
                canvas.Line(0, 89, width, 89, new(Colour.FromRgb(0xB4540A), 1, 3));
                canvas.Save();
                canvas.Translate(120, 50);
                canvas.Text("Half – مرحبا", 0, 0, 14, Colour.Black, bold: true, rotation: -10);
                canvas.Restore();
                canvas.Text("end", width, 20, 10, Colour.Black, anchor: TextAnchor.Right);
            }, AltText, "How full it is"),
            new Picture(image, "A red dot", "A dot") { Width = 40, Align = TextAlign.Centre },
        ];
    }
}
