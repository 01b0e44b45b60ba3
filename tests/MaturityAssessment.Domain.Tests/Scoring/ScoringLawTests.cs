using CsCheck;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Scoring;

/// <summary>What must hold for every model and every set of answers.</summary>
public class ScoringLawTests
{
    private const double Hair = 1e-9;
    private const int Cases = 3_000;

    [Fact]
    public void Every_score_agrees_with_the_plainly_written_definition() =>
        RandomModels.Cases().Sample(
            c =>
            {
                var card = c.Score();
                var plain = new NaiveScorer(c.Model, c.Sheet);
                foreach (var node in c.Model.Root.DescendantNodes().Append(c.Model.Root))
                {
                    var score = node == c.Model.Root ? card.UncappedOverall : card.Nodes[node.Code];
                    Same(score.Score, plain.Score(node), node.Code);
                    score.Applies.ShouldBe(plain.Applies(node), node.Code);
                    if (node.Aggregation == Aggregation.Staged && plain.StagedLevel(node) is { } level)
                    {
                        score.Level!.Number.ShouldBe(Math.Max(level, c.Model.Scale.Lowest.Number), node.Code);
                    }
                }

                foreach (var question in c.Model.Questions)
                {
                    Same(card.Questions[question.Code].Score, plain.Score(question), question.Code);
                    (card.Questions[question.Code].State is QuestionState.Answered or QuestionState.Unanswered).ShouldBe(plain.Applies(question), question.Code);
                }
            },
            iter: Cases);

    [Fact]
    public void Floors_and_ceilings_agree_with_the_definition_where_applicability_is_settled() =>
        RandomModels.Cases(conditions: false).Sample(
            c =>
            {
                var card = c.Score();
                var low = new NaiveScorer(c.Model, c.Sheet, 0);
                var high = new NaiveScorer(c.Model, c.Sheet, 1);
                foreach (var node in c.Model.Root.DescendantNodes())
                {
                    Same(card.Nodes[node.Code].Floor, low.Score(node), node.Code);
                    Same(card.Nodes[node.Code].Ceiling, high.Score(node), node.Code);
                }
            },
            iter: Cases);

    [Fact]
    public void Scores_shares_and_weights_stay_between_zero_and_one() =>
        RandomModels.Cases().Sample(
            c =>
            {
                var card = c.Score();
                foreach (var score in card.Nodes.Values.Append(card.Overall).Append(card.UncappedOverall))
                {
                    foreach (var share in new[] { score.Score, score.Floor, score.Ceiling, score.Completeness, score.GlobalWeight, score.EvidenceShare, score.VerifiedShare, score.Progress })
                    {
                        (share ?? 0).ShouldBeInRange(0, 1 + Hair);
                    }
                }
            },
            iter: Cases);

    [Fact]
    public void Raising_an_answer_lowers_nothing() =>
        RandomModels.Cases(conditions: false).Sample(
            c =>
            {
                var before = c.Score();
                foreach (var question in c.Model.Questions.Where(q => before.Questions[q.Code].State == QuestionState.Answered))
                {
                    var raised = c.RandomAnswer(question, before.Questions[question.Code].Score!.Value);
                    var after = new Scorer(c.Model).Score(c.With(question.Code, raised));
                    foreach (var (code, score) in before.Nodes)
                    {
                        NotLower(score, after.Nodes[code]);
                    }

                    NotLower(before.Overall, after.Overall);
                }
            },
            iter: 500);

