using CsCheck;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using static MaturityAssessment.Domain.Tests.Roadmaps.PlainProblems;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Roadmaps;

public class ScoresOverTimeTests
{
    private static readonly MaturityModel Capped = Model(FiveLevels, Aggregation.WeightedMean, [LevelCap("M", 2, 3)], Node("N", 3, Q("a")), Node("M", 1, Q("c")));

    private static readonly PlanningProblem Two = Problem(1_000, Initiative("I1", 10, ("a", 1)), Initiative("I2", 90, ("c", 0.5)) with { DependsOn = ["I1"], Periods = 2 }) with
    {
        Model = Capped,
        Answers = Capped.Sheet(("a", 0.25), ("c", 0)),
        Periods = 4,
    };

    [Fact]
    public void Each_period_has_its_score_its_level_after_caps_and_the_scores_of_dimensions()
    {
        var scores = Of(Two);

        scores.Periods.Select(p => (p.Score, p.Level)).ShouldBe([(0.75, 3), (0.75, 3), (0.875, 5), (0.875, 5)]);
        scores.Periods.Select(p => p.Dimensions["M"]).ShouldBe([0, 0, 0.5, 0.5]);
        scores.Periods[0].Finished.ShouldBe(["I1"]);
        scores.Periods[2].Finished.ShouldBe(["I2"]);
    }

    [Fact]
    public void Each_level_above_todays_has_the_period_in_which_it_is_first_reached() =>
        Of(Two).Levels.Select(l => (l.Level.Number, l.Period)).ShouldBe([(2, 1), (3, 1), (4, 3), (5, 3)]);

    [Fact]
    public void A_level_that_the_plan_does_not_reach_has_no_period() =>
        Of(Two with { Budget = 50 }).Levels.Select(l => (l.Level.Number, l.Period)).ShouldBe([(2, 1), (3, 1), (4, null), (5, null)]);

    [Fact]
    public void What_an_initiative_brings_is_told_last_in_when_finished_and_alone()
    {
        // from the second period on, I2 does all for a that I1 does
        var problem = Problem(1_000, Initiative("I1", 10, ("a", 0.5)), Initiative("I2", 10, ("a", 1)) with { Periods = 2 }) with { Pinned = new HashSet<string> { "I1" } };

        var contributions = Of(problem).Contributions;

        contributions.Select(c => (c.Initiative.Code, c.LastIn, c.WhenFinished, c.Alone)).ShouldBe([("I1", 0, 0.1875, 0.1875), ("I2", 0.1875, 0.1875, 0.375)]);
    }

    [Fact]
    public void It_agrees_with_the_plan_and_never_falls() =>
        RandomProblems.All.Sample(
            p =>
            {
                var plan = GreedyPlanner.Plan(p);
                var scores = ScoresOverTime.Of(p, plan);
                scores.Periods.Select(s => (s.Number, s.Score, s.Level)).ShouldBe(plan.Periods.Select(s => (s.Number, s.Score, s.Level)));
                scores.Contributions.ToDictionary(c => c.Initiative.Code, c => c.LastIn).ShouldBe(plan.Initiatives.ToDictionary(i => i.Initiative.Code, i => i.Gain), ignoreOrder: true);
                scores.Levels.Where(l => l.Period is not null).Select(l => l.Period!.Value).ShouldBeInOrder();
                scores.Periods.SelectMany(s => s.Finished).ShouldBe(plan.Initiatives.Select(i => i.Initiative.Code), ignoreOrder: true);
            },
            iter: 200,
            print: RandomProblems.Describe);

    private static ScoresOverTime Of(PlanningProblem problem) => ScoresOverTime.Of(problem, GreedyPlanner.Plan(problem));
}
