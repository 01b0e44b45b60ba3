using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MediatR;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Keeps a remark beside an answer; an empty one removes it.</summary>
/// <param name="Seen">The comment as the page last knew it: if somebody has written another in between, nothing is overwritten.</param>
[AllowedTo(WhoMay.Answer)]
public sealed record CommentOnQuestion(AssessmentId Assessment, string Question, string Comment, string Seen) : IRequest<CommentOnQuestion.Reply>
{
    /// <summary><see cref="Saved"/> or <see cref="Clash"/>.</summary>
    public abstract record Reply;

    /// <param name="Comment">As stored: without blanks at either end.</param>
    public sealed record Saved(string Comment, DateTime At) : Reply;

    /// <summary>Nothing was saved: this has been written in between.</summary>
    public sealed record Clash(string Theirs) : Reply;
}
