using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>How many people a plan needs.</summary>
internal static class Staffing
{
    /// <param name="PeakPeriod">The first one in which most are needed.</param>
    /// <param name="Average">While anything in the plan runs.</param>
    /// <param name="Least">How many are there in the leanest period; null where nothing limits them.</param>
    public sealed record RoleNeed(string Role, double Peak, int PeakPeriod, double Average, double? Least, double? Most);

    /// <summary>Full-time posts at the busiest time, and on average while anything runs.</summary>
    public static (double Peak, double Average) Of(Plan plan)
    {
        var perPeriod = Running(plan).Select(t => NeededIn(plan, t).Sum(i => i.Initiative.Effort.Values.Sum())).ToList();
        return perPeriod.Count == 0 ? (0, 0) : (perPeriod.Max(), perPeriod.Average());
    }

    /// <summary>Roles that the plan needs, in order of their names.</summary>
    public static IReadOnlyList<RoleNeed> ByRole(PlannedRoadmap roadmap)
    {
        var (plan, running) = (roadmap.Plan, Running(roadmap.Plan).ToList());
        return
        [
            .. plan.Initiatives.SelectMany(i => i.Initiative.Effort.Where(e => e.Value > 0).Select(e => e.Key)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(role =>
            {
                var needed = running.ConvertAll(t => NeededIn(plan, t).Sum(i => i.Initiative.Effort.GetValueOrDefault(role)));
                var there = running.Select(t => ThereIn(roadmap, role, t)).OfType<double>().ToList();
                return new RoleNeed(
                    role, needed.Max(), running[needed.IndexOf(needed.Max())], needed.Average(),
                    there.Count == 0 ? null : there.Min(), there.Count == 0 ? null : there.Max());
            }),
        ];
    }

    public static string Posts(Words words, double posts) => words.Number(Math.Round(posts, 1, MidpointRounding.AwayFromZero), posts >= 10 || Math.Abs(posts - Math.Round(posts)) < 0.05 ? 0 : 1);

    private static double? ThereIn(PlannedRoadmap roadmap, string role, int period) =>
        roadmap.CapacityIn.TryGetValue((role, period), out var people) || roadmap.Capacity.TryGetValue(role, out people) ? people : null;

    private static IEnumerable<int> Running(Plan plan) =>
        plan.Initiatives.Count == 0 ? [] : Enumerable.Range(plan.Initiatives.Min(i => i.Start), plan.Initiatives.Max(i => i.End) - plan.Initiatives.Min(i => i.Start) + 1);

    private static IEnumerable<PlannedInitiative> NeededIn(Plan plan, int period) => plan.Initiatives.Where(i => i.Start <= period && period <= i.End);
}
