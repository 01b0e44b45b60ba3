using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MaturityAssessment.Application.Models;
using MiniExcelLibs;

namespace MaturityAssessment.Application.Roadmaps;

/// <param name="Line">From 1, as editors and spreadsheets count.</param>
internal sealed record SheetRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Rows of a CSV file or of the first sheet of an Excel workbook.</summary>
internal static class SheetRows
{
    /// <summary>Of the parts of a workbook when they are unpacked: a small file may hold a very large one.</summary>
    private const long LargestUnpacked = 64L * 1024 * 1024;

    /// <param name="largest">The most bytes that the file may have.</param>
    /// <param name="most">Of a workbook so many rows are read at most, and one more.</param>
    public static IReadOnlyList<SheetRow> Read(ReadOnlySpan<byte> bytes, int largest, int most, List<string> faults) =>
        bytes.StartsWith("PK"u8) ? ExcelRows(bytes.ToArray(), largest, most, faults) : CsvRows(bytes, largest, faults);

    private static List<SheetRow> CsvRows(ReadOnlySpan<byte> bytes, int largest, List<string> faults)
    {
        var (text, fault) = Utf8File.Decode(bytes, largest);
        if (text is null)
        {
            faults.Add(fault!);
            return [];
        }

        var bad = false;
        var firstLine = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            Mode = CsvMode.RFC4180,

            // Spreadsheets in many countries part columns with a semicolon.
            Delimiter = firstLine.Count(';') > firstLine.Count(',') ? ";" : ",",
            BadDataFound = _ => bad = true,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        var (rows, line) = (new List<SheetRow>(), 1);
        while (parser.Read())
        {
            if (bad)
            {
                faults.Add($"Line {line}: The quotes in this row do not match. Put a cell that holds a comma, a quote or a line break in quotes as a whole, and double each quote inside.");
                bad = false;
            }

            rows.Add(new(line, parser.Record!));
            line = parser.RawRow + 1;
        }

        return rows;
    }

    private static List<SheetRow> ExcelRows(byte[] bytes, int largest, int most, List<string> faults)
    {
        try
        {
            using (var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes)))
            {
                if (bytes.Length > largest || zip.Entries.Sum(e => e.Length) > LargestUnpacked)
                {
                    faults.Add($"The workbook is larger than {largest / 1024 / 1024} MB. Keep only the sheet of initiatives in it.");
                    return [];
                }
            }

            using var stream = new MemoryStream(bytes);
            var rows = new List<SheetRow>();
            foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX))
            {
                rows.Add(new(rows.Count + 1, [.. row.Values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture) ?? "")]));
                if (rows.Count > most + 1)
                {
                    break;
                }
            }

            return rows;
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException or System.Xml.XmlException or IOException or NotSupportedException or KeyNotFoundException or ArgumentException or FormatException or NullReferenceException)
        {
            // The reader of workbooks fails in many ways on files that are none.
            faults.Add("This workbook cannot be read. Save it as .xlsx or as CSV (UTF-8), then try again.");
            return [];
        }
    }
}
