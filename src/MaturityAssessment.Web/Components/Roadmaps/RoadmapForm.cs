using System.Globalization;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Reporting;
using MaturityAssessment.Web.Components.Shared;

namespace MaturityAssessment.Web.Components.Roadmaps;

/// <summary>What is typed and chosen about a roadmap, until it is saved.</summary>
public sealed class RoadmapForm
{
    private readonly Dictionary<string, Wish> _wishes = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _budgets = [];

    /// <param name="roles">That the initiatives need.</param>
    public RoadmapForm(RoadmapSettings settings, IReadOnlyList<string> roles)
    {
        Budget = RoadmapWords.Input(settings.Budget);
        Periods = settings.Periods.ToString(CultureInfo.InvariantCulture);
        Start = RoadmapWords.Input(settings.StartsOn);
        Aim = new(settings.Aim);
        People = [.. roles.Union(settings.Capacity.Keys, StringComparer.Ordinal).Select(r => new InitiativeForm.Pair { Name = r, Value = settings.Capacity.TryGetValue(r, out var people) ? RoadmapWords.Input(people) : "" })];
        PeopleIn = [.. settings.CapacityIn.Select(c => new QuarterPeople { Role = c.Role, Quarter = c.Period.ToString(CultureInfo.InvariantCulture), People = RoadmapWords.Input(c.People) })];
        foreach (var (quarter, budget) in settings.PeriodBudgets)
        {
            _budgets[quarter] = RoadmapWords.Input(budget)!;
        }

        foreach (var wish in settings.Pinned.Select(c => (c, Wish.Include)).Concat(settings.Forbidden.Select(c => (c, Wish.Exclude))).Concat(settings.PinnedAt.Select(p => (p.Key, Wish.StartIn(p.Value)))))
        {
            _wishes[wish.Item1] = wish.Item2;
        }
    }

    public string? Budget { get; set; }
    public string? Periods { get; set; }
    public string? Start { get; set; }
    public AimForm Aim { get; }

    /// <summary>People in every quarter, by role; empty for no limit.</summary>
    public List<InitiativeForm.Pair> People { get; }

    /// <summary>Where a quarter differs.</summary>
    public List<QuarterPeople> PeopleIn { get; }

    public Wish WishFor(string code) => _wishes.GetValueOrDefault(code, Wish.Planner);

    public void Choose(string code, Wish wish) => _wishes[code] = wish;

    public string? BudgetOf(int quarter) => _budgets.GetValueOrDefault(quarter);

    public void SetBudget(int quarter, string? budget) => _budgets[quarter] = budget ?? "";

    public bool HasQuarterBudgets => _budgets.Values.Any(b => !string.IsNullOrWhiteSpace(b));

    /// <summary>Names of the quarters as they would be with what is typed now; nothing while that cannot be read.</summary>
    public IReadOnlyList<string> Quarters() =>
        ReadPeriods() is >= 1 and <= Roadmap.MostPeriods and var count && ReadStart() is { } start
            ? [.. Enumerable.Range(0, count).Select(q => Shown.Quarter(start.AddMonths(3 * q)))]
            : [];

    /// <summary>The settings to send; null when something typed cannot be read, which then stands among the errors.</summary>
    public RoadmapSettings? Read(FormErrors errors)
    {
        errors.Clear();
        var budget = Money(Budget);
        errors.AddIf(budget is null, nameof(RoadmapSettings.Budget), "Enter the budget as a number, such as 2,000,000.");
        var periods = ReadPeriods();
        errors.AddIf(periods is null, nameof(RoadmapSettings.Periods), "Enter the number of quarters as a whole number, such as 12.");
        var start = ReadStart();
        errors.AddIf(start is null, nameof(RoadmapSettings.StartsOn), "Choose the day on which the roadmap starts.");
        var budgets = ReadBudgets(periods, errors);
        var people = ReadPeople(errors);
        var peopleIn = ReadPeopleIn(errors);
        var aim = Aim.Read(errors);
        return errors.Any
            ? null
            : new(budget!.Value, periods!.Value, start!.Value)
            {
                Pinned = [.. Codes(Wish.Include)],
                Forbidden = [.. Codes(Wish.Exclude)],
                PinnedAt = _wishes.Where(w => w.Value.Quarter is not null).ToDictionary(w => w.Key, w => w.Value.Quarter!.Value, StringComparer.Ordinal),
                PeriodBudgets = budgets,
                Capacity = people,
                CapacityIn = peopleIn,
                Aim = aim!,
            };
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

    public static double? Number(string? text) =>
        double.TryParse(text?.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private IEnumerable<string> Codes(Wish wish) => _wishes.Where(w => w.Value == wish).Select(w => w.Key).Order(StringComparer.Ordinal);

    private int? ReadPeriods() => int.TryParse(Periods?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private DateOnly? ReadStart() => RoadmapWords.TryReadDay(Start, out var day) ? day : null;

    /// <summary>What was typed for quarters that are no longer there does not count.</summary>
    private Dictionary<int, decimal> ReadBudgets(int? periods, FormErrors errors)
    {
        var budgets = new Dictionary<int, decimal>();
        foreach (var (quarter, text) in _budgets.Where(b => !string.IsNullOrWhiteSpace(b.Value) && b.Key <= (periods ?? int.MaxValue)).OrderBy(b => b.Key))
        {
            var budget = Money(text);
            errors.AddIf(budget is null && errors[nameof(RoadmapSettings.PeriodBudgets)] is null, nameof(RoadmapSettings.PeriodBudgets), "Enter the budget of a quarter as a number, such as 150,000, or leave it empty.");
            budgets[quarter] = budget ?? 0;
        }

        return budgets;
    }

    private Dictionary<string, double> ReadPeople(FormErrors errors)
    {
        var people = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var pair in People.Where(p => !string.IsNullOrWhiteSpace(p.Value)))
        {
            var number = Number(pair.Value);
            errors.AddIf(number is null && errors[nameof(RoadmapSettings.Capacity)] is null, nameof(RoadmapSettings.Capacity), "Enter the people of a role as a number, such as 3.5, or leave it empty for no limit.");
            people[pair.Name!] = number ?? 0;
        }

        return people;
    }

    private List<RoleCapacity> ReadPeopleIn(FormErrors errors)
    {
        var people = new List<RoleCapacity>();
        foreach (var line in PeopleIn.Where(l => !string.IsNullOrWhiteSpace(l.People) || !string.IsNullOrEmpty(l.Role)))
        {
            var (number, quarter) = (Number(line.People), int.TryParse(line.Quarter, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0);
            errors.AddIf(
                (number is null || quarter == 0 || string.IsNullOrEmpty(line.Role)) && errors[nameof(RoadmapSettings.CapacityIn)] is null,
                nameof(RoadmapSettings.CapacityIn), "Choose a role and a quarter, and enter the people as a number, such as 3.5.");
            people.Add(new(line.Role ?? "", quarter, number ?? 0));
        }

        return people;
    }

    public sealed class QuarterPeople
    {
        public Guid Id { get; } = Guid.CreateVersion7();
        public string? Role { get; set; } = "";
        public string? Quarter { get; set; } = "";
        public string? People { get; set; } = "";
    }
}
