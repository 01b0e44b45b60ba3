using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Pdf;
using MaturityAssessment.Reporting.Languages;

namespace MaturityAssessment.Reporting.Roadmaps;

/// <summary>What several chapters need to know, worked out once.</summary>
internal sealed class ReportFacts : FactsInWords
{
    private readonly Dictionary<string, ModelNode> _parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MaturityLevel?> _targetLevels = new(StringComparer.Ordinal);

    public ReportFacts(RoadmapReportContent content, ReportOptions options)
        : base(options.Language, content.Model.Language)
    {
        (Content, Options) = (content, options);
        Name = OneLine(content.Organisation) is { Length: > 0 } name ? name : Words.Say("Unnamed organisation");
        Explanation = Explanation.Of(Model, content.Answers);
        Contributions = Explanation.Questions.ToDictionary(q => q.Code, StringComparer.Ordinal);
        NextLevel = NextLevel.Of(Model, content.Answers);
        Findings = Findings.Of(Card, null, 3);
        AllGaps = content.Target is { } target ? Gaps.Of(Card, target) : [];
        Earlier = EarlierScores.Of(content);
        Owners = (content.Programme?.Slippage.Lines ?? [])
            .Where(l => OneLine(l.Actual.Owner).Length > 0)
            .ToDictionary(l => l.Planned.Code, l => OneLine(l.Actual.Owner), StringComparer.Ordinal);
        GapsByCode = AllGaps.ToDictionary(g => g.Code, StringComparer.Ordinal);
        Collect(Model.Root, null);
        Dimensions = Model.Dimensions.Count > 0 ? Model.Dimensions : Model.Root.Questions.Count > 0 ? [Model.Root] : [];
    }

    public RoadmapReportContent Content { get; }
    public ReportOptions Options { get; }
    public MaturityModel Model => Content.Model;
    public MaturityScale Scale => Content.Model.Scale;
    public ScoreCard Card => Content.Card;

    /// <summary>The organisation's.</summary>
    public string Name { get; }

    public Explanation Explanation { get; }
    public IReadOnlyDictionary<string, QuestionContribution> Contributions { get; }
    public NextLevel? NextLevel { get; }

    /// <summary>Against the organisation's own mean: what stands out.</summary>
    public Findings Findings { get; }

    /// <summary>Against the target; empty without one.</summary>
    public IReadOnlyList<Gap> AllGaps { get; }

    public IReadOnlyDictionary<string, Gap> GapsByCode { get; }

    /// <summary>Null where there is no assessment before.</summary>
    public EarlierScores? Earlier { get; }

    /// <summary>Who answers for an initiative, by code; those that are known.</summary>
    public IReadOnlyDictionary<string, string> Owners { get; }

    /// <summary>The model's first tier; the whole where its root holds the questions itself.</summary>
    public IReadOnlyList<ModelNode> Dimensions { get; }

    /// <summary>The plan, where it holds any initiative.</summary>
    public PlannedRoadmap? Roadmap => Content.Roadmap is { Plan.Initiatives.Count: > 0 } roadmap ? roadmap : null;

    /// <summary>All initiatives that a plan could hold.</summary>
    public IReadOnlyList<Initiative> Candidates => Content.Roadmap is { Candidates.Count: > 0 } roadmap ? roadmap.Candidates : Model.Initiatives;

    public string Title => Options.Kind == ReportKind.Progress ? Words.Say("Progress report")
        : Roadmap is null || (Options.Kind == ReportKind.Roadmap && !Has(ReportSection.Roadmap)) ? Words.Say("Maturity report")
        : Words.Say("Maturity report and roadmap");

    public string Currency => OneLine(Options.Currency);

    /// <summary>"Cost, EUR": a heading with the currency, where there is one.</summary>
    public string InCurrency(string heading) => Currency.Length > 0 ? $"{heading}, {Currency}" : heading;

