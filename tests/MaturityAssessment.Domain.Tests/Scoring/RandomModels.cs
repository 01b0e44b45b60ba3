using CsCheck;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using static MaturityAssessment.Domain.Tests.Scoring.ModelBuilder;

namespace MaturityAssessment.Domain.Tests.Scoring;

/// <summary>Random models and answers for the laws. One seed makes one case, so that a failing case is its seed.</summary>
internal static class RandomModels
{
    public static Gen<RandomCase> Cases(bool conditions = true, bool caps = true, bool rounds = true, bool complete = false, bool plain = false) =>
        Gen.UInt.Select(seed => new RandomCase(seed, conditions, caps, rounds, complete, plain));
}

internal sealed class RandomCase
{
    private static readonly double[] Weights = [0, 0.5, 1, 1, 1, 2, 3.7, 12];
    private readonly Random _random;
    private readonly uint _seed;
    private readonly bool _conditions;
    private readonly bool _plain;
    private readonly List<string> _asked = [];
    private int _nodes;

    public RandomCase(uint seed, bool conditions, bool caps, bool rounds, bool complete, bool plain)
    {
        // drawn from the seed alone: the same seed, the same case
        _random = new((int)seed);
        _seed = seed;
        (_conditions, _plain) = (conditions, plain);
        var scale = _random.Next(2) == 0 ? FiveLevels : Scale(0, 0, 0.3, 0.55, 0.8);
        if (rounds && !plain && _random.Next(4) == 0)
        {
            scale = scale with { TierDecimals = _random.Next(3) };
        }

        var root = RandomNode("", depth: 0);
        Model = Rooted(root, scale, caps ? RandomCaps(root) : []);
        Sheet = new(RandomAnswers(complete));
    }

    public MaturityModel Model { get; }
    public AnswerSheet Sheet { get; }

    public ScoreCard Score() => new Scorer(Model).Score(Sheet);

    public AnswerValue RandomAnswer(Question question, double atLeast = 0)
    {
        var fitting = ((SingleChoiceQuestion)question).Options.Where(o => o.Score >= atLeast).ToList();
        return new AnswerValue.Option(fitting[_random.Next(fitting.Count)].Code);
    }

    public AnswerSheet With(string question, AnswerValue? value)
    {
        var answers = Sheet.Answers.ToDictionary();
        if (value is null)
        {
            answers.Remove(question);
        }
        else
        {
            answers[question] = new(value);
        }

        return new(answers);
    }

    public override string ToString() => $"seed {_seed}: {Describe(Model.Root)} answered {string.Join(", ", Sheet.Answers.Select(a => $"{a.Key}={a.Value.Value.Describe()}"))}";

    private static string Describe(ModelNode node) =>
        $"{node.Code}:{node.Aggregation}*{node.Weight}({string.Join(" ", node.Nodes.Select(Describe).Concat(node.Questions.Select(q => $"{q.Code}*{q.Weight}")))})";

    private ModelNode RandomNode(string code, int depth)
    {
        var aggregation = _plain ? Aggregation.WeightedMean : (Aggregation)_random.Next(5);
        var children = new List<object>();
        var nodes = depth == 0 ? 1 + _random.Next(3) : depth < 3 ? _random.Next(3) : 0;
        for (var i = 0; i < nodes; i++)
        {
            children.Add(RandomNode($"N{++_nodes}", depth + 1));
        }

        var questions = nodes == 0 ? 1 + _random.Next(4) : _random.Next(3);
        for (var i = 0; i < questions; i++)
        {
            children.Add(RandomQuestion());
        }

        return Node(code, Weights[_random.Next(Weights.Length)], aggregation, _random.Next(2) == 0 ? 1 : 0.6, [.. children]);
    }

    private SingleChoiceQuestion RandomQuestion()
    {
        var code = $"q{_asked.Count + 1}";
        var condition = _conditions && _asked.Count > 0 && _random.Next(4) == 0 ? RandomCondition(0) : null;
        int? practice = _random.Next(4) == 0 ? null : _random.Next(1, 6);
        double[] scores = _random.Next(4) switch
        {
            0 => [0, 1],
            1 => [0, 0.2, 0.6, 1],
            2 => [0, 0.67, 1],
            _ => [0, 0.25, 0.5, 0.75, 1],
        };
        _asked.Add(code);
        return Choice(code, Weights[_random.Next(Weights.Length)], condition, practice, scores);
    }

    private Condition RandomCondition(int depth)
    {
        var about = _asked[_random.Next(_asked.Count)];
        return _random.Next(depth > 1 ? 3 : 6) switch
        {
            0 => new Condition.Answered(about),
            1 => new Condition.Is(about, ["B", "C"]),
            2 => new Condition.AtLeast(about, 0.6),
            3 => new Condition.Not(RandomCondition(depth + 1)),
            4 => new Condition.All([RandomCondition(depth + 1), RandomCondition(depth + 1)]),
            _ => new Condition.Any([RandomCondition(depth + 1), RandomCondition(depth + 1)]),
        };
    }

    private List<Cap> RandomCaps(ModelNode root)
    {
        var caps = new List<Cap>();
        var nodes = root.DescendantNodes().ToList();
        var questions = root.DescendantQuestions().ToList();
        for (var i = _random.Next(4); i > 0; i--)
        {
            CapLimit limit = _random.Next(5) switch
            {
                0 => new CapLimit.Voids(),
                1 or 2 => new CapLimit.Score(_random.Next(1, 10) / 10.0),
                _ => new CapLimit.Level(_random.Next(1, 5)),
            };
            caps.Add(_random.Next(2) == 0 && nodes.Count > 0
                ? new(nodes[_random.Next(nodes.Count)].Code, new CapTrigger.NodeBelowLevel(_random.Next(1, 5)), limit, "Because.")
                : new(questions[_random.Next(questions.Count)].Code, new CapTrigger.QuestionBelowScore(_random.Next(1, 11) / 10.0), limit, "Because."));
        }

        return caps;
    }

    private Dictionary<string, SheetAnswer> RandomAnswers(bool complete)
    {
        var answers = new Dictionary<string, SheetAnswer>();
        foreach (var question in Model.Questions)
        {
            var draw = _random.Next(10);
            if (draw == 0)
            {
                answers[question.Code] = new(new AnswerValue.NotApplicable("So."));
            }
            else if (complete || draw > 2)
            {
                answers[question.Code] = new(RandomAnswer(question), _random.Next(2) == 0, _random.Next(3) == 0);
            }
        }

        return answers;
    }
}
