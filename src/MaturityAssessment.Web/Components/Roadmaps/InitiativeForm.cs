using System.Globalization;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Web.Components.Shared;

namespace MaturityAssessment.Web.Components.Roadmaps;

/// <summary>What is typed about an initiative, until it is saved.</summary>
internal sealed class InitiativeForm
{
    public InitiativeForm(Initiative initiative)
    {
        (Code, Title, Description, Phase) = (initiative.Code, initiative.Title, initiative.Description, initiative.Phase.ToString());
        Periods = initiative.Periods.ToString(CultureInfo.InvariantCulture);
        (Low, Likely, High) = (RoadmapWords.Input(initiative.Cost.Low), RoadmapWords.Input(initiative.Cost.Likely), RoadmapWords.Input(initiative.Cost.High));
        Effects = [.. initiative.Effects.Select(e => new Pair { Name = e.Question, Value = RoadmapWords.Input(e.RaisesTo) })];
        Effort = [.. initiative.Effort.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => new Pair { Name = e.Key, Value = RoadmapWords.Input(e.Value) })];
        (DependsOn, Excludes) = (string.Join(", ", initiative.DependsOn), string.Join(", ", initiative.Excludes));
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
    public string? DependsOn { get; set; }
    public string? Excludes { get; set; }
    public string? Risks { get; set; }
    public string? Measures { get; set; }

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
        var dependsOn = Split(DependsOn, ',', ';', ' ');

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
                Effects = [.. effects.Select(e => new InitiativeEffect(e.Name, e.Value) { Needs = before.NeedsFor(e.Name) })],
                Effort = effort.ToDictionary(e => e.Name, e => e.Value, StringComparer.Ordinal),
                DependsOn = dependsOn,
                Lags = before.LagsFor(dependsOn),
                Excludes = Split(Excludes, ',', ';', ' '),
                Risks = Split(Risks, '\n', '\r'),
                Measures = Split(Measures, '\n', '\r'),
            };
    }

    private static List<(string Name, double Value)> Numbers(List<Pair> pairs, FormErrors errors, string field, string sentence)
    {
        var read = new List<(string, double)>();
        foreach (var pair in pairs.Where(p => !p.IsEmpty))
        {
            var isNumber = double.TryParse(pair.Value?.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
            errors.AddIf(!isNumber && errors[field] is null, field, sentence);
            read.Add((pair.Name?.Trim() ?? "", value));
        }

        return read;
    }

    private static List<string> Split(string? text, params char[] by) => [.. (text ?? "").Split(by, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    internal sealed class Pair
    {
        public Guid Id { get; } = Guid.CreateVersion7();
        public string? Name { get; set; } = "";
        public string? Value { get; set; } = "";
        public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Value);
    }
}
