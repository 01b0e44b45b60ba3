using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Pdf.Tests;

/// <summary>A report of about twenty pages with every kind of block.</summary>
internal static class SampleDocument
{
    public const string Title = "Digital maturity roadmap 2027–2031";

    private const string Prose =
        "The agency runs a mixed estate of applications that grew over twenty years. Most of them share no data, and every exchange is a project of its own. "
        + "The roadmap replaces point-to-point links with common services in three waves, each of which pays for itself before the next one begins. ";

    public static Document Create(string language = "en-GB") => new(
        new(Title, "Nordmark Agency", "Roadmap report", language, new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero), "Sample"),
        new Theme(),
        [.. Front(), .. Summary(), .. Results(), .. Plan(), .. Languages(), .. Method()])
    {
        Furniture = new(FooterText: "Nordmark Agency · For official use", PageNumberFormat: "Page {0} of {1}"),
    };

    private static IEnumerable<Block> Front() =>
    [
        new Cover(Title)
        {
            Subtitle = "Where we stand, what holds us back, and the thirty-one steps that lead to level 4",
            Organisation = "Nordmark Agency for Digital Services",
            Status = "Reviewed",
            Date = "23 November 2026",
            Facts = [("Model", "Digital government, version 3.2"), ("Period", "January to October 2026"), ("Scope", "Whole agency, 14 units")],
            Logo = new(60, 40, Logo, "Logo of the Nordmark Agency"),
        },
        new TableOfContents("Contents"),
    ];

    private static IEnumerable<Block> Summary() =>
    [
        new Heading(1, "Summary for executives", "summary"),
        new Paragraph("The agency is at level 2.4 of 5. With 48.6 million euros over five years it can reach level 3.9, most of it in the first three.") { IsLead = true },
        new KeyFacts(new("Score today", "2.4", "between 2.2 and 2.6"), new("Score in 2031", "3.9", "+1.5"), new("Cost", "€ 48.6 m", "€ 31 m in 2027–2029"), new("People", "37", "full-time equivalents")),
        new Columns(
            new Column(new Heading(3, "Three strengths", "strengths"), new ItemList("Identity and signatures work for everyone", "Open data is published every week", "Procurement is fully digital")),
            new Column(new Heading(3, "Three gaps", "gaps"), new ItemList("No common register of persons", "Legacy contracts run to 2029", "Too few data engineers"))),
        new Panel("What is asked of the board",
            new Paragraph("Approve wave one with ", TextSpan.Strong("€ 12.4 million"), " and name an owner for each of the nine initiatives by March. See ", TextSpan.LinkTo("the plan", "#plan"), "."),
            new ItemList("Release the budget for 2027", "Confirm the chief data officer")),
        new Figure(150, (canvas, width) => Bars(canvas, width, 150), "Bar chart: score per year from 2.4 in 2026 to 3.9 in 2031.", "Figure 1. Score over time"),
    ];

    private static IEnumerable<Block> Results()
    {
        yield return new Heading(1, "Results", "results");
        yield return new Paragraph(TextSpan.Strong("Overall. "), Prose, TextSpan.Emphasis("The range reflects what is not yet known."), " More in the ", TextSpan.LinkTo("interoperability framework", "https://example.org/eif"), ".");
        yield return Heatmap();
        for (var i = 1; i <= 6; i++)
        {
            yield return new Heading(2, $"Dimension {i}: services and data", $"dimension-{i}");
            yield return new Paragraph(Prose + Prose);
            yield return new ItemList(
                new ListItem("What was found: ", TextSpan.Strong("repeatable but reactive")) { Inner = new("Evidence: audit of 2025", "Evidence: interviews with nine units") },
                "What the next level looks like: services are designed once and shared");
            yield return new Paragraph(Prose);
        }
    }

    private static Table Heatmap()
    {
        string[] names = ["Leadership", "Services", "Data", "Technology", "People", "Security"];
        var light = Colour.FromRgb(0xE3EEF7);
        var dark = Colour.FromRgb(0x0B3D6B);
        return new("Table 1. Scores per dimension", [new("Dimension", 2.4), new("Weight", 1, TextAlign.End), new("Score", 1, TextAlign.End), new("Target", 1, TextAlign.End), new("Finding", 4)],
            [
                .. names.Select((n, i) => new TableRow(
                    TableCell.RowHeader(n), $"{10 + (i * 3)} %", new TableCell($"{1.4 + (i * 0.5):0.0}") { Fill = light.MixedWith(dark, i / 5.0) }, "4.0", "Documented and followed by most units, measured by few.")),
                new TableRow(TableCell.RowHeader("All"), "100 %", "2.4", "3.9", "") { IsEmphasised = true },
            ]);
    }

    private static IEnumerable<Block> Plan() =>
    [
        new Heading(1, "Plan", "plan"),
        new Paragraph(Prose),
        ItemList.Numbered("Lay the foundations", "Share the data", "Automate the services"),
        new Table("Table 2. Initiatives", [new("No.", 0.6, TextAlign.End), new("Initiative", 3), new("Owner", 1.6), new("Cost", 1, TextAlign.End), new("Why", 4)],
            [.. Enumerable.Range(1, 90).Select(i => new TableRow($"{i}", TableCell.RowHeader($"Initiative number {i}"), "Data office", $"€ {i * 37}k", i % 3 == 0 ? Prose : "Closes the gap in shared services."))]),
    ];

    private static IEnumerable<Block> Languages() =>
    [
        new Heading(1, "In other languages", "languages"),
        new Paragraph("Οι υπηρεσίες σχεδιάζονται μία φορά και μοιράζονται.") { Language = "el" },
        new Paragraph("Дорожная карта включает 31 инициативу на три этапа.") { Language = "ru" },
        new Paragraph("Lộ trình gồm 31 sáng kiến được triển khai theo ba đợt.") { Language = "vi" },
        new Paragraph("تتضمن خارطة الطريق 31 مبادرة حتى عام 2031، وتأتي خدمات البيانات (Data Exchange) في المقدمة.") { Language = "ar" },
        new Paragraph("מפת הדרכים כוללת 31 יוזמות עד שנת 2031.") { Language = "he" },
        new Paragraph("Marks: ✓ ✗ → ≥ ≤ ● ▲ ★ ⚠ and what no font has: 😀."),
        new Spacer(20),
    ];

    private static IEnumerable<Block> Method()
    {
        yield return new Heading(1, "Method", "method");
        for (var i = 1; i <= 14; i++)
        {
            yield return new Heading(2, $"Step {i}", $"step-{i}");
            yield return new Paragraph(Prose + Prose + Prose);
            yield return new Figure(90, (canvas, width) => Bars(canvas, width, 90), $"Bar chart of step {i}.");
            yield return new Heading(3, "Sources", $"sources-{i}");
            yield return new Paragraph(Prose);
        }

        yield return new PageBreak();
        yield return new Paragraph("The end.");
    }

    public static void Bars(ICanvas canvas, double width, double height)
    {
        double[] scores = [2.4, 2.6, 3.0, 3.4, 3.7, 3.9];
        var slot = width / scores.Length;
        for (var i = 0; i < scores.Length; i++)
        {
            var barHeight = (height - 34) * scores[i] / 5;
            canvas.FillRoundedRect((slot * i) + (slot * 0.2), height - 18 - barHeight, slot * 0.6, barHeight, 2, Colour.FromRgb(0x0B3D6B).Following("--chart-1"));
            canvas.Text($"{scores[i]:0.0}", slot * (i + 0.5), height - 24 - barHeight, 9, Colour.FromRgb(0x1D2731), bold: true, TextAnchor.Middle);
            canvas.Text($"{2026 + i}", slot * (i + 0.5), height - 5, 8, Colour.FromRgb(0x52606D), anchor: TextAnchor.Middle);
        }

        canvas.Line(0, height - 18, width, height - 18, new(Colour.FromRgb(0x52606D), 0.8));
    }

    private static void Logo(ICanvas canvas, double width, double height)
    {
        canvas.FillRoundedRect(0, 0, width, height, 6, Colour.FromRgb(0x0B3D6B));
        canvas.FillCircle(width / 2, height / 2, height * 0.28, Colour.FromRgb(0xC8791B));
    }
}
