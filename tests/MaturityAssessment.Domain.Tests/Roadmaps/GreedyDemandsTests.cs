using CsCheck;
using MaturityAssessment.Domain.Roadmaps;
using static MaturityAssessment.Domain.Tests.Roadmaps.GreedyPlannerTests;
using static MaturityAssessment.Domain.Tests.Roadmaps.PlainProblems;

namespace MaturityAssessment.Domain.Tests.Roadmaps;

/// <summary>What the greedy planner is told to hold or to leave out.</summary>
public class GreedyDemandsTests
{
    [Fact]
    public void Forbidden_initiatives_stay_out_and_so_does_what_depends_on_them()
    {
        var problem = Problem(1_000, Initiative("I1", 10, ("a", 1)), Initiative("I2", 10, ("b", 1)) with { DependsOn = ["I1"] }) with { Forbidden = new HashSet<string> { "I1" } };

        Planned(problem).Initiatives.ShouldBeEmpty();
    }

    [Fact]
    public void Pinned_initiatives_are_held_even_if_others_would_gain_more()
    {
        var problem = Problem(100, Initiative("I1", 100, ("a", 1), ("b", 1)), Initiative("I2", 100)) with { Pinned = new HashSet<string> { "I2" } };

        Codes(Planned(problem)).ShouldBe(["I2"]);
    }

    [Theory]
    [InlineData("I1", "It costs 5,000, and 1,000 of the budget is left.")]
    [InlineData("I2", "With what it depends on it costs 5,000.5, and 1,000 of the budget is left.")]
    [InlineData("I3", "It takes 13 quarters, and the plan has 12.")]
    [InlineData("I4", "It depends on I3 (Title of I3), which depends on itself in a circle.", true)]
    [InlineData("I5", "It depends on GONE, which is not among the initiatives.")]
    [InlineData("I6", "It needs 4 people for delivery in every quarter, and there are 3.")]
    [InlineData("I7", "It is both pinned and forbidden.")]
    [InlineData("I8", "It depends on I7 (Title of I7), which must not be in the plan.")]
    [InlineData("I9", "It depends on I10 (Title of I10), but the two do not go together.")]
    public void A_pinned_initiative_that_cannot_be_held_is_left_out_with_the_reason(string code, string because, bool circle = false)
    {
        var problem = Problem(
            1_000,
            Initiative("I1", 5_000, ("a", 1)),
            Initiative("I2", 0.5m) with { DependsOn = ["I1"] },
            Initiative("I3", 1) with { Periods = 13, DependsOn = circle ? ["I3b"] : [] },
            Initiative("I3b", 1) with { DependsOn = ["I3"] },
            Initiative("I4", 1) with { DependsOn = ["I3"] },
            Initiative("I5", 1) with { DependsOn = ["GONE"] },
            Initiative("I6", 1) with { Effort = new Dictionary<string, double> { ["delivery"] = 4 } },
            Initiative("I7", 1),
            Initiative("I8", 1) with { DependsOn = ["I7"] },
            Initiative("I9", 1) with { DependsOn = ["I10"], Excludes = ["I10"] },
            Initiative("I10", 1)) with
        {
            Capacity = new Dictionary<string, double> { ["delivery"] = 3 },
            Forbidden = new HashSet<string> { "I7" },
            Pinned = new HashSet<string> { code },
        };

        Planned(problem).LeftOut.ShouldHaveSingleItem().Because.ShouldBe(because);
    }

    [Fact]
    public void Of_two_pinned_ones_that_do_not_go_together_the_second_is_left_out()
    {
        var problem = Problem(1_000, Initiative("I1", 10), Initiative("I2", 10, ("a", 1)) with { Excludes = ["I1"] }) with { Pinned = new HashSet<string> { "I1", "I2" } };

        var plan = Planned(problem);

        Codes(plan).ShouldBe(["I2"]);
        plan.LeftOut.Single().Because.ShouldBe("It does not go together with I2 (Title of I2), which is in the plan.");
    }

    [Fact]
    public void Of_two_pinned_ones_that_need_the_same_people_the_second_is_left_out_when_time_is_short()
    {
        var busy = new Dictionary<string, double> { ["delivery"] = 2 };
        var problem = Problem(1_000, Initiative("I1", 10) with { Effort = busy }, Initiative("I2", 10) with { Effort = busy }) with
        {
            Periods = 1,
            Capacity = new Dictionary<string, double> { ["delivery"] = 3 },
            Pinned = new HashSet<string> { "I1", "I2" },
        };

        Planned(problem).LeftOut.Single().Because.ShouldBe("It needs more people at the same time than are free within 1 quarter.");
    }

    [Fact]
    public void Mandatory_ones_are_held_and_those_that_cannot_be_are_named()
    {
        var problem = Problem(100, Initiative("I1", 60, ("a", 1)), Initiative("I2", 60) with { IsMandatory = true }, Initiative("I3", 200)) with { Mandatory = new HashSet<string> { "I3" } };

        var plan = GreedyPlanner.Plan(problem);

        Codes(plan).ShouldBe(["I2"]);
        plan.LeftOut.ShouldHaveSingleItem().Because.ShouldBe("It costs 200, and 40 of the budget is left.");
        PlanRules.Broken(problem, plan).ShouldBe(["I3 is mandatory, but not planned."]);
    }

    [Fact]
    public void Pinning_what_does_not_exist_is_refused() =>
        Should.Throw<RuleBrokenException>(() => GreedyPlanner.Plan(Problem(1) with { Pinned = new HashSet<string> { "GONE" } })).Message.ShouldBe("The plan cannot hold GONE: there is no such initiative.");

    [Fact]
    public void What_is_pinned_alone_is_left_out_only_if_no_plan_could_hold_it() =>
        RandomProblems.All.Sample(
            p =>
            {
                foreach (var initiative in p.Initiatives)
                {
                    var problem = p with { Pinned = new HashSet<string> { initiative.Code } };
                    var plan = GreedyPlanner.Plan(problem);
                    var isIn = plan.Initiatives.Any(i => i.Initiative.Code == initiative.Code);
                    isIn.ShouldBe(plan.LeftOut.Count == 0, initiative.Code);
                    PlanRules.Broken(problem, plan).ShouldBeEmpty(initiative.Code);
                }
            },
            iter: 60,
            print: RandomProblems.Describe);
}
