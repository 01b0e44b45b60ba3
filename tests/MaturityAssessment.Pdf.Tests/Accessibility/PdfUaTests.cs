using System.Text;

namespace MaturityAssessment.Pdf.Tests.Accessibility;

public class PdfUaTests
{
    private static readonly byte[] Sound = PdfRenderer.Render(Declared(SampleDocument.Create()) is var sample ? sample with { Blocks = [.. sample.Blocks.Take(30), .. WithNotes()] } : null!);

    /// <summary>For each condition a change that breaks just that in a sound document.</summary>
    private static readonly Dictionary<string, Action<PdfModel>> Breakages = new()
    {
        ["01-003"] = pdf => Insert(pdf, "/P<</MCID 0>>BDC\n", "/Artifact BMC\nEMC\n", after: true),
        ["01-004"] = pdf => Insert(pdf, "/Artifact<</Type/Layout>>BDC\n", "/P<</MCID 0>>BDC\nEMC\n", after: true),
        ["01-005"] = pdf => Insert(pdf, "/Artifact<</Type/Layout>>BDC\n", "0 0 1 1 re f\n", after: false),
        ["01-007"] = pdf => pdf.Dictionary(pdf.Catalogue, "MarkInfo")["Suspects"] = true,
        ["02-001"] = pdf => Element(pdf, "P")["S"] = new PdfName("Paragraph"),
        ["02-003"] = pdf =>
        {
            Element(pdf, "P")["S"] = new PdfName("One");
            pdf.Dictionary(pdf.Catalogue, "StructTreeRoot")["RoleMap"] = new PdfDictionary { ["One"] = new PdfName("Two"), ["Two"] = new PdfName("One") };
        },
        ["02-004"] = pdf => pdf.Dictionary(pdf.Catalogue, "StructTreeRoot")["RoleMap"] = new PdfDictionary { ["Div"] = new PdfName("P") },
        ["06-001"] = pdf => pdf.Catalogue.Remove("Metadata"),
        ["06-002"] = pdf => Metadata(pdf, "<pdfuaid:part", "<pdfuaid:amd"),
        ["06-003"] = pdf => Metadata(pdf, "dc:title>", "dc:heading>"),
        ["07-001"] = pdf => pdf.Dictionary(pdf.Catalogue, "ViewerPreferences").Remove("DisplayDocTitle"),
        ["07-002"] = pdf => pdf.Dictionary(pdf.Catalogue, "ViewerPreferences")["DisplayDocTitle"] = false,
        ["09-004"] = pdf => Element(pdf, "TD")["S"] = new PdfName("P"),
        ["09-005"] = pdf => Element(pdf, "LI")["S"] = new PdfName("P"),
        ["09-006"] = pdf => Element(pdf, "TOCI")["S"] = new PdfName("P"),
        ["10-001"] = pdf => ToUnicode(pdf, map => map.Replace("beginbfchar\n<0003>", "beginbfchar\n<0FFF>").Replace("beginbfchar\n<0001>", "beginbfchar\n<0FFF>")),
        ["11-001"] = pdf => pdf.Catalogue.Remove("Lang"),
        ["11-002"] = pdf => pdf.Catalogue["Lang"] = "",
        ["11-003"] = pdf => pdf.Catalogue.Remove("Lang"),
        ["11-004"] = pdf => pdf.Catalogue.Remove("Lang"),
        ["11-006"] = pdf => pdf.Catalogue.Remove("Lang"),
        ["13-004"] = pdf => Element(pdf, "Figure").Remove("Alt"),
        ["14-002"] = pdf => Element(pdf, "H1")["S"] = new PdfName("H2"),
        ["14-003"] = pdf => Element(pdf, "H2")["S"] = new PdfName("H3"),
        ["14-006"] = pdf =>
        {
            foreach (var heading in Elements(pdf).Where(e => pdf.Name(e, "S") is "H1" or "H2" or "H3").ToList())
            {
                heading["S"] = new PdfName("H");
            }
        },
        ["14-007"] = pdf => Element(pdf, "H3")["S"] = new PdfName("H"),
        ["15-003"] = pdf => Element(pdf, "TH").Remove("A"),
        ["17-002"] = pdf => Element(pdf, "P")["S"] = new PdfName("Formula"),
        ["19-003"] = pdf => Element(pdf, "Note").Remove("ID"),
        ["19-004"] = pdf => Elements(pdf).Where(e => pdf.Name(e, "S") == "Note").ToList().ForEach(n => n["ID"] = "same"),
        ["28-002"] = pdf => Annotation(pdf)["Subtype"] = new PdfName("Text"),
        ["28-004"] = pdf =>
        {
            Annotation(pdf)["Subtype"] = new PdfName("Text");
            Annotation(pdf).Remove("Contents");
        },
        ["28-006"] = pdf => Annotation(pdf)["Subtype"] = new PdfName("Hologram"),
        ["28-007"] = pdf => Annotation(pdf)["Subtype"] = new PdfName("TrapNet"),
        ["28-008"] = pdf => pdf.Page(1).Remove("Tabs"),
        ["28-009"] = pdf => pdf.Page(1)["Tabs"] = new PdfName("R"),
        ["28-010"] = pdf => Annotation(pdf)["Subtype"] = new PdfName("Widget"),
        ["28-011"] = pdf => Element(pdf, "Link")["S"] = new PdfName("Span"),
        ["28-012"] = pdf => Annotation(pdf)["Contents"] = " ",
        ["30-001"] = pdf => AddForm(pdf, "", form => form["Ref"] = new PdfDictionary()),
        ["30-002"] = pdf => AddForm(pdf, "/P<</MCID 0>>BDC EMC", _ => Insert(pdf, "/Artifact<</Type/Layout>>BDC\n", "/X0 Do /X0 Do\n", after: true)),
        ["31-004"] = pdf => Descendant(pdf)["CIDToGIDMap"] = new PdfName("Other"),
        ["31-005"] = pdf => Descendant(pdf).Remove("CIDToGIDMap"),
        ["31-006"] = pdf => Font(pdf)["Encoding"] = new PdfName("Mine-H"),
        ["31-009"] = pdf => pdf.Dictionary(Descendant(pdf), "FontDescriptor").Remove("FontFile2"),
        ["31-010"] = pdf => ShowCode(pdf, "FFF0"),
        ["31-016"] = pdf => pdf.Array(Descendant(pdf), "W")[1] = Enumerable.Repeat<object?>(1.0, 500).ToList(),
        ["31-027"] = pdf => Font(pdf).Remove("ToUnicode"),
        ["31-028"] = pdf => ToUnicode(pdf, map => map.Replace("endbfchar", "<0FFE><0000>\nendbfchar")),
        ["31-029"] = pdf => ToUnicode(pdf, map => map.Replace("endbfchar", "<0FFE><FEFF>\nendbfchar")),
        ["31-030"] = pdf => ShowCode(pdf, "0000"),
    };

