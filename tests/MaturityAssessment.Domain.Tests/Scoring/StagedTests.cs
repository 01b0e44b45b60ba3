using MaturityAssessment.Domain.Models;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Scoring;

public class StagedTests
{
    private static readonly MaturityModel Model = Model(Staged("S", 1, YesNo("p1", 1), YesNo("p2a", 2), YesNo("p2b", 2), YesNo("p3", 3)));

    [Fact]
    public void The_level_is_the_highest_whose_practices_and_all_before_are_implemented()
    {
        var node = Model.Score(("p1", 1), ("p2a", 1), ("p2b", 1), ("p3", 0)).Nodes["S"];

        node.Level!.Number.ShouldBe(2);
        node.Score.ShouldBe(0.25);
        node.Progress.ShouldBe(0);
    }

    [Fact]
    public void A_later_practice_does_not_make_up_for_an_earlier_one()
    {
        var node = Model.Score(("p1", 1), ("p2a", 1), ("p2b", 0), ("p3", 1)).Nodes["S"];

        node.Level!.Number.ShouldBe(1);
        node.Score.ShouldBe(0);
        node.Progress.ShouldBe(0.5);
    }

    [Fact]
    public void Levels_without_practices_add_no_demand()
    {
        var node = Model.Score(("p1", 1), ("p2a", 1), ("p2b", 1), ("p3", 1)).Nodes["S"];

        node.Level!.Number.ShouldBe(5);
        node.Score.ShouldBe(1);
        node.Progress.ShouldBeNull();
    }

    [Fact]
    public void Below_the_first_level_the_score_is_zero() => Model.Score(("p1", 0)).Nodes["S"].Score.ShouldBe(0);

    [Fact]
    public void On_a_scale_that_starts_at_zero_each_level_earns_its_share_of_the_top()
    {
        var model = Model(Scale(0, 0, 0.25, 0.5, 0.75), Aggregation.Staged, [], YesNo("p1", 1), YesNo("p2", 2), YesNo("p3", 3));

        model.Score(("p1", 1), ("p2", 0), ("p3", 0)).Overall.Score!.Value.ShouldBe(1 / 3.0, 1e-12);
        model.Score(("p1", 1), ("p2", 0), ("p3", 0)).Overall.Level!.Number.ShouldBe(1);
        model.Score(("p1", 0), ("p2", 0), ("p3", 0)).Overall.Level!.Number.ShouldBe(0);
        model.Score(("p1", 1), ("p2", 1), ("p3", 1)).Overall.Score.ShouldBe(1);
    }

    [Fact]
    public void The_level_is_the_stage_itself_whatever_the_bands_say()
    {
        var model = Model(Scale(1, 0, 0.1, 0.2, 0.3, 0.4), Aggregation.Staged, [], YesNo("p1", 1), YesNo("p2", 2), YesNo("p3", 3));

        model.Score(("p1", 1), ("p2", 1), ("p3", 0)).Overall.Level!.Number.ShouldBe(2);
    }

    [Fact]
    public void An_unanswered_practice_counts_as_not_implemented()
    {
        var node = Model.Score(("p1", 1)).Nodes["S"];

        node.Score.ShouldBe(0);
        node.Level!.Number.ShouldBe(1);
        node.Floor.ShouldBe(0);
        node.Ceiling.ShouldBe(1);
        node.CeilingLevel!.Number.ShouldBe(5);
    }

    [Fact]
    public void Without_any_answered_practice_there_is_no_score()
    {
        var node = Model.Score().Nodes["S"];

        node.Score.ShouldBeNull();
        node.Progress.ShouldBeNull();
        node.Floor.ShouldBe(0);
    }

    [Fact]
    public void A_practice_not_applicable_demands_nothing() =>
        Model.Score(("p1", 1), ("p2a", null), ("p2b", 1), ("p3", 0)).Nodes["S"].Level!.Number.ShouldBe(2);

    [Fact]
    public void A_staged_node_without_applicable_practices_does_not_apply()
    {
        var card = Model(Staged("S", 1, YesNo("p1", 1), Q("other")), Q("a")).Score(("p1", null), ("other", 1), ("a", 0.25));

        card.Nodes["S"].Applies.ShouldBeFalse();
        card.Overall.Score.ShouldBe(0.25);
    }

    [Theory]
    [InlineData(0.67, 5)]
    [InlineData(0.67 - 1e-10, 5)]
    [InlineData(0.66, 1)]
    public void A_practice_counts_as_implemented_from_the_score_the_node_names(double score, int level) =>
        Model(Staged("S", 0.67, Choice("p", 1, null, 2, 0, score, 1))).Score(("p", score)).Nodes["S"].Level!.Number.ShouldBe(level);

    [Fact]
    public void Practices_are_found_through_the_groups_below()
    {
        var card = Model(Staged("S", 1, Node("G1", YesNo("p1", 1)), Node("G2", YesNo("p2", 2), YesNo("p3", 3)))).Score(("p1", 1), ("p2", 1), ("p3", 0));

        card.Nodes["S"].Score.ShouldBe(0.25);
        card.Nodes["G2"].Score.ShouldBe(0.5);
    }

    [Fact]
    public void A_practice_without_weight_is_shown_and_not_counted() =>
        Model(Staged("S", 1, YesNo("p1", 1), YesNo("p2", 1, weight: 0))).Score(("p1", 1), ("p2", 0)).Nodes["S"].Score.ShouldBe(1);
}
