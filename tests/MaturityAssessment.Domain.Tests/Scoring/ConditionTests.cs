using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Scoring;

public class ConditionTests
{
    [Fact]
    public void A_question_whose_condition_does_not_hold_drops_out()
    {
        var card = Model(Q("a"), Q("b", when: new Condition.AtLeast("a", 0.5))).Score(("a", 0.25), ("b", 1));

        card.Overall.Score.ShouldBe(0.25);
        card.Questions["b"].ShouldBe(new QuestionScore("b", QuestionState.DoesNotApply, null, 0));
    }

    [Fact]
    public void A_condition_may_look_forward()
    {
        var model = Model(Q("a", when: new Condition.Is("b", ["E"])), Q("b"));

        model.Score(("a", 0), ("b", 1)).Overall.Score.ShouldBe(0.5);
        model.Score(("a", 0), ("b", 0.75)).Overall.Score.ShouldBe(0.75);
    }

    [Fact]
    public void A_question_that_does_not_apply_counts_as_unanswered_in_the_conditions_of_others()
    {
        var model = Model(Q("c", when: new Condition.Answered("b")), Q("b", when: new Condition.Answered("a")), Q("a"));

        model.Score(("b", 1), ("c", 1)).Questions["c"].State.ShouldBe(QuestionState.DoesNotApply);
        model.Score(("a", 0), ("b", 1), ("c", 1)).Questions["c"].State.ShouldBe(QuestionState.Answered);
    }

    [Fact]
    public void A_not_applicable_answer_answers_no_condition() =>
        Model(Q("a"), Q("b", when: new Condition.Answered("a"))).Score(("a", null), ("b", 1)).Questions["b"].State.ShouldBe(QuestionState.DoesNotApply);

    [Fact]
    public void Conditions_in_a_circle_are_refused() =>
        Should.Throw<ArgumentException>(() => new Scorer(Model(Q("a", when: new Condition.Answered("b")), Q("b", when: new Condition.Answered("a")))));

    [Theory]
    [InlineData(false, true, true)]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    public void Bounds_are_labelled_while_a_missing_answer_can_change_what_applies(bool answersA, bool answersB, bool isOpen)
    {
        var model = Model(Q("a"), Q("b", when: new Condition.AtLeast("a", 0.5)), Q("c"));
        var answers = new List<(string, double?)>();
        if (answersA)
        {
            answers.Add(("a", 1));
        }

        if (answersB)
        {
            answers.Add(("b", 1));
        }

        model.Score([.. answers]).ApplicabilityIsOpen.ShouldBe(isOpen);
    }

    [Fact]
    public void Applicability_is_settled_when_the_answers_there_are_decide_it() =>
        Model(Q("a"), Q("b"), Q("c", when: new Condition.Any([new Condition.Answered("a"), new Condition.Answered("b")])))
            .Score(("a", 1)).ApplicabilityIsOpen.ShouldBeFalse();

    [Fact]
    public void Contradictions_that_hold_are_found()
    {
        var model = new MaturityModel(Node("", Q("a"), Q("b", when: new Condition.Answered("a"))), FiveLevels)
        {
            Code = "test",
            Version = "1",
            Title = "Test",
            Contradictions =
            [
                new("X1", new Condition.All([new Condition.AtLeast("a", 0.75), new Condition.Is("b", ["A"])]), "All there, and nothing."),
                new("X2", new Condition.Answered("b"), "Only where b applies."),
            ],
        };

        Contradictions.In(model, model.Sheet(("a", 1), ("b", 0))).Select(c => c.Code).ShouldBe(["X1", "X2"]);
        Contradictions.In(model, model.Sheet(("a", 0.25), ("b", 0))).Select(c => c.Code).ShouldBe(["X2"]);
        Contradictions.In(model, model.Sheet(("b", 0))).ShouldBeEmpty();
    }
}
