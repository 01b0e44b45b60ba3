using System.Globalization;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>What a planner is asked: from these answers, with this money and these people, in so many periods.</summary>
public sealed record PlanningProblem
{
    public required MaturityModel Model { get; init; }
    public required AnswerSheet Answers { get; init; }

    /// <summary>The candidates; the model's library unless the planner was given others.</summary>
    public required IReadOnlyList<Initiative> Initiatives { get; init; }

    /// <summary>Money for the whole horizon, as far as it is not <see cref="Spent"/>.</summary>
    public required decimal Budget { get; init; }

    /// <summary>Money that was there too, and is gone for work that no plan holds any more.</summary>
    public decimal Spent { get; init; }

    /// <summary>Money for single periods, by number from 1; a period that is not here is limited by the whole budget alone. Costs are spread evenly over the periods of an initiative.</summary>
    public IReadOnlyDictionary<int, decimal> PeriodBudgets { get; init; } = new Dictionary<int, decimal>();

    /// <summary>Length of the horizon; quarters by default.</summary>
    public int Periods { get; init; } = 12;

    /// <summary>First day of the first period, for sentences that name quarters as people know them; null where nobody has said, and they are numbered.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Full-time equivalents available in every period, by role; a role that is not here has no limit.</summary>
    public IReadOnlyDictionary<string, double> Capacity { get; init; } = new Dictionary<string, double>();

    /// <summary>Full-time equivalents of a role in single periods (from 1), where they differ from <see cref="Capacity"/>.</summary>
    public IReadOnlyDictionary<(string Role, int Period), double> CapacityIn { get; init; } = new Dictionary<(string, int), double>();

    /// <summary>Codes that every plan must hold, beside the initiatives that say so themselves.</summary>
    public IReadOnlySet<string> Mandatory { get; init; } = new HashSet<string>();

    /// <summary>Codes that every plan must hold with this first period (from 1).</summary>
    public IReadOnlyDictionary<string, int> PinnedAt { get; init; } = new Dictionary<string, int>();

    /// <summary>Those of <see cref="PinnedAt"/> that are facts: no remedy moves them or does without them.</summary>
    public IReadOnlySet<string> Committed { get; init; } = new HashSet<string>();

    /// <summary>Codes that the plan must hold if it can.</summary>
    public IReadOnlySet<string> Pinned { get; init; } = new HashSet<string>();

    /// <summary>Codes that the plan must not hold.</summary>
    public IReadOnlySet<string> Forbidden { get; init; } = new HashSet<string>();

    /// <summary>Whether a later phase begins only when everything planned of the earlier ones is finished.</summary>
    public bool PhasesInOrder { get; init; }

    /// <summary>Which questions the plan should lift: gaps against these targets count; null to count every gain.</summary>
    public TargetProfile? Target { get; init; }

    /// <summary>People available for a role in a period; infinite where nothing limits them.</summary>
    public double CapacityOf(string role, int period) =>
        CapacityIn.TryGetValue((role, period), out var people) || Capacity.TryGetValue(role, out people) ? people : double.PositiveInfinity;

    /// <summary>A clause, such as "the budget is 2,000,000".</summary>
    public string BudgetInWords() => Spent > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Budget:#,0.##} of the budget is left")
        : string.Create(CultureInfo.InvariantCulture, $"the budget is {Budget:#,0.##}");

    /// <summary>A period as a sentence names it: "Q3 2027", or "quarter 7" where nobody has said when the first one is.</summary>
    public string NameOf(int period) => StartsOn is { } first ? Quarter.Label(Quarter.StartOf(first, period)) : $"quarter {period}";

    /// <summary>From one period to another, as a sentence names it.</summary>
    public string NameOf(int from, int to) => from == to ? NameOf(from) : StartsOn is null ? $"quarters {from} to {to}" : $"{NameOf(from)} to {NameOf(to)}";

    /// <summary>Roles of which there is a limited number of people, at least in some period, in order.</summary>
    public IReadOnlyList<string> LimitedRoles() => [.. Capacity.Keys.Concat(CapacityIn.Keys.Select(k => k.Role)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Whether a plan without it is none.</summary>
    public bool Demands(Initiative initiative) => initiative.IsMandatory || Mandatory.Contains(initiative.Code) || PinnedAt.ContainsKey(initiative.Code);

    /// <summary>Whether the plan should hold it, or must.</summary>
    public bool Wants(Initiative initiative) => Pinned.Contains(initiative.Code) || Demands(initiative);
}
