using MaturityAssessment.Domain.Outcomes;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Domain.Models;

/// <summary>One published version of a maturity model. It never changes; an assessment is pinned to it.</summary>
/// <remarks>Made by <c>ModelReader</c>, which refuses a model with any fault, so that code and version, weights, conditions and references can be relied on here.</remarks>
public sealed class MaturityModel
{
    private readonly Dictionary<string, ModelNode> _nodes;
    private readonly Dictionary<string, Question> _questions;

    public MaturityModel(ModelNode root, MaturityScale scale)
    {
        Root = root;
        Scale = scale;
        Questions = [.. root.DescendantQuestions()];
        _nodes = root.DescendantNodes().ToDictionary(n => n.Code, StringComparer.Ordinal);
        _questions = Questions.ToDictionary(q => q.Code, StringComparer.Ordinal);
    }

    public required string Code { get; init; }
    public required string Version { get; init; }
    public string Language { get; init; } = "en";
    public required string Title { get; init; }
    public string Description { get; init; } = "";

    /// <summary>How long answering takes, for people who plan their day; null when the author did not say.</summary>
    public int? Minutes { get; init; }

    public MaturityScale Scale { get; }

    /// <summary>The whole: its children are the dimensions. Its code is empty.</summary>
    public ModelNode Root { get; }

    /// <summary>All questions, in the order in which they are asked.</summary>
    public IReadOnlyList<Question> Questions { get; }

    public IReadOnlyList<ModelNode> Dimensions => Root.Nodes;
    public IReadOnlyList<Cap> Caps { get; init; } = [];
    public IReadOnlyList<TargetProfile> Targets { get; init; } = [];
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];
    public IReadOnlyList<Initiative> Initiatives { get; init; } = [];

    /// <summary>Whether, by the model's method, a later phase of a roadmap begins only when everything planned of the earlier ones is finished.</summary>
    public bool PhasesInOrder { get; init; }

    public IReadOnlyList<Challenge> Challenges { get; init; } = [];
    public IReadOnlyList<Objection> Objections { get; init; } = [];
    public IReadOnlyList<OutcomeMeasure> Measures { get; init; } = [];

    /// <summary>How earlier versions of this model carry over into this one.</summary>
    public IReadOnlyList<ModelVersionMap> VersionMaps { get; init; } = [];

    /// <summary>Translation files by language tag, relative to the model file.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; init; } = new Dictionary<string, string>();

    /// <summary>The node below the root with this code, or null.</summary>
    public ModelNode? FindNode(string code) => _nodes.GetValueOrDefault(code);

    /// <summary>The question with this code, or null.</summary>
    public Question? FindQuestion(string code) => _questions.GetValueOrDefault(code);

    public Initiative? FindInitiative(string code) => Initiatives.FirstOrDefault(i => i.Code == code);
}
