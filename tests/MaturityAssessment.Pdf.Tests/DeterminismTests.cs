namespace MaturityAssessment.Pdf.Tests;

public class DeterminismTests
{
    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        PdfRenderer.Render(SampleDocument.Create()).ShouldBe(PdfRenderer.Render(SampleDocument.Create()));

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        var expected = PdfRenderer.Render(SampleDocument.Create());
        var results = new byte[24][];

        Parallel.For(0, results.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => results[i] = PdfRenderer.Render(SampleDocument.Create()));

        results.ShouldAllBe(r => r.SequenceEqual(expected));
    }

    [Fact]
    public void The_culture_of_the_machine_does_not_matter()
    {
        var expected = PdfRenderer.Render(SampleDocument.Create());
        var before = Thread.CurrentThread.CurrentCulture;
        var document = SampleDocument.Create();
        try
        {
            Thread.CurrentThread.CurrentCulture = new("ar-SA");
            PdfRenderer.Render(document with { Blocks = [new Paragraph("1.5")] }).Length.ShouldBeGreaterThan(0);
            Thread.CurrentThread.CurrentCulture = new("de-DE");
            PdfRenderer.Render(PdfReading.Of(new Figure(20, (c, w) => c.Line(0.5, 0.25, w, 10.75, new(Drawing.Colour.Black)), "Line")))
                .ShouldBe(InInvariantCulture());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }

        expected.ShouldNotBeEmpty();

        static byte[] InInvariantCulture()
        {
            Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;
            return PdfRenderer.Render(PdfReading.Of(new Figure(20, (c, w) => c.Line(0.5, 0.25, w, 10.75, new(Drawing.Colour.Black)), "Line")));
        }
    }

    [Fact]
    public void Different_documents_have_different_identifiers()
    {
        Identifier(PdfReading.Of(new Paragraph("one"))).ShouldNotBe(Identifier(PdfReading.Of(new Paragraph("two"))));

        static string Identifier(Document document)
        {
            var text = System.Text.Encoding.Latin1.GetString(PdfRenderer.Render(document));
            return text.Substring(text.LastIndexOf("/ID[<", StringComparison.Ordinal) + 5, 32);
        }
    }
}
