using CsCheck;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Tests.Roadmaps;
using static MaturityAssessment.Domain.Tests.Roadmaps.PlainProblems;

namespace MaturityAssessment.Planning.Tests;

public class PlanningSearchTests
{
    [Fact]
    public void Progress_shows_better_plans_and_closer_bounds_stage_by_stage()
    {
        var heard = new List<PlanningProgress>();

        var plan = new OptimalPlanner().Plan(Knapsack, new() { TimeLimit = Patience }, new Heard(heard.Add));

        heard.Select(p => p.Stage).Distinct().ShouldBe([PlanningStage.Greedy, PlanningStage.Score, PlanningStage.Early, PlanningStage.Cost]);
        heard.Zip(heard.Skip(1)).ShouldAllBe(pair => pair.Second.Elapsed >= pair.First.Elapsed);
        var scores = heard.Where(p => p.Stage == PlanningStage.Score).ToList();
        scores.ShouldAllBe(p => p.Bound >= plan.Reached - 1e-6 && p.Reached <= plan.Reached + 1e-6);
        scores[^1].Score.ShouldBe(plan.Plan.ScoreThen!.Value, 1e-9);
        heard[^1].Cost.ShouldBe(plan.Plan.Cost);
        heard[^1].Reached.ShouldBe((double)plan.Plan.Cost, 0.01);
    }

    [Fact]
    public void Whoever_listens_can_end_the_search_and_what_they_throw_arrives()
    {
        using var cancelled = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => new OptimalPlanner().Plan(Knapsack, new() { TimeLimit = Patience }, new Heard(_ => cancelled.Cancel()), cancelled.Token));
        Should.Throw<InvalidTimeZoneException>(() => new OptimalPlanner().Plan(Knapsack, new() { TimeLimit = Patience }, new Heard(p =>
        {
            if (p.Stage == PlanningStage.Score)
            {
                throw new InvalidTimeZoneException();
            }
        })));
    }

    [Fact]
    public void A_search_that_begins_from_a_plan_ends_no_worse_even_without_time() =>
        SmallProblems.Demanding.Sample(
            p =>
            {
                var best = new OptimalPlanner().Plan(p, new() { TimeLimit = Patience });
                if (best.Status != PlanStatus.Optimal)
                {
                    return;
                }

                var again = new OptimalPlanner().Plan(p, new() { TimeLimit = TimeSpan.Zero, Hint = best.Plan });
                PlanRules.Broken(p, again.Plan).ShouldBeEmpty();
                again.Reached.ShouldBe(best.Reached, 1e-9);
                again.Plan.Cost.ShouldBe(best.Plan.Cost);
            },
            iter: 40,
            print: RandomProblems.Describe);

    [Fact]
    public void A_changed_wish_is_met_whatever_the_last_plan_was() =>
        SmallProblems.All.Sample(
            p =>
            {
                var last = new OptimalPlanner().Plan(p, new() { TimeLimit = Patience }).Plan;
                var changed = p with { Budget = p.Budget / 2, PinnedAt = p.Initiatives.Take(1).ToDictionary(i => i.Code, _ => 2), Pinned = new HashSet<string>() };
                var (fresh, hinted) = (new OptimalPlanner().Plan(changed, new() { TimeLimit = Patience }), new OptimalPlanner().Plan(changed, new() { TimeLimit = Patience, Hint = last }));
                hinted.Status.ShouldBe(fresh.Status);
                hinted.Reached.ShouldBe(fresh.Reached, 1e-7);
                if (hinted.Status == PlanStatus.Optimal)
                {
                    PlanRules.Broken(changed, hinted.Plan).ShouldBeEmpty();
                    hinted.Plan.Initiatives.Single(i => i.Initiative.Code == p.Initiatives[0].Code).Start.ShouldBe(2);
                }
            },
            iter: 40,
            print: RandomProblems.Describe);

    [Fact]
    public void Without_time_a_plan_that_must_hold_more_than_the_greedy_one_can_is_called_unknown()
    {
        // greedily I1 goes first and takes the only period that I2 may run in
        var one = new Dictionary<string, double> { ["delivery"] = 1 };
        var problem = Problem(100, Initiative("I1", 1, ("a", 1)) with { Effort = one }, Initiative("I2", 1) with { Effort = one, Latest = 1 }) with
        {
            Mandatory = new HashSet<string> { "I1", "I2" },
            Capacity = one,
            Periods = 2,
        };

        new OptimalPlanner().Plan(problem, new() { TimeLimit = TimeSpan.Zero }).Status.ShouldBe(PlanStatus.Unknown);
        new OptimalPlanner().Plan(problem, new() { TimeLimit = Patience }).Plan.Initiatives.Select(i => (i.Initiative.Code, i.Start)).ShouldBe([("I2", 1), ("I1", 2)]);
    }

    private static PlanningProblem Knapsack => Problem(100, Initiative("I1", 51, ("a", 1)), Initiative("I2", 50, ("b", 0.75)), Initiative("I3", 50, ("a", 0.75)), Initiative("I4", 40, ("c", 1)));

    private sealed class Heard(Action<PlanningProgress> hear) : IProgress<PlanningProgress>
    {
        public void Report(PlanningProgress value) => hear(value);
    }
}
