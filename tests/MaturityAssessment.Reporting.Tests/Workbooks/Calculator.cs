using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MaturityAssessment.Reporting.Tests.Workbooks;

/// <summary>Reads a workbook back and computes its formulas as Excel does, on its own: it takes no stored value of a formula.</summary>
internal sealed class Calculator
{
    private readonly Dictionary<(string Sheet, string Cell), (string? Formula, object? Value)> _cells = [];
    private readonly Dictionary<(string Sheet, string Cell), object?> _computed = [];

    public Calculator(byte[] file)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var book = package.WorkbookPart!;
        foreach (var sheet in book.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>())
        {
            foreach (var cell in ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet!.Descendants<Cell>())
            {
                _cells[(sheet.Name!.Value!, cell.CellReference!.Value!)] = (cell.CellFormula?.Text, Stored(cell));
            }
        }
    }

    public IEnumerable<(string Sheet, string Cell, string Formula, object? Stored)> Formulas =>
        _cells.Where(c => c.Value.Formula is not null).Select(c => (c.Key.Sheet, c.Key.Cell, c.Value.Formula!, c.Value.Value));

    /// <summary>Types a value into a cell.</summary>
    public void Type(string sheet, string cell, object? value)
    {
        _cells[(sheet, cell)] = (null, value);
        _computed.Clear();
    }

    public string? FormulaIn(string sheet, string cell) => _cells.GetValueOrDefault((sheet, cell)).Formula;

    public IEnumerable<(string Cell, object? Value)> Column(string sheet, string column) =>
        _cells.Where(c => c.Key.Sheet == sheet && c.Key.Cell.TrimEnd("0123456789".ToCharArray()) == column).Select(c => (c.Key.Cell, Value(sheet, c.Key.Cell)));

    public double? Number(string sheet, string cell) => Value(sheet, cell) switch { double number => number, "" or null => null, var other => throw new InvalidOperationException($"{sheet}!{cell} is {other}") };

    public object? Value(string sheet, string cell)
    {
        if (!_computed.TryGetValue((sheet, cell), out var value))
        {
            _computed[(sheet, cell)] = value = _cells.TryGetValue((sheet, cell), out var found) ? found.Formula is { } formula ? new Expression(this, sheet, formula).Value() : found.Value : null;
        }

        return value;
    }

    private static object? Stored(Cell cell) => cell.DataType?.Value is { } type && type == CellValues.InlineString ? cell.InnerText
        : cell.CellValue is not { } value ? null
        : cell.DataType?.Value is { } kind && kind == CellValues.String ? value.Text
        : cell.DataType?.Value is { } truth && truth == CellValues.Boolean ? value.Text == "1"
        : double.Parse(value.Text, CultureInfo.InvariantCulture);
}

/// <summary>What Excel shows as #N/A or #VALUE!.</summary>
internal sealed record CellError(string Name);
