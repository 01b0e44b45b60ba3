using System.Globalization;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Web.Components.Shared;

namespace MaturityAssessment.Web.Components.Roadmaps;

/// <summary>What is typed about an initiative, until it is saved.</summary>
public sealed class InitiativeForm
{
    public InitiativeForm(Initiative initiative)
    {
        (Code, Title, Description, Phase) = (initiative.Code, initiative.Title, initiative.Description, initiative.Phase.ToString());
        Periods = initiative.Periods.ToString(CultureInfo.InvariantCulture);
        (Low, Likely, High) = (RoadmapWords.Input(initiative.Cost.Low), RoadmapWords.Input(initiative.Cost.Likely), RoadmapWords.Input(initiative.Cost.High));
        Effects = [.. initiative.Effects.Select(e => new Pair { Name = e.Question, Value = RoadmapWords.Input(e.RaisesTo), Needs = string.Join(", ", e.Needs) })];
        Effort = [.. initiative.Effort.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => new Pair { Name = e.Key, Value = RoadmapWords.Input(e.Value) })];
        DependsOn = [.. initiative.DependsOn.Select(code => new Pair { Name = code, Value = initiative.Lags.GetValueOrDefault(code).ToString(CultureInfo.InvariantCulture) })];
        Excludes = string.Join(", ", initiative.Excludes);
        (IsMandatory, Earliest, Latest) = (initiative.IsMandatory, Whole(initiative.Earliest), Whole(initiative.Latest));
        (Risks, Measures) = (string.Join("\n", initiative.Risks), string.Join("\n", initiative.Measures));
    }

    public string? Code { get; set; }
    public string? Title { get; set; }
    public string? Description { get; set; }
    public string? Phase { get; set; }
    public string? Periods { get; set; }
    public string? Low { get; set; }
    public string? Likely { get; set; }
    public string? High { get; set; }
    public List<Pair> Effects { get; }
    public List<Pair> Effort { get; }

    /// <summary>Codes of what must be finished first, with the quarters that must lie in between.</summary>
    public List<Pair> DependsOn { get; }
    public string? Excludes { get; set; }
    public string? Risks { get; set; }
    public string? Measures { get; set; }
    public bool IsMandatory { get; set; }

    /// <summary>Quarters from 1; empty for any.</summary>
    public string? Earliest { get; set; }
    public string? Latest { get; set; }

    /// <summary>What to send; null when something typed cannot be read, which then stands among the errors.</summary>
    public Initiative? Read(Initiative before, FormErrors errors)
    {
        errors.Clear();
        var periods = int.TryParse(Periods?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        errors.AddIf(periods is null, nameof(Periods), "Enter the number of quarters as a whole number, such as 2.");
        var (low, likely, high) = (RoadmapForm.Money(Low), RoadmapForm.Money(Likely), RoadmapForm.Money(High));
        errors.AddIf(low is null || likely is null || high is null, "Cost", "Enter the three costs as numbers, such as 120,000.");
        var effects = Numbers(Effects, errors, "Effects", "Enter what an effect raises the question to as a number above 0 and at most 1, such as 0.5.");
        var effort = Numbers(Effort, errors, "Effort", "Enter the people for a role as a number, such as 1.5.");
        errors.AddIf(effort.GroupBy(e => e.Name, StringComparer.Ordinal).Any(g => g.Count() > 1), "Effort", "A role stands there twice. Keep one of the two.");
        var (dependsOn, lags) = ReadDependencies(errors);
        var earliest = ReadQuarter(Earliest, nameof(Earliest), errors);
        var latest = ReadQuarter(Latest, nameof(Latest), errors);

        // What has no field here stays as it was.
        return errors.Any
            ? null
            : before with
            {
                Code = Code?.Trim() ?? "",
                Title = Title?.Trim() ?? "",
                Description = Description?.Trim() ?? "",
                Phase = Enum.Parse<RoadmapPhase>(Phase!),
                Periods = periods!.Value,
                Cost = new(low!.Value, likely!.Value, high!.Value),
                Effects = [.. effects.Select(e => new InitiativeEffect(e.Name, e.Value) { Needs = e.Needs })],
                Effort = effort.ToDictionary(e => e.Name, e => e.Value, StringComparer.Ordinal),
                DependsOn = dependsOn,
                Lags = lags,
                IsMandatory = IsMandatory,
                Earliest = earliest,
                Latest = latest,
                Excludes = Split(Excludes, ',', ';', ' '),
                Risks = Split(Risks, '\n', '\r'),
                Measures = Split(Measures, '\n', '\r'),
            };
    }

    private (List<string> Codes, Dictionary<string, int> Lags) ReadDependencies(FormErrors errors)
    {
        var (codes, lags) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var pair in DependsOn.Where(p => !string.IsNullOrEmpty(p.Name)))
        {
            var isNumber = int.TryParse(string.IsNullOrWhiteSpace(pair.Value) ? "0" : pair.Value.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var lag);
            errors.AddIf(!isNumber && errors[nameof(DependsOn)] is null, nameof(DependsOn), "Enter the quarters in between as a whole number, such as 1; 0 for none.");
            errors.AddIf(codes.Contains(pair.Name!) && errors[nameof(DependsOn)] is null, nameof(DependsOn), "An initiative stands there twice. Keep one of the two.");
            codes.Add(pair.Name!);
            if (lag != 0)
            {
                lags[pair.Name!] = lag;
            }
        }

        return (codes, lags);
    }

    private static int? ReadQuarter(string? text, string field, FormErrors errors)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var isNumber = int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var quarter) && quarter >= 1;
        errors.AddIf(!isNumber, field, "Enter the quarter as a whole number from 1, or leave it empty.");
        return isNumber ? quarter : null;
    }

    private static string? Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static List<(string Name, double Value, List<string> Needs)> Numbers(List<Pair> pairs, FormErrors errors, string field, string sentence)
    {
        var read = new List<(string, double, List<string>)>();
        foreach (var pair in pairs.Where(p => !p.IsEmpty))
        {
            var isNumber = double.TryParse(pair.Value?.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
            errors.AddIf(!isNumber && errors[field] is null, field, sentence);
            read.Add((pair.Name?.Trim() ?? "", value, Split(pair.Needs, ',', ';', ' ')));
        }

        return read;
    }

    private static List<string> Split(string? text, params char[] by) => [.. (text ?? "").Split(by, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public sealed class Pair
    {
        public Guid Id { get; } = Guid.CreateVersion7();
        public string? Name { get; set; } = "";
        public string? Value { get; set; } = "";

        /// <summary>Codes of other initiatives, parted by commas.</summary>
        public string? Needs { get; set; } = "";
        public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Value);
    }
}
