using CsCheck;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Scoring;

public class NextLevelTests
{
    [Fact]
    public void The_heaviest_gains_come_first()
    {
        // 0.3 today; level 3 begins at 0.4: one step of the heavy question brings 0.15
        var model = Model(Q("light"), Q("heavy", 3), Q("other"));

        var next = NextLevel.Of(model, model.Sheet(("light", 0.25), ("heavy", 0.25), ("other", 0.5)))!;

        next.From!.Number.ShouldBe(2);
        next.To.Number.ShouldBe(3);
        next.Steps.ShouldBe([new ImprovementStep("heavy", 0.25, 0.5)]);
        next.ScoreNow.ShouldBe(0.3, 1e-12);
        next.ScoreThen.ShouldBe(0.45, 1e-12);
    }

    [Fact]
    public void Steps_of_one_question_come_in_order()
    {
        var model = Model(Q("a", 9), Q("b", 1));

        NextLevel.Of(model, model.Sheet(("a", 0), ("b", 0.25)))!.Steps.ShouldBe([new ImprovementStep("a", 0, 0.25)]);
        NextLevel.Of(model, model.Sheet(("a", 0.25), ("b", 1)))!.Steps.ShouldBe([new ImprovementStep("a", 0.25, 0.5)]);
    }

    [Fact]
    public void A_small_first_step_is_taken_for_a_large_second_one()
    {
        // greedy by the gain of single steps would take b three times; a's second step is what pays
        var model = Model(Choice("a", 1, null, null, 0, 0.01, 1), Choice("b", 1, null, null, 0, 0.1, 0.2, 0.3, 0.4, 1));

        NextLevel.Of(model, model.Sheet(("a", 0), ("b", 0)))!.Steps.ShouldBe([new("a", 0, 0.01), new("a", 0.01, 1)]);
    }

