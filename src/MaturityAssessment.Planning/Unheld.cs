using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Planning;

/// <summary>Pinned initiatives that a plan does not hold, with reasons.</summary>
internal static class Unheld
{
    /// <summary>The greedy planner's reasons hold where both hold the same.</summary>
    public static IReadOnlyList<LeftOut> Of(PlanningProblem problem, InitiativeNetwork network, IReadOnlyDictionary<string, int> starts, Plan baseline)
    {
        var missing = network.InOrderOfCode.Where(i => problem.Pinned.Contains(problem.Initiatives[i].Code) && !starts.ContainsKey(problem.Initiatives[i].Code)).ToList();
        var isLikeBaseline = missing.TrueForAll(i => baseline.LeftOut.Any(l => l.Initiative.Code == problem.Initiatives[i].Code));
        return isLikeBaseline
            ? [.. baseline.LeftOut.Where(l => !starts.ContainsKey(l.Initiative.Code))]
            : [.. missing.Select(i => new LeftOut(problem.Initiatives[i], network.FaultIn(i) ?? WhyNot(i)))];

        string WhyNot(int initiative)
        {
            foreach (var part in network.ClosureOf(initiative))
            {
                foreach (var other in network.ExcludedBy(part).Where(o => starts.ContainsKey(problem.Initiatives[o].Code)))
                {
                    return part == initiative
                        ? $"It does not go together with {network.NameOf(other)}, which is in the plan."
                        : $"It depends on {network.NameOf(part)}, which does not go together with {network.NameOf(other)}, which is in the plan.";
                }
            }

            return "Beside the others that must be in the plan, budget, time or people do not suffice for it.";
        }
    }
}