    public static TheoryData<string> Known => [.. PdfUaChecker.Conditions.Keys];

    [Fact]
    public void The_sample_has_no_breach() => PdfUaChecker.Check(new(Sound)).Select(b => b.ToString()).ShouldBeEmpty();

    [Theory]
    [InlineData("spans")]
    [InlineData("notes")]
    [InlineData("pictures")]
    [InlineData("arabic")]
    public void Spans_notes_pictures_and_right_to_left_pages_have_no_breach(string name) =>
        PdfUaChecker.Check(new(PdfRenderer.Render(Declared(GoldenDocuments.Of(name))))).Select(b => b.ToString()).ShouldBeEmpty();

    [Fact]
    public void Text_that_fonts_lack_and_text_of_all_directions_has_no_breach() =>
        PdfUaChecker.Check(new(PdfRenderer.Render(Declared(PdfReading.Of(
            new Heading(1, "😀 עברית English العربية 漢字", "h"), new Paragraph("e\u0301 ffi ﬁ \u0e2a\u0e27\u0e31 𝔘 لا الله 👩‍👩‍👧‍👦 🇩🇪 \u200f(123)\u200e"), new Table("", [new("")], [new TableRow(new TableCell(""))])))))).Select(b => b.ToString()).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Known))]
    public void A_document_that_is_broken_on_purpose_is_caught(string condition)
    {
        var pdf = new PdfModel(Sound);

        Breakages[condition](pdf);

        PdfUaChecker.Check(pdf).Select(b => b.Condition).ShouldContain(condition);
    }

    [Fact]
    public void Every_condition_has_its_broken_document() => Breakages.Keys.Order(StringComparer.Ordinal).ShouldBe(PdfUaChecker.Conditions.Keys);

    private static Document Declared(Document document) => document with { Info = document.Info with { DeclaresPdfUa = true } };

    private static Block[] WithNotes() =>
    [
        new Heading(1, "Notes", "notes"),
        new Paragraph("At ", TextSpan.Abbreviation("L3", "Level 3"), TextSpan.WithFootnote(" now", "First"), TextSpan.WithFootnote(" and then", "Second")),
    ];

    private static IEnumerable<PdfDictionary> Elements(PdfModel pdf)
    {
        return pdf.Array(pdf.Dictionary(pdf.Catalogue, "StructTreeRoot"), "K").SelectMany(Below);

        IEnumerable<PdfDictionary> Below(object? kid) =>
            pdf.Resolve(kid) is PdfDictionary element && element.ContainsKey("S") ? pdf.Array(element, "K").SelectMany(Below).Prepend(element) : [];
    }

    private static PdfDictionary Element(PdfModel pdf, string role) => Elements(pdf).First(e => pdf.Name(e, "S") == role);

    private static PdfDictionary Annotation(PdfModel pdf) => (PdfDictionary)pdf.Resolve(pdf.Array(pdf.Page(1), "Annots")[0])!;

    private static PdfDictionary Font(PdfModel pdf) => (PdfDictionary)pdf.Resolve(pdf.Dictionary(pdf.Dictionary(pdf.Page(1), "Resources"), "Font").Values.First())!;

    private static PdfDictionary Descendant(PdfModel pdf) => (PdfDictionary)pdf.Resolve(pdf.Array(Font(pdf), "DescendantFonts")[0])!;

    private static PdfStream Content(PdfModel pdf) => (PdfStream)pdf.Resolve(pdf.Page(1)["Contents"])!;

    private static void Insert(PdfModel pdf, string mark, string operators, bool after)
    {
        var content = Encoding.Latin1.GetString(Content(pdf).Data);
        var start = content.IndexOf(mark, StringComparison.Ordinal);
        start = start < 0 ? content.IndexOf("BDC\n", StringComparison.Ordinal) + 4 : after ? start + mark.Length : start;
        Content(pdf).Data = Encoding.Latin1.GetBytes(content.Insert(start, operators));
    }

    private static void ShowCode(PdfModel pdf, string code)
    {
        var font = pdf.Dictionary(pdf.Dictionary(pdf.Page(1), "Resources"), "Font").Keys.First();
        Insert(pdf, "/Artifact<</Type/Layout>>BDC\n", $"BT /{font} 9 Tf <{code}> Tj ET\n", after: true);
    }

    private static void Metadata(PdfModel pdf, string from, string to)
    {
        var stream = (PdfStream)pdf.Dictionary(pdf.Catalogue, "Metadata");
        stream.Data = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(stream.Data).Replace("</pdfuaid:part", from == "<pdfuaid:part" ? "</pdfuaid:amd" : "</pdfuaid:part").Replace(from, to));
    }

    private static void ToUnicode(PdfModel pdf, Func<string, string> change)
    {
        var stream = (PdfStream)pdf.Dictionary(Font(pdf), "ToUnicode");
        stream.Data = Encoding.Latin1.GetBytes(change(Encoding.Latin1.GetString(stream.Data)));
    }

    private static void AddForm(PdfModel pdf, string content, Action<PdfStream> change)
    {
        var form = new PdfStream { ["Subtype"] = new PdfName("Form"), Data = Encoding.Latin1.GetBytes(content) };
        pdf.Dictionary(pdf.Page(1), "Resources")["XObject"] = new PdfDictionary { ["X0"] = pdf.Add(form) };
        change(form);
    }
}
