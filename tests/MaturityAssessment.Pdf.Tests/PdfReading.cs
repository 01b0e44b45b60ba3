using System.Diagnostics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace MaturityAssessment.Pdf.Tests;

/// <summary>Reads documents back as a reader would.</summary>
internal static class PdfReading
{
    public static Document Of(params Block[] blocks) => InLanguage("en-GB", blocks);

    public static Document InLanguage(string language, params Block[] blocks) =>
        new(new("A title", "An author", "A subject", language, new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1)), "Tests"), new Theme(), blocks);

    public static PdfDocument Open(Document document) => PdfDocument.Open(PdfRenderer.Render(document));

    /// <summary>The text of a page without header and footer, in the order of the file.</summary>
    public static string BodyText(this Page page, Theme? theme = null)
    {
        var margins = (theme ?? new Theme()).Margins;
        var letters = page.Letters.Where(l => l.StartBaseLine.Y > margins.Bottom - 1 && l.StartBaseLine.Y < page.Height - margins.Top + 1);
        return string.Concat(letters.Select(l => l.Value));
    }

    public static string AllText(this PdfDocument pdf) => string.Concat(pdf.GetPages().Select(p => p.BodyText()));

    public static string Squeezed(this string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    public static DictionaryToken Catalogue(this PdfDocument pdf) => pdf.Structure.Catalog.CatalogDictionary;

    public static IToken Resolve(this PdfDocument pdf, IToken token) =>
        token is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data).Data : token;

    public static DictionaryToken Child(this PdfDocument pdf, DictionaryToken parent, string name) => (DictionaryToken)pdf.Resolve(parent.Data[name]);

    public static string? TextOf(this DictionaryToken dictionary, string name) => dictionary.Data.GetValueOrDefault(name) switch
    {
        StringToken text => text.Data,
        HexToken text => text.Data,
        NameToken text => text.Data,
        _ => null,
    };

    /// <summary>Every element of the structure tree with its depth, parents first.</summary>
    public static IEnumerable<DictionaryToken> Elements(this PdfDocument pdf) =>
        Walk(pdf, pdf.Child(pdf.Child(pdf.Catalogue(), "StructTreeRoot"), "K"));

    public static IEnumerable<DictionaryToken> Elements(this PdfDocument pdf, string role) => pdf.Elements().Where(e => e.TextOf("S") == role);

    public static IReadOnlyList<DictionaryToken> ChildElements(this PdfDocument pdf, DictionaryToken element) =>
        [.. Kids(pdf, element).OfType<DictionaryToken>().Where(k => k.Data.ContainsKey("S"))];

    public static IEnumerable<IToken> Kids(this PdfDocument pdf, DictionaryToken element) =>
        element.Data.TryGetValue("K", out var kids) && pdf.Resolve(kids) is ArrayToken array ? array.Data.Select(pdf.Resolve) : [];

    public static string? FindTool(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Combine(p, name)).FirstOrDefault(File.Exists);

    public static (int ExitCode, string Output) RunTool(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Result + errors);
    }

    private static IEnumerable<DictionaryToken> Walk(PdfDocument pdf, DictionaryToken element) =>
        pdf.ChildElements(element).SelectMany(k => Walk(pdf, k)).Prepend(element);
}
