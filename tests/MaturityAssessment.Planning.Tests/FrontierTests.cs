using CsCheck;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Tests.Roadmaps;
using static MaturityAssessment.Domain.Tests.Roadmaps.PlainProblems;

namespace MaturityAssessment.Planning.Tests;

public class FrontierTests
{
    [Fact]
    public void The_knee_is_where_money_begins_to_buy_less()
    {
        // the first 20 buy three quarters of the score, the last 80 a quarter
        var problem = Problem(100, Initiative("I1", 10, ("a", 1)), Initiative("I2", 10, ("b", 1)), Initiative("I3", 80, ("c", 1)));

        var frontier = Of(problem, 0, 10, 20, 60, 100);

        frontier.Points.Select(p => p.Result.Plan.ScoreThen).ShouldBe([0, 0.375, 0.75, 0.75, 1]);
        frontier.Knee!.Budget.ShouldBe(20);
    }

    [Fact]
    public void Where_every_amount_buys_the_same_there_is_no_knee() =>
        Of(Problem(100, Initiative("I1", 50, ("a", 1)), Initiative("I2", 50, ("b", 1))), 0, 50, 100).Knee.ShouldBeNull();

    [Fact]
    public void A_budget_that_does_not_suffice_for_what_must_be_held_is_no_plan()
    {
        var frontier = Of(Problem(100, Initiative("I1", 50, ("a", 1)) with { IsMandatory = true }), 0, 50, 100);

        frontier.Points.Select(p => p.IsPlan).ShouldBe([false, true, true]);
        frontier.Knee.ShouldBeNull();
    }

    [Fact]
    public void The_ladder_leads_evenly_past_the_budget_but_not_past_all_there_is_to_pay_for()
    {
        var problem = Problem(100, Initiative("I1", 150), Initiative("I2", 100));

        Frontier.Ladder(problem, 4).ShouldBe([0, 50, 100, 150, 200]);
        Frontier.Ladder(problem with { Forbidden = new HashSet<string> { "I2" } }, 3).ShouldBe([0, 50, 100, 150]);
        Frontier.Ladder(problem with { Budget = 0 }, 2).ShouldBe([0, 125, 250]);
    }

    [Fact]
    public void More_money_never_gives_less_even_without_time() =>
        RandomProblems.All.Sample(
            p =>
            {
                var problem = p with { Pinned = new HashSet<string>(), Target = null };
                var heard = new List<FrontierPoint>();
                var frontier = Frontier.Of(new OptimalPlanner(), problem, Frontier.Ladder(problem, 5), new() { TimeLimit = TimeSpan.FromMilliseconds(20) }, new Heard(heard.Add));
                heard.ShouldBe(frontier.Points);
                frontier.Points.SelectMany(point => PlanRules.Broken(problem with { Budget = point.Budget }, point.Result.Plan)).ShouldBeEmpty();
                frontier.Points.Zip(frontier.Points.Skip(1)).ShouldAllBe(pair => pair.Second.Result.Reached >= pair.First.Result.Reached - 1e-6);
            },
            iter: 20,
            print: RandomProblems.Describe);

    private static Frontier Of(PlanningProblem problem, params decimal[] budgets) => Frontier.Of(new OptimalPlanner(), problem, budgets, new() { TimeLimit = Patience });

    private sealed class Heard(Action<FrontierPoint> hear) : IProgress<FrontierPoint>
    {
        public void Report(FrontierPoint value) => hear(value);
    }
}
