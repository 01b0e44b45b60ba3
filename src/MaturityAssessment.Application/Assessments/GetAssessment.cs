using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Assessments;

/// <summary>The task list of one assessment.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record GetAssessment(AssessmentId Assessment) : IRequest<GetAssessment.View>
{
    /// <param name="TargetTitle">The chosen target profile's title; null for none.</param>
    /// <param name="Continue">The first capability with an unanswered question; null when everything is answered.</param>
    public sealed record View(
        AssessmentId Id, UnitId UnitId, string UnitName, string? ParentName,
        string ModelCode, string ModelVersion, string ModelTitle, int? Minutes, string Cycle, string? TargetTitle,
        AssessmentStatus Status, Progress Progress, IReadOnlyList<Section> Sections, SectionCapability? Continue,
        bool MayAnswer, bool MaySubmit, bool MayDiscard, History History);

    /// <param name="Hash">SHA-256 over the submitted snapshot; null while open.</param>
    public sealed record History(DateTime StartedAt, string StartedBy, DateTime? SubmittedAt, string? SubmittedBy, string? Hash);
}
