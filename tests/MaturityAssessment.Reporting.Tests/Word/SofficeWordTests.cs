using System.Globalization;
using System.Xml.Linq;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Roadmaps;
using MaturityAssessment.Reporting.Tests.Roadmaps;
using MaturityAssessment.Reporting.Word;

namespace MaturityAssessment.Reporting.Tests.Word;

/// <summary>The Word report as another office suite understands it.</summary>
public sealed class SofficeWordTests
{
    private static readonly XNamespace OdfText = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace OdfTable = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace OdfDraw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    private static readonly XNamespace OdfSvg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";

    [Fact]
    public async Task Headings_contents_tables_and_pictures_are_what_they_are_in_the_report()
    {
        var composed = Reporting.Languages.Words.All.Select(w => RoadmapReport.Compose(ShippedModel.Content(), new() { Language = w, Currency = "EUR" })).ToList();
        var opened = await Soffice.ConvertAsync("docx", "fodt", [.. composed.Select(WordRenderer.Render)]);

        foreach (var (file, document) in opened.Zip(composed))
        {
            var seen = XDocument.Load(new MemoryStream(file));
            var headings = Inside(document.Blocks).OfType<Heading>().ToList();
            seen.Descendants(OdfText + "h").Select(h => (Level: (string)h.Attribute(OdfText + "outline-level")!, Said(h))).ShouldBe(headings.Select(h => (h.Level.ToString(CultureInfo.InvariantCulture), Words(h.Text))));

            var contents = document.Blocks.OfType<TableOfContents>().Single();
            seen.Descendants(OdfText + "table-of-content").Single().Descendants(OdfText + "a").Select(Said)
                .ShouldBe(headings.Where(h => h.IsListed && h.Level <= contents.DeepestLevel).Select(h => Words(h.Text)));

            var tables = Inside(document.Blocks).OfType<Table>().ToList();
            seen.Descendants(OdfTable + "table").Count(t => t.Elements(OdfTable + "table-header-rows").Any()).ShouldBe(tables.Count);
            var figures = Inside(document.Blocks).OfType<Figure>().Select(f => f.AltText).ToList();
            figures.ShouldNotBeEmpty();
            seen.Descendants(OdfDraw + "frame").Select(f => (string?)f.Element(OdfSvg + "desc")).ShouldBe(figures);
            seen.Descendants(OdfText + "page-number").ShouldHaveSingleItem();
        }
    }

    private static IEnumerable<Block> Inside(IEnumerable<Block> blocks) => blocks.SelectMany(b => b switch
    {
        Columns columns => columns.Items.SelectMany(c => Inside(c.Blocks)),
        Panel panel => Inside(panel.Blocks),
        _ => [b],
    });

    /// <summary>What stands in it, with single spaces, as flat files break their lines anywhere.</summary>
    private static string Said(XElement element) => Words(element.Value);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
