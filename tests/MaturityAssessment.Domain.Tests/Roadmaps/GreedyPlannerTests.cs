using CsCheck;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Domain.Tests.Models;
using MaturityAssessment.Domain.Tests.Scoring;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Roadmaps;

public class GreedyPlannerTests
{
    private static readonly MaturityModel Means = Model(Node("N", 3, Q("a"), Q("b")), Node("M", 1, Q("c")));
    private static readonly AnswerSheet AtZero = Means.Sheet(("a", 0), ("b", 0), ("c", 0));

    [Fact]
    public void What_gives_most_for_its_cost_is_chosen_within_the_budget()
    {
        // gains 0.375, 0.1875 and 0.25 for 100, 40 and 100
        var problem = Problem(150, Initiative("I1", 100, ("a", 1)), Initiative("I2", 40, ("b", 0.5)), Initiative("I3", 100, ("c", 1)));

        var plan = Planned(problem);

        Codes(plan).ShouldBe(["I1", "I2"]);
        plan.Cost.ShouldBe(140);
        plan.ScoreNow.ShouldBe(0);
        plan.ScoreThen!.Value.ShouldBe(0.5625, 1e-12);
        plan.Initiatives.Single(p => p.Initiative.Code == "I2").Gain.ShouldBe(0.1875, 1e-12);
    }

    [Fact]
    public void A_cheap_beginning_does_not_crowd_out_the_larger_gain()
    {
        // by gain per cost I1 goes first, and I2 no longer fits; the better plan is I2 alone
        var problem = Problem(100, Initiative("I1", 1, ("c", 0.25)), Initiative("I2", 100, ("a", 1), ("b", 1)));

        Codes(Planned(problem)).ShouldBe(["I2"]);
    }

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
    public void What_is_not_worth_its_dependencies_stays_out()
    {
        var problem = Problem(100, Initiative("I1", 10, ("a", 1)) with { DependsOn = ["I2"] }, Initiative("I2", 1_000));

        Planned(problem).Initiatives.ShouldBeEmpty();
    }

    [Fact]
    public void Effects_do_not_add_up_so_a_second_way_to_the_same_is_not_paid_for() =>
        Codes(Planned(Problem(1_000, Initiative("I1", 10, ("a", 0.5)), Initiative("I2", 11, ("a", 0.5))))).ShouldBe(["I1"]);

    [Fact]
    public void A_first_choice_that_later_ones_make_pointless_is_taken_out_again()
    {
        // I1 goes first by gain (0.5) and by gain per cost; the others then do all it does, and more
        var problem = Problem(1_000, Initiative("I1", 40, ("a", 0.5), ("b", 0.5), ("c", 0.5)), Initiative("I2", 100, ("a", 1)), Initiative("I3", 100, ("b", 1)), Initiative("I4", 100, ("c", 1)));

        Codes(Planned(problem)).ShouldBe(["I2", "I3", "I4"]);
    }

