namespace MaturityAssessment.Reporting.Comparisons;

/// <summary>Text in cells is text: what a spreadsheet would take for a formula gets an apostrophe in front.</summary>
internal static class SpreadsheetText
{
    public static string Safe(string text) => text.Length > 0 && text.AsSpan().TrimStart() is [('=' or '+' or '-' or '@'), ..] || text is [('\t' or '\r' or '\n'), ..] ? "'" + text : text;
}
