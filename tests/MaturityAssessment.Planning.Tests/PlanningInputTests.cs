using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Roadmaps;
using static MaturityAssessment.Domain.Tests.Roadmaps.PlainProblems;

namespace MaturityAssessment.Planning.Tests;

public class PlanningInputTests
{
    private static readonly PlanningProblem Sound = Problem(100, Initiative("I1", 10, ("a", 1)), Initiative("I2", 10));

    public static TheoryData<string> Names => [.. Wrong.Keys];

    private static readonly Dictionary<string, (PlanningProblem Problem, string Sentence)> Wrong = new()
    {
        ["a dependency circle"] = (Changed(i => i with { DependsOn = ["I2"] }, i => i with { DependsOn = ["I1"] }), "I1, I2 depend on one another in a circle; remove one of these dependencies."),
        ["a dependency on itself"] = (Changed(i => i with { DependsOn = ["I1"] }), "I1 depends on itself."),
        ["another model's question"] = (Changed(i => i with { Effects = [new("OLD.1", 1)] }), "I1 lifts OLD.1, which is no question of Test 1. Take the initiatives of this version of the model."),
        ["an effect that is no number"] = (Changed(i => i with { Effects = [new("a", double.NaN)] }), "I1 must lift a to a number."),
        ["an unknown helper"] = (Changed(i => i with { Effects = [new("a", 1) { Needs = ["I9"] }] }), "I1 lifts a only together with I9, which is not among the initiatives."),
        ["a negative cost"] = (Changed(i => i with { Cost = new(0, -5, 0) }), "I1 costs -5; its cost must lie between 0 and 1,000,000,000,000."),
        ["an absurd cost"] = (Changed(i => i with { Cost = new(0, decimal.MaxValue, 0) }), "I1 costs 79,228,162,514,264,337,593,543,950,335; its cost must lie between 0 and 1,000,000,000,000."),
        ["no duration"] = (Changed(i => i with { Periods = 0 }), "I1 takes 0 periods; it must take at least one."),
        ["a window backwards"] = (Changed(i => i with { Earliest = 5, Latest = 3 }), "I1 may run from period 5 to 3; give periods from 1, the earliest not after the latest."),
        ["negative people"] = (Changed(i => i with { Effort = new Dictionary<string, double> { ["legal"] = -1 } }), "I1 must need a number of people for \"legal\", 0 or more."),
        ["a lag backwards"] = (Changed(i => i with { DependsOn = ["I2"], Lags = new Dictionary<string, int> { ["I2"] = -1 } }), "I1 waits -1 periods after I2; it must be 0 or more."),
        ["a lag after nothing"] = (Changed(i => i with { Lags = new Dictionary<string, int> { ["I2"] = 1 } }), "I1 waits for I2, but does not depend on it."),
        ["a code twice"] = (Changed(i => i, i => i with { Code = "I1" }), "Two initiatives have the code I1; give each a code of its own."),
        ["debts"] = (Sound with { Budget = -1 }, "The budget must lie between 0 and 1,000,000,000,000."),
        ["no periods"] = (Sound with { Periods = 0 }, "The plan must span 1 to 40 periods."),
        ["a budget for no period"] = (Sound with { PeriodBudgets = new Dictionary<int, decimal> { [13] = 1 } }, "There is a budget for period 13, and the plan has periods 1 to 12."),
        ["negative capacity"] = (Sound with { Capacity = new Dictionary<string, double> { ["legal"] = -1 } }, "The capacity for \"legal\" must be a number of people, 0 or more."),
        ["endless capacity in a period"] = (Sound with { CapacityIn = new Dictionary<(string, int), double> { [("legal", 1)] = double.PositiveInfinity } }, "The capacity for \"legal\" in period 1 must be a number of people, 0 or more."),
        ["a mandatory unknown"] = (Sound with { Mandatory = new HashSet<string> { "I9" } }, "The plan cannot hold I9: there is no such initiative."),
        ["a pin beyond the horizon"] = (Sound with { PinnedAt = new Dictionary<string, int> { ["I1"] = 13 } }, "I1 is pinned to period 13, and the plan has periods 1 to 12."),
        ["too many"] = (Sound with { Initiatives = [.. Enumerable.Range(0, 5_000).Select(i => Initiative($"I{i}", 1))] }, "A plan can choose among 1,000 initiatives at most, and here are 5,000. Leave out those that nobody thinks of doing."),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void What_cannot_be_planned_by_is_refused_with_a_sentence(string name)
    {
        var (problem, sentence) = Wrong[name];

        PlanningFaults.In(problem).ShouldBe([sentence]);
        Should.Throw<RuleBrokenException>(() => new OptimalPlanner().Plan(problem, new())).Message.ShouldBe(sentence);
    }

    [Fact]
    public void All_faults_are_listed_at_once_up_to_a_hundred()
    {
        PlanningFaults.In(Sound with { Budget = -1, Periods = 0 }).Count.ShouldBe(2);
        PlanningFaults.In(Sound with { Initiatives = [.. Enumerable.Range(0, 500).Select(i => Initiative($"I{i}", -1))] }).Count.ShouldBe(101);
    }

    [Fact]
    public void One_period_is_a_horizon_too()
    {
        var plan = new OptimalPlanner().Plan(Sound with { Periods = 1 }, new() { TimeLimit = Patience });

        plan.Status.ShouldBe(PlanStatus.Optimal);
        plan.Plan.Initiatives.ShouldHaveSingleItem().End.ShouldBe(1);
    }

    [Fact]
    public void Without_people_nothing_that_needs_them_is_planned()
    {
        var plan = new OptimalPlanner().Plan(Changed(i => i with { Effort = new Dictionary<string, double> { ["legal"] = 0.1 } }) with { Capacity = new Dictionary<string, double> { ["legal"] = 0 } }, new() { TimeLimit = Patience });

        plan.Status.ShouldBe(PlanStatus.Optimal);
        plan.Plan.Initiatives.ShouldBeEmpty();
    }

    [Fact]
    public void A_thousand_initiatives_are_planned_in_bounded_time_with_a_bound()
    {
        var random = new Random(5);
        var many = Problem(5_000, [.. Enumerable.Range(0, PlanningFaults.MostInitiatives).Select(i => Initiative($"I{i:0000}", random.Next(100, 2_000), ("abc"[random.Next(3)].ToString(), random.Next(1, 5) / 4.0)))]);

        var plan = new OptimalPlanner().Plan(many, new() { TimeLimit = TimeSpan.FromSeconds(2) });

        PlanRules.Broken(many, plan.Plan).ShouldBeEmpty();
        plan.Bound.ShouldBeInRange(plan.Reached, 1);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Weights_of_the_aim_are_amounts(double weight) =>
        Should.Throw<RuleBrokenException>(() => new OptimalPlanner().Plan(Sound, new() { Aim = new PlanAim.Weighted(1, weight, 0) })).Message.ShouldContain("between 0 and 1,000");

    private static PlanningProblem Changed(Func<Initiative, Initiative> first, Func<Initiative, Initiative>? second = null) =>
        Sound with { Initiatives = [first(Sound.Initiatives[0]), second is null ? Sound.Initiatives[1] : second(Sound.Initiatives[1])] };
}
