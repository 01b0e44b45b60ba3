using System.Runtime.CompilerServices;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;

namespace MaturityAssessment.Application.Assessments;

/// <summary>How a model of any depth is laid out on pages: its dimensions, and in each the nodes that hold questions.</summary>
internal sealed class Outline
{
    /// <summary>Stands for the root, whose own code is empty, in addresses.</summary>
    private const string RootCode = "-";

    private static readonly ConditionalWeakTable<MaturityModel, Outline> Made = [];

    private readonly Dictionary<string, string> _capabilityOfQuestion = new(StringComparer.Ordinal);

    private Outline(MaturityModel model)
    {
        var parts = model.Dimensions.Select(d => new Part(d, [.. WithQuestions(d)])).Where(p => p.Capabilities.Count > 0).ToList();
        if (model.Root.Questions.Count > 0)
        {
            parts.Add(new(model.Root, [model.Root]));
        }

        Parts = parts;
        foreach (var capability in parts.SelectMany(p => p.Capabilities))
        {
            foreach (var question in capability.Questions)
            {
                _capabilityOfQuestion.Add(question.Code, CodeOf(capability));
            }
        }
    }

    public sealed record Part(ModelNode Dimension, IReadOnlyList<ModelNode> Capabilities);

    public IReadOnlyList<Part> Parts { get; }

    public static Outline Of(MaturityModel model) => Made.GetValue(model, m => new(m));

    public static string CodeOf(ModelNode node) => node.Code.Length == 0 ? RootCode : node.Code;

    public string CapabilityOf(string question) => _capabilityOfQuestion[question];

    public (ModelNode Dimension, ModelNode Capability)? Find(string capability)
    {
        foreach (var part in Parts)
        {
            if (part.Capabilities.FirstOrDefault(c => CodeOf(c) == capability) is { } found)
            {
                return (part.Dimension, found);
            }
        }

        return null;
    }

    public IReadOnlyList<Section> Sections(ScoreCard card) =>
        [.. Parts.Select(p => new Section(
            CodeOf(p.Dimension), p.Dimension.Title, p.Dimension.Description,
            ProgressOf(p.Capabilities.SelectMany(c => c.Questions), card),
            [.. p.Capabilities.Select(c => new SectionCapability(CodeOf(c), c.Title, ProgressOf(c.Questions, card)))]))];

    /// <summary>The first page with something to answer, from the top.</summary>
    public static SectionCapability? ToContinue(IReadOnlyList<Section> sections) =>
        sections.SelectMany(s => s.Capabilities).FirstOrDefault(c => !c.Progress.IsComplete);

    public static Progress ProgressOf(IEnumerable<Question> questions, ScoreCard card)
    {
        var (answered, applicable) = (0, 0);
        foreach (var question in questions)
        {
            var state = card.Questions[question.Code].State;
            answered += state == QuestionState.Answered ? 1 : 0;
            applicable += state is QuestionState.Answered or QuestionState.Unanswered ? 1 : 0;
        }

        return new(answered, applicable);
    }

    private static IEnumerable<ModelNode> WithQuestions(ModelNode node) =>
        node.Nodes.SelectMany(WithQuestions).Concat(node.Questions.Count > 0 ? [node] : []);
}
