using MaturityAssessment.Pdf;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>The top of a page that goes from hand to hand without a cover: whose it is, of which assessment and day, and how to check it.</summary>
internal static class Letterhead
{
    private const double Gap = 12;
    private const double LogoHeight = 26;
    private const double LogoWidth = 150;
    private const double CodeSide = 56;
    private const double SealWidth = 138;

    /// <param name="title">A heading of the first level, which the page begins with.</param>
    public static IReadOnlyList<Block> Of(ReportFacts report, Theme theme, Heading title) =>
        [Top(report, theme, title with { StartsPage = false }), new Paragraph(About(report)) { Size = 8 }];

    private static Columns Top(ReportFacts report, Theme theme, Heading title)
    {
        List<Block> left = [title];
        if (report.Options.Logo is { } logo)
        {
            left.Insert(0, new Picture(logo.Image, logo.AltText) { Width = Math.Min(LogoWidth, LogoHeight * logo.Image.Width / logo.Image.Height) });
        }

        if (Verification.Seal(report) is not { } seal)
        {
            return new([new(left, 1)], Gap);
        }

        List<Block> texts =
        [
            new Paragraph(TextSpan.Strong(seal.Title)) { Size = 8, Align = TextAlign.End },
            new Paragraph(TextSpan.Strong(seal.Code)) { Size = 10, Align = TextAlign.End },
            .. Verification.AddressOf(report) is { } address ? [new Paragraph(TextSpan.LinkTo(address, address)) { Size = 6.5, Align = TextAlign.End }] : Array.Empty<Block>(),
        ];
        if (seal.Picture is not { } picture)
        {
            return new([new(left, theme.TextWidth - Gap - SealWidth), new(texts, SealWidth)], Gap);
        }

        var code = new Figure(CodeSide, (canvas, _) => picture.Draw(canvas, CodeSide, CodeSide), picture.AltText);
        return new([new(left, theme.TextWidth - (2 * Gap) - SealWidth - CodeSide), new(texts, SealWidth), new([code], CodeSide)], Gap);
    }

    private static string About(ReportFacts report)
    {
        var (content, words) = (report.Content, report.Words);
        return string.Join(" · ", words.Say($"{report.Model.Title}, version {report.Model.Version}"), ReportFacts.OneLine(content.Cycle), CoverPage.StatusOf(report), words.Date(content.Date));
    }
}
