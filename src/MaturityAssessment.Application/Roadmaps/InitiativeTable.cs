using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MiniExcelLibs;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Initiatives as a table, one a row: to edit in a spreadsheet, and back.</summary>
public static class InitiativeTable
{
    /// <summary>In bytes.</summary>
    public const int LargestFile = 2 * 1024 * 1024;

    /// <summary>Of the parts of a workbook when they are unpacked: a small file may hold a very large one.</summary>
    private const long LargestUnpacked = 64L * 1024 * 1024;

    private const int MostRows = 1_000;
    private const string ListHint = "Part several with a semicolon";

    private static readonly string[] Columns =
        ["code", "title", "phase", "description", "costLow", "costLikely", "costHigh", "periods", "effects", "effort", "dependsOn", "excludes", "risks", "measures", "quickWin"];

    private static readonly string[] Required = ["code", "title", "phase", "costLow", "costLikely", "costHigh", "periods"];

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

    /// <remarks>What has no column stays as it was in an initiative that is known, and is at rest in a new one.</remarks>
    private static readonly Initiative Blank = new() { Code = "", Title = "", Phase = RoadmapPhase.Assessment, Cost = new(0, 0, 0), Periods = 1 };

    public sealed record Reading(IReadOnlyList<Initiative> Initiatives, IReadOnlyList<string> Faults);

    private sealed record Row(int Line, IReadOnlyList<string> Cells);

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
        var rows = bytes.StartsWith("PK"u8) ? ExcelRows(bytes.ToArray(), faults) : CsvRows(bytes, faults);
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

        var read = rows.Skip(1).Where(r => r.Cells.Any(c => !string.IsNullOrWhiteSpace(c))).Select(r => (r.Line, Initiative: InitiativeOf(r, columns, known, faults))).ToList();
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
        i.Code, Safe(i.Title), Word(i.Phase), Safe(i.Description), i.Cost.Low, i.Cost.Likely, i.Cost.High, i.Periods,
        string.Join("; ", i.Effects.Select(e => $"{e.Question}={Text(e.RaisesTo)}")),
        Safe(string.Join("; ", i.Effort.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}={Text(e.Value)}"))),
        string.Join("; ", i.DependsOn), string.Join("; ", i.Excludes),
        Safe(string.Join("\n", i.Risks)), Safe(string.Join("\n", i.Measures)), i.IsQuickWin ? "yes" : "no",
    ];

