using System.Globalization;
using System.Text.RegularExpressions;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>Pieces of formulas. They use functions that every spreadsheet program of the last twenty years knows.</summary>
internal static partial class Formula
{
    /// <summary>What Excel takes, with room for what it adds when it stores a formula.</summary>
    public const int Longest = 8_000;

    /// <summary>Arguments of one function.</summary>
    public const int MostArguments = 250;

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Text(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Cell(string column, int row) => string.Create(CultureInfo.InvariantCulture, $"{column}{row}");

    public static string On(string sheet, string column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Quoted(sheet)}!${column}${row}");

    public static string Range(string column, int first, int last) => string.Create(CultureInfo.InvariantCulture, $"${column}${first}:${column}${last}");

    public static string RangeOn(string sheet, string column, int first, int last) => $"{Quoted(sheet)}!{Range(column, first, last)}";

    /// <summary>The name of a sheet as formulas hold it: a plain word stands alone, anything else in quotes.</summary>
    public static string Quoted(string sheet) => sheet.All(char.IsAsciiLetter) ? sheet : $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The same formula with every reference pinned to its cell.</summary>
    /// <remarks>
    /// Formulas that differ by nothing but their row are computed together by LibreOffice, several at a time. Rows of ours depend on each other through other sheets,
    /// and on such formulas its version 7.4 comes to wrong sums when it computes a whole file anew. Pinned, each formula stands for itself.
    /// </remarks>
    public static string Pinned(string formula) => LooseReference().Replace(formula, match => match.Groups[1].Success ? $"${match.Groups[1].Value}${match.Groups[2].Value}" : match.Value);

    // texts and names of sheets are passed over
    [GeneratedRegex("""
        "[^"]*"|'[^']*'|(?<![\w$!.])([A-Z]{1,2})(\d+)(?![\w(])
        """)]
    private static partial Regex LooseReference();

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
