using CsCheck;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Scoring;

public class ExplanationTests
{
    [Fact]
    public void Points_held_and_lost_are_weight_times_score_and_what_is_missing()
    {
        var model = Model(Node("N", 3, Q("a"), Q("b")), Node("M", 1, Q("c")));

        var explanation = Explanation.Of(model, model.Sheet(("a", 1), ("b", 0.5), ("c", 0.25)));

        var b = explanation.Questions.Single(q => q.Code == "b");
        b.GlobalWeight.ShouldBe(0.375);
        b.Held.ShouldBe(0.1875);
        b.Lost.ShouldBe(0.1875);
        b.StepTo.ShouldBe(0.75);
        b.StepGain!.Value.ShouldBe(0.09375, 1e-12);
        b.IsMarginal.ShouldBeFalse();
        explanation.PointsPerScore.ShouldBe(100);
        explanation.Questions.Sum(q => q.Held)!.Value.ShouldBe(explanation.Score!.Value, 1e-12);
    }

    [Fact]
    public void Where_the_path_is_no_weighted_mean_only_the_step_counts_and_it_is_labelled()
    {
        var model = Model(Node("N", 1, Aggregation.WeakestLink, Q("a"), Q("b")), Q("c"));

        var explanation = Explanation.Of(model, model.Sheet(("a", 0.25), ("b", 0.5), ("c", 1)));

        var a = explanation.Questions.Single(q => q.Code == "a");
        a.IsMarginal.ShouldBeTrue();
        a.Held.ShouldBeNull();
        a.StepGain!.Value.ShouldBe(0.125, 1e-12);
        explanation.Questions.Single(q => q.Code == "b").StepGain.ShouldBe(0);
        explanation.Questions.Single(q => q.Code == "c").Held.ShouldBe(0.5);
        explanation.Questions.Single(q => q.Code == "c").StepTo.ShouldBeNull();
        explanation.Blocks.ShouldBe([new NodeContribution("N", "Title of N", 0.25, 0.5, 0.125, 0.375)]);
    }

    [Fact]
    public void Unanswered_questions_hold_nothing_and_the_rest_adds_up_without_them()
    {
        var model = Model(Q("a"), Q("b"), Q("c"));

        var explanation = Explanation.Of(model, model.Sheet(("a", 1), ("b", 0.5)));

        explanation.Questions.Single(q => q.Code == "c").ShouldBe(new QuestionContribution("c", null, 1 / 3.0, 0, null, null, null, null, false));
        explanation.Questions.Sum(q => q.Held).ShouldBe(0.75);
        explanation.Score.ShouldBe(0.75);
    }

    [Fact]
    public void An_unanswered_practice_of_a_staged_node_can_be_stepped_up()
    {
        var model = Model(Staged("S", 1, YesNo("p1", 1), YesNo("p2", 2)), Q("a"));

        var explanation = Explanation.Of(model, model.Sheet(("p1", 1), ("a", 0)));

        explanation.Questions.Single(q => q.Code == "p2").StepGain.ShouldBe(0.5);
    }

    [Fact]
    public void Points_held_by_questions_and_blocks_add_up_to_the_score() =>
        RandomModels.Cases().Sample(
            c =>
            {
                var explanation = Explanation.Of(c.Model, c.Sheet);
                var held = explanation.Questions.Sum(q => q.Held ?? 0) + explanation.Blocks.Sum(b => b.Held);
                held.ShouldBe(explanation.Score ?? 0, 1e-12);
                (held + explanation.Questions.Sum(q => q.Lost ?? 0) + explanation.Blocks.Sum(b => b.Lost)).ShouldBe(explanation.Score is null ? 0 : 1, 1e-12);
                explanation.Score.ShouldBe(c.Score().UncappedOverall.Score);
            },
            iter: 2_000);

    [Fact]
    public void One_step_more_never_costs_anything() =>
        RandomModels.Cases(conditions: false).Sample(c => Explanation.Of(c.Model, c.Sheet).Questions.ShouldAllBe(q => q.StepGain == null || q.StepGain >= 0), iter: 1_000);

    [Fact]
    public void What_if_changes_and_removes_answers_without_touching_the_sheet()
    {
        var model = Model(Q("a"), Q("b"));
        var sheet = model.Sheet(("a", 0), ("b", 0.5));

        var card = WhatIf.Score(model, sheet, new Dictionary<string, AnswerValue?> { ["a"] = new AnswerValue.Option("E"), ["b"] = null });

        card.Overall.Score.ShouldBe(1);
        card.Overall.Completeness.ShouldBe(0.5);
        sheet.Find("b").ShouldNotBeNull();
    }
}
