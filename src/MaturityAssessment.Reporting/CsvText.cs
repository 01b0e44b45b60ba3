using System.Globalization;
using System.Text;

namespace MaturityAssessment.Reporting;

/// <summary>Rows of comma-separated values as RFC 4180 has them, in UTF-8.</summary>
internal sealed class CsvText
{
    private readonly StringBuilder _text = new();

    public void Row(IEnumerable<string> cells) => _text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    /// <remarks>With the mark in front, spreadsheets read the file as UTF-8.</remarks>
    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_text.ToString())];

    /// <summary>With a point and all its digits; empty for none.</summary>
    public static string Number(double? value) => value is { } number ? number.ToString("R", CultureInfo.InvariantCulture) : "";

    public static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
