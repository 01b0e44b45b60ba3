using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MediatR;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Closes an assessment for good and keeps an immutable record of all answers and the score.</summary>
/// <param name="Declared">Whether the person has confirmed <see cref="CheckAnswers.View.Declaration"/>.</param>
[AllowedTo(WhoMay.Submit)]
public sealed record SubmitAssessment(AssessmentId Assessment, bool Declared) : IRequest<SubmitAssessment.Submitted>
{
    /// <param name="Score">As the model's scale shows it; null where a cap voids it or nothing was answered.</param>
    /// <param name="Hash">SHA-256 of the record, hexadecimal.</param>
    public sealed record Submitted(DateTime At, double? Score, MaturityLevel? Level, string Hash);
}
