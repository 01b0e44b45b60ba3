namespace MaturityAssessment.Domain.Roadmaps;

/// <summary>An initiative that is finished or under way: plans hold it where it is.</summary>
/// <param name="Start">First quarter of the roadmap in which it ran; 1 where it began before.</param>
/// <param name="End">The quarter in which it ended, or is expected to.</param>
/// <param name="IsBeyondHorizon">It is not expected to end within the roadmap, so it lifts nothing there.</param>
public sealed record CommittedInitiative(string Code, DeliveryStatus Status, int Start, int End, bool IsBeyondHorizon);

/// <summary>Money spent on an initiative that was cancelled.</summary>
/// <param name="Start">The quarter of the roadmap in which it began, below 1 where that was before; null where nobody has said.</param>
/// <param name="End">The quarter in which it ended; null where nobody has said.</param>
public sealed record SunkCost(string Code, decimal Cost, int? Start, int? End)
{
    /// <summary>What of it fell in a quarter: spread evenly, as the costs of plans are; nothing where its quarters are not known.</summary>
    public decimal In(int period) => Start is { } start && End is { } end ? PlanBuilder.CostIn(Cost, end - start + 1, period - start) : 0;
}

/// <summary>A planning problem in which reality has its place: what is finished or under way is held in its quarters, what was stopped is not proposed again.</summary>
/// <remarks>
/// Answers stay those that were submitted, so what has been finished counts from the quarter in which it ended, and what began before the first quarter begins in it.
/// It runs as long, and costs as much, as has been reported or is to be expected. As soon as anything is under way, nothing else can start in a quarter that has passed.
/// Facts never make a problem infeasible or faulty; where they break a rule, the rule gives way:
/// <list type="bullet">
/// <item>the budget, the budgets of quarters and the people of a role are at least what committed work takes;</item>
/// <item>committed work no longer waits for what had not ended when it began, and no longer excludes other committed work, or keeps to a window;</item>
/// <item>phases may overlap where committed work overlaps them, or where something that must be held belongs to a phase earlier than what has begun;</item>
/// <item>committed work cannot be ruled out, and stopped work cannot be required; stopped work that another depends on bars that one too;</item>
/// <item>what was to start in a quarter that has passed, or to end by one, and has not begun, may do so later;</item>
/// <item>money that was spent on stopped work is taken off the budget, and off the budgets of the quarters that it fell in;</item>
/// <item>what must be held but no longer can, because of any of this, is only wished for: the plan then says why it is left out.</item>
/// </list>
/// That the money that is left does not suffice for what else must be held is a decision to be made, and no fact: it stays infeasible.
/// </remarks>
/// <param name="Initiatives">By code.</param>
/// <param name="Stopped">Codes of initiatives that were cancelled.</param>
/// <param name="Notes">Which rules gave way, as sentences.</param>
public sealed record CommittedWork(PlanningProblem Problem, IReadOnlyDictionary<string, CommittedInitiative> Initiatives, IReadOnlySet<string> Stopped, IReadOnlyList<string> Notes)
{
    /// <summary>Spent on stopped work, by code.</summary>
    public IReadOnlyList<SunkCost> Sunk { get; init; } = [];

    /// <param name="problem">As people have set it.</param>
    /// <param name="startsOn">First day of its first quarter.</param>
    /// <param name="baseline">The plan that was approved; null for none.</param>
    /// <param name="deliveries">What has been reported, by code.</param>
    public static CommittedWork In(PlanningProblem problem, DateOnly startsOn, PlanSnapshot? baseline, IReadOnlyDictionary<string, DeliveryDetails> deliveries, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(deliveries);
        problem = problem with { StartsOn = startsOn };
        var facts = DeliveryFacts.Of(problem, startsOn, baseline, deliveries, today);
        if (facts.Held.Count + facts.Stopped.Count + facts.Later.Count + facts.Sunk.Count == 0)
        {
            return new(problem, new Dictionary<string, CommittedInitiative>(), new HashSet<string>(), []);
        }

        var notes = new List<string>();
        var held = RulesThatGiveWay.Hold(problem, facts, notes);
        return new(held, facts.Held, facts.Stopped, notes) { Sunk = facts.Sunk };
    }
}
