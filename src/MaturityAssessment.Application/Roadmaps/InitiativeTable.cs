using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MiniExcelLibs;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Initiatives as a table, one a row: to edit in a spreadsheet, and back.</summary>
public static class InitiativeTable
{
    /// <summary>In bytes.</summary>
    public const int LargestFile = 2 * 1024 * 1024;

    private const int MostRows = 1_000;

    private static readonly string[] Columns =
        ["code", "title", "phase", "description", "costLow", "costLikely", "costHigh", "periods", "effects", "effort", "dependsOn", "excludes", "risks", "measures", "quickWin"];

    private static readonly Dictionary<string, string> ColumnOfField = new(StringComparer.Ordinal)
    {
        [nameof(Initiative.Code)] = "code",
        [nameof(Initiative.Title)] = "title",
        [nameof(Initiative.Phase)] = "phase",
        [nameof(Initiative.Description)] = "description",
        [nameof(Initiative.Cost)] = "costLikely",
        [nameof(Initiative.Periods)] = "periods",
        [nameof(Initiative.Effects)] = "effects",
        [nameof(Initiative.Effort)] = "effort",
        [nameof(Initiative.DependsOn)] = "dependsOn",
        [nameof(Initiative.Excludes)] = "excludes",
        [nameof(Initiative.Risks)] = "risks",
        [nameof(Initiative.Measures)] = "measures",
    };

    public sealed record Reading(IReadOnlyList<Initiative> Initiatives, IReadOnlyList<string> Faults);

    public static byte[] Csv(IEnumerable<Initiative> initiatives)
    {
        using var stream = new MemoryStream();
        using (var text = new StreamWriter(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var writer = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture)))
        {
            foreach (var row in initiatives.Select(Cells).Prepend([.. Columns]))
            {
                foreach (var cell in row)
                {
                    writer.WriteField(Convert.ToString(cell, CultureInfo.InvariantCulture));
                }

                writer.NextRecord();
            }
        }

        return stream.ToArray();
    }

    public static byte[] Excel(IEnumerable<Initiative> initiatives)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(initiatives.Select(i => Columns.Zip(Cells(i)).ToDictionary(c => c.First, c => c.Second)), sheetName: "Initiatives");
        return stream.ToArray();
    }

    /// <summary>All initiatives of the file, or all its faults: line, column, what is wrong and how to mend it.</summary>
    /// <param name="known">The merged list: columns that the file leaves out keep what stands there.</param>
    public static Reading Read(ReadOnlySpan<byte> bytes, MaturityModel model, IReadOnlyList<Initiative> known)
    {
        ArgumentNullException.ThrowIfNull(model);
        var faults = new List<string>();
        var rows = SheetRows.Read(bytes, LargestFile, MostRows, faults);
        if (faults.Count > 0)
        {
            return new([], faults);
        }

        if (rows.Count == 0)
        {
            return new([], ["The file is empty. Begin with a line that names the columns; an export shows how."]);
        }

        var header = rows[0].Cells.Select(c => c.Trim()).ToList();
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < header.Count; i++)
        {
            if (header[i].Length == 0)
            {
                continue;
            }

            if (!Columns.Contains(header[i], StringComparer.OrdinalIgnoreCase))
            {
                faults.Add($"Line {rows[0].Line}, column {header[i]}: There is no such column. Use one of: {string.Join(", ", Columns)}.");
            }
            else if (!columns.TryAdd(header[i], i))
            {
                faults.Add($"Line {rows[0].Line}, column {header[i]}: It stands there twice. Keep one of the two.");
            }
        }

        if (!columns.ContainsKey("code"))
        {
            faults.Add($"Line {rows[0].Line}: The column code is missing. Every row names its initiative there.");
        }

        if (rows.Count - 1 > MostRows)
        {
            faults.Add($"The file has {rows.Count - 1} rows; {MostRows} are allowed at most. Split it.");
        }

        if (faults.Count > 0)
        {
            return new([], faults);
        }

        var read = rows.Skip(1).Where(r => r.Cells.Any(c => !string.IsNullOrWhiteSpace(c))).Select(r => (r.Line, Initiative: new InitiativeRow(r, columns, faults).Read(known))).ToList();
        foreach (var twice in read.GroupBy(r => r.Initiative.Code, StringComparer.Ordinal).Where(g => g.Key.Length > 0 && g.Count() > 1))
        {
            faults.Add($"Line {twice.Last().Line}, column code: {twice.Key} stands in line {twice.First().Line} already. Keep one of the two.");
        }

        if (faults.Count == 0)
        {
            var byCode = known.ToDictionary(i => i.Code, StringComparer.Ordinal);
            foreach (var (_, initiative) in read)
            {
                byCode[initiative.Code] = initiative;
            }

            faults.AddRange(read.SelectMany(r => InitiativeRules.Faults(r.Initiative, model, byCode.Values).Select(f => $"Line {r.Line}, column {ColumnOfField[f.Field]}: {f.Sentence}")));
        }

        return faults.Count > 0 ? new([], faults) : new([.. read.Select(r => r.Initiative)], []);
    }

    private static IReadOnlyList<object> Cells(Initiative i) =>
    [
        i.Code, Safe(i.Title), InitiativeRow.Word(i.Phase), Safe(i.Description), i.Cost.Low, i.Cost.Likely, i.Cost.High, i.Periods,
        string.Join("; ", i.Effects.Select(e => $"{e.Question}={Text(e.RaisesTo)}")),
        Safe(string.Join("; ", i.Effort.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}={Text(e.Value)}"))),
        string.Join("; ", i.DependsOn), string.Join("; ", i.Excludes),
        Safe(string.Join("\n", i.Risks)), Safe(string.Join("\n", i.Measures)), i.IsQuickWin ? "yes" : "no",
    ];

    private static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Safe(string text) => SafeText.ForSpreadsheet(text);
}
