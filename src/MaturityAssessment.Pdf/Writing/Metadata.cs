using System.Globalization;
using System.Security;
using System.Text;
using MaturityAssessment.Pdf.Text;

namespace MaturityAssessment.Pdf.Writing;

/// <summary>Title, author, dates: once for old readers, once as XMP.</summary>
internal static class Metadata
{
    public static int WriteXmp(DocumentInfo info, PdfObjects objects)
    {
        var created = info.Created.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        var pdfUa = info.DeclaresPdfUa ? "<pdfuaid:part xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">1</pdfuaid:part>" : "";
        var xmp = $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(info.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Escape(info.Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Escape(info.Subject)}</rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>{Escape(info.Language)}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{created}</xmp:CreateDate><xmp:ModifyDate>{created}</xmp:ModifyDate>
            <xmp:CreatorTool>{Escape(info.Creator)}</xmp:CreatorTool>{pdfUa}
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """;
        var id = objects.Reserve();
        // not compressed, so that tools which know nothing of PDF find it
        objects.AddStream(id, Encoding.UTF8.GetBytes(xmp.ReplaceLineEndings("\n")), "/Type/Metadata/Subtype/XML", compress: false);
        return id;
    }

    public static int WriteInformation(DocumentInfo info, PdfObjects objects)
    {
        var offset = info.Created.Offset;
        var created = info.Created.ToString("'D:'yyyyMMddHHmmss", CultureInfo.InvariantCulture)
            + (offset == TimeSpan.Zero ? "Z" : (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\'mm\\'", CultureInfo.InvariantCulture));
        var body = new PdfBuffer().Raw("<</Title "u8).String(TextCleaner.CleanLine(info.Title)).Raw("/Author "u8).String(TextCleaner.CleanLine(info.Author))
            .Raw("/Subject "u8).String(TextCleaner.CleanLine(info.Subject)).Raw("/Creator "u8).String(TextCleaner.CleanLine(info.Creator))
            .Raw("/Producer "u8).String("MaturityAssessment.Pdf").Raw("/CreationDate "u8).String(created).Raw("/ModDate "u8).String(created).Raw(">>"u8);
        var id = objects.Reserve();
        objects.Add(id, body);
        return id;
    }

    private static string Escape(string text) => SecurityElement.Escape(TextCleaner.CleanLine(text));
}