    public bool IsVoided => Card.Overall.Score is null && Card.UncappedOverall.Score is not null;
    public bool AppliesAtAll => Card.UncappedOverall.Applies && Card.Applicable > 0;

    /// <summary>Nodes under their target that hold questions, the most worthwhile first; without a target, those furthest under the organisation's own mean.</summary>
    public IReadOnlyList<Shortfall> Shortfalls => Content.Target is null
        ? [.. Findings.Of(Card, null, int.MaxValue).Weaknesses.Select(f => new Shortfall(f.Code, f.Title, f.Score, null, -f.Margin, f.GlobalWeight * -f.Margin))]
        : [.. AllGaps.Where(g => !g.IsQuestion && g is { Distance: > 0, GlobalWeight: > 0 } && Model.FindNode(g.Code) is { Questions.Count: > 0 })
            .Select(g => new Shortfall(g.Code, g.Title, g.Score!.Value, g.Target, g.Distance!.Value, g.Priority!.Value))];

    /// <summary>The level that a node or question should reach; null where nobody asks for one.</summary>
    public MaturityLevel? TargetLevelOf(string code) => _targetLevels.GetValueOrDefault(code);

    /// <summary>The normalised score that a node or question should reach.</summary>
    public double? TargetOf(string code) => GapsByCode.TryGetValue(code, out var gap) ? gap.Target : null;

    public ModelNode? ParentOf(string code) => _parents.GetValueOrDefault(code);

    /// <summary>The dimension in which a node or question lies; the dimension itself for one.</summary>
    public ModelNode DimensionOf(string code)
    {
        var node = Model.FindNode(code) ?? _parents[code];
        while (node.Code.Length > 0 && _parents.TryGetValue(node.Code, out var parent) && parent.Code.Length > 0)
        {
            node = parent;
        }

        return node;
    }

    public NodeScore ScoreOf(ModelNode node) => node.Code.Length == 0 ? Card.UncappedOverall : Card.Nodes[node.Code];

    public string TitleOf(ModelNode node) => node.Code.Length == 0 ? Model.Title : node.Title;

    public AnswerNote? NoteOn(string question) => Content.Notes.GetValueOrDefault(question);

    /// <summary>Whether the reader finds it in this document.</summary>
    public bool Has(ReportSection section) => Options.Kind == ReportKind.Roadmap && Options.Sections.Contains(section);

    /// <summary>The blocks of a section; none where it is left out.</summary>
    public IEnumerable<Block> If(ReportSection section, IEnumerable<Block> blocks) => Has(section) ? blocks : [];

    /// <summary>Where a node stands in words, when it has no score.</summary>
    public string AbsenceOf(NodeScore node) => node.Applies ? Words.Say("No answers yet") : Words.Say("Not applicable");

    public string QuarterName(int period) => Content.Roadmap is { } roadmap ? Words.Quarter(roadmap.StartsOn.AddMonths(3 * (period - 1))) : Words.Number(period);

    public string Span(int start, int end) => start == end ? QuarterName(start) : Words.Say($"{QuarterName(start)} to {QuarterName(end)}");

    /// <summary>Names and titles stand in one line, whatever was pasted into them.</summary>
    public static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Collect(ModelNode node, MaturityLevel? inherited)
    {
        var target = Content.Target is { } profile && profile.Levels.TryGetValue(node.Code, out var number) ? Scale.Find(number) : inherited;
        _targetLevels[node.Code] = target;
        foreach (var question in node.Questions)
        {
            _parents[question.Code] = node;
            _targetLevels[question.Code] = target;
        }

        foreach (var child in node.Nodes)
        {
            _parents[child.Code] = node;
            Collect(child, target);
        }
    }
}

/// <param name="Target">Normalised; null where it is held against the organisation's own mean.</param>
/// <param name="Distance">How far it is below.</param>
/// <param name="Priority">Share of the whole times distance: what closing it would bring.</param>
internal sealed record Shortfall(string Code, string Title, double Score, double? Target, double Distance, double Priority);