    [Fact]
    public void The_weakest_link_needs_every_link_lifted()
    {
        var model = Model(Aggregation.WeakestLink, Q("a"), Q("b"), Q("c"));

        NextLevel.Of(model, model.Sheet(("a", 0), ("b", 0), ("c", 1)))!.Steps.Select(s => s.Question).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_staged_node_needs_all_practices_of_the_next_level_unanswered_ones_too()
    {
        var model = Model(Staged("S", 1, YesNo("p1", 1), YesNo("p2a", 2), YesNo("p2b", 2), YesNo("p3", 3)), Q("x"));

        var next = NextLevel.Of(model, model.Sheet(("p1", 1), ("p2a", 0)), "S")!;

        next.To.Number.ShouldBe(2);
        next.Steps.ShouldBe([new("p2a", 0, 1), new("p2b", null, 1)]);
    }

    [Fact]
    public void At_the_top_and_without_answers_there_is_no_next_level()
    {
        var model = Model(Q("a"));

        NextLevel.Of(model, model.Sheet(("a", 1))).ShouldBeNull();
        NextLevel.Of(model, AnswerSheet.Empty).ShouldBeNull();
    }

    [Fact]
    public void A_level_that_no_answer_reaches_is_no_next_level()
    {
        var model = Model(Choice("a", 1, null, null, 0, 0.5));

        NextLevel.Of(model, model.Sheet(("a", 0.5))).ShouldBeNull();
    }

    [Fact]
    public void A_cap_in_the_way_is_named_and_lifted_first()
    {
        var model = Model(FiveLevels, Aggregation.WeightedMean, [LevelCap("SEC", below: 3, highest: 3)], Node("SEC", 1, Q("s")), Node("REST", 9, Q("r")));

        var next = NextLevel.Of(model, model.Sheet(("s", 0), ("r", 1)))!;

        next.From!.Number.ShouldBe(3);
        next.To.Number.ShouldBe(4);
        next.Steps.ShouldBe([new("s", 0, 0.25), new("s", 0.25, 0.5)]);
        next.CapsLifted.Select(c => c.Code).ShouldBe(["SEC"]);
    }

    [Fact]
    public void A_void_is_lifted_to_have_a_level_at_all()
    {
        var model = Model(FiveLevels, Aggregation.WeightedMean, [VoidCap("s", 0.5)], Q("s"), Q("r", 9));

        var next = NextLevel.Of(model, model.Sheet(("s", 0.25), ("r", 1)))!;

        next.From.ShouldBeNull();
        next.Steps.ShouldBe([new("s", 0.25, 0.5)]);
    }

    [Fact]
    public void A_cap_on_what_weighs_nothing_still_has_to_be_lifted()
    {
        var model = Model(FiveLevels, Aggregation.WeightedMean, [ScoreCap("s", 1, 0.5)], Node("N", 0, YesNo("s")), Q("r"));

        NextLevel.Of(model, model.Sheet(("s", 0), ("r", 1)))!.Steps.ShouldBe([new("s", 0, 1)]);
    }

    [Fact]
    public void A_model_of_thousands_of_questions_has_a_next_level_too()
    {
        var questions = Enumerable.Range(0, 4_000).Select(i => YesNo($"q{i}")).ToArray();
        var model = Model([.. questions]);

        // a fifth of them makes level 2
        NextLevel.Of(model, model.Sheet([.. questions.Select(q => (q.Code, (double?)0))]))!.Steps.Count.ShouldBe(800);
    }

    [Fact]
    public void No_smaller_set_of_steps_reaches_the_next_level() =>
        RandomModels.Cases(conditions: false, caps: false).Where(c => c.Model.Questions.Count <= 7).Sample(IsSmallestEverywhere, iter: 400);

    [Fact]
    public void No_smaller_set_of_steps_reaches_the_next_level_through_caps() =>
        RandomModels.Cases(conditions: false, complete: true).Where(c => c.Model.Questions.Count <= 7).Sample(IsSmallestEverywhere, iter: 400);

    [Fact]
    public void In_a_model_of_means_no_smaller_set_of_steps_reaches_the_next_level() =>
        RandomModels.Cases(conditions: false, caps: false, plain: true).Where(c => c.Model.Questions.Count <= 7).Sample(
            c => (NextLevel.Of(c.Model, c.Sheet)?.Steps.Count).ShouldBe(FewestByTryingAll(c, "")),
            iter: 300);

    private static void IsSmallestEverywhere(RandomCase c)
    {
        foreach (var code in c.Model.Root.DescendantNodes().Select(n => n.Code).Append(""))
        {
            (NextLevel.Of(c.Model, c.Sheet, code)?.Steps.Count).ShouldBe(FewestByTryingAll(c, code), $"node {code}");
        }
    }

    /// <summary>Tries every combination of lifted questions.</summary>
    private static int? FewestByTryingAll(RandomCase c, string code)
    {
        var scorer = new Scorer(c.Model);
        var before = LevelOf(c.Sheet);
        if (before is null && (code.Length > 0 || scorer.Score(c.Sheet).UncappedOverall.Score is null))
        {
            return null;
        }

        var questions = c.Model.Questions.Where(q => c.Sheet.Find(q.Code)?.Value is not AnswerValue.NotApplicable && (c.Sheet.Find(q.Code) is not null || IsPractice(q.Code))).ToList();
        int? fewest = null;
        Try(0, 0, c.Sheet);
        return fewest;

        int? LevelOf(AnswerSheet sheet)
        {
            var card = scorer.Score(sheet);
            return (code.Length == 0 ? card.Overall : card.Nodes[code]).Level?.Number;
        }

        // an unanswered question may be lifted where it counts as not implemented in what is asked about
        bool IsPractice(string question)
        {
            var card = scorer.Score(c.Sheet);
            var asked = code.Length == 0 ? c.Model.Root : c.Model.FindNode(code)!;
            return asked.DescendantNodes().Append(asked).Any(n =>
                n.Aggregation == Aggregation.Staged
                && scorer.Tree.PracticesOf(scorer.Tree.Index[n.Code]).Questions.Contains(scorer.IndexOf(question))
                && (n.Code.Length == 0 ? card.UncappedOverall : card.Nodes[n.Code]).Score is not null);
        }

        void Try(int index, int steps, AnswerSheet sheet)
        {
            if (steps >= fewest)
            {
                return;
            }

            if (index == questions.Count)
            {
                if ((LevelOf(sheet) ?? int.MinValue) > (before ?? int.MinValue))
                {
                    fewest = steps;
                }

                return;
            }

            var question = (SingleChoiceQuestion)questions[index];
            var now = sheet.Find(question.Code) is { } answer ? question.ScoreOf(answer.Value) : (double?)null;
            Try(index + 1, steps, sheet);
            var more = steps;
            foreach (var option in question.Options.Where(o => o.Score > (now ?? 0)))
            {
                more++;
                var answers = sheet.Answers.ToDictionary();
                answers[question.Code] = new(new AnswerValue.Option(option.Code));
                Try(index + 1, more, new(answers));
            }
        }
    }
}
