namespace MaturityAssessment.Application.Assessments;

public static class SafeText
{
    /// <summary>Text that a spreadsheet takes as text: with an apostrophe before what it would take for a formula.</summary>
    public static string ForSpreadsheet(string text) => text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? "'" + text : text;
}
