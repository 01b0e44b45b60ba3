namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>How high rows must be for the text in them. Programs other than Excel take every row without a height for one line and let long text run into the next.</summary>
internal static class RowHeight
{
    public const double Line = 15;

    // more a row cannot be
    private const double Most = 405;

    // a column is as wide as so many figures; lines end at spaces, so not all of it is used
    private const double Used = 0.93;

    public static double OfHead(Sheet sheet) => Of(sheet.Columns.Select(c => Lines(c.Head, c.Width)));

    public static double Of(Sheet sheet, int number, IReadOnlyList<SheetCell> cells) => sheet.Sentences.Contains(number)
        ? Of([Lines(cells[0].Value as string, sheet.Columns.Sum(c => c.Width))])
        : Of(cells.Zip(sheet.Columns, (cell, column) => cell.Look is CellLook.Wrapped or CellLook.Head or CellLook.HeadOfFigures ? Lines(cell.Value as string, column.Width) : 1));

    private static double Of(IEnumerable<int> lines) => Math.Min(Most, Line * lines.DefaultIfEmpty(1).Max());

    private static int Lines(string? text, double width) =>
        text is { Length: > 0 } ? text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Length / (width * Used)))) : 1;
}
