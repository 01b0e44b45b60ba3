using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Opens an assessment of one unit for one cycle.</summary>
/// <param name="TargetProfile">Code of one of the model's profiles; null or empty for none.</param>
[AllowedTo(WhoMay.Start)]
public sealed record StartAssessment(UnitId Unit, string ModelCode, string ModelVersion, string Cycle, string? TargetProfile) : IRequest<AssessmentId>;
