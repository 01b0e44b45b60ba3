using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>A plan with all that is known about it.</summary>
/// <param name="StartsOn">First day of the first quarter.</param>
public sealed record PlannedRoadmap(Plan Plan, decimal Budget, DateOnly StartsOn)
{
    public PlanSource Source { get; init; } = PlanSource.Proposed;

    /// <summary>Money of the budget that cancelled work has taken.</summary>
    public decimal Spent { get; init; }

    /// <summary>What could have been chosen: the library with what the organisation has added and edited. The model's own library where it is empty.</summary>
    public IReadOnlyList<Initiative> Candidates { get; init; } = [];

    /// <summary>What is known about better plans; null where nobody has looked for them.</summary>
    public PlanFindings? Proof { get; init; }

    /// <summary>Money set for single quarters, by number from 1.</summary>
    public IReadOnlyDictionary<int, decimal> PeriodBudgets { get; init; } = new Dictionary<int, decimal>();

    /// <summary>Full-time posts that are there, by role.</summary>
    public IReadOnlyDictionary<string, double> Capacity { get; init; } = new Dictionary<string, double>();

    /// <summary>The same in single quarters (from 1), where they differ.</summary>
    public IReadOnlyDictionary<(string Role, int Period), double> CapacityIn { get; init; } = new Dictionary<(string, int), double>();

    /// <summary>What more or less money would buy; null where nobody has asked.</summary>
    public BudgetFrontier? Frontier { get; init; }

    /// <summary>The plan that loses least whatever the weights; null where nobody has asked.</summary>
    public RobustAlternative? Robust { get; init; }

    /// <summary>Answers, initiatives or settings have changed since the plan was made.</summary>
    public bool IsOutdated { get; init; }
}

/// <summary>Where a plan comes from.</summary>
public enum PlanSource
{
    /// <summary>Drawn up by value for money; nobody has decided on it.</summary>
    Proposed,

    /// <summary>Searched for and adopted.</summary>
    Adopted,

    /// <summary>The baseline that delivery is measured against.</summary>
    Approved,

    /// <summary>Handed over in a file.</summary>
    Given,
}

/// <summary>What a search has shown.</summary>
/// <param name="Bound">No plan reaches more than this, normalised; null where it is not known.</param>
/// <param name="GapPercent">How far the plan may lie below the best, in per cent of the bound.</param>
/// <param name="Simple">What the simple rule of value for money reaches with the same means; null where it is not known.</param>
public sealed record PlanFindings(PlanStatus Status, double? Bound, double GapPercent, SimplePlan? Simple = null);

/// <param name="ScoreThen">Normalised.</param>
public sealed record SimplePlan(double? ScoreThen, decimal Cost);

/// <param name="Points">By budget, ascending.</param>
public sealed record BudgetFrontier(IReadOnlyList<BudgetPoint> Points);

/// <param name="Cost">Of the best plan for this budget; 0 where there is none.</param>
/// <param name="Score">Normalised, when that plan has ended; null where the budget does not pay for what must be held.</param>
/// <param name="IsChosen">Whether it is the budget of the plan at hand.</param>
/// <param name="IsKnee">Whether money buys notably less beyond it.</param>
public sealed record BudgetPoint(decimal Budget, decimal Cost, double? Score, int? Level = null, bool IsChosen = false, bool IsKnee = false);

/// <summary>All scores normalised.</summary>
/// <param name="Weightings">How many other weightings were tried.</param>
/// <param name="WorstLoss">What this plan loses at worst against the best plan for a weighting.</param>
/// <param name="OptimumWorstLoss">The same of the plan for the office's own weights.</param>
/// <param name="Joins">Titles of what it holds and the plan at hand does not.</param>
/// <param name="Leaves">Titles of what it does without.</param>
public sealed record RobustAlternative(
    int Weightings, double WorstLoss, double OptimumWorstLoss, double? ScoreThen, decimal Cost, IReadOnlyList<string> Joins, IReadOnlyList<string> Leaves);
