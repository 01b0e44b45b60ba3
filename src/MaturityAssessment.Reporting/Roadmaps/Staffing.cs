using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>How many people a plan needs.</summary>
internal static class Staffing
{
    /// <summary>Full-time posts at the busiest time, and on average while anything runs.</summary>
    public static (double Peak, double Average) Of(Plan plan)
    {
        if (plan.Initiatives.Count == 0)
        {
            return (0, 0);
        }

        var perPeriod = Enumerable.Range(plan.Initiatives.Min(i => i.Start), plan.Initiatives.Max(i => i.End) - plan.Initiatives.Min(i => i.Start) + 1)
            .Select(t => plan.Initiatives.Where(i => i.Start <= t && t <= i.End).Sum(i => i.Initiative.Effort.Values.Sum()))
            .ToList();
        return (perPeriod.Max(), perPeriod.Average());
    }

    public static string Posts(Words words, double posts) => words.Number(Math.Round(posts, 1, MidpointRounding.AwayFromZero), posts >= 10 || Math.Abs(posts - Math.Round(posts)) < 0.05 ? 0 : 1);
}
