using MaturityAssessment.Domain.Roadmaps;
using static MaturityAssessment.Domain.Tests.Roadmaps.PlainProblems;

namespace MaturityAssessment.Domain.Tests.Roadmaps;

public class PlanRulesTests
{
    private static readonly PlanningProblem Sound = Problem(
        300,
        Initiative("I1", 100, ("a", 1)) with { Effort = new Dictionary<string, double> { ["delivery"] = 2 } },
        Initiative("I2", 100, ("b", 1)) with { DependsOn = ["I1"], Effort = new Dictionary<string, double> { ["delivery"] = 2 }, Periods = 2 }) with
    {
        Capacity = new Dictionary<string, double> { ["delivery"] = 3 },
        Periods = 4,
    };

    private static readonly Plan SoundPlan = GreedyPlanner.Plan(Sound);

    [Fact]
    public void A_sound_plan_breaks_nothing() => PlanRules.Broken(Sound, SoundPlan).ShouldBeEmpty();

    [Fact]
    public void Every_broken_rule_is_found()
    {
        Broken(Sound with { Budget = 199 }, SoundPlan).ShouldContain("The plan costs 200, and the budget is 199.");
        Broken(Sound with { Forbidden = new HashSet<string> { "I2" } }, SoundPlan).ShouldContain("I2 is forbidden.");
        Broken(Sound with { Initiatives = [Sound.Initiatives[0]] }, SoundPlan).ShouldContain("I2 is not among the initiatives.");
        Broken(Sound with { Capacity = new Dictionary<string, double> { ["delivery"] = 1 } }, SoundPlan).ShouldContain("Quarter 1 needs 2 people for delivery, and there is 1.");
        Broken(Sound with { Pinned = new HashSet<string> { "I9" } }, SoundPlan).ShouldContain("I9 is pinned, but it is neither planned nor left out with a reason.");
        Broken(Sound, Moved(1, start: 1)).ShouldContain("I2 starts in quarter 1, before I1, which it depends on, has ended in quarter 1.");
        Broken(Sound, Moved(1, start: 4)).ShouldContain("I2 runs from quarter 4 to quarter 5, which is not 2 quarters within quarters 1 to 4.");
        Broken(Sound, Moved(1, start: 3)).ShouldContain("The score or the level of quarter 3 is not what its finished initiatives give.");
        Broken(Sound, SoundPlan with { Initiatives = [SoundPlan.Initiatives[1]] }).ShouldContain("I2 depends on I1, which is not planned.");
        Broken(Sound, SoundPlan with { Initiatives = [.. SoundPlan.Initiatives, SoundPlan.Initiatives[0]] }).ShouldContain("An initiative is planned twice.");
        Broken(Sound, SoundPlan with { Initiatives = [SoundPlan.Initiatives[0], SoundPlan.Initiatives[1] with { Cost = 99 }] }).ShouldContain("I2 is not planned at its likely cost.");
        Broken(Sound, SoundPlan with { Periods = [.. SoundPlan.Periods.Skip(1)] }).ShouldContain("The plan does not list quarters 1 to 4.");
        Broken(Sound, SoundPlan with { Periods = [SoundPlan.Periods[0] with { Cost = 1 }, .. SoundPlan.Periods.Skip(1)] }).ShouldContain("The costs of the quarters do not add up to the cost of the plan.");
        Broken(Sound, SoundPlan with { ScoreNow = 0.1 }).ShouldContain("The score today is not what the answers score.");
        Broken(Sound, SoundPlan with { ScoreThen = 0.1 }).ShouldContain("The score of the plan is not the score of its last quarter.");
    }

    [Fact]
    public void Every_broken_demand_and_limit_of_single_periods_is_found()
    {
        var (first, second) = (SoundPlan.Initiatives[0], SoundPlan.Initiatives[1]);
        Plan With(Func<Initiative, Initiative> change) => SoundPlan with { Initiatives = [first, second with { Initiative = change(second.Initiative) }] };

        Broken(Sound with { Mandatory = new HashSet<string> { "I2" } }, SoundPlan with { Initiatives = [first] }).ShouldContain("I2 is mandatory, but not planned.");
        Broken(Sound with { PinnedAt = new Dictionary<string, int> { ["I2"] = 3 } }, SoundPlan).ShouldContain("I2 is pinned to quarter 3, but starts in quarter 2.");
        Broken(Sound with { PeriodBudgets = new Dictionary<int, decimal> { [3] = 49.99m } }, SoundPlan).ShouldContain("Quarter 3 costs 50, and its budget is 49.99.");
        Broken(Sound with { CapacityIn = new Dictionary<(string, int), double> { [("delivery", 2)] = 1 } }, SoundPlan).ShouldContain("Quarter 2 needs 2 people for delivery, and there is 1.");
        Broken(Sound, With(i => i with { Earliest = 3 })).ShouldContain("I2 starts in quarter 2, before quarter 3, its earliest.");
        Broken(Sound, With(i => i with { Latest = 2 })).ShouldContain("I2 ends in quarter 3, after quarter 2, its latest.");
        Broken(Sound, With(i => i with { Lags = new Dictionary<string, int> { ["I1"] = 1 } })).ShouldContain("I2 starts in quarter 2, less than 1 quarter after I1, which has ended in quarter 1.");
        Broken(Sound with { PhasesInOrder = true }, SoundPlan with { Initiatives = [first with { Start = 2, End = 2, Initiative = first.Initiative with { Phase = RoadmapPhase.Assessment } }, second] })
            .ShouldContain("I2 starts in quarter 2, before I1 of an earlier phase has ended in quarter 2.");
        Broken(Sound, With(i => i with { Effects = [i.Effects[0] with { Needs = ["I3"] }] })).ShouldContain("The score or the level of quarter 3 is not what its finished initiatives give.");
    }

    [Fact]
    public void Quarters_are_called_as_in_a_calendar_where_the_start_is_known()
    {
        var dated = Sound with { StartsOn = new(2026, 10, 1) };

        Broken(dated with { PinnedAt = new Dictionary<string, int> { ["I2"] = 3 } }, SoundPlan).ShouldContain("I2 is pinned to Q2 2027, but starts in Q1 2027.");
        Broken(dated with { PeriodBudgets = new Dictionary<int, decimal> { [3] = 49.99m } }, SoundPlan).ShouldContain("Q2 2027 costs 50, and its budget is 49.99.");
        Broken(dated, Moved(1, start: 4)).ShouldContain("I2 runs from Q3 2027 to Q4 2027, which is not 2 quarters within Q4 2026 to Q3 2027.");
    }

    [Fact]
    public void Exclusions_are_checked()
    {
        var initiative = SoundPlan.Initiatives[0] with { Initiative = SoundPlan.Initiatives[0].Initiative with { Excludes = ["I2"] } };

        Broken(Sound, SoundPlan with { Initiatives = [initiative, SoundPlan.Initiatives[1]] }).ShouldContain("I1 and I2 do not go together.");
    }

    private static IReadOnlyList<string> Broken(PlanningProblem problem, Plan plan) => PlanRules.Broken(problem, plan);

    private static Plan Moved(int at, int start)
    {
        var moved = SoundPlan.Initiatives[at];
        return SoundPlan with { Initiatives = [.. SoundPlan.Initiatives.Select((p, i) => i == at ? moved with { Start = start, End = start + moved.Initiative.Periods - 1 } : p)] };
    }
}
