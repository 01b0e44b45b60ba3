using System.Globalization;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Web.Components.Shared;

namespace MaturityAssessment.Web.Components.Roadmaps;

/// <summary>What is typed and chosen on the roadmap page, until it is saved.</summary>
internal sealed class RoadmapForm
{
    private readonly HashSet<string> _pinned;
    private readonly HashSet<string> _forbidden;

    public RoadmapForm(GetRoadmap.View view)
    {
        Budget = view.Budget.ToString("#,0.##", CultureInfo.InvariantCulture);
        Periods = view.Periods.ToString(CultureInfo.InvariantCulture);
        Start = view.StartsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (_pinned, _forbidden) = (view.Pinned.ToHashSet(StringComparer.Ordinal), view.Forbidden.ToHashSet(StringComparer.Ordinal));
    }

    public string? Budget { get; set; }
    public string? Periods { get; set; }
    public string? Start { get; set; }

    public Wish WishFor(string code) => _pinned.Contains(code) ? Wish.Include : _forbidden.Contains(code) ? Wish.Exclude : Wish.Planner;

    public void Choose(string code, Wish wish)
    {
        _pinned.Remove(code);
        _forbidden.Remove(code);
        if (wish != Wish.Planner)
        {
            (wish == Wish.Include ? _pinned : _forbidden).Add(code);
        }
    }

    /// <summary>The change to send; null when something typed cannot be read, which then stands among the errors.</summary>
    public ChangeRoadmap? Read(GetRoadmap.View view, FormErrors errors)
    {
        errors.Clear();
        var budget = Money(Budget);
        errors.AddIf(budget is null, nameof(ChangeRoadmap.Budget), "Enter the budget as a number, such as 2,000,000.");
        var periods = int.TryParse(Periods?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        errors.AddIf(periods is null, nameof(ChangeRoadmap.Periods), "Enter the number of quarters as a whole number, such as 12.");
        var start = DateOnly.TryParseExact(Start, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        errors.AddIf(start is null, nameof(ChangeRoadmap.StartsOn), "Choose the day on which the roadmap starts.");
        return errors.Any ? null : new(view.Id, budget!.Value, periods!.Value, start!.Value, [.. _pinned.Order(StringComparer.Ordinal)], [.. _forbidden.Order(StringComparer.Ordinal)], view.Version);
    }

    /// <summary>With commas, spaces or apostrophes between thousands, as people write them; a comma that does not part thousands is refused, for it might be meant as a decimal sign.</summary>
    public static decimal? Money(string? text)
    {
        var plain = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '’')));
        var whole = plain.Split('.')[0].TrimStart('-').Split(',');
        return whole.Skip(1).All(g => g.Length == 3) && whole[0].Length is > 0 and var first && (whole.Length == 1 || first <= 3)
            && decimal.TryParse(plain, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : null;
    }
}

/// <summary>What people decide about one initiative.</summary>
internal enum Wish
{
    Planner,
    Include,
    Exclude,
}
