using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Domain.Tests.Scoring;

/// <summary>Small models in a line or two.</summary>
internal static class ModelBuilder
{
    /// <summary>Levels 1 to 5 with bands of a fifth, shown from 0 to 100 with one decimal.</summary>
    public static MaturityScale FiveLevels { get; } = Scale(1, 0, 0.2, 0.4, 0.6, 0.8);

    public static MaturityScale Scale(int first, params double[] thresholds) =>
        new([.. thresholds.Select((from, i) => new MaturityLevel(first + i, $"Level {first + i}", from, ""))], new(0, 100), 1);

    public static MaturityModel Model(params object[] children) => Model(Aggregation.WeightedMean, children);

    public static MaturityModel Model(Aggregation aggregation, params object[] children) => Model(FiveLevels, aggregation, [], children);

    public static MaturityModel Model(MaturityScale scale, Aggregation aggregation, IReadOnlyList<Cap> caps, params object[] children) =>
        Model(Node("", 1, aggregation, children), scale, caps);

    public static MaturityModel Model(ModelNode root, MaturityScale? scale = null, IReadOnlyList<Cap>? caps = null) =>
        new(root, scale ?? FiveLevels) { Code = "test", Version = "1", Title = "Test", Caps = caps ?? [] };

    public static ModelNode Node(string code, params object[] children) => Node(code, 1, Aggregation.WeightedMean, children);

    public static ModelNode Node(string code, double weight, params object[] children) => Node(code, weight, Aggregation.WeightedMean, children);

    public static ModelNode Node(string code, double weight, Aggregation aggregation, params object[] children) =>
        Node(code, weight, aggregation, 1, children);

    public static ModelNode Staged(string code, double implementedAt, params object[] children) => Node(code, 1, Aggregation.Staged, implementedAt, children);

    public static ModelNode Node(string code, double weight, Aggregation aggregation, double implementedAt, object[] children) => new()
    {
        Code = code,
        Title = $"Title of {code}",
        Weight = weight,
        Aggregation = aggregation,
        ImplementedAt = implementedAt,
        Nodes = [.. children.OfType<ModelNode>()],
        Questions = [.. children.OfType<Question>()],
    };

    /// <summary>Five options A to E with scores 0, 0.25, 0.5, 0.75 and 1.</summary>
    public static Question Q(string code, double weight = 1, Condition? when = null, int? practice = null) =>
        Choice(code, weight, when, practice, 0, 0.25, 0.5, 0.75, 1);

    public static SingleChoiceQuestion Choice(string code, double weight, Condition? when, int? practice, params double[] scores) => new()
    {
        Code = code,
        Kind = QuestionKind.Choice,
        Text = $"Text of {code}?",
        Weight = weight,
        AppliesWhen = when,
        PracticeLevel = practice,
        AllowsNotApplicable = true,
        Options = [.. scores.Select((s, i) => new AnswerOption(((char)('A' + i)).ToString(), $"Option {i}", s))],
    };

    public static Question YesNo(string code, int? practice = null, double weight = 1) => Choice(code, weight, null, practice, 0, 1);

    public static Question Number(string code, double weight, bool clamps, params (double Value, double Score)[] points) => new NumberQuestion
    {
        Code = code,
        Kind = QuestionKind.Number,
        Text = $"Text of {code}?",
        Weight = weight,
        AllowsNotApplicable = true,
        Clamps = clamps,
        Points = [.. points.Select(p => new ScorePoint(p.Value, p.Score))],
    };

    /// <summary>Answers like <c>("A1", 0.75)</c>; a null is not applicable.</summary>
    public static AnswerSheet Sheet(this MaturityModel model, params (string Question, double? Score)[] answers) =>
        AnswerSheet.Of(answers.Select(a => KeyValuePair.Create(a.Question, Answer(model.FindQuestion(a.Question)!, a.Score))));

    public static ScoreCard Score(this MaturityModel model, params (string Question, double? Score)[] answers) => new Scorer(model).Score(model.Sheet(answers));

    public static AnswerValue Answer(Question question, double? score) => (question, score) switch
    {
        (_, null) => new AnswerValue.NotApplicable("It does not fit."),
        (SingleChoiceQuestion choice, { } s) => new AnswerValue.Option(choice.Options.Single(o => o.Score == s).Code),
        (_, { } value) => new AnswerValue.Number(value),
    };

    public static Cap LevelCap(string node, int below, int highest) => new(node, new CapTrigger.NodeBelowLevel(below), new CapLimit.Level(highest), $"{node} holds the whole back.");

    public static Cap ScoreCap(string question, double atLeast, double highest) =>
        new(question, new CapTrigger.QuestionBelowScore(atLeast), new CapLimit.Score(highest), $"{question} holds the whole back.");

    public static Cap VoidCap(string question, double atLeast) =>
        new(question, new CapTrigger.QuestionBelowScore(atLeast), new CapLimit.Voids(), $"Without {question} there is no result.");
}
