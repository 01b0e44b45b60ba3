using CsCheck;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Scoring;

public class GapTests
{
    private static readonly MaturityModel TwoDimensions = Model(Node("N", 3, Q("a"), Q("b")), Node("M", 1, Q("c")));

    [Fact]
    public void A_priority_is_the_global_weight_times_what_is_missing_to_the_target()
    {
        var gaps = Gaps.Of(TwoDimensions.Score(("a", 0.5), ("b", 0), ("c", 0)), Profile(("", 4)));

        gaps.Select(g => g.Code).ShouldBe(["", "N", "b", "M", "c", "a"]);
        var b = gaps.Single(g => g.Code == "b");
        b.Target.ShouldBe(0.6);
        b.Distance.ShouldBe(0.6);
        b.Priority!.Value.ShouldBe(0.225, 1e-12);
        gaps.Single(g => g.Code == "a").Distance!.Value.ShouldBe(0.1, 1e-12);
        gaps.Single(g => g.Code == "N").Distance!.Value.ShouldBe(0.35, 1e-12);
        gaps.Single(g => g.Code == "N").PriorityBelow.ShouldBe(0.225 + 0.0375, 1e-12);
    }

    [Fact]
    public void A_node_without_a_target_follows_its_nearest_ancestor_that_has_one()
    {
        var gaps = Gaps.Of(TwoDimensions.Score(("a", 0), ("b", 0), ("c", 0)), Profile(("", 3), ("N", 5)));

        gaps.Single(g => g.Code == "a").Target.ShouldBe(0.8);
        gaps.Single(g => g.Code == "c").Target.ShouldBe(0.4);
    }

    [Fact]
    public void What_nobody_set_a_target_for_is_not_listed() =>
        Gaps.Of(TwoDimensions.Score(("a", 0), ("b", 0), ("c", 0)), Profile(("M", 3))).Select(g => g.Code).ShouldBe(["M", "c"]);

    [Fact]
    public void Beyond_the_target_there_is_no_gap() =>
        Gaps.Of(TwoDimensions.Score(("a", 1), ("b", 1), ("c", 1)), Profile(("", 2))).ShouldAllBe(g => g.Distance == 0 && g.Priority == 0);

    [Fact]
    public void The_gap_of_an_unanswered_question_is_not_known_and_comes_last()
    {
        var gaps = Gaps.Of(TwoDimensions.Score(("a", 0.25), ("b", null)), Profile(("", 2)));

        gaps.ShouldNotContain(g => g.Code == "b");
        gaps.Skip(gaps.Count - 2).Select(g => g.Code).ShouldBe(["M", "c"]);
        gaps[^1].Distance.ShouldBeNull();
        gaps[^1].Priority.ShouldBeNull();
        gaps[^1].Score.ShouldBeNull();
    }

    [Fact]
    public void Equal_priorities_are_in_the_order_of_their_codes() =>
        Gaps.Of(Model(Q("b"), Q("B"), Q("a")).Score(("a", 0), ("b", 0), ("B", 0)), Profile(("", 3))).Select(g => g.Code).ShouldBe(["", "B", "a", "b"]);

    [Fact]
    public void A_staged_node_is_asked_for_its_stage_and_its_practices_to_be_implemented()
    {
        var model = Model(Scale(1, 0, 0.1, 0.2, 0.3, 0.4), Aggregation.WeightedMean, [], Staged("S", 0.67, YesNo("p2", 2), YesNo("p4", 4)));

        var gaps = Gaps.Of(model.Score(("p2", 0), ("p4", 0)), Profile(("S", 3)));

        gaps.Single(g => g.Code == "S").Target.ShouldBe(0.5);
        gaps.Single(g => g.Code == "p2").Distance.ShouldBe(0.67);
        gaps.Single(g => g.Code == "p4").Distance.ShouldBe(0);
    }

    [Fact]
    public void In_a_model_of_means_what_is_missing_below_is_at_least_what_the_whole_is_short_of() =>
        RandomModels.Cases(caps: false, complete: true, plain: true).Where(c => c.Score().Overall.Score is not null).Sample(
            c =>
            {
                var whole = Gaps.Of(c.Score(), Profile(("", 3))).Single(g => g.Code.Length == 0);
                whole.PriorityBelow.ShouldBeGreaterThanOrEqualTo(whole.Distance!.Value - 1e-9);
            },
            iter: 1_000);

    [Fact]
    public void Strengths_are_above_the_own_mean_and_weaknesses_below_it()
    {
        var findings = Findings.Of(TwoDimensions.Score(("a", 1), ("b", 1), ("c", 0)));

        findings.Strengths.ShouldBe([new Finding("N", "Title of N", 1, 0.75, 0.75)]);
        findings.Weaknesses.Select(f => f.Code).ShouldBe(["M"]);
    }

    [Fact]
    public void With_targets_strengths_and_weaknesses_are_measured_against_them()
    {
        var findings = Findings.Of(TwoDimensions.Score(("a", 0.5), ("b", 0.5), ("c", 0.25)), Profile(("N", 5), ("M", 2)));

        findings.Strengths.Select(f => f.Code).ShouldBe(["M"]);
        findings.Weaknesses.Single().Margin.ShouldBe(-0.3, 1e-12);
    }

    [Fact]
    public void Without_answers_there_is_nothing_to_find() => Findings.Of(TwoDimensions.Score()).Strengths.ShouldBeEmpty();

    private static TargetProfile Profile(params (string Node, int Level)[] levels) => new("T", "Target", "", levels.ToDictionary(l => l.Node, l => l.Level));
}
