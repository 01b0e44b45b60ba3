using MaturityAssessment.Domain.Models;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Scoring;

public class AggregationTests
{
    [Fact]
    public void A_heavier_question_moves_a_weighted_mean_more() =>
        Model(Q("a", 1), Q("b", 3)).Score(("a", 0), ("b", 1)).Overall.Score.ShouldBe(0.75);

    [Fact]
    public void A_geometric_mean_weighs_logarithms() =>
        Model(Aggregation.WeightedGeometricMean, Q("a", 1), Q("b", 1)).Score(("a", 0.25), ("b", 1)).Overall.Score!.Value.ShouldBe(0.5, 1e-12);

    [Fact]
    public void A_geometric_mean_is_zero_as_soon_as_one_counted_score_is() =>
        Model(Aggregation.WeightedGeometricMean, Q("a"), Q("b", 9)).Score(("a", 0), ("b", 1)).Overall.Score.ShouldBe(0);

    [Fact]
    public void A_geometric_mean_looks_past_a_zero_that_has_no_weight() =>
        Model(Aggregation.WeightedGeometricMean, Q("a", 0), Q("b", 9)).Score(("a", 0), ("b", 1)).Overall.Score.ShouldBe(1);

    [Fact]
    public void The_weakest_link_is_the_lowest_weighted_child() =>
        Model(Aggregation.WeakestLink, Q("a"), Q("b", 7), Q("c", 0)).Score(("a", 0.5), ("b", 0.75), ("c", 0)).Overall.Score.ShouldBe(0.5);

    [Fact]
    public void The_best_is_the_highest_weighted_child() =>
        Model(Aggregation.Best, Q("a"), Q("b", 7), Q("c", 0)).Score(("a", 0.5), ("b", 0.25), ("c", 1)).Overall.Score.ShouldBe(0.5);

    [Fact]
    public void Where_all_siblings_weigh_nothing_they_count_equally() =>
        Model(Q("a", 0), Q("b", 0)).Score(("a", 0), ("b", 1)).Overall.Score.ShouldBe(0.5);

    [Fact]
    public void The_mean_of_equal_scores_is_exactly_that_score()
    {
        // 0.1 + 0.1 + 0.1 is 0.30000000000000004, and a third of it is not 0.1
        var model = Model([.. Enumerable.Range(0, 3).Select(i => Number($"q{i}", 1, true, (0, 0), (1, 1)))]);

        model.Score(("q0", 0.1), ("q1", 0.1), ("q2", 0.1)).Overall.Score.ShouldBe(0.1);
    }

    [Fact]
    public void A_node_combines_its_nodes_and_its_own_questions() =>
        Model(Node("N", 1, Q("a")), Q("b", 3)).Score(("a", 1), ("b", 0)).Overall.Score.ShouldBe(0.25);

    [Fact]
    public void A_number_that_is_not_clamped_may_take_the_score_out_of_the_usual_range() =>
        Model(Number("n", 1, false, (0, 0), (10, 1))).Score(("n", 25)).Overall.Score.ShouldBe(2.5);

    [Fact]
    public void An_aggregation_is_not_inherited()
    {
        var card = Model(Aggregation.WeakestLink, Node("N", Q("a"), Q("b"))).Score(("a", 0), ("b", 1));

        card.Nodes["N"].Score.ShouldBe(0.5);
        card.Overall.Score.ShouldBe(0.5);
    }

    [Fact]
    public void Where_a_model_says_so_each_node_is_rounded_as_shown_before_it_goes_up()
    {
        var scale = FiveLevels with { TierDecimals = 0 };
        // a third is 33.3 of 100, which goes up as 33
        var model = Model(scale, Aggregation.WeightedMean, [], Node("N", Q("a"), Q("b", 2)), Node("M", Q("c")));

        var card = model.Score(("a", 1), ("b", 0), ("c", 0));

        card.Nodes["N"].Score.ShouldBe(0.33);
        card.Overall.Score.ShouldBe(0.165);
    }

    [Fact]
    public void Rounding_takes_a_half_away_from_zero()
    {
        var scale = FiveLevels with { Display = new(0, 10), TierDecimals = 0 };

        Model(scale, Aggregation.WeightedMean, [], Node("N", Q("a"), Q("b"))).Score(("a", 0.25), ("b", 0.25)).Nodes["N"].Score.ShouldBe(0.3);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.2, 2)]
    [InlineData(0.2 - 1e-10, 2)]
    [InlineData(0.2 - 1e-8, 1)]
    [InlineData(0.8, 5)]
    [InlineData(1, 5)]
    public void A_score_a_hair_under_a_threshold_has_reached_its_level(double score, int level) =>
        Model(Number("n", 1, true, (0, 0), (1, 1))).Score(("n", score)).Overall.Level!.Number.ShouldBe(level);

    [Fact]
    public void Zero_and_a_fifth_and_one_average_to_level_three() =>
        Model(Choice("a", 1, null, null, 0, 0.2, 1), Choice("b", 1, null, null, 0, 0.2, 1), Choice("c", 1, null, null, 0, 0.2, 1))
            .Score(("a", 0), ("b", 0.2), ("c", 1)).Overall.Level!.Number.ShouldBe(3);
}
