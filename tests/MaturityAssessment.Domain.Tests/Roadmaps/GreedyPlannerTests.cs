using CsCheck;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Domain.Tests.Models;
using MaturityAssessment.Domain.Tests.Scoring;
using static MaturityAssessment.Domain.Tests.Roadmaps.PlainProblems;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Roadmaps;

public class GreedyPlannerTests
{
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

    internal static Plan Planned(PlanningProblem problem)
    {
        var plan = GreedyPlanner.Plan(problem);
        PlanRules.Broken(problem, plan).ShouldBeEmpty();
        return plan;
    }
}
