using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MediatR;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Attaches a link that shows an answer to be true.</summary>
/// <param name="Title">Empty to show the link itself.</param>
[AllowedTo(WhoMay.Answer)]
public sealed record AddEvidence(AssessmentId Assessment, string Question, string Title, string Link) : IRequest<EvidenceLink>;
