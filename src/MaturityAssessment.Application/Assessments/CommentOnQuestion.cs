using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MediatR;
using Microsoft.EntityFrameworkCore;

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

    internal sealed class Validator : AbstractValidator<CommentOnQuestion>
    {
        public Validator()
        {
            RuleFor(x => x.Question).NotEmpty().WithMessage("Name the question.");
            RuleFor(x => x.Comment).NotNull().MaximumLength(Answer.LongestComment).WithMessage($"A comment may have {Answer.LongestComment} characters at most.");
            RuleFor(x => x.Seen).NotNull();
        }
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models, TimeProvider clock) : IRequestHandler<CommentOnQuestion, Reply>
    {
        public Task<Reply> Handle(CommentOnQuestion command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(() => RemarkAsync(command, cancellationToken), cancellationToken);

        private async Task<Reply> RemarkAsync(CommentOnQuestion command, CancellationToken cancellationToken)
        {
            var found = await (
                from assessment in db.Assessments
                where assessment.Id == command.Assessment
                from answer in db.Answers.Where(x => x.AssessmentId == assessment.Id && x.Question == command.Question).DefaultIfEmpty()
                select new { assessment, answer }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NotFoundException("The assessment");
            _ = models.Require(found.assessment.ModelCode, found.assessment.ModelVersion).FindQuestion(command.Question) ?? throw new NotFoundException("The question");
            var now = clock.GetUtcNow().UtcDateTime;
            found.assessment.EnsureAnswerable(now);

            var row = (Answer?)found.answer;
            var (stored, comment) = (row?.Comment ?? "", command.Comment.Trim());
            if (stored != comment)
            {
                if (stored != command.Seen.Trim())
                {
                    return new Clash(stored);
                }

                if (row is null)
                {
                    row = Answer.For(found.assessment, command.Question);
                    db.Add(row);
                }

                row.Remark(comment);
                await db.SaveChangesAsync(cancellationToken);
            }

            return new Saved(comment, now);
        }
    }
}
