using CsCheck;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Tests.Roadmaps;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;
using static MaturityAssessment.Domain.Tests.Roadmaps.PlainProblems;

namespace MaturityAssessment.Planning.Tests;

public class RegretRobustTests
{
    private static readonly OptimalPlanner Planner = new();

    [Fact]
    public void No_plan_loses_less_in_the_worst_case() =>
        SmallProblems.All.Sample(
            p =>
            {
                var optimum = Planner.Plan(p, new() { TimeLimit = Patience });

                var robust = RegretRobust.Of(Planner, p, optimum, new() { TimeLimit = Patience, Seed = 3 }, weightings: 6, variation: 0.2);

                PlanRules.Broken(p, robust.Plan).ShouldBeEmpty();
                robust.IsProven.ShouldBeTrue();
                robust.WorstRegret.ShouldBe(EveryPlan.LeastRegret(p, Weightings.Around(p.Model, 6, 0.2, seed: 3)), 1e-6);
                robust.WorstRegret.ShouldBeLessThanOrEqualTo(robust.OptimumWorstRegret + 1e-9);
                robust.MeanRegret.ShouldBeInRange(-1e-9, robust.WorstRegret + 1e-9);
            },
            iter: 20,
            print: RandomProblems.Describe);

    [Fact]
    public void A_plan_for_both_dimensions_is_preferred_to_a_bet_on_one()
    {
        // half of each loses little whatever counts more; all of one loses much when the other does
        var model = Model(Node("N", 1.05, Q("a")), Node("M", 1, Q("b")));
        var problem = Problem(100, Initiative("I1", 100, ("a", 1)), Initiative("I2", 100, ("b", 1)), Initiative("I3", 100, ("a", 0.5), ("b", 0.5)) with { Excludes = ["I1", "I2"] }) with
        {
            Model = model,
            Answers = model.Sheet(("a", 0), ("b", 0)),
        };
        var optimum = Planner.Plan(problem, new() { TimeLimit = Patience });

        var robust = RegretRobust.Of(Planner, problem, optimum, new() { TimeLimit = Patience }, weightings: 30, variation: 0.4);

        optimum.Plan.Initiatives.ShouldHaveSingleItem().Initiative.Code.ShouldBe("I1");
        robust.Plan.Initiatives.ShouldHaveSingleItem().Initiative.Code.ShouldBe("I3");
        robust.WorstRegret.ShouldBeLessThan(robust.OptimumWorstRegret);
        robust.Weightings.ShouldBe(30);
    }

    [Fact]
    public void Weights_vary_around_the_models_own_by_as_much_as_was_asked_and_the_same_seed_draws_the_same()
    {
        var model = Model(Node("N", 5, Q("a")), Node("M", 3, Q("b")), Node("O", 2, Q("c")), Node("P", 0, Q("d")));

        var drawn = Weightings.Around(model, 4_000, 0.25, seed: 1).Select(m => m.Dimensions.Select(d => d.Weight / m.Dimensions.Sum(x => x.Weight)).ToArray()).ToList();

        double[] means = [.. Enumerable.Range(0, 4).Select(d => drawn.Average(w => w[d]))];
        means[0].ShouldBe(0.5, 0.01);
        means[1].ShouldBe(0.3, 0.01);
        means[3].ShouldBe(0);
        Enumerable.Range(0, 3).Sum(d => Math.Sqrt(drawn.Average(w => (w[d] - means[d]) * (w[d] - means[d])))).ShouldBe(0.25, 0.01, "means times coefficients of variation");
        Weights(1).ShouldBe(Weights(1));
        Weights(2).ShouldNotBe(Weights(1));

        List<double> Weights(int seed) => [.. Weightings.Around(model, 3, 0.25, seed).SelectMany(m => m.Dimensions).Select(d => d.Weight)];
    }

    [Fact]
    public void One_dimension_leaves_nothing_to_draw_and_an_impossible_variation_is_refused()
    {
        var single = Model(Node("N", 2, Q("a")));
        var problem = Problem(100, Initiative("I1", 100, ("a", 1)));
        var alone = problem with { Model = single, Answers = single.Sheet(("a", 0)) };

        var robust = RegretRobust.Of(Planner, alone, Planner.Plan(alone, new() { TimeLimit = Patience }), new() { TimeLimit = Patience });

        (robust.Weightings, robust.WorstRegret).ShouldBe((0, 0));
        Should.Throw<RuleBrokenException>(() => RegretRobust.Of(Planner, problem, Planner.Plan(problem, new()), new(), variation: 5)).Message.ShouldContain("smaller variation than 500 %");
    }

    [Fact]
    public void Without_time_the_optimum_itself_or_something_better_is_returned()
    {
        var problem = Problem(100, Initiative("I1", 60, ("a", 1)), Initiative("I2", 60, ("b", 1)));
        var optimum = Planner.Plan(problem, new() { TimeLimit = Patience });

        var robust = RegretRobust.Of(Planner, problem, optimum, new() { TimeLimit = TimeSpan.Zero }, weightings: 5);

        robust.IsProven.ShouldBeFalse();
        PlanRules.Broken(problem, robust.Plan).ShouldBeEmpty();
        robust.WorstRegret.ShouldBeLessThanOrEqualTo(robust.OptimumWorstRegret + 1e-9);
    }
}
