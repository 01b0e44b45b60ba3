using System.Globalization;

namespace MaturityAssessment.Web.Components.Roadmaps;

/// <summary>What people decide about one initiative.</summary>
/// <param name="Quarter">The quarter in which it must start, from 1; null where that is left to the planner.</param>
public readonly record struct Wish(string Kind, int? Quarter = null)
{
    public static readonly Wish Planner = new("planner");
    public static readonly Wish Include = new("include");
    public static readonly Wish Exclude = new("exclude");

    public static Wish StartIn(int quarter) => new("start", quarter);

    /// <summary>As the value of an option.</summary>
    public override string ToString() => Quarter is { } quarter ? string.Create(CultureInfo.InvariantCulture, $"{Kind}-{quarter}") : Kind;

    public static Wish Read(string? value) => value switch
    {
        "include" => Include,
        "exclude" => Exclude,
        not null when value.StartsWith("start-", StringComparison.Ordinal) && int.TryParse(value[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var quarter) => StartIn(quarter),
        _ => Planner,
    };

    /// <param name="quarters">Names of all quarters.</param>
    /// <param name="length">How many quarters the initiative takes.</param>
    public static IEnumerable<(string Value, string Text)> Options(IReadOnlyList<string> quarters, int length, Wish chosen)
    {
        yield return (Planner.ToString(), "Leave to the planner");
        yield return (Include.ToString(), "Include");
        yield return (Exclude.ToString(), "Exclude");
        for (var quarter = 1; quarter <= quarters.Count - length + 1; quarter++)
        {
            yield return (StartIn(quarter).ToString(), $"Start in {quarters[quarter - 1]}");
        }

        if (chosen.Quarter is { } kept && kept > quarters.Count - length + 1)
        {
            yield return (chosen.ToString(), $"Start in {(kept <= quarters.Count ? quarters[kept - 1] : $"quarter {kept}")}, which is too late");
        }
    }
}
