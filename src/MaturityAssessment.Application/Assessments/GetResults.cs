using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Scoring;
using MediatR;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Scores, levels, gaps and their reasons; of an open assessment too, then provisional.</summary>
/// <remarks>All scores here are normalised (0 to 1): <see cref="MaturityScale.Shown"/> makes of them what people see.</remarks>
[AllowedTo(Role.AnyMember)]
public sealed record GetResults(AssessmentId Assessment) : IRequest<GetResults.View>
{
    /// <param name="Overall">The whole, after caps; its children are the dimensions.</param>
    /// <param name="UncappedScore">As it would be without caps; the same as the overall score where none bites.</param>
    /// <param name="RangeIsOpen">Whether floors and ceilings hold only for the questions that apply now.</param>
    /// <param name="Gaps">Capabilities under their target, the most important first.</param>
    /// <param name="Strengths">Capabilities with the highest scores, best first.</param>
    /// <param name="NextLevel">The shortest path up; null at the top or while nothing is answered.</param>
    /// <param name="Previous">The latest earlier submission of this unit with the same model; null where there is none.</param>
    public sealed record View(
        AssessmentId Id, UnitId UnitId, string UnitName, string? ParentName, string ModelTitle, string ModelVersion, string Cycle,
        AssessmentStatus Status, DateTime? SubmittedAt, string? Hash, MaturityScale Scale, Progress Progress, string? TargetTitle,
        Row Overall, double? UncappedScore, MaturityLevel? UncappedLevel, bool RangeIsOpen, IReadOnlyList<BitingCap> Caps,
        IReadOnlyList<Highlight> Gaps, IReadOnlyList<Highlight> Strengths, PathUp? NextLevel, Earlier? Previous,
        IReadOnlyDictionary<string, QuestionLine> Questions)
    {
        public bool IsProvisional => Status == AssessmentStatus.Open;
    }

    /// <summary>The whole, a dimension, a capability or a group.</summary>
    /// <param name="Code">Empty for the whole.</param>
    /// <param name="Share">Of the total that it really has (global weight), 0 to 1.</param>
    /// <param name="Gap">How far the score is under the target; 0 at or over it, null without target or score.</param>
    /// <param name="Completeness">0 to 1.</param>
    /// <param name="EvidenceShare">0 to 1; null where nothing is scored.</param>
    /// <param name="PreviousScore">In <see cref="View.Previous"/>.</param>
    /// <param name="Questions">Codes of the questions directly in it.</param>
    public sealed record Row(
        string Code, string Title, string Description, double Share, bool Applies,
        double? Score, double? Floor, double? Ceiling, MaturityLevel? Level, MaturityLevel? FloorLevel, MaturityLevel? CeilingLevel,
        MaturityLevel? Target, double? Gap, double Completeness, double? EvidenceShare, double? PreviousScore, MaturityLevel? PreviousLevel,
        IReadOnlyList<Row> Children, IReadOnlyList<string> Questions);

    /// <param name="What">What the cap does, as in "The overall level cannot exceed 3 (Defined)."</param>
    public sealed record BitingCap(string Code, string Title, string What, string Because);

    /// <param name="Gap">Under the target; 0 for strengths.</param>
    /// <param name="Priority">Share of the total times gap.</param>
    public sealed record Highlight(string Code, string Title, string DimensionTitle, double Score, MaturityLevel Level, MaturityLevel? Target, double Gap, double Priority);

    /// <param name="Reached">The overall score when all steps are taken.</param>
    public sealed record PathUp(MaturityLevel Level, double Reached, IReadOnlyList<Step> Steps);

    /// <param name="To">What would have to be true, as people read it: the option's text, or the score to reach.</param>
    public sealed record Step(string Question, string Text, string? From, string To, double FromScore, double ToScore);

    public sealed record Earlier(AssessmentId Id, string Cycle, DateTime SubmittedAt, double? Score, MaturityLevel? Level);

    /// <summary>Why a number is what it is, question by question.</summary>
    /// <param name="Capability">Code of the page it is on.</param>
    /// <param name="Answer">As people read it; null while unanswered.</param>
    /// <param name="Share">Global weight, 0 to 1.</param>
    /// <param name="Held">Points of the overall score that it brings (normalised); null where aggregation is not additive or it is not scored.</param>
    /// <param name="Lost">Points that it leaves on the table; null likewise.</param>
    /// <param name="StepGain">What one step up would add to the overall score, found by scoring again; null at the top or unanswered.</param>
    public sealed record QuestionLine(
        string Code, string Capability, string Text, QuestionState State, string? Answer, double? Score, double Share,
        double? Held, double? Lost, double? StepGain, string Comment, int Evidence);
}
