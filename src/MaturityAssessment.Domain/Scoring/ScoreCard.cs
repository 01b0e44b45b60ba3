using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Domain.Scoring;

/// <summary>The result of scoring one answer sheet: a score for the whole, for every node and for every question.</summary>
/// <remarks>All scores are normalised (0 to 1, but for numbers that are not clamped); the model's scale says how they are shown.</remarks>
public sealed class ScoreCard
{
    public required MaturityModel Model { get; init; }

    /// <summary>The whole, after caps.</summary>
    public required NodeScore Overall { get; init; }

    /// <summary>The whole as it would be without caps; the same as <see cref="Overall"/> where none bites.</summary>
    public required NodeScore UncappedOverall { get; init; }

    /// <summary>By node code (the root is not among them).</summary>
    public required IReadOnlyDictionary<string, NodeScore> Nodes { get; init; }

    /// <summary>By question code; every question of the model.</summary>
    public required IReadOnlyDictionary<string, QuestionScore> Questions { get; init; }

    /// <summary>The caps that bite, in the model's order.</summary>
    public required IReadOnlyList<Cap> BitingCaps { get; init; }

    /// <summary>Whether some question's applicability still hangs on an unanswered one: floors and ceilings then hold for the questions that apply now.</summary>
    public required bool ApplicabilityIsOpen { get; init; }

    /// <summary>Applicable questions that have an answer (a score).</summary>
    public int Answered => Questions.Values.Count(q => q.State == QuestionState.Answered);

    /// <summary>Applicable questions.</summary>
    public int Applicable => Questions.Values.Count(q => q.State is QuestionState.Answered or QuestionState.Unanswered);

    public NodeScore Of(ModelNode node) => node.Code.Length == 0 ? Overall : Nodes[node.Code];
}

/// <summary>A node's result. Scores and levels are null where nothing below it is answered, or nothing applies.</summary>
/// <param name="Code">The node's; empty for the whole.</param>
/// <param name="Score">Over answered questions only.</param>
/// <param name="Floor">With every unanswered applicable question at 0; null only where nothing applies or a cap voids the whole.</param>
/// <param name="Ceiling">With every unanswered applicable question at 1; null likewise.</param>
/// <param name="Completeness">Answered weight over applicable weight, 0 to 1; 1 where nothing applies.</param>
/// <param name="GlobalWeight">Product of the normalised weights on its path after not-applicable nodes dropped out; 0 where it does not apply.</param>
/// <param name="Level">The level of <paramref name="Score"/>, for the whole after caps.</param>
/// <param name="EvidenceShare">Share of scored weight whose answers carry evidence, 0 to 1; null where nothing is scored.</param>
/// <param name="VerifiedShare">Share of scored weight that a reviewer confirmed; null likewise.</param>
/// <param name="Progress">For a staged node, the share of the next level's practices already implemented; else null.</param>
public sealed record NodeScore(
    string Code,
    bool Applies,
    double? Score,
    double? Floor,
    double? Ceiling,
    double Completeness,
    double GlobalWeight,
    MaturityLevel? Level,
    MaturityLevel? FloorLevel,
    MaturityLevel? CeilingLevel,
    double? EvidenceShare,
    double? VerifiedShare,
    double? Progress = null);

public enum QuestionState
{
    Answered,
    Unanswered,

    /// <summary>The respondent said so.</summary>
    NotApplicable,

    /// <summary>Its condition does not hold.</summary>
    DoesNotApply,
}

/// <param name="Score">Normalised; null unless answered.</param>
/// <param name="GlobalWeight">As for nodes; 0 where it does not apply.</param>
public sealed record QuestionScore(string Code, QuestionState State, double? Score, double GlobalWeight);
