using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using static MaturityAssessment.Domain.Tests.Roadmaps.GreedyPlannerTests;
using static MaturityAssessment.Domain.Tests.Roadmaps.PlainProblems;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Roadmaps;

/// <summary>When the greedy planner does what it has chosen: dependencies, people, periods and phases.</summary>
public class GreedyScheduleTests
{
    [Fact]
    public void What_an_initiative_depends_on_comes_with_it_and_is_finished_first()
    {
        var problem = Problem(
            1_000,
            Initiative("I1", 100, ("a", 1)) with { DependsOn = ["I2"], Periods = 2 },
            Initiative("I2", 100) with { Periods = 3, DependsOn = ["I3"] },
            Initiative("I3", 100));

        Planned(problem).Initiatives.Select(p => (p.Initiative.Code, p.Start, p.End)).ShouldBe([("I3", 1, 1), ("I2", 2, 4), ("I1", 5, 6)]);
    }

    [Fact]
    public void People_are_not_in_two_places_at_once()
    {
        var problem = Problem(1_000, Initiative("I1", 10, ("a", 1)), Initiative("I2", 10, ("b", 0.5))) with { Capacity = new Dictionary<string, double> { ["delivery"] = 3 } };
        problem = problem with { Initiatives = [.. problem.Initiatives.Select(i => i with { Periods = 2, Effort = new Dictionary<string, double> { ["delivery"] = 2, ["legal"] = 50 } })] };

        Planned(problem).Initiatives.Select(p => (p.Initiative.Code, p.Start)).ShouldBe([("I1", 1), ("I2", 3)]);
    }

    [Fact]
    public void What_does_not_fit_the_horizon_stays_out() =>
        Planned(Problem(1_000, Initiative("I1", 10, ("a", 1)) with { Periods = 5 }) with { Periods = 4 }).Initiatives.ShouldBeEmpty();

    [Fact]
    public void Costs_are_spread_in_whole_cents_with_the_rest_in_the_last_period()
    {
        var plan = Planned(Problem(1_000, Initiative("I1", 100, ("a", 1)) with { Periods = 3 }) with { Periods = 4 });

        plan.Periods.Select(p => p.Cost).ShouldBe([33.33m, 33.33m, 33.34m, 0m]);
    }

    [Fact]
    public void Scores_rise_when_initiatives_are_finished_and_levels_are_after_caps()
    {
        var model = Model(FiveLevels, Aggregation.WeightedMean, [LevelCap("M", 2, 3)], Node("N", 3, Q("a")), Node("M", 1, Q("c")));
        var problem = Problem(1_000, Initiative("I1", 10, ("a", 1)), Initiative("I2", 90, ("c", 0.5)) with { DependsOn = ["I1"] }) with { Model = model, Answers = model.Sheet(("a", 0), ("c", 0)), Periods = 3 };

        Planned(problem).Periods.Select(p => (p.Score, p.Level)).ShouldBe([(0.75, 3), (0.875, 5), (0.875, 5)]);
    }

    [Fact]
    public void Windows_lags_and_pins_move_the_start()
    {
        var problem = Problem(
            1_000,
            Initiative("I1", 10, ("a", 0.5)) with { Earliest = 2 },
            Initiative("I2", 10, ("b", 0.5)) with { DependsOn = ["I1"], Lags = new Dictionary<string, int> { ["I1"] = 2 } },
            Initiative("I3", 10, ("c", 0.5))) with
        { PinnedAt = new Dictionary<string, int> { ["I3"] = 7 } };

        Planned(problem).Initiatives.Select(p => (p.Initiative.Code, p.Start)).ShouldBe([("I1", 2), ("I2", 5), ("I3", 7)]);
    }

    [Fact]
    public void A_period_is_paid_from_its_own_budget()
    {
        var problem = Problem(1_000, Initiative("I1", 100, ("a", 1)) with { Periods = 2 }, Initiative("I2", 50, ("b", 1))) with { PeriodBudgets = Enumerable.Range(1, 12).ToDictionary(p => p, p => p == 1 ? 49m : 50m) };

        Planned(problem).Periods.Take(5).Select(p => p.Cost).ShouldBe([0, 50, 50, 50, 0]);
    }

    [Fact]
    public void Fewer_people_in_one_period_let_work_wait()
    {
        var problem = Problem(1_000, Initiative("I1", 10, ("a", 1)) with { Periods = 2, Effort = new Dictionary<string, double> { ["delivery"] = 2 } }) with
        {
            Capacity = new Dictionary<string, double> { ["delivery"] = 2 },
            CapacityIn = new Dictionary<(string, int), double> { [("delivery", 2)] = 1 },
        };

        Planned(problem).Initiatives.ShouldHaveSingleItem().Start.ShouldBe(3);
    }

    [Fact]
    public void Where_phases_go_one_after_another_a_later_choice_of_an_earlier_phase_moves_the_others_back()
    {
        var problem = Problem(1_000, Initiative("I1", 10, ("a", 1)), Initiative("I2", 100, ("c", 1)) with { Phase = RoadmapPhase.Assessment, Periods = 2 }) with { PhasesInOrder = true };

        Planned(problem).Initiatives.Select(p => (p.Initiative.Code, p.Start)).ShouldBe([("I2", 1), ("I1", 3)]);
    }

    [Fact]
    public void An_effect_that_needs_another_initiative_counts_when_both_are_finished()
    {
        var problem = Problem(1_000, Initiative("I1", 10, ("a", 0.5)), Initiative("I2", 10, ("b", 0.25)) with { Periods = 3 });
        problem = problem with { Initiatives = [problem.Initiatives[0] with { Effects = [new("a", 0.5), new("c", 1) { Needs = ["I2"] }] }, problem.Initiatives[1]] };

        Planned(problem).Periods.Take(4).Select(p => p.Score!.Value).ShouldBe([0.1875, 0.1875, 0.1875 + 0.09375 + 0.25, 0.1875 + 0.09375 + 0.25]);
    }
}
