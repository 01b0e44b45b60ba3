using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace MaturityAssessment.Reporting.Tests.Word;

internal static class OfficeFiles
{
    public static WordprocessingDocument OpenWord(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    public static SpreadsheetDocument OpenExcel(byte[] file) => SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);

    /// <summary>What Microsoft's own validator finds wrong.</summary>
    public static IReadOnlyList<string> FaultsOf(OpenXmlPackage package) =>
        [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Take(20).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
}
