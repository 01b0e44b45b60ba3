using CsCheck;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Tests.Roadmaps;
using static MaturityAssessment.Domain.Tests.Roadmaps.PlainProblems;

namespace MaturityAssessment.Planning.Tests;

/// <summary>Plans of what has begun already.</summary>
public class CommittedWorkTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);
    private static readonly Initiative A = Initiative("A", 100, ("a", 1)) with { Periods = 2, Effort = new Dictionary<string, double> { ["delivery"] = 2 } };
    private static readonly Initiative B = Initiative("B", 100, ("b", 1)) with { DependsOn = ["A"], Phase = RoadmapPhase.Execution };
    private static readonly Initiative C = Initiative("C", 100, ("c", 1)) with { Effort = new Dictionary<string, double> { ["delivery"] = 2 } };

    [Fact]
    public void What_is_done_is_held_where_it_was_at_what_it_cost_and_counts_from_its_end()
    {
        var work = In(Problem(250, A, B, C), new(2026, 7, 1), ("A", Done(new(2026, 4, 10), new(2026, 4, 20), cost: 150)));

        var plan = Planned(work.Problem).Plan;

        plan.Initiatives.Single(p => p.Initiative.Code == "A").ShouldSatisfyAllConditions(p => p.Start.ShouldBe(2), p => p.End.ShouldBe(2), p => p.Cost.ShouldBe(150));
        plan.Periods[0].Score.ShouldBe(0);
        plan.Periods[1].Score!.Value.ShouldBe(0.375, 1e-9);
        plan.Initiatives.Where(p => p.Initiative.Code != "A").ShouldAllBe(p => p.Start >= 3);
        plan.Cost.ShouldBe(250);
        work.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void What_began_before_the_roadmap_begins_with_it_and_what_ends_after_it_lifts_nothing()
    {
        var work = In(
            Problem(1_000, A, B, C) with { Periods = 4 }, new(2026, 12, 20),
            ("A", Done(new(2025, 3, 1), new(2025, 12, 1))), ("C", Going(new(2026, 10, 1), percent: 1)), ("B", Going(new(2026, 1, 10), percent: 50)));

        work.Initiatives["A"].ShouldBe(new("A", DeliveryStatus.Done, 1, 1, false));
        work.Initiatives["B"].ShouldSatisfyAllConditions(b => b.Start.ShouldBe(1), b => b.End.ShouldBe(4));
        work.Notes.ShouldHaveSingleItem().ShouldContain("B (Title of B) began before A");
        var late = In(Problem(1_000, C with { Periods = 3 }) with { Periods = 4 }, new(2026, 12, 20), ("C", Going(new(2026, 10, 1), percent: 1)));
        late.Initiatives["C"].ShouldSatisfyAllConditions(c => c.End.ShouldBe(4), c => c.IsBeyondHorizon.ShouldBeTrue());
        Planned(late.Problem).Plan.ScoreThen.ShouldBe(0);
    }

    [Fact]
    public void Limits_that_reality_has_broken_give_way_and_are_named()
    {
        var problem = Problem(120, A, B, C) with { Capacity = new Dictionary<string, double> { ["delivery"] = 3 }, PeriodBudgets = new Dictionary<int, decimal> { [1] = 60 }, PhasesInOrder = true };

        var work = In(problem, new(2026, 2, 1), ("A", Going(new(2026, 1, 5), 10)), ("B", Going(new(2026, 1, 5), 10)), ("C", Going(new(2026, 1, 5), 10)));

        Planned(work.Problem).ShouldSatisfyAllConditions(o => o.Status.ShouldBe(PlanStatus.Optimal), o => o.Plan.Initiatives.Count.ShouldBe(3));
        work.Notes.Count.ShouldBe(6, "people are too few in the second quarter too");
        work.Notes.ShouldContain(n => n.Contains("costs 300, and the budget is 120"));
        work.Notes.ShouldContain(n => n.Contains("needs 4 people for \"delivery\" in Q1 2026, and there are 3"));
        work.Notes.ShouldContain(n => n.Contains("phases may overlap"));
    }

    [Fact]
    public void Stopped_work_is_neither_proposed_nor_demanded_again()
    {
        var work = In(Problem(1_000, A, B with { IsMandatory = true }, C) with { Mandatory = new HashSet<string> { "A" } }, new(2026, 2, 1), ("A", DeliveryDetails.None with { Status = DeliveryStatus.Cancelled }));

        var optimal = Planned(work.Problem);

        optimal.Plan.Initiatives.Select(p => p.Initiative.Code).ShouldBe(["C"]);
        optimal.Plan.LeftOut.ShouldHaveSingleItem().ShouldSatisfyAllConditions(l => l.Initiative.Code.ShouldBe("B"), l => l.Because.ShouldContain("A (Title of A)"));
        work.Notes.ShouldHaveSingleItem().ShouldContain("B (Title of B)");
    }

    [Fact]
    public void Money_spent_on_stopped_work_is_gone_from_the_budget_and_from_the_quarters_it_fell_in()
    {
        var problem = Problem(200, A, B with { DependsOn = [] }, C) with { PeriodBudgets = new Dictionary<int, decimal> { [1] = 200, [2] = 120, [3] = 120 } };

        var work = In(problem, new(2026, 5, 1), ("A", Stopped(new(2026, 2, 1), new(2026, 4, 20), cost: 60)));

        work.Sunk.ShouldHaveSingleItem().ShouldBe(new("A", 60, 1, 2));
        work.Problem.ShouldSatisfyAllConditions(p => p.Budget.ShouldBe(140), p => p.Spent.ShouldBe(60), p => p.PeriodBudgets.ShouldBe(new Dictionary<int, decimal> { [1] = 170, [2] = 90, [3] = 120 }, ignoreOrder: true));
        var plan = Planned(work.Problem).Plan;
        plan.Initiatives.ShouldHaveSingleItem("200 would have been enough for two").Start.ShouldBe(1, "nothing is under way, so the past is not closed");
        Planned(problem with { Forbidden = new HashSet<string> { "A" } }).Plan.Initiatives.Count.ShouldBe(2);

        var why = Planned(In(problem with { Mandatory = new HashSet<string> { "B", "C" } }, new(2026, 5, 1), ("A", Stopped(new(2026, 2, 1), new(2026, 4, 20), cost: 60))).Problem).Infeasibility.ShouldNotBeNull();
        why.Conflicts.ShouldHaveSingleItem().Because.ShouldEndWith("they cost 200, and 140 of the budget is left.");
        why.Remedies[0].Change.ShouldBe("Raise the budget by 60 to 260.", "that is the budget as people set it");
    }

    [Fact]
    public void Money_spent_on_stopped_work_counts_as_a_whole_where_nobody_knows_when_and_not_at_all_where_it_came_later()
    {
        var problem = Problem(200, A, C) with { Periods = 4, PeriodBudgets = new Dictionary<int, decimal> { [1] = 200 } };
        CommittedWork Told(DateOnly? from, DateOnly? to) => In(problem, new(2027, 5, 1), ("A", Stopped(from, to, cost: 60)));

        foreach (var (from, to) in new (DateOnly?, DateOnly?)[] { (null, null), (new(2026, 2, 1), null), (null, new(2026, 2, 1)), (new(2025, 2, 1), new(2025, 8, 1)) })
        {
            Told(from, to).Problem.ShouldSatisfyAllConditions(p => p.Budget.ShouldBe(140), p => p.PeriodBudgets[1].ShouldBe(200));
        }

        Told(new(2025, 11, 1), new(2026, 2, 1)).Problem.PeriodBudgets[1].ShouldBe(170, "half of it fell before the roadmap");
        Told(new(2027, 2, 1), new(2027, 3, 1)).Problem.ShouldSatisfyAllConditions(p => p.Budget.ShouldBe(200), p => p.Spent.ShouldBe(0));
    }

    [Fact]
    public void More_spent_on_stopped_work_than_there_is_leaves_nothing_but_what_is_under_way()
    {
        var work = In(Problem(150, A, B, C), new(2026, 2, 1), ("A", Going(new(2026, 1, 5), 10)), ("C", Stopped(new(2026, 1, 5), new(2026, 1, 20), cost: 170)));

        Planned(work.Problem).ShouldSatisfyAllConditions(o => o.Status.ShouldBe(PlanStatus.Optimal), o => o.Plan.Initiatives.ShouldHaveSingleItem().Initiative.Code.ShouldBe("A"));
        work.Notes.ShouldHaveSingleItem().ShouldBe("Work that is finished or under way costs 100, and after what cancelled work has taken, 0 of the budget is left.");
    }

    [Fact]
    public void What_was_to_start_in_a_quarter_that_has_passed_may_start_later_but_money_that_is_missing_stays_missing()
    {
        var pinned = Problem(1_000, A, C) with { PinnedAt = new Dictionary<string, int> { ["C"] = 1 } };
        var work = In(pinned, new(2026, 8, 1), ("A", Going(new(2026, 1, 5), 90)));
        Planned(work.Problem).Plan.Initiatives.Single(p => p.Initiative.Code == "C").Start.ShouldBe(3);
        work.Notes.ShouldHaveSingleItem().ShouldContain("C was to start in Q1 2026");

        var poor = Planned(In(pinned with { Budget = 150 }, new(2026, 8, 1), ("A", Going(new(2026, 1, 5), 90))).Problem);
        poor.Status.ShouldBe(PlanStatus.Infeasible, "what else must be held is a decision");
        poor.Infeasibility!.Remedies.Select(r => r.Change).ShouldBe(["Raise the budget by 50 to 200.", "Do not insist on C (Title of C)."]);
    }

    [Fact]
    public void Facts_never_make_a_problem_faulty_or_infeasible_and_are_always_held() =>
        Gen.Select(Gen.UInt, Gen.Bool).Sample(
            (seed, isSmall) =>
            {
                var random = new Random((int)seed);
                var problem = isSmall ? SmallProblems.Of(seed) : RandomProblems.Of(seed);
                var today = Start.AddDays(random.Next(-200, 1_300));
                var deliveries = problem.Initiatives.Where(_ => random.Next(3) > 0).ToDictionary(i => i.Code, _ => Reported(random, today));

                var work = CommittedWork.In(problem, Start, null, deliveries, today);

                PlanningFaults.In(work.Problem).ShouldBeEmpty();
                Holds(work, GreedyPlanner.Plan(work.Problem), problem.Budget);
                var optimal = new OptimalPlanner().Plan(work.Problem, new() { TimeLimit = isSmall ? Patience : TimeSpan.FromSeconds(1) });
                optimal.Status.ShouldBeOneOf(PlanStatus.Optimal, PlanStatus.Feasible);
                Holds(work, optimal.Plan, problem.Budget);
            },
            iter: 150);

    private static void Holds(CommittedWork work, Plan plan, decimal budget)
    {
        PlanRules.Broken(work.Problem, plan).ShouldBeEmpty();
        var planned = plan.Initiatives.ToDictionary(p => p.Initiative.Code);
        work.Initiatives.Values.ShouldAllBe(f => planned.ContainsKey(f.Code) && planned[f.Code].Start == f.Start && planned[f.Code].End == f.End);
        work.Stopped.ShouldAllBe(code => !planned.ContainsKey(code));
        if (plan.Cost > plan.Initiatives.Where(p => work.Initiatives.ContainsKey(p.Initiative.Code)).Sum(p => p.Cost))
        {
            (plan.Cost + work.Sunk.Sum(s => s.Cost)).ShouldBeLessThanOrEqualTo(budget, "money is spent once");
        }
    }

    private static DeliveryDetails Reported(Random random, DateOnly today)
    {
        var from = today.AddDays(-random.Next(0, 700));
        return random.Next(4) switch
        {
            0 => Done(from, from.AddDays(random.Next(0, today.DayNumber - from.DayNumber + 1)), random.Next(2) == 0 ? null : random.Next(0, 300)),
            1 => Going(from, random.Next(0, 100)),
            2 => Stopped(random.Next(2) == 0 ? null : from, random.Next(2) == 0 ? null : from.AddDays(random.Next(0, 200)), random.Next(0, 200)),
            _ => DeliveryDetails.None,
        };
    }

    private static CommittedWork In(PlanningProblem problem, DateOnly today, params (string Code, DeliveryDetails Details)[] deliveries)
    {
        var snapshot = PlanSnapshot.Of(problem, PlanBuilder.Build(problem, problem.Initiatives.ToDictionary(i => i.Code, _ => 1), []), Start);
        return CommittedWork.In(problem, Start, snapshot, deliveries.ToDictionary(d => d.Code, d => d.Details), today);
    }

    private static OptimalPlan Planned(PlanningProblem problem) => new OptimalPlanner().Plan(problem, new() { TimeLimit = Patience });

    private static DeliveryDetails Done(DateOnly from, DateOnly to, decimal? cost = null) =>
        DeliveryDetails.None with { Status = DeliveryStatus.Done, PercentDone = 100, StartedOn = from, EndedOn = to, Cost = cost };

    private static DeliveryDetails Stopped(DateOnly? from, DateOnly? to, decimal? cost) => DeliveryDetails.None with { Status = DeliveryStatus.Cancelled, StartedOn = from, EndedOn = to, Cost = cost };

    private static DeliveryDetails Going(DateOnly from, int percent) => DeliveryDetails.None with { Status = DeliveryStatus.InProgress, PercentDone = percent, StartedOn = from };
}
