namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>The best plan that was found, and what is known about better ones.</summary>
/// <param name="Plan">Keeps every rule, but where <paramref name="Status"/> says that there is no such plan, or that none was found: then it is the greedy plan, which names what it leaves out.</param>
/// <param name="Reached">What the plan reaches of the aim: its normalised score at the horizon, or the weighted sum. Where a target limits what counts, this is what counts, which may be less than the plan's own score.</param>
/// <param name="Bound">No plan of the problem reaches more than this.</param>
/// <param name="GapPercent">How far <paramref name="Reached"/> may lie below the best, in per cent of the bound. May be 0 with <see cref="PlanStatus.Feasible"/>: then the score is proven, and only its timing or its cost might be better.</param>
/// <param name="Baseline">The greedy plan of the same problem.</param>
/// <param name="Infeasibility">Why there is no plan, and what would help; null where there is one.</param>
public sealed record OptimalPlan(Plan Plan, PlanStatus Status, double Reached, double Bound, double GapPercent, Plan Baseline, Infeasibility? Infeasibility = null);

public enum PlanStatus
{
    /// <summary>Proven: no plan has a higher score at the horizon, none with that score has it earlier, and none with both costs less; or none has a higher weighted sum.</summary>
    Optimal,

    /// <summary>A plan that keeps all rules; better ones have not been excluded.</summary>
    Feasible,

    /// <summary>Proven: no plan holds all that it must hold.</summary>
    Infeasible,

    /// <summary>In the time that was given, no plan was found that holds all it must, and none was excluded.</summary>
    Unknown,
}
