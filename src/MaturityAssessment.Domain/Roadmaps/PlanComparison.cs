namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>What a new plan changes against another: what joins, what goes, what moves and what it costs.</summary>
/// <param name="Lines">Only what differs; by new start, then code.</param>
public sealed record PlanComparison(
    IReadOnlyList<PlanComparison.Line> Lines, decimal CostBefore, decimal CostAfter, double? ScoreBefore, double? ScoreAfter, DateOnly? EndBefore, DateOnly? EndAfter)
{
    public bool IsSame => Lines.Count == 0 && CostBefore == CostAfter && ScoreBefore == ScoreAfter;

    public enum Kind
    {
        Added,
        Removed,
        Changed,
    }

    /// <param name="Before">Null for what joins.</param>
    /// <param name="After">Null for what goes.</param>
    public sealed record Line(string Code, string Title, Kind Kind, SnapshotInitiative? Before, SnapshotInitiative? After)
    {
        /// <summary>By how many quarters it starts later; negative for earlier.</summary>
        public int StartsLater => Before is null || After is null ? 0 : Slippage.Quarters(Before.StartsOn, After.StartsOn);

        public int EndsLater => Before is null || After is null ? 0 : Slippage.Quarters(Before.EndsOn, After.EndsOn);

        public decimal CostsMore => (After?.Cost ?? 0) - (Before?.Cost ?? 0);
    }

    public static PlanComparison Of(PlanSnapshot before, PlanSnapshot after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var codes = after.Initiatives.Concat(before.Initiatives).Select(i => i.Code).Distinct(StringComparer.Ordinal);
        var lines = new List<Line>();
        foreach (var code in codes)
        {
            var (old, now) = (before.Find(code), after.Find(code));
            if (old is null || now is null)
            {
                lines.Add(new(code, (now ?? old)!.Title, old is null ? Kind.Added : Kind.Removed, old, now));
            }
            else if (old.StartsOn != now.StartsOn || old.EndsOn != now.EndsOn || old.Cost != now.Cost)
            {
                lines.Add(new(code, now.Title, Kind.Changed, old, now));
            }
        }

        return new(
            [.. lines.OrderBy(l => (l.After ?? l.Before)!.StartsOn).ThenBy(l => l.Code, StringComparer.Ordinal)],
            before.Cost, after.Cost, before.ScoreThen, after.ScoreThen, before.EndsOn, after.EndsOn);
    }
}
