using System.Diagnostics;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Domain.Tests.Models;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;
using static MaturityAssessment.Domain.Tests.Roadmaps.PlainProblems;

namespace MaturityAssessment.Planning.Tests;

public class OptimalPlannerTests
{
    [Fact]
    public void Of_two_plans_that_are_as_good_and_as_early_the_cheaper_one_wins_however_thirds_are_rounded()
    {
        var thirds = Model(Node("N", 1, Q("a"), Q("b", 2)));
        var people = new Dictionary<string, double> { ["delivery"] = 1 };
        var problem = new PlanningProblem
        {
            Model = thirds,
            Answers = thirds.Sheet(("a", 0), ("b", 0)),
            Initiatives = [Initiative("Half", 50, ("a", 0.5)) with { Effort = people }, Initiative("Whole", 100, ("a", 1)) with { Effort = people, Periods = 2 }],
            Budget = 1_000,
            Periods = 4,
            Capacity = people,
        };

        var optimal = Planned(problem);

        optimal.Plan.Initiatives.ShouldHaveSingleItem().Initiative.Code.ShouldBe("Whole");
        optimal.Status.ShouldBe(PlanStatus.Optimal);
    }

    [Fact]
    public void It_finds_what_the_greedy_planner_misses()
    {
        // per money I1 looks best, but it keeps out the pair that gains more
        var problem = Problem(100, Initiative("I1", 51, ("a", 1)), Initiative("I2", 50, ("b", 0.75)), Initiative("I3", 50, ("a", 0.75)));

        var optimal = Planned(problem);

        Codes(optimal.Plan).ShouldBe(["I2", "I3"]);
        optimal.Plan.ScoreThen!.Value.ShouldBe(0.75 * 0.75, 1e-12);
        optimal.Baseline.ScoreThen!.Value.ShouldBeLessThan(0.5);
    }

    [Fact]
    public void What_gains_most_goes_first_when_there_are_people_for_one_at_a_time()
    {
        var busy = new Dictionary<string, double> { ["delivery"] = 1 };
        var problem = Problem(100, Initiative("I1", 1, ("c", 1)) with { Effort = busy }, Initiative("I2", 1, ("a", 1)) with { Effort = busy }) with { Capacity = busy, Periods = 2 };

        Starts(Planned(problem).Plan).ShouldBe([("I2", 1), ("I1", 2)]);
    }

    [Fact]
    public void A_lag_counts_from_where_its_dependency_really_ends()
    {
        // the team does I1 first, so that I2 ends later than it could
        var busy = new Dictionary<string, double> { ["delivery"] = 1 };
        var problem = Problem(
            100,
            Initiative("I1", 1, ("a", 1)) with { Effort = busy },
            Initiative("I2", 1) with { Effort = busy },
            Initiative("I3", 1, ("c", 0.25)) with { DependsOn = ["I2"], Lags = new Dictionary<string, int> { ["I2"] = 1 } }) with
        {
            Capacity = busy,
            Periods = 5,
        };

        Starts(Planned(problem).Plan).ShouldBe([("I1", 1), ("I2", 2), ("I3", 4)]);
    }

    [Fact]
    public void What_the_budget_of_a_period_cannot_pay_together_goes_one_after_another()
    {
        var problem = Problem(100, Initiative("I1", 10, ("a", 1)), Initiative("I2", 10, ("b", 0.5))) with { Periods = 3, PeriodBudgets = new Dictionary<int, decimal> { [1] = 15, [2] = 5 } };

        Starts(Planned(problem).Plan).ShouldBe([("I1", 1), ("I2", 3)]);
    }

    [Fact]
    public void Where_phases_go_one_after_another_the_later_one_waits_for_all_of_the_earlier()
    {
        var problem = Problem(100, Initiative("I1", 1, ("c", 0.25)) with { Phase = RoadmapPhase.Assessment, Periods = 2 }, Initiative("I2", 1, ("a", 1))) with { PhasesInOrder = true, Periods = 3 };

        Starts(Planned(problem).Plan).ShouldBe([("I1", 1), ("I2", 3)]);
        Starts(Planned(problem with { PhasesInOrder = false }).Plan).ShouldBe([("I1", 1), ("I2", 1)], ignoreOrder: true);
    }

    [Fact]
    public void An_effect_that_takes_two_is_not_counted_for_one()
    {
        // I1 alone would gain nothing; with I2 it gains more than I3, but costs too much
        var joint = Initiative("I1", 60) with { Effects = [new("a", 1) { Needs = ["I2"] }] };
        var problem = Problem(100, joint, Initiative("I2", 60), Initiative("I3", 60, ("b", 0.25)));

        Codes(Planned(problem).Plan).ShouldBe(["I3"]);
        Codes(Planned(problem with { Budget = 120 }).Plan).ShouldBe(["I1", "I2"]);
    }

