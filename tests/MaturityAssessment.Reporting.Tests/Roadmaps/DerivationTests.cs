using System.Globalization;
using System.Text.RegularExpressions;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Roadmaps;
using MaturityAssessment.Reporting.Tests.Charts;

namespace MaturityAssessment.Reporting.Tests.Roadmaps;

/// <summary>Whoever has nothing but the file can work the printed score out again.</summary>
public partial class DerivationTests
{
    public static TheoryData<string> Cases => [.. Contents.Keys];

    private static readonly Dictionary<string, Func<RoadmapReportContent>> Contents = new()
    {
        ["the full model"] = () => ShippedModel.Content(notApplicable: 0),
        ["questions that do not apply"] = () => ShippedModel.Content(notApplicable: 0.2),
        ["questions without an answer"] = () => ShippedModel.Content(open: 0.4),
        ["the quick scan"] = () => ShippedModel.ContentOf(ShippedModel.QuickScan, ShippedModel.Answers(ShippedModel.QuickScan)),
        ["stages, the weakest link, the best and a geometric mean"] = () => ShippedModel.ContentOf(Odd([]), OddAnswers),
        ["a rule that limits the score"] = () => ShippedModel.ContentOf(Odd([new("W", new CapTrigger.NodeBelowLevel(4), new CapLimit.Score(0.4), "Weak.")]), OddAnswers),
        ["two rules, one for the level"] = () => ShippedModel.ContentOf(
            Odd([new("W", new CapTrigger.NodeBelowLevel(4), new CapLimit.Level(2), "Weak."), new("S", new CapTrigger.NodeBelowLevel(5), new CapLimit.Score(0.55), "Steps.")]), OddAnswers),
        ["a scale of its own"] = () => ShippedModel.ContentOf(Odd([], Samples.Scale with { Display = new(-203, 110), Decimals = 0 }), OddAnswers),
        ["a weakest link of the whole"] = () => ShippedModel.ContentOf(Odd([], aggregation: Aggregation.WeakestLink), OddAnswers),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_overall_score_can_be_worked_out_again_from_the_text_alone(string name)
    {
        var content = Contents[name]();
        var report = ReadPdf.Of(content, new() { Currency = "EUR", FooterText = "Republic of Valmora" });
        var (scale, hand) = (content.Model.Scale, new HandCalculation(report));

        hand.Lines.Count.ShouldBe(content.Model.Questions.Count + content.Model.Root.DescendantNodes().Count());
        var before = hand.Overall(scale.Levels[0].Number, scale.Highest.Number).ShouldNotBeNull();
        scale.Score(before).ShouldBe(Printed().Match(report.Chapter("Appendix B: how the score adds up", null)).Groups[1].Value);

        var limited = hand.ScoreLimits.Append(scale.Shown(before)).Min();
        var level = hand.LevelLimits.Append(hand.Levels.Last(l => limited >= l.From - 1e-6).Number).Min();
        report.PageOf("At a glance").ShouldContain($"stands at level {level} ");
        report.PageOf("At a glance").ShouldContain($"with a score of {Shown.Number(Math.Round(limited, scale.Decimals, MidpointRounding.AwayFromZero), scale.Decimals)} ");
    }

    [Theory]
    [InlineData("the full model")]
    [InlineData("questions that do not apply")]
    [InlineData("questions without an answer")]
    public void The_points_of_all_questions_add_up(string name)
    {
        var content = Contents[name]();

        new HandCalculation(ReadPdf.Of(content)).PointsOfQuestions!.Value.ShouldBe(content.Card.UncappedOverall.Score!.Value, 0.005);
    }

    [Fact]
    public void The_score_of_a_step_follows_from_the_answer_by_the_rule_in_the_method()
    {
        var content = ShippedModel.Content(notApplicable: 0);
        var report = ReadPdf.Of(content);
        var hand = new HandCalculation(report);

        report.Chapter("Method", "Appendix A: all answers").ShouldContain("the lowest scores 0, the highest 1, the others in equal distances between");
        foreach (var question in content.Model.Questions.OfType<SingleChoiceQuestion>().Where(q => q.Kind == QuestionKind.Level))
        {
            var step = int.Parse(((AnswerValue.Option)content.Answers.Find(question.Code)!.Value).Code, CultureInfo.InvariantCulture);
            hand.Lines.Single(l => l.What.Contains($"({question.Code})", StringComparison.Ordinal)).Score.ShouldBe((step - 1.0) / (question.Options.Count - 1));
        }
    }

    [Fact]
    public void A_part_without_any_answer_has_a_dash_and_leaves_the_calculation()
    {
        var content = ShippedModel.ContentOf(Odd([]), new(OddAnswers.Answers.Where(a => a.Key != "P.1").ToDictionary(a => a.Key, a => a.Value)));

        var hand = new HandCalculation(ReadPdf.Of(content));

        hand.ScoreOf("Plain part", 1, 5).ShouldBe(0.25);
        hand.Overall(1, 5)!.Value.ShouldBe(content.Card.UncappedOverall.Score!.Value, 0.00001);
    }

    /// <summary>Every rule that a model can have, with weights that are not round.</summary>
    private static MaturityModel Odd(IReadOnlyList<Cap> caps, MaturityScale? scale = null, Aggregation aggregation = Aggregation.WeightedMean) => new(
        new ModelNode
        {
            Code = "",
            Title = "",
            Aggregation = aggregation,
            Nodes =
            [
                new() { Code = "S", Title = "Staged part", Weight = 1.7, Aggregation = Aggregation.Staged, ImplementedAt = 0.67, Questions = [Question("S.1", 1, 1), Question("S.2", 1, 2), Question("S.3", 1, 3)] },
                new() { Code = "W", Title = "Weakest part", Weight = 2.35, Aggregation = Aggregation.WeakestLink, Questions = [Question("W.1"), Question("W.2", 3)] },
                new() { Code = "B", Title = "Best part", Aggregation = Aggregation.Best, Questions = [Question("B.1"), Question("B.2")] },
                new() { Code = "G", Title = "Geometric part", Weight = 0.9, Aggregation = Aggregation.WeightedGeometricMean, Questions = [Question("G.1", 2), Question("G.2", 0.5)] },
                new() { Code = "P", Title = "Plain part", Weight = 3, Questions = [Question("P.1", 2), Question("P.2", 0.125), Question("P.3", 1)] },
            ],
        },
        scale ?? Samples.Scale)
    {
        Code = "odd",
        Version = "1",
        Title = "Model with every rule",
        Caps = caps,
    };

    private static AnswerSheet OddAnswers => new(new Dictionary<string, SheetAnswer>
    {
        ["S.1"] = new(new AnswerValue.Option("5")),
        ["S.2"] = new(new AnswerValue.Option("4")),
        ["S.3"] = new(new AnswerValue.Option("2")),
        ["W.1"] = new(new AnswerValue.Option("5")),
        ["W.2"] = new(new AnswerValue.Option("3")),
        ["B.1"] = new(new AnswerValue.Option("2")),
        ["B.2"] = new(new AnswerValue.Option("4")),
        ["G.1"] = new(new AnswerValue.Option("2")),
        ["G.2"] = new(new AnswerValue.Option("5")),
        ["P.1"] = new(new AnswerValue.Option("5")),
        ["P.2"] = new(new AnswerValue.Option("2")),
        ["P.3"] = new(new AnswerValue.NotApplicable("Not our task.")),
    });

    private static SingleChoiceQuestion Question(string code, double weight = 1, int? practice = null) => new()
    {
        Code = code,
        Kind = QuestionKind.Level,
        Text = $"How far is {code}?",
        Weight = weight,
        AllowsNotApplicable = true,
        PracticeLevel = practice,
        Options = [.. Enumerable.Range(1, 5).Select(i => new AnswerOption($"{i}", $"Step {i} of {code} has been taken.", (i - 1) / 4.0))],
    };

    [GeneratedRegex(@"is shown as (−?[\d.,]*\d)\.")]
    private static partial Regex Printed();
}
