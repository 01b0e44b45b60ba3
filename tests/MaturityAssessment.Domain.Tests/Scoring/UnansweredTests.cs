using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Scoring;

public class UnansweredTests
{
    [Fact]
    public void Unanswered_is_not_zero_but_bounds_the_score()
    {
        var overall = Model(Q("a"), Q("b", 3)).Score(("a", 0.5)).Overall;

        overall.Score.ShouldBe(0.5);
        overall.Floor.ShouldBe(0.125);
        overall.Ceiling.ShouldBe(0.875);
        overall.Completeness.ShouldBe(0.25);
        overall.Level!.Number.ShouldBe(3);
        overall.FloorLevel!.Number.ShouldBe(1);
        overall.CeilingLevel!.Number.ShouldBe(5);
    }

    [Fact]
    public void Without_any_answer_there_is_no_score_but_there_are_bounds()
    {
        var card = Model(Node("N", Q("a"))).Score();

        card.Overall.Score.ShouldBeNull();
        card.Overall.Level.ShouldBeNull();
        card.Overall.EvidenceShare.ShouldBeNull();
        card.Overall.Floor.ShouldBe(0);
        card.Overall.Ceiling.ShouldBe(1);
        card.Overall.Completeness.ShouldBe(0);
        card.Questions["a"].ShouldBe(new QuestionScore("a", QuestionState.Unanswered, null, 1));
    }

    [Fact]
    public void A_node_without_answers_leaves_the_score_to_its_siblings() =>
        Model(Node("N", Q("a")), Node("M", Q("b"))).Score(("a", 0.75)).Overall.Score.ShouldBe(0.75);

    [Fact]
    public void A_question_not_applicable_hands_its_weight_to_its_siblings()
    {
        var card = Model(Q("a"), Q("b"), Q("c", 8)).Score(("a", 0.5), ("b", 1), ("c", null));

        card.Overall.Score.ShouldBe(0.75);
        card.Overall.Completeness.ShouldBe(1);
        card.Questions["c"].ShouldBe(new QuestionScore("c", QuestionState.NotApplicable, null, 0));
        card.Questions["a"].GlobalWeight.ShouldBe(0.5);
        card.Answered.ShouldBe(2);
        card.Applicable.ShouldBe(2);
    }

    [Fact]
    public void A_node_where_nothing_applies_does_not_apply_and_hands_its_weight_on()
    {
        var card = Model(Node("N", 9, Q("a")), Node("M", Q("b"))).Score(("a", null), ("b", 0.25));

        card.Nodes["N"].Applies.ShouldBeFalse();
        card.Nodes["N"].Floor.ShouldBeNull();
        card.Nodes["N"].Completeness.ShouldBe(1);
        card.Nodes["N"].GlobalWeight.ShouldBe(0);
        card.Nodes["M"].GlobalWeight.ShouldBe(1);
        card.Overall.Score.ShouldBe(0.25);
    }

    [Fact]
    public void A_node_whose_weighted_children_all_dropped_out_does_not_apply()
    {
        var card = Model(Node("N", Q("a", 1), Q("b", 0)), Node("M", Q("c"))).Score(("a", null), ("b", 1), ("c", 0.25));

        card.Nodes["N"].Applies.ShouldBeFalse();
        card.Overall.Score.ShouldBe(0.25);
        card.Questions["b"].State.ShouldBe(QuestionState.Answered);
        card.Questions["b"].GlobalWeight.ShouldBe(0);
    }

    [Fact]
    public void Where_nothing_at_all_applies_there_is_no_result()
    {
        var overall = Model(Q("a")).Score(("a", null)).Overall;

        overall.ShouldBe(new NodeScore("", false, null, null, null, 1, 0, null, null, null, null, null));
    }

    [Fact]
    public void An_answer_only_to_what_weighs_nothing_earns_no_score() =>
        Model(Q("a", 0), Q("b", 1)).Score(("a", 1)).Overall.Score.ShouldBeNull();

    [Fact]
    public void Not_applicable_is_refused_where_the_question_does_not_allow_it()
    {
        var model = Model(new SingleChoiceQuestion { Code = "a", Kind = QuestionKind.YesNo, Text = "?", Options = [new("no", "No", 0), new("yes", "Yes", 1)] });

        Should.Throw<ArgumentException>(() => model.Score(("a", null))).Message.ShouldContain("does not allow");
    }

    [Fact]
    public void Assurance_is_the_share_of_scored_weight()
    {
        var model = Model(Node("N", 3, Q("a")), Node("M", 1, Q("b"), Q("c")), Node("O", 4, Q("d")));
        var sheet = new AnswerSheet(new Dictionary<string, SheetAnswer>
        {
            ["a"] = new(new AnswerValue.Option("C"), HasEvidence: true),
            ["b"] = new(new AnswerValue.Option("C"), HasEvidence: true, IsVerified: true),
            ["c"] = new(new AnswerValue.Option("C")),
        });

        var card = new Scorer(model).Score(sheet);

        // of 3 + 1 scored: 3 + 0.5 with evidence, 0.5 verified
        card.Overall.EvidenceShare!.Value.ShouldBe(0.875, 1e-12);
        card.Overall.VerifiedShare!.Value.ShouldBe(0.125, 1e-12);
        card.Nodes["M"].VerifiedShare.ShouldBe(0.5);
        card.Nodes["O"].EvidenceShare.ShouldBeNull();
    }
}
