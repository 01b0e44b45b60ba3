using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Office;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>Sheets as an Excel file. The same sheets give the same bytes.</summary>
internal static class WorkbookWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static byte[] Write(IReadOnlyList<Sheet> sheets, OfficeProperties properties, Words words, int decimals)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rIdBook");
            var names = new S.Sheets();
            var places = new S.DefinedNames();
            for (var i = 0; i < sheets.Count; i++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}");
                WriteSheet(book.AddNewPart<WorksheetPart>(id), sheets[i], words, isFirst: i == 0);
                names.Append(new S.Sheet { Name = sheets[i].Name, SheetId = (uint)(i + 1), Id = id });
                if (sheets[i].HasFilter)
                {
                    var all = string.Create(CultureInfo.InvariantCulture, $"{Formula.Quoted(sheets[i].Name)}!$A$1:${Formula.Column(sheets[i].Columns.Count - 1)}${sheets[i].Rows.Count + 1}");
                    places.Append(new S.DefinedName(all) { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)i, Hidden = true });
                }

                places.Append(SheetPages.Repeated(sheets[i], i));
            }

            // values are stored, and all is computed anew when the file is opened
            book.Workbook = new(names, places, new S.CalculationProperties { FullCalculationOnLoad = true });
            book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = WorkbookStyles.Of(decimals, words.DayInSheets);
            OfficePackage.Describe(package, properties);
        }

        return OfficePackage.Timeless(stream);
    }

    private static void WriteSheet(WorksheetPart part, Sheet sheet, Words words, bool isFirst)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(stream, new() { Encoding = new System.Text.UTF8Encoding(false) });
        xml.WriteStartElement("worksheet", Main);
        WriteView(xml, sheet, isFirst);
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
        WriteRow(xml, 1, [.. sheet.Columns.Select((c, i) => SheetCell.Text(c.Head, HoldsFigures(sheet, i) ? CellLook.HeadOfFigures : CellLook.Head))], RowHeight.OfHead(sheet));
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            WriteRow(xml, i + 2, sheet.Rows[i], RowHeight.Of(sheet, i + 2, sheet.Rows[i]));
        }

        xml.WriteEndElement();
        if (sheet.HasFilter)
        {
            xml.WriteStartElement("autoFilter");
            xml.WriteAttributeString("ref", $"A1:{Formula.Cell(Formula.Column(sheet.Columns.Count - 1), sheet.Rows.Count + 1)}");
            xml.WriteEndElement();
        }

        WriteSentences(xml, sheet);
        WriteChoices(xml, sheet.Choices);
        SheetPages.Write(xml, sheet, words);
        xml.WriteEndElement();
    }

    /// <summary>The head stays in sight however far down one reads, and so do the first columns to the right.</summary>
    private static void WriteView(XmlWriter xml, Sheet sheet, bool isFirst)
    {
        var kept = sheet.KeptColumns;
        var first = Formula.Cell(Formula.Column(kept), 2);
        var (split, pane) = kept > 0 ? ($"xSplit=\"{Whole(kept)}\" ", "bottomRight") : ("", "bottomLeft");
        xml.WriteRaw($"""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView {(isFirst ? "tabSelected=\"1\" " : "")}workbookViewId="0"><pane {split}ySplit="1" topLeftCell="{first}" activePane="{pane}" state="frozen"/><selection pane="{pane}" activeCell="{first}" sqref="{first}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>""");
    }

    private static bool HoldsFigures(Sheet sheet, int column)
    {
        var cells = sheet.Rows.Where(r => column < r.Count).Select(r => r[column]).ToList();
        return cells.Exists(c => c.Value is double or int || c.Look is CellLook.Fraction or CellLook.Shown or CellLook.Percent or CellLook.Money or CellLook.Whole)
            && !cells.Exists(c => c is { Value: string { Length: > 0 }, Formula: null } or { Look: CellLook.TextInput or CellLook.Date });
    }

    private static void WriteRow(XmlWriter xml, int row, IReadOnlyList<SheetCell> cells, double height)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Whole(row));
        if (height > RowHeight.Line)
        {
            // not fixed: it follows when somebody writes more
            xml.WriteAttributeString("ht", Formula.Number(height));
        }

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

    private static void WriteSentences(XmlWriter xml, Sheet sheet)
    {
        if (sheet.Sentences.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("mergeCells");
        xml.WriteAttributeString("count", Whole(sheet.Sentences.Count));
        foreach (var row in sheet.Sentences)
        {
            xml.WriteStartElement("mergeCell");
            xml.WriteAttributeString("ref", $"{Formula.Cell("A", row)}:{Formula.Cell(Formula.Column(sheet.Columns.Count - 1), row)}");
            xml.WriteEndElement();
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
