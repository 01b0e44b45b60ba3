using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MediatR;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Records one answer as soon as it is chosen; there is no save button to forget.</summary>
/// <remarks>Sent twice, it has one effect. Somebody else's different answer since <paramref name="ExpectedVersion"/> is handed back as a clash, never overwritten.</remarks>
/// <param name="Value">Null takes the answer back.</param>
/// <param name="ExpectedVersion">As the page last heard it: <see cref="GetQuestions.Item.Version"/>, <see cref="Saved.Version"/>, or <see cref="Clash.Version"/> once the person has chosen their own answer.</param>
[AllowedTo(WhoMay.Answer)]
public sealed record AnswerQuestion(AssessmentId Assessment, string Question, AnswerValue? Value, int ExpectedVersion) : IRequest<AnswerQuestion.Reply>
{
    /// <summary><see cref="Saved"/> or <see cref="Clash"/>.</summary>
    public abstract record Reply;

    /// <param name="Applicability">Questions, on this page or another, that begin or cease to apply by this answer.</param>
    public sealed record Saved(int Version, DateTime At, IReadOnlyList<ApplicabilityChange> Applicability) : Reply;

    /// <summary>Nothing was saved: somebody else has answered in between.</summary>
    /// <param name="Theirs">Their value; null when they took the answer back.</param>
    /// <param name="By">Their name.</param>
    public sealed record Clash(AnswerValue? Theirs, string By, DateTime At, int Version) : Reply;

    /// <param name="IsAnswered">Whether it has an answer, which then counts again or no more.</param>
    public sealed record ApplicabilityChange(string Question, bool Applies, bool IsAnswered);
}
