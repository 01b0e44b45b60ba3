using System.Text;
using MaturityAssessment.Reporting.Roadmaps;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace MaturityAssessment.Reporting.Tests.Roadmaps;

/// <summary>A report as a reader of the file sees it.</summary>
internal sealed class ReadPdf
{
    private const double TopOfPage = 100;

    // the chapters that begin a page
    private readonly HashSet<string> _opening;

    public ReadPdf(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        Pages = [.. pdf.GetPages().Select(p => string.Join(' ', p.GetWords().Select(w => w.Text)))];
        Letters = [.. pdf.GetPages().Select(p => Bare(string.Concat(p.Letters.Select(l => l.Value))))];
        Bookmarks = pdf.TryGetBookmarks(out var bookmarks)
            ? [.. bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(b => (b.Title, b.PageNumber))]
            : [];
        _opening = bookmarks is null
            ? []
            : bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Where(b => b.Destination.Coordinates.Top > pdf.GetPage(b.PageNumber).Height - TopOfPage).Select(b => b.Title).ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Pages { get; }
    /// <summary>Letters and digits of each page in the order in which the file holds them: cell by cell, column by column.</summary>
    public IReadOnlyList<string> Letters { get; }

    public IReadOnlyList<(string Title, int Page)> Bookmarks { get; }
    public string Text => string.Join(' ', Pages);

    public static ReadPdf Of(RoadmapReportContent content, ReportOptions? options = null) => new(RoadmapReport.Make(content, options ?? ReportOptions.Standard));

    /// <summary>The page of a chapter; fails when there is none.</summary>
    public string PageOf(string chapter) => Pages[NumberOf(chapter) - 1];

    public int NumberOf(string chapter) => Bookmarks.Single(b => b.Title == chapter).Page;

    /// <summary>The pages from one chapter up to the next, with the one that both are on.</summary>
    public string LettersOf(string chapter, string? next) => string.Concat(Letters.Skip(NumberOf(chapter) - 1).Take(CountOf(chapter, next)));

    /// <inheritdoc cref="LettersOf"/>
    public string Chapter(string chapter, string? next) => string.Join(' ', Pages.Skip(NumberOf(chapter) - 1).Take(CountOf(chapter, next)));

    private int CountOf(string chapter, string? next) =>
        (next is null ? Pages.Count + 1 : _opening.Contains(next) ? NumberOf(next) : NumberOf(next) + 1) - NumberOf(chapter);

    /// <summary>Letters and digits alone: where lines break does not matter.</summary>
    public static string Bare(string text)
    {
        var bare = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit))
        {
            bare.Append(c);
        }

        return bare.ToString();
    }
}
