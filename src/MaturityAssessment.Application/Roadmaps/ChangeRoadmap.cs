using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MediatR;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Sets budget, horizon and what the plan must or must not hold.</summary>
/// <param name="Periods">Quarters.</param>
/// <param name="StartsOn">The first day of the first quarter; any day of it will do.</param>
/// <param name="ExpectedVersion"><see cref="GetRoadmap.View.Version"/>.</param>
[AllowedTo(WhoMay.ChangeRoadmap)]
public sealed record ChangeRoadmap(
    AssessmentId Assessment, decimal Budget, int Periods, DateOnly StartsOn, IReadOnlyList<string> Pinned, IReadOnlyList<string> Forbidden, int ExpectedVersion) : IRequest<ChangeRoadmap.Saved>
{
    public sealed record Saved(int Version);
}