    [Fact]
    public void However_the_rest_is_answered_the_result_lies_between_floor_and_ceiling() =>
        RandomModels.Cases(conditions: false).Sample(
            c =>
            {
                var card = c.Score();
                var answers = c.Sheet.Answers.ToDictionary();
                foreach (var question in c.Model.Questions.Where(q => !answers.ContainsKey(q.Code)))
                {
                    answers[question.Code] = new(c.RandomAnswer(question));
                }

                var completed = new Scorer(c.Model).Score(new(answers));
                foreach (var (code, score) in card.Nodes)
                {
                    Between(score, completed.Nodes[code]);
                }

                Between(card.UncappedOverall, completed.UncappedOverall);
                if (card.Overall.Floor is not null)
                {
                    Between(card.Overall, completed.Overall);
                }
                else if (completed.Overall.Score is { } score)
                {
                    // the floor is void or nothing applies: only the ceiling can be compared
                    score.ShouldBeLessThanOrEqualTo(card.Overall.Ceiling!.Value + Hair);
                }
            },
            iter: Cases);

    [Fact]
    public void A_question_not_applicable_is_as_if_it_were_not_there() =>
        RandomModels.Cases(conditions: false, caps: false).Sample(
            c =>
            {
                var gone = c.Model.Questions.Where(q => c.Sheet.Find(q.Code)?.Value is AnswerValue.NotApplicable).Select(q => q.Code).ToHashSet();
                var without = Rooted(Without(c.Model.Root, gone), c.Model.Scale);
                var there = c.Score();
                var absent = new Scorer(without).Score(c.Sheet);
                Same(there.Overall.Score, absent.Overall.Score, "overall");
                Same(there.Overall.Floor, absent.Overall.Floor, "overall floor");
                Same(there.Overall.Completeness, absent.Overall.Completeness, "completeness");
            },
            iter: Cases);

    [Fact]
    public void The_order_of_questions_and_nodes_does_not_matter() =>
        RandomModels.Cases(caps: false).Sample(
            c =>
            {
                var there = c.Score();
                var reversed = new Scorer(Rooted(Reversed(c.Model.Root), c.Model.Scale)).Score(c.Sheet);
                foreach (var (code, score) in there.Nodes)
                {
                    Same(score.Score, reversed.Nodes[code].Score, code);
                    Same(score.GlobalWeight, reversed.Nodes[code].GlobalWeight, code);
                }

                Same(there.Overall.Ceiling, reversed.Overall.Ceiling, "ceiling");
            },
            iter: Cases);

    [Fact]
    public void Caps_never_raise_anything() =>
        RandomModels.Cases().Sample(
            c =>
            {
                var card = c.Score();
                (card.Overall.Score ?? 0).ShouldBeLessThanOrEqualTo(card.UncappedOverall.Score ?? 0);
                (card.Overall.Floor ?? 0).ShouldBeLessThanOrEqualTo(card.UncappedOverall.Floor ?? 0);
                (card.Overall.Ceiling ?? 0).ShouldBeLessThanOrEqualTo(card.UncappedOverall.Ceiling ?? 0);
                (card.Overall.Level?.Number ?? 0).ShouldBeLessThanOrEqualTo(card.UncappedOverall.Level?.Number ?? 0);
                (card.Overall.CeilingLevel?.Number ?? 0).ShouldBeLessThanOrEqualTo(card.UncappedOverall.CeilingLevel?.Number ?? 0);
                if (card.BitingCaps.Count == 0)
                {
                    card.Overall.Score.ShouldBe(card.UncappedOverall.Score);
                    card.Overall.Level.ShouldBe(card.UncappedOverall.Level);
                }
            },
            iter: Cases);

    [Fact]
    public void Global_weights_of_the_leaves_add_up_to_one() =>
        RandomModels.Cases().Sample(
            c =>
            {
                var card = c.Score();
                // a staged node may hold questions without a practice level only beside practices that count, so weights always reach the leaves
                var sum = card.Questions.Values.Sum(q => q.GlobalWeight);
                sum.ShouldBe(card.Overall.Applies ? 1 : 0, Hair);
                card.Overall.Completeness.ShouldBe(card.Overall.Applies ? card.Questions.Values.Where(q => q.State == QuestionState.Answered).Sum(q => q.GlobalWeight) : 1, Hair);
            },
            iter: Cases);

