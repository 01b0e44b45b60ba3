using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace MaturityAssessment.Application.Assessments;

/// <summary>A score table as text: CSV and JSON at full precision for machines, an aligned and rounded table for people.</summary>
public static class ScoreTableFile
{
    private static readonly string[] Columns =
        ["organisation", "parent", "cycle", "node", "kind", "weight", "score", "normalised", "level", "floor", "ceiling", "completeness", "cappedBy"];

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Csv(IEnumerable<ScoreTable.Line> lines)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        // A spreadsheet would run a name that begins with "=": such text is escaped. Numbers are ours and stay numbers.
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        foreach (var column in Columns)
        {
            csv.WriteField(column);
        }

        csv.NextRecord();
        foreach (var line in lines)
        {
            csv.WriteField(SafeText.ForSpreadsheet(line.Organisation));
            csv.WriteField(SafeText.ForSpreadsheet(line.Parent));
            csv.WriteField(SafeText.ForSpreadsheet(line.Cycle));
            csv.WriteField(line.Node);
            csv.WriteField(line.Kind);
            foreach (var number in (double?[])[line.Weight, line.Score, line.Normalised, line.Level, line.Floor, line.Ceiling, line.Completeness])
            {
                csv.WriteField(number?.ToString("R", CultureInfo.InvariantCulture));
            }

            csv.WriteField(line.CappedBy);
            csv.NextRecord();
        }

        csv.Flush();
        return text.ToString();
    }

    public static string AsJson(IEnumerable<ScoreTable.Line> lines) => JsonSerializer.Serialize(lines, Json) + "\n";

    /// <param name="decimals">As the model's scale shows scores.</param>
    public static string Table(IEnumerable<ScoreTable.Line> lines, int decimals)
    {
        string Number(double? value, int places) => value is { } v ? Math.Round(v, places, MidpointRounding.AwayFromZero).ToString("F" + places, CultureInfo.InvariantCulture) : "-";
        var rows = lines.Select(l => new[]
        {
            l.Organisation, l.Parent, l.Cycle, l.Node.Length == 0 ? "(overall)" : l.Node, l.Kind, l.Weight.ToString("0.###", CultureInfo.InvariantCulture), Number(l.Score, decimals), Number(l.Normalised, 3),
            l.Level?.ToString(CultureInfo.InvariantCulture) ?? "-", Number(l.Floor, decimals), Number(l.Ceiling, decimals), l.Completeness is { } c ? Number(c * 100, 0) + "%" : "-", l.CappedBy,
        }).Prepend(Columns).ToList();
        var widths = Enumerable.Range(0, Columns.Length).Select(column => rows.Max(r => r[column].Length)).ToArray();
        return string.Concat(rows.Select(row => string.Join("  ", row.Select((cell, column) => column is >= 5 and <= 11 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd() + "\n"));
    }
}
