using System.Diagnostics;
using System.Globalization;
using MaturityAssessment.Pdf;
using MaturityAssessment.Pdf.Tests;
using MaturityAssessment.Reporting.Roadmaps;
using UglyToad.PdfPig;

namespace MaturityAssessment.Benchmarks;

/// <summary>What cannot be said as a time per run: how large reports are, whether many at once equal one after another, and whether memory grows.</summary>
internal static class ReportFigures
{
    public static void Print(int reports)
    {
        var (content, options) = (ReportBenchmarks.Content("quick-scan.json"), new ReportOptions { Currency = "EUR" });
        Sizes(options);
        var serial = RoadmapReport.Make(content, options);
        InParallel(reports / 10, serial, () => RoadmapReport.Make(ReportBenchmarks.Content("quick-scan.json"), options));
        Memory(reports, () => RoadmapReport.Make(content, options));
    }

    private static void Sizes(ReportOptions options)
    {
        Console.WriteLine("| document | pages | bytes |");
        Console.WriteLine("|---|---|---|");
        Print("every kind of block", PdfRenderer.Render(SampleDocument.Create()));
        Print("quick scan", RoadmapReport.Make(ReportBenchmarks.Content("quick-scan.json"), options));
        Print("full model with a roadmap", RoadmapReport.Make(ReportBenchmarks.Content("government-digital-maturity.json"), options));
        Print("appendix of 5,000 answers", PdfRenderer.Render(PdfBenchmarks.Appendix(5_000)));

        static int PagesOf(byte[] document)
        {
            using var read = PdfDocument.Open(document);
            return read.NumberOfPages;
        }

        static void Print(string name, byte[] document) =>
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {PagesOf(document)} | {document.Length:N0} |"));
    }

    private static void InParallel(int reports, byte[] expected, Func<byte[]> make)
    {
        var clock = Stopwatch.StartNew();
        var different = 0;
        Parallel.For(0, reports, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            if (!make().AsSpan().SequenceEqual(expected))
            {
                Interlocked.Increment(ref different);
            }
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{reports:N0} reports in parallel, {different} of them different from the serial one, {clock.Elapsed.TotalMilliseconds / reports:F1} ms each."));
    }

    private static void Memory(int reports, Func<byte[]> make)
    {
        Console.WriteLine("\n| reports made | managed memory after collection | of the process |");
        Console.WriteLine("|---|---|---|");
        for (var made = 1; made <= reports; made++)
        {
            make();
            if (made == 100 || made % (reports / 5) == 0)
            {
                GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
                using var process = Process.GetCurrentProcess();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {made:N0} | {GC.GetTotalMemory(true) / 1048576.0:F1} MB | {process.WorkingSet64 / 1048576.0:F0} MB |"));
            }
        }
    }
}
