using MaturityAssessment.Domain.Models;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Scoring;

public class CapTests
{
    private static MaturityModel With(params Cap[] caps) => Model(FiveLevels, Aggregation.WeightedMean, caps, Node("SEC", 1, Q("s")), Node("REST", 9, Q("r")));

    [Fact]
    public void A_level_cap_holds_the_level_and_leaves_the_score()
    {
        var card = With(LevelCap("SEC", below: 2, highest: 3)).Score(("s", 0), ("r", 1));

        card.Overall.Score.ShouldBe(0.9);
        card.Overall.Level!.Number.ShouldBe(3);
        card.UncappedOverall.Level!.Number.ShouldBe(5);
        card.BitingCaps.Select(c => c.Code).ShouldBe(["SEC"]);
    }

    [Fact]
    public void A_cap_lets_go_once_its_node_reaches_the_level()
    {
        var card = With(LevelCap("SEC", below: 2, highest: 3)).Score(("s", 0.25), ("r", 1));

        card.Overall.Level!.Number.ShouldBe(5);
        card.BitingCaps.ShouldBeEmpty();
    }

    [Fact]
    public void A_score_cap_lowers_the_score_and_with_it_the_level()
    {
        var card = With(ScoreCap("s", atLeast: 0.5, highest: 0.5)).Score(("s", 0.25), ("r", 1));

        card.Overall.Score.ShouldBe(0.5);
        card.Overall.Level!.Number.ShouldBe(3);
        card.UncappedOverall.Score!.Value.ShouldBe(0.925, 1e-12);
    }

    [Fact]
    public void A_void_leaves_no_overall_score_at_all()
    {
        var card = With(VoidCap("s", atLeast: 0.5)).Score(("s", 0), ("r", 1));

        card.Overall.Score.ShouldBeNull();
        card.Overall.Level.ShouldBeNull();
        card.Overall.Floor.ShouldBeNull();
        card.Overall.Ceiling.ShouldBeNull();
        card.UncappedOverall.Score.ShouldBe(0.9);
        card.Nodes["REST"].Score.ShouldBe(1);
    }

    [Fact]
    public void Of_several_caps_every_one_is_named_and_the_strictest_decides()
    {
        var card = With(LevelCap("SEC", 2, 3), LevelCap("SEC", 3, 2), ScoreCap("s", 0.25, 0.7), LevelCap("REST", 5, 1)).Score(("s", 0), ("r", 1));

        card.Overall.Level!.Number.ShouldBe(2);
        card.Overall.Score.ShouldBe(0.7);
        card.BitingCaps.Count.ShouldBe(3);
    }

    [Fact]
    public void A_cap_is_tolerant_of_floating_point()
    {
        var model = Model(FiveLevels, Aggregation.WeightedMean, [ScoreCap("n", 0.3, 0.1)], Number("n", 1, true, (0, 0), (1, 1)));

        model.Score(("n", 0.3 - 1e-10)).BitingCaps.ShouldBeEmpty();
        model.Score(("n", 0.3 - 1e-8)).BitingCaps.Count.ShouldBe(1);
    }

    [Fact]
    public void An_unanswered_trigger_bites_in_the_floor_only()
    {
        var card = With(LevelCap("SEC", 2, 3), VoidCap("s", 0.5)).Score(("r", 1));

        card.BitingCaps.ShouldBeEmpty();
        card.Overall.Score.ShouldBe(1);
        card.Overall.Level!.Number.ShouldBe(5);
        card.Overall.Floor.ShouldBeNull();
        card.Overall.Ceiling.ShouldBe(1);
    }

    [Fact]
    public void A_cap_bites_in_the_ceiling_when_even_full_marks_would_not_lift_it()
    {
        var model = Model(FiveLevels, Aggregation.WeightedMean, [LevelCap("SEC", 4, 2)], Node("SEC", 1, Q("s"), Q("t")), Node("REST", 9, Q("r")));

        var low = model.Score(("s", 0), ("r", 1)).Overall;
        low.CeilingLevel!.Number.ShouldBe(2);
        low.FloorLevel!.Number.ShouldBe(2);

        var mixed = model.Score(("s", 0.5), ("r", 1)).Overall;
        mixed.FloorLevel!.Number.ShouldBe(2);
        mixed.Level!.Number.ShouldBe(2);
        mixed.CeilingLevel!.Number.ShouldBe(5);
    }

    [Fact]
    public void What_does_not_apply_triggers_nothing() =>
        With(LevelCap("SEC", 2, 3), VoidCap("s", 1)).Score(("s", null), ("r", 1)).Overall.Level!.Number.ShouldBe(5);

    [Fact]
    public void A_staged_whole_under_a_score_cap_falls_to_the_stage_it_can_still_afford()
    {
        // level 4 of 5 is 0.75; 0.6 affords level 3 (0.5), though the bands would say 4
        var model = Model(FiveLevels, Aggregation.Staged, [ScoreCap("x", 1, 0.6)], YesNo("p2", 2), YesNo("p3", 3), YesNo("p4", 4), YesNo("p5", 5), YesNo("x"));

        var overall = model.Score(("p2", 1), ("p3", 1), ("p4", 1), ("p5", 0), ("x", 0)).Overall;

        overall.Score.ShouldBe(0.6);
        overall.Level!.Number.ShouldBe(3);
    }

    [Fact]
    public void A_staged_node_that_has_not_reached_the_first_level_is_under_it()
    {
        var model = Model(FiveLevels, Aggregation.WeightedMean, [LevelCap("S", 1, 2)], Staged("S", 1, YesNo("p1", 1)), Q("r", 9));

        model.Score(("p1", 0), ("r", 1)).Overall.Level!.Number.ShouldBe(2);
        model.Score(("p1", 1), ("r", 1)).Overall.Level!.Number.ShouldBe(5);
    }

    [Fact]
    public void A_staged_node_without_answers_triggers_nothing()
    {
        var model = Model(FiveLevels, Aggregation.WeightedMean, [LevelCap("S", 2, 2)], Staged("S", 1, YesNo("p1", 1)), Q("r", 9));

        var card = model.Score(("r", 1));

        card.BitingCaps.ShouldBeEmpty();
        card.Overall.Level!.Number.ShouldBe(5);
        card.Overall.FloorLevel!.Number.ShouldBe(2);
    }

    [Fact]
    public void A_cap_on_something_the_model_does_not_have_is_refused() =>
        Should.Throw<ArgumentException>(() => With(LevelCap("GONE", 2, 3)).Score());
}
