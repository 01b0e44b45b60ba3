using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Planning;

/// <summary>Which of two plans is the better one, by the true scorer.</summary>
internal sealed class PlanMerits(PlanningProblem problem, LiftedScores lifted, PlanAim aim)
{
    private const double Hair = 1e-6;

    private readonly Dictionary<string, int> _index = problem.Initiatives.Select((initiative, i) => (initiative.Code, i)).ToDictionary(x => x.Code, x => x.i, StringComparer.Ordinal);

    /// <param name="Value">Of the aim.</param>
    /// <param name="Hidden">What the score would be without caps, for plans between which caps hide the difference.</param>
    public readonly record struct Merit(int LeftOut, double Value, double Hidden, double Early, decimal Cost);

    public Merit Of(Plan plan)
    {
        var then = lifted.CountedAfter(plan.Initiatives.Select(p => _index[p.Initiative.Code]));
        var score = PlanBuilder.Points(then.Score);
        var early = Enumerable.Range(1, problem.Periods).Average(period => PlanBuilder.Points(lifted.CountedAfter(plan.Initiatives.Where(p => p.End <= period).Select(p => _index[p.Initiative.Code])).Score));
        var value = aim is PlanAim.Weighted w ? w.Score * score + w.Early * early - (problem.Budget == 0 ? 0 : w.Cost * (double)(plan.Cost / problem.Budget)) : score;
        return new(plan.LeftOut.Count, value, PlanBuilder.Points(then.Uncapped), early, plan.Cost);
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
