using BenchmarkDotNet.Attributes;
using MaturityAssessment.Pdf;
using MaturityAssessment.Pdf.Tests;

namespace MaturityAssessment.Benchmarks;

/// <summary>The layout engine alone: a document of about twenty pages with every kind of block, and appendices of growing length.</summary>
[MemoryDiagnoser]
public class PdfBenchmarks
{
    private Document _sample = null!;
    private Document _appendix = null!;

    /// <summary>Rows of the appendix; about ten fill a page, so that 5,000 make five hundred.</summary>
    [Params(1_250, 2_500, 5_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _sample = SampleDocument.Create();
        _appendix = Appendix(Rows);
    }

    [Benchmark(Description = "twenty pages of every kind")]
    public byte[] Sample() => PdfRenderer.Render(_sample);

    [Benchmark(Description = "appendix of answers")]
    public byte[] AppendixOfAnswers() => PdfRenderer.Render(_appendix);

    internal static Document Appendix(int rows) => new(
        new("Appendix", "Civil Registry", "Answers", "en-GB", new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero), "Benchmark"),
        new Theme(),
        [
            new Heading(1, "All answers", "answers"),
            .. Enumerable.Range(0, rows).Chunk(100).SelectMany((chunk, part) => (Block[])
            [
                new Heading(2, $"Part {part + 1}", $"part-{part + 1}"),
                new Table("", [new("Question", 2), new("Answer, remarks and evidence", 3.4), new("Score", 0.65, TextAlign.End)], [.. chunk.Select(Row)]),
            ]),
        ])
    {
        Furniture = new("Appendix", "For official use", "Page {0} of {1}"),
    };

    private static TableRow Row(int number) => new(
        TableCell.RowHeader($"Is the service number {number} offered from start to end without paper, and can people follow what becomes of their request?"),
        $"Level {(number % 5) + 1}: documented and followed by most units, measured by few; the rest joins in the {(number % 4) + 1}th quarter. Remark: figures of the last audit, checked by the unit.",
        $"{number * 37 % 1000 / 10.0:0.0}");
}
