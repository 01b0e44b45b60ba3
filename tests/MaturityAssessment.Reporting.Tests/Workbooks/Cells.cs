using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MaturityAssessment.Reporting.Tests.Workbooks;

/// <summary>The cells of a workbook, whichever program wrote it: their formulas and what stands beside them.</summary>
internal sealed class Cells
{
    private readonly Dictionary<(string Sheet, string Cell), (string? Formula, object? Value)> _cells = [];

    public Cells(byte[] file)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var book = package.WorkbookPart!;
        var shared = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(s => s.InnerText).ToList() ?? [];
        foreach (var sheet in book.Workbook!.Descendants<Sheet>())
        {
            Sheets.Add(sheet.Name!.Value!);
            foreach (var cell in ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Cell>())
            {
                _cells[(sheet.Name.Value!, cell.CellReference!.Value!)] = (cell.CellFormula?.Text, Stored(cell, shared));
            }
        }
    }

    public List<string> Sheets { get; } = [];

    public IEnumerable<(string Sheet, string Cell, string? Formula, object? Value)> All => _cells.Select(c => (c.Key.Sheet, c.Key.Cell, c.Value.Formula, c.Value.Value));

    public object? Value(string sheet, string cell) => _cells.GetValueOrDefault((sheet, cell)).Value;

    public string? FormulaIn(string sheet, string cell) => _cells.GetValueOrDefault((sheet, cell)).Formula;

    /// <summary>The same workbook with other answers typed into it, and without any value beside a formula: who shows one has computed it.</summary>
    public static byte[] Retyped(byte[] file, string sheet, params (string Cell, object? Value)[] typed)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var package = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var book = package.WorkbookPart!;
            foreach (var cell in book.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()).Where(c => c.CellFormula is not null))
            {
                (cell.CellValue, cell.DataType) = (null, null);
            }

            var part = (WorksheetPart)book.GetPartById(book.Workbook!.Descendants<Sheet>().Single(s => s.Name == sheet).Id!.Value!);
            foreach (var (address, value) in typed)
            {
                var cell = part.Worksheet!.Descendants<Cell>().Single(c => c.CellReference == address);
                (cell.CellValue, cell.InlineString, cell.DataType) = (null, null, null);
                if (value is double number)
                {
                    cell.CellValue = new(number);
                }
                else if (value is string text)
                {
                    (cell.InlineString, cell.DataType) = (new(new Text(text)), CellValues.InlineString);
                }
            }
        }

        return stream.ToArray();
    }

    private static object? Stored(Cell cell, List<string> shared)
    {
        var kind = cell.DataType?.Value ?? CellValues.Number;
        if (kind == CellValues.InlineString)
        {
            return cell.InnerText;
        }

        if (cell.CellValue?.Text is not { } text)
        {
            return null;
        }

        return kind == CellValues.SharedString ? shared[int.Parse(text, CultureInfo.InvariantCulture)]
            : kind == CellValues.String ? text
            : kind == CellValues.Error ? new CellError(text)
            : kind == CellValues.Boolean ? text == "1"
            : double.Parse(text, CultureInfo.InvariantCulture);
    }
}
