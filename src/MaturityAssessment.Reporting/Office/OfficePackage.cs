using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;

namespace MaturityAssessment.Reporting.Office;

/// <summary>What Word and Excel files have in common: an archive of parts, the same bytes for the same content.</summary>
internal static class OfficePackage
{
    private const string ContentTypes = "[Content_Types].xml";

    // the earliest that a file in an archive can be from
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The same archive without the hour of its making, its parts in order.</summary>
    public static byte[] Timeless(MemoryStream package)
    {
        package.Position = 0;
        using var written = new MemoryStream();
        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            // readers that do not seek want the list of types first
            foreach (var part in from.Entries.OrderBy(e => e.FullName != ContentTypes).ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var isPacked = part.FullName.EndsWith(".png", StringComparison.Ordinal) || part.FullName.EndsWith(".jpg", StringComparison.Ordinal);
                var copy = to.CreateEntry(part.FullName, isPacked ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                copy.LastWriteTime = Epoch;
                using var content = part.Open();
                using var target = copy.Open();
                content.CopyTo(target);
            }
        }

        return written.ToArray();
    }

    /// <summary>Who made it, what it is called, in which language: as programs and archives list it.</summary>
    public static void Describe(OpenXmlPackage package, OfficeProperties properties)
    {
        var stated = properties.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        Write(package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rIdCore"), $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{Xml(properties.Title)}</dc:title><dc:subject>{Xml(properties.Subject)}</dc:subject><dc:creator>{Xml(properties.Author)}</dc:creator><cp:lastModifiedBy>{Xml(properties.Author)}</cp:lastModifiedBy><dc:language>{Xml(properties.Language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{stated}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{stated}</dcterms:modified></cp:coreProperties>
            """);
        Write(package.AddNewPart<ExtendedFilePropertiesPart>("application/vnd.openxmlformats-officedocument.extended-properties+xml", "rIdApp"), $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>{Xml(properties.Program)}</Application></Properties>
            """);
    }

    private static string Xml(string text) => System.Security.SecurityElement.Escape(OfficeText.Line(text));

    private static void Write(OpenXmlPart part, string xml)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(xml));
    }
}

/// <param name="Created">The stated date: nothing here reads a clock.</param>
/// <param name="Program">What made it.</param>
internal sealed record OfficeProperties(string Title, string Subject, string Author, string Language, DateTimeOffset Created, string Program);