    [Fact]
    public void The_fast_path_says_what_the_score_card_says() =>
        RandomModels.Cases().Sample(
            c =>
            {
                var scorer = new Scorer(c.Model);
                var card = scorer.Score(c.Sheet);
                var overall = scorer.Overall(scorer.ScoresOf(c.Sheet));
                (double.IsFinite(overall.Score) ? overall.Score : (double?)null).ShouldBe(card.Overall.Score);
                (double.IsFinite(overall.Uncapped) ? overall.Uncapped : (double?)null).ShouldBe(card.UncappedOverall.Score);
                overall.Level.ShouldBe(card.Overall.Level?.Number);
            },
            iter: Cases);

    [Fact]
    public void The_same_answers_give_the_same_bits() =>
        RandomModels.Cases().Sample(
            c => c.Score().Nodes.Values.SequenceEqual(c.Score().Nodes.Values).ShouldBeTrue(),
            iter: 300);

    private static void Same(double? actual, double? expected, string where)
    {
        (actual is null).ShouldBe(expected is null, where);
        (actual ?? 0).ShouldBe(expected ?? 0, Hair, where);
    }

    private static void NotLower(NodeScore before, NodeScore after)
    {
        (after.Score ?? 0).ShouldBeGreaterThanOrEqualTo(before.Score ?? 0);
        (after.Floor ?? 0).ShouldBeGreaterThanOrEqualTo(before.Floor ?? 0);
        (after.Ceiling ?? 0).ShouldBeGreaterThanOrEqualTo(before.Ceiling ?? 0);
        (after.Level?.Number ?? 0).ShouldBeGreaterThanOrEqualTo(before.Level?.Number ?? 0);
    }

    private static void Between(NodeScore bounds, NodeScore completed)
    {
        if (completed.Score is not { } score)
        {
            return;
        }

        score.ShouldBeGreaterThanOrEqualTo(bounds.Floor!.Value - Hair, bounds.Code);
        score.ShouldBeLessThanOrEqualTo(bounds.Ceiling!.Value + Hair, bounds.Code);
        completed.Level!.Number.ShouldBeGreaterThanOrEqualTo(bounds.FloorLevel!.Number, bounds.Code);
        completed.Level!.Number.ShouldBeLessThanOrEqualTo(bounds.CeilingLevel!.Number, bounds.Code);
    }

    private static ModelNode Without(ModelNode node, HashSet<string> gone)
    {
        // where what counts has gone, the rest must not start to count in its place
        var allZero = node.Nodes.All(n => n.Weight == 0) && node.Questions.All(q => q.Weight == 0);
        List<ModelNode> nodes = [.. node.Nodes.Select(n => Without(n, gone)).Where(n => n.DescendantQuestions().Any())];
        List<Question> questions = [.. node.Questions.Where(q => !gone.Contains(q.Code))];
        var applies = node.Aggregation == Aggregation.Staged
            ? new NaiveScorer(Rooted(node), AnswerSheet.Of(gone.Select(q => KeyValuePair.Create(q, (AnswerValue)new AnswerValue.NotApplicable())))).Applies(node)
            : allZero || nodes.Exists(n => n.Weight > 0) || questions.Exists(q => q.Weight > 0);
        return applies ? Copy(node, nodes, questions) : Copy(node, [], []);
    }

    private static ModelNode Reversed(ModelNode node) => Copy(node, [.. node.Nodes.Reverse().Select(Reversed)], [.. node.Questions.Reverse()]);

    private static ModelNode Copy(ModelNode node, IReadOnlyList<ModelNode> nodes, IReadOnlyList<Question> questions) => new()
    {
        Code = node.Code,
        Title = node.Title,
        Weight = node.Weight,
        Aggregation = node.Aggregation,
        ImplementedAt = node.ImplementedAt,
        Nodes = nodes,
        Questions = questions,
    };
}
