using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MediatR;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Takes a link away again. One that is gone already is no error.</summary>
[AllowedTo(WhoMay.Answer)]
public sealed record RemoveEvidence(AssessmentId Assessment, Guid Evidence) : IRequest;
