namespace MaturityAssessment.Reporting.Tests.Workbooks;

/// <summary>Reads a workbook back and computes its formulas as Excel does, on its own: it takes no stored value of a formula.</summary>
internal sealed class Calculator
{
    private readonly Dictionary<(string Sheet, string Cell), (string? Formula, object? Value)> _cells = [];
    private readonly Dictionary<(string Sheet, string Cell), object?> _computed = [];

    public Calculator(byte[] file)
    {
        foreach (var (sheet, cell, formula, value) in new Cells(file).All)
        {
            _cells[(sheet, cell)] = (formula, value);
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
}

/// <summary>What Excel shows as #N/A or #VALUE!.</summary>
internal sealed record CellError(string Name);
