using MaturityAssessment.Application.Roadmaps;

namespace MaturityAssessment.Web.Components.Roadmaps;

/// <summary>What one plan changes against another over the same quarters.</summary>
internal sealed record PlanChanges(IReadOnlyList<GetRoadmap.Planned> In, IReadOnlyList<GetRoadmap.Planned> Out, IReadOnlyList<(GetRoadmap.Planned Before, GetRoadmap.Planned After)> Moved)
{
    public bool IsNone => In.Count + Out.Count + Moved.Count == 0;

    public static PlanChanges Between(PlanSheet before, PlanSheet after)
    {
        var (old, now) = (ByCode(before), ByCode(after));
        return new(
            [.. now.Values.Where(i => !old.ContainsKey(i.Initiative.Code)).OrderBy(i => i.Start)],
            [.. old.Values.Where(i => !now.ContainsKey(i.Initiative.Code)).OrderBy(i => i.Start)],
            [.. now.Values.Where(i => old.TryGetValue(i.Initiative.Code, out var was) && was.Start != i.Start).OrderBy(i => i.Start).Select(i => (old[i.Initiative.Code], i))]);
    }

    private static Dictionary<string, GetRoadmap.Planned> ByCode(PlanSheet plan) => plan.Phases.SelectMany(p => p.Initiatives).ToDictionary(i => i.Initiative.Code, StringComparer.Ordinal);
}
