using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MediatR;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Removes an open assessment with all its answers. A submitted one stays.</summary>
[AllowedTo(WhoMay.Discard)]
public sealed record DiscardAssessment(AssessmentId Assessment) : IRequest;
