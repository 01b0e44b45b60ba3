using System.Globalization;
using System.Xml;
using MaturityAssessment.Reporting.Languages;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>How a sheet comes out on paper: landscape, heads and first columns on every page, its name and the page's number below.</summary>
internal static class SheetPages
{
    private const double WidestPage = 190;

    /// <summary>What every page repeats of a sheet.</summary>
    public static S.DefinedName Repeated(Sheet sheet, int place)
    {
        var name = Formula.Quoted(sheet.Name);
        var columns = sheet.KeptColumns > 0 ? $"{name}!$A:${Formula.Column(sheet.KeptColumns - 1)}," : "";
        return new($"{columns}{name}!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)place };
    }

    public static void Write(XmlWriter xml, Sheet sheet, Words words)
    {
        xml.WriteStartElement("pageMargins");
        foreach (var (side, inches) in new[] { ("left", "0.5"), ("right", "0.5"), ("top", "0.5"), ("bottom", "0.7"), ("header", "0.3"), ("footer", "0.3") })
        {
            xml.WriteAttributeString(side, inches);
        }

        xml.WriteEndElement();
        xml.WriteStartElement("pageSetup");
        xml.WriteAttributeString("paperSize", "9");
        xml.WriteAttributeString("orientation", "landscape");
        xml.WriteAttributeString("fitToWidth", Across(sheet).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("fitToHeight", "0");
        xml.WriteEndElement();
        xml.WriteStartElement("headerFooter");
        xml.WriteElementString("oddFooter", $"&L&A&R{words.Say("Page {0} of {1}").Replace("{0}", "&P", StringComparison.Ordinal).Replace("{1}", "&N", StringComparison.Ordinal)}");
        xml.WriteEndElement();
    }

    /// <summary>So many pages side by side that the letters can still be read.</summary>
    private static int Across(Sheet sheet)
    {
        var kept = sheet.Columns.Take(sheet.KeptColumns).Sum(c => c.Width);
        return (int)Math.Ceiling((sheet.Columns.Sum(c => c.Width) - kept) / (WidestPage - kept));
    }
}
