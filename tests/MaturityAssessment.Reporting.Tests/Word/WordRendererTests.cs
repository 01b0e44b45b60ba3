using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Roadmaps;
using MaturityAssessment.Reporting.Tests.Roadmaps;
using MaturityAssessment.Reporting.Word;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using SVG = DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace MaturityAssessment.Reporting.Tests.Word;

public sealed class WordRendererTests
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("ar")]
    public void A_document_with_every_block_is_valid(string language)
    {
        using var file = OfficeFiles.OpenWord(WordRenderer.Render(SampleDocument.Of(language)));
        OfficeFiles.FaultsOf(file).ShouldBeEmpty();
    }

    [Fact]
    public void The_whole_report_of_the_shipped_model_is_valid()
    {
        using var file = OfficeFiles.OpenWord(RoadmapReport.MakeWord(ShippedModel.Content(), ReportOptions.Standard));
        OfficeFiles.FaultsOf(file).ShouldBeEmpty();
    }

    [Fact]
    public void Headings_are_real_headings_and_contents_list_them_as_links_before_any_update()
    {
        using var file = OfficeFiles.OpenWord(WordRenderer.Render(SampleDocument.Of()));
        var body = Body(file);

        Styled(body, "Heading1").ShouldBe(["Results", "Plan"]);
        Styled(body, "Heading2").ShouldBe(["Table"]);
        Styled(body, "UnlistedHeading2").ShouldBe(["Unlisted"]);
        Styled(body, "TOC1").ShouldBe(["Results", "Plan"]);
        Styled(body, "TOC2").ShouldBe(["Table"]);
        body.Descendants<W.FieldCode>().Select(f => f.Text.Trim()).ShouldContain(@"TOC \o ""1-2"" \h \z");
        var bookmarks = body.Descendants<W.BookmarkStart>().Select(b => b.Name!.Value).ToList();
        bookmarks.ShouldBeUnique();
        body.Descendants<W.Hyperlink>().Where(h => h.Anchor is not null).ShouldAllBe(h => bookmarks.Contains(h.Anchor!.Value));
        var styles = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Select(s => s.StyleId!.Value).ToList();
        body.Descendants<W.ParagraphStyleId>().Select(s => s.Val!.Value).Distinct().ShouldAllBe(s => styles.Contains(s));
    }

    [Fact]
    public void Tables_repeat_their_head_and_keep_their_spans()
    {
        using var file = OfficeFiles.OpenWord(WordRenderer.Render(SampleDocument.Of()));
        var table = Body(file).Descendants<W.Table>().Single(t => t.InnerText.StartsWith("NameScoreNote", StringComparison.Ordinal));

        var rows = table.Elements<W.TableRow>().ToList();
        rows.Count.ShouldBe(5);
        rows[0].Descendants<W.TableHeader>().ShouldHaveSingleItem();
        rows.Skip(1).SelectMany(r => r.Descendants<W.TableHeader>()).ShouldBeEmpty();
        rows[1].Descendants<W.VerticalMerge>().Single().Val!.Value.ShouldBe(W.MergedCellValues.Restart);
        rows[2].Descendants<W.VerticalMerge>().Single().Val!.Value.ShouldBe(W.MergedCellValues.Continue);
        rows[3].Descendants<W.GridSpan>().Single().Val!.Value.ShouldBe(2);
        rows[3].Descendants<W.Shading>().Single().Fill!.Value.ShouldBe("123F78");
        rows[3].Descendants<W.Color>().First().Val!.Value.ShouldBe("FFFFFF");
        table.Descendants<W.TableCaption>().Single().Val!.Value.ShouldBe("Scores of all");
        rows[1].Elements<W.TableCell>().Count().ShouldBe(3);
    }

    [Fact]
    public void Lists_are_numbered_by_Word_and_every_numbered_list_begins_anew()
    {
        using var file = OfficeFiles.OpenWord(WordRenderer.Render(SampleDocument.Of()));
        var items = Body(file).Descendants<W.Paragraph>().Where(p => p.ParagraphProperties?.NumberingProperties is not null)
            .Select(p => (p.InnerText, Level: p.ParagraphProperties!.NumberingProperties!.NumberingLevelReference!.Val!.Value, List: p.ParagraphProperties.NumberingProperties.NumberingId!.Val!.Value)).ToList();

        var (first, again, inner) = (items.Single(i => i.InnerText == "first"), items.Single(i => i.InnerText == "first again"), items.Single(i => i.InnerText == "inner one"));
        items.Single(i => i.InnerText == "third").List.ShouldBe(first.List);
        again.List.ShouldNotBe(first.List);
        inner.Level.ShouldBe(1);
        var numbering = file.MainDocumentPart!.NumberingDefinitionsPart!.Numbering!;
        numbering.Elements<W.NumberingInstance>().Single(n => n.NumberID!.Value == again.List).Elements<W.LevelOverride>().ShouldNotBeEmpty();
    }

    [Fact]
    public void Links_go_to_web_pages_and_headings_only()
    {
        using var file = OfficeFiles.OpenWord(WordRenderer.Render(SampleDocument.Of()));

        file.MainDocumentPart!.HyperlinkRelationships.Select(r => r.Uri.AbsoluteUri).ShouldBe(["https://example.org/law?a=1&b=2"]);
        file.MainDocumentPart.FootnotesPart!.HyperlinkRelationships.Select(r => r.Uri.AbsoluteUri).ShouldBe(["https://example.org/note"]);
        Body(file).Descendants<W.Hyperlink>().Select(h => h.InnerText).ShouldNotContain("lost");
        Body(file).InnerText.ShouldContain("Nowhere: lostscriptcontrol");
    }

    [Fact]
    public void Notes_stand_at_the_foot_of_the_page()
    {
        using var file = OfficeFiles.OpenWord(WordRenderer.Render(SampleDocument.Of()));

        var id = Body(file).Descendants<W.FootnoteReference>().Single().Id!.Value;
        file.MainDocumentPart!.FootnotesPart!.Footnotes!.Elements<W.Footnote>().Single(n => n.Id!.Value == id).InnerText.Trim().ShouldBe("Said there.");
    }

    [Fact]
    public void Charts_are_vectors_with_pixels_to_fall_back_on_and_a_text_alternative()
    {
        using var file = OfficeFiles.OpenWord(WordRenderer.Render(SampleDocument.Of()));
        var main = file.MainDocumentPart!;
        var chart = main.Document!.Descendants<W.Drawing>().Single(d => d.Descendants<SVG.SVGBlip>().Any());

        chart.Descendants<DW.DocProperties>().Single().Description!.Value.ShouldBe(SampleDocument.AltText);
        var svg = Text(main.GetPartById(chart.Descendants<SVG.SVGBlip>().Single().Embed!.Value!));
        svg.ShouldContain("Half");
        svg.ShouldNotContain("var(");
        System.Xml.Linq.XDocument.Parse(svg).Root!.Attribute("width")!.Value.ShouldEndWith("pt");
        var png = ImageFile.Read(Bytes(main.GetPartById(chart.Descendants<DocumentFormat.OpenXml.Drawing.Blip>().Single().Embed!.Value!)));
        ((double)png.Width / png.Height).ShouldBe(new Theme().TextWidth / 90, 0.02);
        main.Document.Descendants<DW.DocProperties>().ShouldAllBe(p => p.Description!.Value!.Length > 0);
        main.Document.Descendants<DW.DocProperties>().Select(p => p.Id!.Value).ShouldBeUnique();
    }

    [Fact]
    public void Properties_language_page_and_running_lines_are_those_of_the_document()
    {
        using var file = OfficeFiles.OpenWord(WordRenderer.Render(SampleDocument.Of("fr-FR")));
        var main = file.MainDocumentPart!;

        (file.PackageProperties.Title, file.PackageProperties.Creator, file.PackageProperties.Language).ShouldBe(("Whole & half", "Agency of <Tests>", "fr-FR"));
        main.StyleDefinitionsPart!.Styles!.Descendants<W.Languages>().First().Val!.Value.ShouldBe("fr-FR");
        main.Document!.Descendants<W.Languages>().Select(l => l.Val!.Value).ShouldContain("de");
        var section = main.Document.Descendants<W.SectionProperties>().Single();
        (section.GetFirstChild<W.PageSize>()!.Width!.Value, section.GetFirstChild<W.PageSize>()!.Height!.Value).ShouldBe((11906u, 16838u));
        section.GetFirstChild<W.TitlePage>().ShouldNotBeNull("the cover carries no running lines");
        var footer = (FooterPart)main.GetPartById(section.Elements<W.FooterReference>().Single(f => f.Type!.Value == W.HeaderFooterValues.Default).Id!.Value!);
        footer.Footer!.InnerText.ShouldBe("Below the textPage  PAGE 1 of  NUMPAGES 1");
        main.HeaderParts.Select(h => h.Header!.InnerText).ShouldContain(t => t.StartsWith("Above the text", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_from_the_right_runs_from_the_right()
    {
        using var file = OfficeFiles.OpenWord(WordRenderer.Render(SampleDocument.Of("ar", new Heading(1, "النتائج", "r"), new Table("جدول", [new("اسم")], [new TableRow("قيمة")]))));

        Body(file).Descendants<W.BiDi>().ShouldNotBeEmpty();
        Body(file).Descendants<W.BiDiVisual>().ShouldHaveSingleItem();
        Body(file).Descendants<W.Run>().Where(r => r.InnerText == "النتائج").ShouldAllBe(r => r.RunProperties!.RightToLeftText != null);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes_and_no_clock()
    {
        var file = WordRenderer.Render(SampleDocument.Of());

        WordRenderer.Render(SampleDocument.Of()).ShouldBe(file);
        using var archive = new ZipArchive(new MemoryStream(file));
        archive.Entries.ShouldAllBe(e => e.LastWriteTime.Year == 1980);
        archive.Entries[0].FullName.ShouldBe("[Content_Types].xml");
    }

    [Fact]
    public void Whatever_was_pasted_can_be_opened_again()
    {
        string[] odd = ["", "\0\u0001\u000b", "\ud800", "\udc00\ud800", "]]><w:p/>", new('x', 40_000), "a\r\nb\tc", "\ufffe\uffff", "👍🏽"];
        using var file = OfficeFiles.OpenWord(WordRenderer.Render(SampleDocument.Of("en", [.. odd.SelectMany((t, i) => new Block[]
        {
            new Heading(1, t, "h" + i + t), new Paragraph(t), new Panel(t, new ItemList(t)), new Table(t, [new(t)], [new TableRow(t)]),
        })])));

        OfficeFiles.FaultsOf(file).ShouldBeEmpty();
    }

    private static W.Body Body(WordprocessingDocument file) => file.MainDocumentPart!.Document!.Body!;

    private static IEnumerable<string> Styled(W.Body body, string style) => body.Descendants<W.Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style)
        .Select(p => string.Concat(p.Descendants<W.Text>().Select(t => t.Text)));

    private static byte[] Bytes(OpenXmlPart part)
    {
        using var copy = new MemoryStream();
        using var stream = part.GetStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static string Text(OpenXmlPart part) => Encoding.UTF8.GetString(Bytes(part));
}
