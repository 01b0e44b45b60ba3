using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Languages;
using MaturityAssessment.Reporting.Roadmaps;

namespace MaturityAssessment.Reporting.Workbooks;

/// <summary>The tree of a model and its values, laid out on sheets: which row holds what, and what stands there now.</summary>
internal sealed class ScoredTree
{
    private const int FirstRow = 2;

    public static readonly IReadOnlyList<Run> Runs = [Run.Score, Run.Floor, Run.Ceiling];

    private readonly Dictionary<string, int> _questionRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _nodeRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int First, int Last)> _optionRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int First, int Last)> _childRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int First, int Last)> _stageRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModelNode> _parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _targets;

    public ScoredTree(RoadmapReportContent content, Words words)
    {
        (Content, Words) = (content, words);
        Answers = words.Say("Answers");
        Options = words.Say("Options");
        Weights = words.Say("Weights");
        Scores = words.Say("Scores");
        Stages = words.Say("Stages");
        Levels = words.Say("Levels");
        Caps = words.Say("Caps");
        _targets = content.Target is { } target ? Gaps.Of(Card, target).Where(g => !g.IsQuestion).ToDictionary(g => g.Code, g => g.Target, StringComparer.Ordinal) : [];
        Nodes = [Model.Root, .. Model.Root.DescendantNodes()];
        var (option, child, stage) = (FirstRow, FirstRow, FirstRow);
        foreach (var question in Model.Questions)
        {
            _questionRows.Add(question.Code, FirstRow + _questionRows.Count);
            var count = question switch { SingleChoiceQuestion single => single.Options.Count, MultipleChoiceQuestion multiple => multiple.Options.Count, NumberQuestion number => number.Points.Count, _ => 0 };
            _optionRows.Add(question.Code, Block(ref option, count));
        }

        foreach (var node in Nodes)
        {
            _nodeRows.Add(node.Code, FirstRow + _nodeRows.Count);
            _childRows.Add(node.Code, Block(ref child, node.Nodes.Count + node.Questions.Count));
            _stageRows.Add(node.Code, Block(ref stage, node.Aggregation == Aggregation.Staged ? PracticesOf(node).Count() : 0));
            foreach (var code in node.Nodes.Select(n => n.Code).Concat(node.Questions.Select(q => q.Code)))
            {
                _parents.Add(code, node);
            }
        }
    }

    public RoadmapReportContent Content { get; }
    public Words Words { get; }

    /// <summary>The names of the sheets that formulas refer to, in the language of the workbook.</summary>
    public string Answers { get; }
    public string Options { get; }
    public string Weights { get; }
    public string Scores { get; }
    public string Stages { get; }
    public string Levels { get; }
    public string Caps { get; }
    public MaturityModel Model => Content.Model;
    public ScoreCard Card => Content.Card;
    public IReadOnlyList<ModelNode> Nodes { get; }
    public int LastLevelRow => FirstRow + Model.Scale.Levels.Count - 1;

    public string NameOf(QuestionState state) => state switch
    {
        QuestionState.Answered => Words.Say("Answer given"),
        QuestionState.Unanswered => Words.Say("Not answered"),
        QuestionState.NotApplicable => Words.Say("Not applicable"),
        _ => Words.Say("Does not apply"),
    };

    /// <summary>A state as formulas compare it.</summary>
    public string InFormula(QuestionState state) => Formula.Text(NameOf(state));

    public int RowOf(Question question) => _questionRows[question.Code];

    public int RowOf(ModelNode node) => _nodeRows[node.Code];

    public (int First, int Last) OptionsOf(Question question) => _optionRows[question.Code];

    public (int First, int Last) ChildrenOf(ModelNode node) => _childRows[node.Code];

    /// <summary>Its practices on the sheet of stages; the last before the first where it has none.</summary>
    public (int First, int Last) StagesOf(ModelNode node) => _stageRows[node.Code];

    public ModelNode ParentOf(string code) => _parents[code];

    /// <summary>The first tier above a question; the root where there is none between.</summary>
    public ModelNode DimensionOf(string code)
    {
        var node = _parents[code];
        while (node.Code.Length > 0 && _parents[node.Code] is { Code.Length: > 0 } above)
        {
            node = above;
        }

        return node;
    }

    public static double EffectiveWeight(ModelNode parent, double weight) =>
        // where a model gives all siblings weight 0, they count equally
        parent.Nodes.All(n => n.Weight == 0) && parent.Questions.All(q => q.Weight == 0) ? 1 : weight;

    /// <summary>What counts in a staged node, however deep below.</summary>
    public static IEnumerable<Question> PracticesOf(ModelNode node) =>
        node.Nodes.Where(n => EffectiveWeight(node, n.Weight) > 0).SelectMany(PracticesOf)
            .Concat(node.Questions.Where(q => EffectiveWeight(node, q.Weight) > 0 && q.PracticeLevel is not null));

    public string TitleOf(ModelNode node) => node.Code.Length == 0 ? Model.Title : node.Title;

    /// <summary>Normalised; null where the target profile asks for nothing.</summary>
    public double? TargetOf(ModelNode node) => _targets.TryGetValue(node.Code, out var target) ? target : null;

    public NodeScore ResultOf(ModelNode node) => node.Code.Length == 0 ? Card.UncappedOverall : Card.Nodes[node.Code];

    public QuestionScore ResultOf(Question question) => Card.Questions[question.Code];

    public double? ValueOf(ModelNode node, Run run) => run switch { Run.Floor => ResultOf(node).Floor, Run.Ceiling => ResultOf(node).Ceiling, _ => ResultOf(node).Score };

    public double? ValueOf(Question question, Run run) => ResultOf(question) is { State: QuestionState.Unanswered } && run != Run.Score ? (run == Run.Floor ? 0 : 1) : ResultOf(question).Score;

    /// <summary>The place among the levels that a staged node has reached, from 1; 0 under the first.</summary>
    public int StageOf(ModelNode node, Run run)
    {
        var missing = PracticesOf(node).Where(q => IsMissing(node, q, run)).Select(q => q.PracticeLevel!.Value).DefaultIfEmpty(int.MaxValue).Min();
        return Model.Scale.Levels.Count(l => missing == int.MaxValue || l.Number <= missing - 1);
    }

    public bool IsMissing(ModelNode node, Question question, Run run) =>
        ResultOf(question).State is QuestionState.Answered or QuestionState.Unanswered && !(ValueOf(question, run) >= node.ImplementedAt - MaturityScale.Tolerance);

    /// <summary>The number of the level reached, one under the first for a staged node that has not reached that; null without a score.</summary>
    public int? LevelNumberOf(ModelNode node, Run run)
    {
        var levels = Model.Scale.Levels;
        return ValueOf(node, run) is not { } score ? null
            : node.Aggregation == Aggregation.Staged ? (StageOf(node, run) is > 0 and var stage ? levels[stage - 1].Number : levels[0].Number - 1)
            : Model.Scale.LevelOf(score).Number;
    }

    /// <summary>The normalised score of a staged node at the level in this place, from 0.</summary>
    public double ScoreOfStage(int level)
    {
        var (first, highest) = (Model.Scale.Lowest.Number, Model.Scale.Highest.Number);
        return highest == first ? 1 : (double)(Model.Scale.Levels[level].Number - first) / (highest - first);
    }

    private static (int First, int Last) Block(ref int next, int count)
    {
        var block = (next, next + count - 1);
        next += count;
        return block;
    }
}
