using System.Globalization;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>Pieces of formulas. They use functions that every spreadsheet program of the last twenty years knows.</summary>
internal static class Formula
{
    /// <summary>What Excel takes, with room for what it adds when it stores a formula.</summary>
    public const int Longest = 8_000;

    /// <summary>Arguments of one function.</summary>
    public const int MostArguments = 250;

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Text(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Cell(string column, int row) => string.Create(CultureInfo.InvariantCulture, $"{column}{row}");

    public static string On(string sheet, string column, int row) => string.Create(CultureInfo.InvariantCulture, $"{sheet}!${column}${row}");

    public static string Range(string column, int first, int last) => string.Create(CultureInfo.InvariantCulture, $"${column}${first}:${column}${last}");

    public static string RangeOn(string sheet, string column, int first, int last) => $"{sheet}!{Range(column, first, last)}";

    /// <summary>A, B, ... Z, AA, ...</summary>
    public static string Column(int index)
    {
        var name = "";
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }
}
