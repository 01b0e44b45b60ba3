namespace MaturityAssessment.Domain.Roadmaps;

/// <param name="Field">Name of the property of <see cref="RoadmapSettings"/> that it is about.</param>
/// <param name="Sentence">What is wrong, and how to mend it.</param>
public sealed record RoadmapFault(string Field, string Sentence);

/// <summary>What the settings of a roadmap must be like before anybody plans by them.</summary>
public static class RoadmapRules
{
    public const double MostPeople = 100_000;
    public const double HighestWeight = 1_000;

    private static readonly DateOnly FirstDay = new(2000, 1, 1);
    private static readonly DateOnly LastDay = new(2100, 12, 31);

    /// <summary>Every fault at once; empty when there is none.</summary>
    /// <param name="initiatives">That can be chosen among.</param>
    public static IReadOnlyList<RoadmapFault> Faults(RoadmapSettings settings, IReadOnlyList<Initiative> initiatives)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(initiatives);
        var (faults, roles) = (OfFrame(settings).Concat(OfPeriodBudgets(settings)).ToList(), RolesOf(initiatives));
        faults.AddRange(OfCapacity(settings, roles));
        faults.AddRange(OfInitiatives(settings, initiatives));
        faults.AddRange(faults.Count > 0 ? [] : OfIdleRoles(settings, initiatives));
        return faults;
    }

    /// <summary>Roles that initiatives need, in order.</summary>
    public static IReadOnlyList<string> RolesOf(IEnumerable<Initiative> initiatives) => [.. initiatives.SelectMany(i => i.Effort.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<RoadmapFault> OfFrame(RoadmapSettings settings)
    {
        if (settings.Budget is < 0 or > Roadmap.HighestBudget)
        {
            yield return new(nameof(settings.Budget), "The budget must lie between 0 and 1,000,000,000,000.");
        }

        if (settings.Periods is < 1 or > Roadmap.MostPeriods)
        {
            yield return new(nameof(settings.Periods), $"The roadmap must span 1 to {Roadmap.MostPeriods} quarters.");
        }

        if (settings.StartsOn < FirstDay || settings.StartsOn > LastDay)
        {
            yield return new(nameof(settings.StartsOn), "The roadmap must start between 2000 and 2100.");
        }

        if (settings.Aim is PlanAim.Weighted aim)
        {
            double[] weights = [aim.Score, aim.Early, aim.Cost];
            if (weights.Any(w => !double.IsFinite(w) || w is < 0 or > HighestWeight))
            {
                yield return new(nameof(settings.Aim), "The weights of score, early benefit and cost must lie between 0 and 1,000.");
            }
            else if (aim.Score + aim.Early <= 0)
            {
                yield return new(nameof(settings.Aim), "Give the score or early benefit a weight above 0: by cost alone the best plan is to do nothing.");
            }
        }
    }

    private static IEnumerable<RoadmapFault> OfPeriodBudgets(RoadmapSettings settings)
    {
        foreach (var (period, budget) in settings.PeriodBudgets.OrderBy(b => b.Key))
        {
            if (period < 1 || period > settings.Periods)
            {
                yield return new(nameof(settings.PeriodBudgets), $"There is a budget for {settings.NameOf(period)}, and the roadmap runs from {settings.NameOf(1)} to {settings.NameOf(settings.Periods)}. Remove it, or change the number of quarters.");
            }
            else if (budget is < 0 or > Roadmap.HighestBudget)
            {
                yield return new(nameof(settings.PeriodBudgets), $"The budget of {settings.NameOf(period)} must lie between 0 and 1,000,000,000,000.");
            }
        }
    }

    private static IEnumerable<RoadmapFault> OfCapacity(RoadmapSettings settings, IReadOnlyList<string> roles)
    {
        foreach (var role in settings.Capacity.Keys.Concat(settings.CapacityIn.Select(c => c.Role)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(r => !roles.Contains(r)))
        {
            yield return new(nameof(settings.Capacity), roles.Count == 0
                ? $"No initiative needs the role \"{role}\", or any other. Remove its capacity."
                : $"No initiative needs the role \"{role}\". The roles of the initiatives are: {string.Join(", ", roles)}.");
        }

        foreach (var (role, people) in settings.Capacity.OrderBy(c => c.Key, StringComparer.Ordinal).Where(c => !IsAmount(c.Value)))
        {
            yield return new(nameof(settings.Capacity), $"The capacity for \"{role}\" must be a number of people from 0 to 100,000.");
        }

        foreach (var at in settings.CapacityIn.OrderBy(c => c.Role, StringComparer.Ordinal).ThenBy(c => c.Period))
        {
            if (at.Period < 1 || at.Period > settings.Periods)
            {
                yield return new(nameof(settings.CapacityIn), $"There is a capacity for \"{at.Role}\" in {settings.NameOf(at.Period)}, and the roadmap runs from {settings.NameOf(1)} to {settings.NameOf(settings.Periods)}. Remove it, or change the number of quarters.");
            }
            else if (!IsAmount(at.People))
            {
                yield return new(nameof(settings.CapacityIn), $"The capacity for \"{at.Role}\" in {settings.NameOf(at.Period)} must be a number of people from 0 to 100,000.");
            }
        }

        foreach (var twice in settings.CapacityIn.GroupBy(c => (c.Role, c.Period)).Where(g => g.Count() > 1))
        {
            yield return new(nameof(settings.CapacityIn), $"The capacity for \"{twice.Key.Role}\" in {settings.NameOf(twice.Key.Period)} is given twice; keep one.");
        }
    }

    private static IEnumerable<RoadmapFault> OfInitiatives(RoadmapSettings settings, IReadOnlyList<Initiative> initiatives)
    {
        var known = initiatives.ToDictionary(i => i.Code, StringComparer.Ordinal);
        foreach (var code in settings.Pinned.Where(c => !known.ContainsKey(c)).Order(StringComparer.Ordinal))
        {
            yield return new(nameof(settings.Pinned), $"There is no initiative {code}. Choose from the list.");
        }

        foreach (var code in settings.Forbidden.Where(c => !known.ContainsKey(c)).Order(StringComparer.Ordinal))
        {
            yield return new(nameof(settings.Forbidden), $"There is no initiative {code}. Choose from the list.");
        }

        foreach (var (code, period) in settings.PinnedAt.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (!known.TryGetValue(code, out var initiative))
            {
                yield return new(nameof(settings.PinnedAt), $"There is no initiative {code}. Choose from the list.");
            }
            else if (period < 1 || period > settings.Periods)
            {
                yield return new(nameof(settings.PinnedAt), $"{code} is pinned to {settings.NameOf(period)}, and the roadmap runs from {settings.NameOf(1)} to {settings.NameOf(settings.Periods)}. Pin it to one of these quarters.");
            }
            else if (period + initiative.Periods - 1 > settings.Periods)
            {
                yield return new(nameof(settings.PinnedAt), $"{code} takes {initiative.Periods} quarters, so it cannot start in {settings.NameOf(period)}: the roadmap ends with {settings.NameOf(settings.Periods)}. Pin it to an earlier quarter, or lengthen the roadmap.");
            }
        }
    }

    private static IEnumerable<RoadmapFault> OfIdleRoles(RoadmapSettings settings, IReadOnlyList<Initiative> initiatives)
    {
        var idle = settings.Capacity.Where(c => c.Value <= 0 && settings.CapacityIn.All(p => p.Role != c.Key || p.People <= 0)).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var initiative in initiatives.Where(i => (i.IsMandatory || settings.Pinned.Contains(i.Code) || settings.PinnedAt.ContainsKey(i.Code)) && !settings.Forbidden.Contains(i.Code)))
        {
            foreach (var (role, people) in initiative.Effort.Where(e => e.Value > 0 && idle.Contains(e.Key)).OrderBy(e => e.Key, StringComparer.Ordinal))
            {
                yield return new(nameof(settings.Capacity), $"{initiative.Code} ({initiative.Title}) is required and needs {Staffing.People(people)} for \"{role}\", and there are none in any quarter. Enter a capacity for \"{role}\", or do not require it.");
            }
        }
    }

    private static bool IsAmount(double people) => double.IsFinite(people) && people is >= 0 and <= MostPeople;
}
