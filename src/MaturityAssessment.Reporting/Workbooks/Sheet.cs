namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>One sheet of a workbook: a head that stays in sight, and rows.</summary>
internal sealed class Sheet(string name, params IReadOnlyList<SheetColumn> columns)
{
    /// <summary>A word without spaces: formulas on other sheets refer to it.</summary>
    public string Name { get; } = name;

    public IReadOnlyList<SheetColumn> Columns { get; } = columns;
    public List<IReadOnlyList<SheetCell>> Rows { get; } = [];

    /// <summary>Choices offered in a cell, as the range that lists them.</summary>
    public List<(string Cell, string Range)> Choices { get; } = [];

    /// <summary>The number of the row that is added next; the head is row 1.</summary>
    public int NextRow => Rows.Count + 2;

    public void Add(params IReadOnlyList<SheetCell> cells) => Rows.Add(cells);
}

internal sealed record SheetColumn(string Head, double Width = 14);

internal enum CellLook
{
    Plain,
    Head,
    Title,

    /// <summary>Long text, over several lines.</summary>
    Wrapped,

    /// <summary>Between 0 and 1, with as many digits as help.</summary>
    Fraction,

    /// <summary>As people see scores.</summary>
    Shown,
    Percent,
    Money,
    Whole,

    /// <summary>Where an answer stands, to be changed; text stays text.</summary>
    TextInput,
    NumberInput,

    /// <summary>A code or mark that formulas compare letter by letter.</summary>
    Code,
}

/// <summary>A value, or a formula with the value that it has now.</summary>
internal readonly record struct SheetCell(object? Value, CellLook Look = CellLook.Plain, string? Formula = null)
{
    public static implicit operator SheetCell(string text) => Text(text);

    public static implicit operator SheetCell(double number) => new(number);

    public static implicit operator SheetCell(int number) => new((double)number, CellLook.Whole);

    /// <summary>What people wrote: whatever a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    public static SheetCell Text(string? text, CellLook look = CellLook.Plain) => new(Comparisons.SpreadsheetText.Safe(Shortened(Office.OfficeText.Clean(text))), look);

    /// <summary>Text that formulas compare, so that nothing may be put in front. It is stored as text, and its cell says that it stays so.</summary>
    public static SheetCell Code(string text, CellLook look = CellLook.Code) => new(Office.OfficeText.Clean(text), look);

    public static SheetCell Live(string formula, object? value, CellLook look = CellLook.Plain) => new(value, look, formula);

    // more a cell does not hold
    private static string Shortened(string text) => text.Length <= 32_000 ? text : Shown.Shortened(text, 32_000);
}
