using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Planning;

/// <summary>Which of two plans is the better one, by the true scorer.</summary>
internal sealed class PlanMerits(PlanningProblem problem, LiftedScores lifted, PlanAim aim)
{
    private const double Hair = 1e-6;

    private readonly Dictionary<string, int> _index = problem.Initiatives.Select((initiative, i) => (initiative.Code, i)).ToDictionary(x => x.Code, x => x.i, StringComparer.Ordinal);

    /// <param name="Value">Of the aim.</param>
    /// <param name="Hidden">What the score would be without caps, for plans between which caps hide the difference.</param>
    public readonly record struct Merit(int LeftOut, double Value, double Score, double Hidden, double Early, decimal Cost);

    public Merit Of(Plan plan) => Of(plan.Initiatives.ToDictionary(p => p.Initiative.Code, p => p.Start, StringComparer.Ordinal), plan.LeftOut.Count);

    /// <param name="starts">First periods by code.</param>
    public Merit Of(IReadOnlyDictionary<string, int> starts, int leftOut = 0)
    {
        List<(int Initiative, int End)> chosen = [.. starts.Select(s => (_index[s.Key], s.Value + problem.Initiatives[_index[s.Key]].Periods - 1))];
        var then = lifted.CountedAfter(chosen.Select(c => c.Initiative));
        var score = PlanBuilder.Points(then.Score);
        var early = Enumerable.Range(1, problem.Periods).Average(period => PlanBuilder.Points(lifted.CountedAfter(chosen.Where(c => c.End <= period).Select(c => c.Initiative)).Score));
        var cost = chosen.Sum(c => problem.Initiatives[c.Initiative].Cost.Likely);
        var value = aim is PlanAim.Weighted w ? w.Score * score + w.Early * early - (problem.Budget == 0 ? 0 : w.Cost * (double)(cost / problem.Budget)) : score;
        return new(leftOut, value, score, PlanBuilder.Points(then.Uncapped), early, cost);
    }

    /// <summary>What not even all of these initiatives together could exceed.</summary>
    public double Most(IEnumerable<int> able)
    {
        var score = PlanBuilder.Points(lifted.CountedAfter(able).Score);
        return aim is PlanAim.Weighted w ? (w.Score + w.Early) * score : score;
    }

    public bool IsBetter(Plan plan, Plan than)
    {
        var (a, b) = (Of(plan), Of(than));
        if (a.LeftOut != b.LeftOut)
        {
            return a.LeftOut < b.LeftOut;
        }

        foreach (var more in new[] { a.Value - b.Value, a.Hidden - b.Hidden, aim is PlanAim.InOrder ? (a.Early - b.Early) * problem.Periods : 0 })
        {
            if (Math.Abs(more) > Hair)
            {
                return more > 0;
            }
        }

        return aim is PlanAim.InOrder && a.Cost < b.Cost;
    }
}
