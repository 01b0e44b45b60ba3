using System.Globalization;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>One row of a table of initiatives, as it was typed. What cannot be read is told among the faults.</summary>
/// <param name="columns">Positions of the columns that the table has.</param>
internal sealed class InitiativeRow(SheetRow row, IReadOnlyDictionary<string, int> columns, List<string> faults)
{
    private const string ListHint = "Part several with a semicolon";

    private static readonly string[] Required = ["code", "title", "phase", "costLow", "costLikely", "costHigh", "periods"];

    /// <remarks>What has no column stays as it was in an initiative that is known, and is at rest in a new one.</remarks>
    private static readonly Initiative Blank = new() { Code = "", Title = "", Phase = RoadmapPhase.Assessment, Cost = new(0, 0, 0), Periods = 1 };

    /// <param name="known">The merged list: columns that the table leaves out keep what stands there.</param>
    public Initiative Read(IReadOnlyList<Initiative> known)
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
    }

    /// <summary>A phase as tables name it.</summary>
    public static string Word(RoadmapPhase phase) => phase switch
    {
        RoadmapPhase.Assessment => "assessment",
        RoadmapPhase.Foundation => "foundation",
        _ => "execution",
    };

    private string? Cell(string column) =>
        columns.TryGetValue(column, out var at) && at < row.Cells.Count && !string.IsNullOrWhiteSpace(row.Cells[at]) ? row.Cells[at].Trim() : null;

    // The apostrophe that an export sets before what a spreadsheet would take for a formula goes again.
    private string? Plain(string column) => Cell(column) is { } text ? (text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text) : null;

    private void Fault(string column, string sentence) => faults.Add($"Line {row.Line}, column {column}: {sentence}");

    private decimal? Money(string column)
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

    private int? Whole(string column)
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

    private RoadmapPhase? Phase()
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

    private bool? YesNo()
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

    private List<(string Name, double Value)> Pairs(string column, string like)
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

    private Dictionary<string, double> Effort()
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

    private List<string> Codes(string column) => [.. Split(Cell(column)).Distinct(StringComparer.Ordinal)];

    private List<string> Lines(string column) => [.. (Plain(column) ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string[] Split(string? text) => (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Short(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