    [Fact]
    public void Of_plans_that_reach_the_same_as_early_the_cheaper_is_chosen() =>
        Codes(Planned(Problem(100, Initiative("I1", 11, ("a", 0.5)), Initiative("I2", 10, ("a", 0.5)), Initiative("I3", 9))).Plan).ShouldBe(["I2"]);

    [Fact]
    public void Pinned_initiatives_that_do_not_fit_are_left_out_with_the_reason_and_nothing_is_thrown()
    {
        var problem = Problem(100, Initiative("I1", 500, ("a", 1)), Initiative("I2", 10, ("b", 1)), Initiative("I3", 90)) with { Pinned = new HashSet<string> { "I1", "I3" } };

        var plan = Planned(problem).Plan;

        Codes(plan).ShouldBe(["I2", "I3"]);
        plan.LeftOut.ShouldHaveSingleItem().Because.ShouldBe("It costs 500, and 10 of the budget is left.");
    }

    [Fact]
    public void Where_the_score_is_no_weighted_sum_the_plan_is_called_feasible_and_the_bound_still_holds()
    {
        var model = Model(Aggregation.WeakestLink, Q("a"), Q("b"));
        var problem = Problem(20, Initiative("I1", 10, ("a", 0.5)), Initiative("I2", 10, ("b", 0.5)), Initiative("I3", 10, ("a", 0.25))) with { Model = model, Answers = model.Sheet(("a", 0), ("b", 0)) };

        var optimal = Planned(problem);

        optimal.Plan.ScoreThen.ShouldBe(0.5);
        optimal.Status.ShouldBe(PlanStatus.Feasible);
        optimal.Bound.ShouldBe(0.5);
    }

    [Fact]
    public void Without_time_the_greedy_plan_is_returned_with_a_bound()
    {
        var problem = Problem(100, Initiative("I1", 60, ("a", 1)), Initiative("I2", 60, ("b", 1)));

        var optimal = new OptimalPlanner().Plan(problem, new() { TimeLimit = TimeSpan.Zero });

        Starts(optimal.Plan).ShouldBe(Starts(optimal.Baseline));
        optimal.Status.ShouldBe(PlanStatus.Feasible);
        optimal.Bound.ShouldBe(0.75, 1e-9);
        optimal.GapPercent.ShouldBe(50, 1e-6);
    }

    [Fact]
    public void A_cancelled_search_ends()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Should.Throw<OperationCanceledException>(() => new OptimalPlanner().Plan(Problem(1), new(), null, cancelled.Token));
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(3_000_000)]
    [InlineData(8_000_000)]
    public void The_shipped_library_over_three_years_is_planned_by_the_rules_and_never_worse_than_greedily(int budget)
    {
        var model = Assets.Model("government-digital-maturity");
        var problem = new PlanningProblem
        {
            Model = model,
            Answers = AnswerSheet.Of(model.Questions.Select(q => KeyValuePair.Create(q.Code, Second(q)))),
            Initiatives = model.Initiatives,
            Budget = budget,
            Periods = 12,
            Capacity = new Dictionary<string, double> { ["delivery"] = 8 },
        };
        var clock = Stopwatch.StartNew();

        var optimal = new OptimalPlanner().Plan(problem, new() { TimeLimit = TimeSpan.FromSeconds(10) });

        TestContext.Current.TestOutputHelper!.WriteLine($"{clock.Elapsed.TotalSeconds:F2} s, {optimal.Status}, score {optimal.Plan.ScoreThen:F5}, bound {optimal.Bound:F5}, gap {optimal.GapPercent:F3} %, greedy {optimal.Baseline.ScoreThen:F5}");
        PlanRules.Broken(problem, optimal.Plan).ShouldBeEmpty();
        optimal.Plan.ScoreThen!.Value.ShouldBeGreaterThanOrEqualTo(optimal.Baseline.ScoreThen!.Value - 1e-6);
        optimal.Bound.ShouldBeGreaterThanOrEqualTo(optimal.Plan.ScoreThen.Value - 1e-9);
        optimal.GapPercent.ShouldBeGreaterThanOrEqualTo(0);

        static AnswerValue Second(Question question) => question switch
        {
            SingleChoiceQuestion choice => new AnswerValue.Option(choice.Options[1].Code),
            MultipleChoiceQuestion several => new AnswerValue.Options([several.Options[0].Code]),
            _ => new AnswerValue.Number(((NumberQuestion)question).Points[0].Value),
        };
    }

    internal static OptimalPlan Planned(PlanningProblem problem)
    {
        var optimal = new OptimalPlanner().Plan(problem, new() { TimeLimit = Patience });
        PlanRules.Broken(problem, optimal.Plan).ShouldBeEmpty();
        return optimal;
    }

    internal static IEnumerable<(string Code, int Start)> Starts(Plan plan) => plan.Initiatives.Select(p => (p.Initiative.Code, p.Start));
}
