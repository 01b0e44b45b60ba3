using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Reporting.Office;

/// <summary>Any text as XML can hold it, cleaned as the PDF cleans it.</summary>
internal static class OfficeText
{
    public static string Clean(string? text) => TextCleaner.Clean(text);

    public static string Line(string? text) => TextCleaner.CleanLine(text);
}