    [Fact]
    public void Exclusions_hold_whichever_side_names_them()
    {
        var problem = Problem(1_000, Initiative("I1", 10, ("a", 1)), Initiative("I2", 10, ("b", 0.5)) with { Excludes = ["I1"] });

        Codes(Planned(problem)).ShouldBe(["I1"]);
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
    public void An_unanswered_question_stays_unanswered()
    {
        var problem = Problem(1_000, Initiative("I1", 10, ("a", 0.5), ("c", 0.25))) with { Answers = Means.Sheet(("a", 0), ("b", 1)) };

        var plan = Planned(problem);

        plan.ScoreNow.ShouldBe(0.5);
        plan.ScoreThen.ShouldBe(0.75);
    }

    [Fact]
    public void An_unanswered_practice_of_a_staged_node_is_implemented_by_an_effect()
    {
        var model = Model(Staged("S", 1, YesNo("p1", 1), YesNo("p2", 2)));
        var problem = Problem(1_000, Initiative("I1", 10, ("p2", 1))) with { Model = model, Answers = model.Sheet(("p1", 1)) };

        Planned(problem).ScoreThen.ShouldBe(1);
    }

    [Fact]
    public void An_unanswered_practice_that_a_cap_watches_is_left_alone_because_a_first_low_score_would_wake_the_cap()
    {
        var model = Model(FiveLevels, Aggregation.WeightedMean, [VoidCap("p2", 1)], Staged("S", 0.5, YesNo("p1", 1), YesNo("p2", 2)));
        var problem = Problem(1_000, Initiative("I1", 10, ("p2", 0.5))) with { Model = model, Answers = model.Sheet(("p1", 1)), Pinned = new HashSet<string> { "I1" } };

        var plan = Planned(problem);

        plan.ScoreThen.ShouldBe(plan.ScoreNow);
        plan.ScoreThen.ShouldNotBeNull();
    }

    [Fact]
    public void Without_any_answer_there_is_no_score_and_nothing_to_gain()
    {
        var plan = Planned(Problem(1_000, Initiative("I1", 10, ("a", 1))) with { Answers = AnswerSheet.Empty });

        plan.ScoreNow.ShouldBeNull();
        plan.ScoreThen.ShouldBeNull();
        plan.Initiatives.ShouldBeEmpty();
    }

    [Fact]
    public void Initiatives_that_gain_only_together_are_found()
    {
        var model = Model(Aggregation.WeakestLink, Q("a"), Q("b"));
        var problem = Problem(20, Initiative("I1", 10, ("a", 0.5)), Initiative("I2", 10, ("b", 0.5)), Initiative("I3", 10, ("a", 0.25))) with { Model = model, Answers = model.Sheet(("a", 0), ("b", 0)) };

        var plan = Planned(problem);

        Codes(plan).ShouldBe(["I1", "I2"]);
        plan.ScoreThen.ShouldBe(0.5);
    }

    [Fact]
    public void A_void_is_undone_where_that_is_affordable()
    {
        var model = Model(FiveLevels, Aggregation.WeightedMean, [VoidCap("c", 0.5)], Q("a"), Q("c"));
        var problem = Problem(20, Initiative("I1", 10, ("c", 0.25)), Initiative("I2", 20, ("c", 0.5)), Initiative("I3", 5, ("a", 1))) with { Model = model, Answers = model.Sheet(("a", 0), ("c", 0)) };

        var plan = Planned(problem);

        plan.ScoreNow.ShouldBeNull();
        Codes(plan).ShouldBe(["I2"]);
        plan.ScoreThen.ShouldBe(0.25);
    }

    [Fact]
    public void Gains_beyond_the_target_do_not_count()
    {
        // level 2 is 0.2: raising a beyond it is worth no more than reaching it, so the cheap way is enough
        var problem = Problem(1_000, Initiative("I1", 10, ("a", 0.25)), Initiative("I2", 100, ("a", 1)), Initiative("I3", 1, ("c", 1)))
            with
        { Target = new("T", "Target", "", new Dictionary<string, int> { ["N"] = 2 }) };

        var plan = Planned(problem);

        Codes(plan).ShouldBe(["I1"]);
        // the score reported is the true one, not the counted one
        plan.ScoreThen!.Value.ShouldBe(0.25 * 0.375, 1e-12);
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

    [Theory]
    [InlineData(null)]
    [InlineData("default")]
    public void The_shipped_library_makes_a_plan_for_the_shipped_model(string? target)
    {
        var model = Assets.Model("government-digital-maturity");
        var problem = new PlanningProblem
        {
            Model = model,
            Answers = AnswerSheet.Of(model.Questions.Select(q => KeyValuePair.Create(q.Code, Second(q)))),
            Initiatives = model.Initiatives,
            Budget = 3_000_000,
            Capacity = new Dictionary<string, double> { ["delivery"] = 8 },
            Target = model.Targets.SingleOrDefault(t => t.Code == target),
        };

        var plan = Planned(problem);

        plan.Cost.ShouldBeInRange(1, 3_000_000);
        plan.ScoreThen!.Value.ShouldBeGreaterThan(plan.ScoreNow!.Value + 0.05);
        plan.Initiatives.ShouldAllBe(p => p.Gain > 0 || plan.Initiatives.Any(other => other.Initiative.DependsOn.Contains(p.Initiative.Code)));

        static AnswerValue Second(Question question) => question switch
        {
            SingleChoiceQuestion choice => new AnswerValue.Option(choice.Options[1].Code),
            MultipleChoiceQuestion several => new AnswerValue.Options([several.Options[0].Code]),
            _ => new AnswerValue.Number(((NumberQuestion)question).Points[0].Value),
        };
    }

    [Fact]
    public void No_plan_ever_breaks_a_rule() =>
        RandomProblems.All.Sample(
            p =>
            {
                var plan = GreedyPlanner.Plan(p);
                PlanRules.Broken(p, plan).ShouldBeEmpty();
                (plan.ScoreThen ?? 0).ShouldBeGreaterThanOrEqualTo(plan.ScoreNow ?? 0);
                plan.Initiatives.ShouldAllBe(i => i.Gain >= 0);
            },
            iter: 1_000,
            print: RandomProblems.Describe);

    [Fact]
    public void The_same_problem_gives_the_same_plan_in_whatever_order_its_initiatives_stand() =>
        RandomProblems.All.Sample(
            p =>
            {
                var plan = GreedyPlanner.Plan(p);
                var other = GreedyPlanner.Plan(p with { Initiatives = [.. p.Initiatives.Reverse()] });
                other.Initiatives.Select(i => (i.Initiative.Code, i.Start)).ShouldBe(plan.Initiatives.Select(i => (i.Initiative.Code, i.Start)));
                other.Periods.ShouldBe(plan.Periods);
            },
            iter: 300,
            print: RandomProblems.Describe);

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

    internal static PlanningProblem Problem(decimal budget, params Initiative[] initiatives) =>
        new() { Model = Means, Answers = AtZero, Budget = budget, Initiatives = initiatives };

    internal static Initiative Initiative(string code, decimal cost, params (string Question, double RaisesTo)[] effects) => new()
    {
        Code = code,
        Title = $"Title of {code}",
        Phase = RoadmapPhase.Foundation,
        Cost = new(cost / 2, cost, cost * 2),
        Periods = 1,
        Effects = [.. effects.Select(e => new InitiativeEffect(e.Question, e.RaisesTo))],
    };

    private static Plan Planned(PlanningProblem problem)
    {
        var plan = GreedyPlanner.Plan(problem);
        PlanRules.Broken(problem, plan).ShouldBeEmpty();
        return plan;
    }

    private static IEnumerable<string> Codes(Plan plan) => plan.Initiatives.Select(p => p.Initiative.Code).Order(StringComparer.Ordinal);
}
