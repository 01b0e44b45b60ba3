using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Pdf;
using MaturityAssessment.Pdf.Drawing;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>How a reader can tell that the report belongs to a record that was sealed when the assessment was submitted.</summary>
internal static class Verification
{
    private const double CodeSide = 96;

    /// <summary>Null while the assessment is not sealed: there is nothing to compare with.</summary>
    public static CoverSeal? Seal(ReportFacts report)
    {
        if (HashOf(report) is not { } hash)
        {
            return null;
        }

        var words = report.Options.Language;
        var code = VerificationCode.Of(hash).ToString();
        return new(
            words.Say("Check this report"),
            code,
            [
                .. AddressOf(report) is { } address ? [address] : Array.Empty<string>(),
                words.Say($"Fingerprint of the sealed record (SHA-256): {VerificationCode.Grouped(hash)}"),
            ],
            Picture(report, code));
    }

    /// <summary>Always the last chapter.</summary>
    public static IEnumerable<Block> Of(ReportFacts report)
    {
        var words = report.Options.Language;
        yield return new Heading(1, words.Say("How to check this report"), "check") { StartsPage = false };
        if (HashOf(report) is not { } hash)
        {
            yield return new Paragraph(words.Say("This report is provisional: it was made from answers that may still change, so there is no sealed record and no code to check it by. Both come when the assessment is submitted."));
            yield break;
        }

        var code = VerificationCode.Of(hash).ToString();
        yield return new Paragraph(words.Say("When the assessment was submitted, a record of all answers and scores was sealed. Its fingerprint changes with the smallest change of the record. The code is the beginning of the fingerprint, in letters that are easy to type."));
        Block[] facts =
        [
            new Paragraph(TextSpan.Strong(words.Say("Code"))) { KeepsWithNext = true },
            new Paragraph(TextSpan.Strong(code)) { Size = 15 },
            new Paragraph(TextSpan.Strong(words.Say("Fingerprint (SHA-256)"))) { KeepsWithNext = true },
            new Paragraph(VerificationCode.Grouped(hash)) { Size = 8 },
            AddressOf(report) is { } address
                ? new Paragraph([.. words.Spans($"Open {TextSpan.LinkTo(address, address)}: it says when the record with this code was sealed and shows its fingerprint. It must be the one above, letter by letter.")])
                : new Paragraph(words.Say("Those who run the assessment can look the code up: they see when the record was sealed and its fingerprint. It must be the one above, letter by letter.")),
        ];
        yield return Picture(report, code) is { } picture
            ? new Columns([new([new Figure(CodeSide, (canvas, _) => picture.Draw(canvas, CodeSide, CodeSide), picture.AltText)], 1), new(facts, 3.6)])
            : new Panel(null, facts);
    }

    private static Emblem? Picture(ReportFacts report, string code) => AddressOf(report) is { } address
        ? new(1, 1, (canvas, side, _) => canvas.FillQrCode(address, 0, 0, side), report.Options.Language.Say($"QR code that opens {address}, where the code {code} is checked."))
        : null;

    /// <summary>Where its code is checked; null where there is no code or no public address.</summary>
    public static string? AddressOf(ReportFacts report) =>
        report.Options.VerifyAddress is { Length: > 0 } address && HashOf(report) is { } hash ? $"{address.TrimEnd('/')}/{VerificationCode.Of(hash)}" : null;

    private static string? HashOf(ReportFacts report) =>
        ReportFacts.OneLine(report.Content.SnapshotHash) is { Length: >= VerificationCode.HexLength } hash && hash.All(char.IsAsciiHexDigit) ? hash : null;
}
