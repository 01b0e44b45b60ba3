using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Assessments;

/// <summary>The assessments within reach, newest first, a page at a time.</summary>
/// <param name="Unit">Only this unit's; null for all.</param>
/// <param name="Page">From 1.</param>
[AllowedTo(Role.AnyMember)]
public sealed record ListAssessments(UnitId? Unit = null, string? Cycle = null, AssessmentStatus? Status = null, int Page = 1, int PageSize = 50) : IRequest<ListAssessments.View>
{
    public const int LargestPage = 200;

    /// <param name="Total">Rows that match the filters, on all pages.</param>
    /// <param name="Cycles">All there are, newest first, for the filter.</param>
    /// <param name="Units">Those that have an assessment, by name, for the filter.</param>
    /// <param name="MayStart">Whether this person may start an assessment.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<string> Cycles, IReadOnlyList<UnitChoice> Units, bool MayStart);

    /// <param name="ParentName">The unit above; null at the top.</param>
    /// <param name="Level">Of the submission, or provisional while open; null while nothing is answered.</param>
    /// <param name="Score">As the model's scale shows it; null likewise.</param>
    public sealed record Row(
        AssessmentId Id, UnitId UnitId, string UnitName, string? ParentName, string ModelTitle, string Cycle, AssessmentStatus Status,
        Progress Progress, MaturityLevel? Level, double? Score, DateTime StartedAt, DateTime? SubmittedAt);

    public sealed record UnitChoice(UnitId Id, string Name, string? ParentName);
}
