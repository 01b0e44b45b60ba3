namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>One sheet of a workbook: a head that stays in sight, and rows.</summary>
internal sealed class Sheet(string name, params IReadOnlyList<SheetColumn> columns)
{
    public string Name { get; } = name;

    public IReadOnlyList<SheetColumn> Columns { get; } = columns;
    public List<IReadOnlyList<SheetCell>> Rows { get; } = [];

    /// <summary>Choices offered in a cell, as the range that lists them.</summary>
    public List<(string Cell, string Range)> Choices { get; } = [];

    /// <summary>Sentences that run over the whole width, by the number of their row.</summary>
    public List<int> Sentences { get; } = [];

    /// <summary>So many columns stay in sight however far one goes to the right, and stand on every printed page.</summary>
    public int KeptColumns { get; init; }

    /// <summary>Whether its rows are offered to be sorted and filtered: only where no formula counts on their order.</summary>
    public bool HasFilter { get; init; }

    /// <summary>The number of the row that is added next; the head is row 1.</summary>
    public int NextRow => Rows.Count + 2;

    public void Add(params IReadOnlyList<SheetCell> cells) => Rows.Add(cells);

    public void AddSentence(string text)
    {
        Sentences.Add(NextRow);
        Add(SheetCell.Text(text, CellLook.Wrapped));
    }
}

internal sealed record SheetColumn(string Head, double Width = 14);

internal enum CellLook
{
    Plain,
    Head,

    /// <summary>Over figures, which stand at the right.</summary>
    HeadOfFigures,

    /// <summary>Long text, over several lines.</summary>
    Wrapped,

    /// <summary>Between 0 and 1, with as many digits as help.</summary>
    Fraction,

    /// <summary>As people see scores.</summary>
    Shown,
    Percent,
    Money,
    Whole,
    Date,

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

    public static SheetCell Day(DateOnly day) => new((double)(day.DayNumber - FirstDay.DayNumber), CellLook.Date);

    public static SheetCell Live(string formula, object? value, CellLook look = CellLook.Plain) => new(value, look, Workbooks.Formula.Pinned(formula));

    // spreadsheets count days from here, for all days after February 1900
    private static readonly DateOnly FirstDay = new(1899, 12, 30);

    // more a cell does not hold
    private static string Shortened(string text) => text.Length <= 32_000 ? text : Shown.Shortened(text, 32_000);
}