    private static Initiative InitiativeOf(Row row, Dictionary<string, int> columns, IReadOnlyList<Initiative> known, List<string> faults)
    {
        var code = Cell("code") ?? "";
        var before = known.FirstOrDefault(i => i.Code == code);
        if (before is null)
        {
            foreach (var missing in Required.Where(c => Cell(c) is null))
            {
                Fault(missing, missing == "code" ? "The code is missing." : $"It is empty, and {code} is new. Every new initiative needs it.");
            }
        }

        var dependsOn = columns.ContainsKey("dependsOn") ? Codes("dependsOn") : before?.DependsOn ?? [];
        return (before ?? Blank) with
        {
            Code = code,
            Title = Plain("title") ?? before?.Title ?? "",
            Phase = Phase() ?? before?.Phase ?? RoadmapPhase.Assessment,
            Description = Plain("description") ?? (columns.ContainsKey("description") ? "" : before?.Description ?? ""),
            Cost = new(Money("costLow") ?? before?.Cost.Low ?? 0, Money("costLikely") ?? before?.Cost.Likely ?? 0, Money("costHigh") ?? before?.Cost.High ?? 0),
            Periods = Whole("periods") ?? before?.Periods ?? 1,
            Effects = columns.ContainsKey("effects") ? [.. Pairs("effects", "such as STR.1.1=0.5").Select(p => new InitiativeEffect(p.Name, p.Value) { Needs = before?.NeedsFor(p.Name) ?? [] })] : before?.Effects ?? [],
            Effort = columns.ContainsKey("effort") ? Effort() : before?.Effort ?? new Dictionary<string, double>(),
            DependsOn = dependsOn,
            Lags = before?.LagsFor(dependsOn) ?? Blank.Lags,
            Excludes = columns.ContainsKey("excludes") ? Codes("excludes") : before?.Excludes ?? [],
            Risks = columns.ContainsKey("risks") ? Lines("risks") : before?.Risks ?? [],
            Measures = columns.ContainsKey("measures") ? Lines("measures") : before?.Measures ?? [],
            IsQuickWin = YesNo() ?? before?.IsQuickWin ?? false,
        };

        string? Cell(string column) =>
            columns.TryGetValue(column, out var at) && at < row.Cells.Count && !string.IsNullOrWhiteSpace(row.Cells[at]) ? row.Cells[at].Trim() : null;

        // The apostrophe that an export sets before what a spreadsheet would take for a formula goes again.
        string? Plain(string column) => Cell(column) is { } text ? (text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text) : null;

        void Fault(string column, string sentence) => faults.Add($"Line {row.Line}, column {column}: {sentence}");

        decimal? Money(string column)
        {
            if (Cell(column) is not { } text)
            {
                return null;
            }

            if (decimal.TryParse(text.Replace(" ", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var amount))
            {
                return amount;
            }

            Fault(column, $"\"{Short(text)}\" is not an amount. Write it like 1200000 or 1200000.50.");
            return null;
        }

        int? Whole(string column)
        {
            if (Cell(column) is not { } text)
            {
                return null;
            }

            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            Fault(column, $"\"{Short(text)}\" is not a whole number of quarters, such as 2.");
            return null;
        }

        RoadmapPhase? Phase()
        {
            if (Cell("phase") is not { } text)
            {
                return null;
            }

            if (Enum.GetValues<RoadmapPhase>().Where(p => Word(p).Equals(text, StringComparison.OrdinalIgnoreCase)).Cast<RoadmapPhase?>().FirstOrDefault() is { } phase)
            {
                return phase;
            }

            Fault("phase", $"\"{Short(text)}\" is no phase. Use assessment, foundation or execution.");
            return null;
        }

        bool? YesNo()
        {
            switch (Cell("quickWin")?.ToUpperInvariant())
            {
                case null:
                    return null;
                case "YES" or "TRUE" or "1":
                    return true;
                case "NO" or "FALSE" or "0":
                    return false;
                default:
                    Fault("quickWin", "Write yes or no.");
                    return null;
            }
        }

        List<(string Name, double Value)> Pairs(string column, string like)
        {
            var pairs = new List<(string, double)>();
            foreach (var part in Split(Plain(column)))
            {
                var at = part.LastIndexOf('=');
                if (at > 0 && double.TryParse(part[(at + 1)..].Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                {
                    pairs.Add((part[..at].Trim(), value));
                }
                else
                {
                    Fault(column, $"\"{Short(part)}\" cannot be read. Write a name, an equals sign and a number, {like}. {ListHint}.");
                }
            }

            return pairs;
        }

        Dictionary<string, double> Effort()
        {
            var effort = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var (role, people) in Pairs("effort", "such as delivery=1.5"))
            {
                if (!effort.TryAdd(role, people))
                {
                    Fault("effort", $"The role {Short(role)} stands there twice. Keep one of the two.");
                }
            }

            return effort;
        }

        List<string> Codes(string column) => [.. Split(Cell(column)).Distinct(StringComparer.Ordinal)];

        List<string> Lines(string column) => [.. (Plain(column) ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    private static string[] Split(string? text) => (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static List<Row> CsvRows(ReadOnlySpan<byte> bytes, List<string> faults)
    {
        var (text, fault) = Utf8File.Decode(bytes, LargestFile);
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
        var (rows, line) = (new List<Row>(), 1);
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

    private static List<Row> ExcelRows(byte[] bytes, List<string> faults)
    {
        try
        {
            using (var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes)))
            {
                if (bytes.Length > LargestFile || zip.Entries.Sum(e => e.Length) > LargestUnpacked)
                {
                    faults.Add($"The workbook is larger than {LargestFile / 1024 / 1024} MB. Keep only the sheet of initiatives in it.");
                    return [];
                }
            }

            using var stream = new MemoryStream(bytes);
            var rows = new List<Row>();
            foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX))
            {
                rows.Add(new(rows.Count + 1, [.. row.Values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture) ?? "")]));
                if (rows.Count > MostRows + 1)
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

    private static string Word(RoadmapPhase phase) => phase switch
    {
        RoadmapPhase.Assessment => "assessment",
        RoadmapPhase.Foundation => "foundation",
        _ => "execution",
    };

    private static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Safe(string text) => SafeText.ForSpreadsheet(text);

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
