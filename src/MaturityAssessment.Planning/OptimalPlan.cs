using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Planning;

/// <summary>The best plan that was found, and what is known about better ones.</summary>
/// <param name="Bound">No plan of the problem has a higher normalised score at the horizon. Where a target limits what counts, this is the score that counts, which may be less than the plan's own.</param>
/// <param name="GapPercent">How far the plan's score may lie below the best one, in per cent of the bound. May be 0 with <see cref="PlanStatus.Feasible"/>: then the score is proven, and only its timing or its cost might be better.</param>
/// <param name="Baseline">The greedy plan of the same problem.</param>
public sealed record OptimalPlan(Plan Plan, PlanStatus Status, double Bound, double GapPercent, Plan Baseline);

public enum PlanStatus
{
    /// <summary>Proven: no plan has a higher score at the horizon, none with that score has it earlier, and none with both costs less.</summary>
    Optimal,

    /// <summary>A plan that keeps all rules; better ones have not been excluded.</summary>
    Feasible,
}
