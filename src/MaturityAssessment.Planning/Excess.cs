using Google.OrTools.Sat;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Planning;

/// <summary>By how much limits of one kind are exceeded, to find out how much more would do.</summary>
internal sealed class Excess(PlanConstraint of)
{
    private const long Shown = 1_000;

    private readonly Dictionary<string, (IntVar More, double Parts)> _people = new(StringComparer.Ordinal);
    private readonly List<(int Period, IntVar More, decimal Unit)> _money = [];

    /// <summary>Whether there is a limit for the whole at all.</summary>
    public bool IsOfBudget => of == PlanConstraint.Budget;

    public IntVar? Money(int period, CpModel solver, long most, decimal unit)
    {
        if (of != PlanConstraint.PeriodBudget)
        {
            return null;
        }

        var more = solver.NewIntVar(0, most, "more money");
        _money.Add((period, more, unit));
        return more;
    }

    public IntVar? People(string role, CpModel solver, long most, double parts)
    {
        if (of != PlanConstraint.People)
        {
            return null;
        }

        var more = solver.NewIntVar(0, most, $"more {role}");
        _people.Add(role, (more, parts));
        return more;
    }

    /// <summary>All of it together, for minimising.</summary>
    public LinearExpr Sum() => of == PlanConstraint.People
        ? LinearExpr.Sum(_people.Values.Select(p => p.More))
        : LinearExpr.WeightedSum(_money.Select(m => m.More), _money.Select(m => (long)(m.Unit / 0.01m)));

    /// <summary>By period.</summary>
    public IReadOnlyList<(int Period, decimal Money)> MoneyIn(CpSolver solved) => [.. _money.Select(m => (m.Period, solved.Value(m.More) * m.Unit)).Where(m => m.Item2 > 0)];

    /// <summary>By role, rounded up to thousandths of a person.</summary>
    public IReadOnlyList<(string Role, double People)> PeopleIn(CpSolver solved) =>
        [.. _people.Select(p => (p.Key, Math.Ceiling((solved.Value(p.Value.More) / p.Value.Parts - 1e-9) * Shown) / Shown)).Where(p => p.Item2 > 0).OrderBy(p => p.Key, StringComparer.Ordinal)];
}
