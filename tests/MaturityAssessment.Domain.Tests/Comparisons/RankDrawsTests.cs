using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using static MaturityAssessment.Domain.Tests.Comparisons.Portfolios;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Comparisons;

/// <summary>What varies in the draws behind a ranking: weights and unanswered questions, by the rules of the model.</summary>
public class RankDrawsTests
{
    private static readonly RobustnessOptions Quick = new() { Draws = 500 };

    [Fact]
    public void Drawn_weights_have_the_models_mean_and_vary_as_asked()
    {
        double[] weights = [1, 2, 3, 14];
        var draws = new WeightDraws(weights, 0.25);
        var drawn = new double[4 * 100_000];
        draws.Fill(drawn, new DrawSource(3, 0, 0));

        var rows = drawn.Chunk(4).Select(r => r.Select(v => v / r.Sum()).ToArray()).ToList();
        var variation = 0.0;
        for (var i = 0; i < 4; i++)
        {
            var spread = Distribution.Of(rows.Select(r => r[i]))!;
            spread.Mean.ShouldBe(weights[i] / 20, 0.002);
            variation += weights[i] / 20 * spread.StandardDeviation / spread.Mean;
        }

        variation.ShouldBe(0.25, 0.003);
    }

    [Fact]
    public void A_weight_of_zero_stays_zero_and_all_zero_are_equal()
    {
        RankRobustness.Of(Flat(1, 1, 0).Compared([0.5, 0.5, 0], [0.4, 0.4, 1]), Quick).ChanceAhead(0, 1).ShouldBe(1);
        RankRobustness.Of(Flat(0, 0).Compared([0.2, 0.8], [0.8, 0.2]), new()).ChanceAhead(0, 1).ShouldBe(0.5, 0.03);
    }

    [Fact]
    public void A_dimension_that_does_not_apply_leaves_its_weight_to_the_others()
    {
        // A has the first dimension alone, whatever the weights: 0.5
        var result = RankRobustness.Of(Flat(1, 1).Compared([0.5, Not], [0.45, 0.5]), Quick);

        result.ChanceAhead(0, 1).ShouldBe(1);
    }

    [Fact]
    public void Unanswered_questions_alone_spread_ranks_where_weights_stay()
    {
        // B's whole is (0.5 + u)/2, ahead of A's 0.5 while u is over 0.5
        var result = RankRobustness.Of(Flat(1, 1).Compared([0.5, 0.5], [0.5, None]), new() { Variation = 0 });

        result.WeightsMatter.ShouldBeFalse();
        result.ChanceAhead(1, 0).ShouldBe(0.5, 0.03);
    }

    [Fact]
    public void An_unanswered_practice_of_a_staged_node_is_implemented_as_often_as_it_reaches_the_mark()
    {
        // the second stage is reached in the draws over 0.7, and is worth a half there
        var model = Model(Scale(1, 0, 0.5, 0.9), Aggregation.WeightedMean, [], Staged("S", 0.7, Q("P1", practice: 1), Q("P2", practice: 2), Q("P3", practice: 3)), Node("D", Q("Q")));
        var result = RankRobustness.Of(model.Compared([1, None, 0, 0.5], [1, 0, 0, 0.6]), new() { Variation = 0 });

        result.ChanceAhead(0, 1).ShouldBe(0.3, 0.03);
        result.ChanceAhead(1, 0).ShouldBe(0.7, 0.03);
    }

    [Theory]
    [InlineData(Aggregation.WeakestLink)]
    [InlineData(Aggregation.Best)]
    public void Where_the_whole_takes_no_weights_ranks_stay(Aggregation root)
    {
        var portfolio = FlatOf(root, 1, 5).Compared([0.2, 0.8], [0.3, 0.9], [0.1, 0.7]);
        var result = RankRobustness.Of(portfolio, Quick);

        result.WeightsMatter.ShouldBeFalse();
        result.Ranks.Select(r => (r!.Low, r.High)).ShouldBe([(2, 2), (1, 1), (3, 3)]);
    }

    [Fact]
    public void A_staged_whole_is_drawn_by_its_practices()
    {
        var model = Rooted(Staged("", 0.5, Node("D", Q("P1", practice: 1), Q("P2", practice: 2), Q("P3", practice: 3))));
        var result = RankRobustness.Of(model.Compared([1, None, 0], [1, 0.4, 1], [1, 0.5, 0]), new());

        result.WeightsMatter.ShouldBeFalse();
        result.ChanceAhead(2, 0).ShouldBe(0.5, 0.03);
        result.ChanceAhead(2, 1).ShouldBe(1);
    }

    [Fact]
    public void Caps_bite_in_the_draws_too()
    {
        // C's answer to the trigger is missing: it is capped in the draws under a half
        var model = Model(FiveLevels, Aggregation.WeightedMean, [ScoreCap("T", 0.5, 0.3)], Node("D1", Q("Q1")), Node("D2", Q("Q2")), Node("Z", 0, Q("T")));
        var result = RankRobustness.Of(model.Compared([0.9, 0.9, 0.4], [0.5, 0.6, 1], [0.9, 0.9, None]), new());

        result.ChanceAhead(1, 0).ShouldBe(1);
        result.ChanceAhead(2, 1).ShouldBe(0.5, 0.03);
        (result.ChanceAhead(2, 0) + result.ChanceAhead(0, 2)).ShouldBe(0.5, 0.03);
    }

    [Fact]
    public void A_cap_that_bites_today_bites_in_every_draw_whatever_else_is_open()
    {
        var model = Model(FiveLevels, Aggregation.WeightedMean, [ScoreCap("T", 0.5, 0.3)], Node("D1", Q("Q1")), Node("D2", Q("Q2")), Node("D3", Q("T")));
        var result = RankRobustness.Of(model.Compared([1, None, 0.4], [0.31, 0.31, 0.5], [1, 1, 0.4]), Quick);

        result.ChanceAhead(1, 0).ShouldBe(1);
        (result.ChanceAhead(0, 2) + result.ChanceAhead(2, 0)).ShouldBe(0);
    }

    [Fact]
    public void Whoever_loses_the_score_in_a_draw_is_last_in_it()
    {
        var model = Model(FiveLevels, Aggregation.WeightedMean, [VoidCap("T", 0.25)], Node("D1", Q("Q1")), Node("D2", Q("Q2")), Node("Z", 0, Q("T")));
        var result = RankRobustness.Of(model.Compared([0.9, 0.9, None], [0.5, 0.6, 1], [0.1, 0.1, 1]), new());

        result.ChanceOf(0, 3).ShouldBe(0.25, 0.03);
        result.ChanceOf(0, 1).ShouldBe(0.75, 0.03);
    }

    [Fact]
    public void A_model_that_rounds_on_the_way_up_rounds_in_the_draws()
    {
        // rounded to whole tens of the display range, an unanswered question makes D1 0 or 1, never between
        var scale = FiveLevels with { Display = new(0, 1), Decimals = 3, TierDecimals = 0 };
        var model = Model(scale, Aggregation.WeightedMean, [], Node("D1", Q("Q1")), Node("D2", Q("Q2")));
        var result = RankRobustness.Of(model.Compared([None, 1], [1, 1], [0, 1]), new() { Variation = 0 });

        result.ChanceAhead(0, 2).ShouldBe(0.5, 0.03);
        (result.ChanceAhead(0, 2) + result.ChanceAhead(1, 0)).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Any_variation_leaves_a_single_dimension_the_whole() =>
        RankRobustness.Of(Flat(3).Compared([0.4], [0.5]), Quick with { Variation = 5 }).ChanceAhead(1, 0).ShouldBe(1);
}
