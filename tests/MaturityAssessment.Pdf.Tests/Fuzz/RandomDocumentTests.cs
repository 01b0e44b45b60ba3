using System.Text.RegularExpressions;
using MaturityAssessment.Pdf.Tests.Accessibility;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace MaturityAssessment.Pdf.Tests.Fuzz;

/// <summary>Three hundred documents of anything: they become a sound file, or the one exception that names a block.</summary>
public partial class RandomDocumentTests
{
    private const int Documents = 300;
    private const int AtOnce = 25;

    public static TheoryData<int> Beginnings => [.. Enumerable.Range(0, Documents / AtOnce).Select(i => i * AtOnce)];

    [Theory]
    [MemberData(nameof(Beginnings))]
    public void Whatever_a_document_holds_it_becomes_a_sound_file_or_is_refused_by_the_name_of_a_block(int first)
    {
        var made = 0;
        for (var seed = first; seed < first + AtOnce; seed++)
        {
            made += IsMade(new RandomDocuments(seed).Make(), seed) ? 1 : 0;
        }

        made.ShouldBeGreaterThan(AtOnce / 2);
    }

    private static bool IsMade(Document document, int seed)
    {
        byte[] file;
        try
        {
            file = PdfRenderer.Render(document);
        }
        catch (DocumentLayoutException refusal)
        {
            NamesBlock().IsMatch(refusal.Message).ShouldBeTrue($"document {seed}: {refusal.Message}");
            return false;
        }
        catch (Exception defect)
        {
            throw new InvalidOperationException($"document {seed}: {defect.Message}", defect);
        }

        using var pdf = PdfDocument.Open(file);
        foreach (var page in pdf.GetPages())
        {
            page.Letters.Where(l => !IsInside(l, page)).Select(l => $"{l.Value} at {l.StartBaseLine}").ShouldBeEmpty($"document {seed}, page {page.Number}");
        }

        PdfUaChecker.Check(new(file)).Select(b => b.ToString()).Distinct().ShouldBeEmpty($"document {seed}");
        return true;
    }

    private static bool IsInside(Letter letter, Page page)
    {
        const double slack = 0.5;
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        return Math.Min(start.X, end.X) >= -slack && Math.Max(start.X, end.X) <= page.Width + slack && start.Y >= 0 && start.Y + (letter.PointSize / 2) <= page.Height;
    }

    // all else is cut, shrunk or carried over: only the height of a drawing is its maker's word
    [GeneratedRegex("^The figure '.*' \\(block \\d+.*\\) is \\d+ points high", RegexOptions.Singleline)]
    private static partial Regex NamesBlock();
}
