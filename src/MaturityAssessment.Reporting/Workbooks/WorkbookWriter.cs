using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using MaturityAssessment.Reporting.Office;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>Sheets as an Excel file. The same sheets give the same bytes.</summary>
internal static class WorkbookWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static byte[] Write(IReadOnlyList<Sheet> sheets, OfficeProperties properties, int decimals)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rIdBook");
            var names = new S.Sheets();
            for (var i = 0; i < sheets.Count; i++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}");
                WriteSheet(book.AddNewPart<WorksheetPart>(id), sheets[i], isFirst: i == 0);
                names.Append(new S.Sheet { Name = sheets[i].Name, SheetId = (uint)(i + 1), Id = id });
            }

            // values are stored, and all is computed anew when the file is opened
            book.Workbook = new(names, new S.CalculationProperties { FullCalculationOnLoad = true });
            book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = WorkbookStyles.Of(decimals);
            OfficePackage.Describe(package, properties);
        }

        return OfficePackage.Timeless(stream);
    }

    private static void WriteSheet(WorksheetPart part, Sheet sheet, bool isFirst)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(stream, new() { Encoding = new System.Text.UTF8Encoding(false) });
        xml.WriteStartElement("worksheet", Main);
        WriteView(xml, isFirst);
        xml.WriteStartElement("cols");
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            xml.WriteStartElement("col");
            xml.WriteAttributeString("min", Whole(i + 1));
            xml.WriteAttributeString("max", Whole(i + 1));
            xml.WriteAttributeString("width", Formula.Number(sheet.Columns[i].Width));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
        WriteRow(xml, 1, [.. sheet.Columns.Select(c => SheetCell.Text(c.Head, CellLook.Head))]);
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            WriteRow(xml, i + 2, sheet.Rows[i]);
        }

        xml.WriteEndElement();
        WriteChoices(xml, sheet.Choices);
        xml.WriteStartElement("pageSetup");
        xml.WriteAttributeString("paperSize", "9");
        xml.WriteAttributeString("orientation", "landscape");
        xml.WriteAttributeString("fitToHeight", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The head stays in sight however far down one reads.</summary>
    private static void WriteView(XmlWriter xml, bool isFirst)
    {
        xml.WriteRaw($"""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView {(isFirst ? "tabSelected=\"1\" " : "")}workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>""");
    }

    private static void WriteRow(XmlWriter xml, int row, IReadOnlyList<SheetCell> cells)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Whole(row));
        for (var i = 0; i < cells.Count; i++)
        {
            WriteCell(xml, Formula.Cell(Formula.Column(i), row), cells[i]);
        }

        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, string address, SheetCell cell)
    {
        if (cell is { Value: null, Formula: null, Look: CellLook.Plain })
        {
            return;
        }

        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", address);
        xml.WriteAttributeString("s", Whole((int)cell.Look));
        var kind = cell.Value switch { string when cell.Formula is not null => "str", string => "inlineStr", bool => "b", _ => null };
        if (kind is not null)
        {
            xml.WriteAttributeString("t", kind);
        }

        if (cell.Formula is { } formula)
        {
            xml.WriteElementString("f", formula);
        }

        switch (cell.Value)
        {
            case string text when cell.Formula is null:
                xml.WriteStartElement("is");
                xml.WriteStartElement("t");
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(text);
                xml.WriteEndElement();
                xml.WriteEndElement();
                break;
            case { } value:
                xml.WriteElementString("v", value switch { bool truth => truth ? "1" : "0", string text => text, _ => Formula.Number(Convert.ToDouble(value, CultureInfo.InvariantCulture)) });
                break;
        }

        xml.WriteEndElement();
    }

    private static void WriteChoices(XmlWriter xml, List<(string Cell, string Range)> choices)
    {
        if (choices.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", Whole(choices.Count));
        foreach (var (cell, range) in choices)
        {
            xml.WriteStartElement("dataValidation");
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("allowBlank", "1");
            // other words stay possible: NA, for one
            xml.WriteAttributeString("errorStyle", "information");
            xml.WriteAttributeString("sqref", cell);
            xml.WriteElementString("formula1", range);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
