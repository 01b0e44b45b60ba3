using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Closes an assessment for good and keeps an immutable record of all answers and the score.</summary>
/// <param name="Declared">Whether the person has confirmed <see cref="CheckAnswers.View.Declaration"/>.</param>
[AllowedTo(WhoMay.Submit)]
public sealed record SubmitAssessment(AssessmentId Assessment, bool Declared) : IRequest<SubmitAssessment.Submitted>
{
    /// <param name="Score">As the model's scale shows it; null where a cap voids it or nothing was answered.</param>
    /// <param name="Hash">SHA-256 of the record, hexadecimal.</param>
    public sealed record Submitted(DateTime At, double? Score, MaturityLevel? Level, string Hash);

    internal sealed class Validator : AbstractValidator<SubmitAssessment>
    {
        public Validator() => RuleFor(x => x.Declared).Equal(true).WithMessage("Confirm the declaration to submit.");
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<SubmitAssessment, Submitted>
    {
        public Task<Submitted> Handle(SubmitAssessment command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(() => SubmitAsync(command, cancellationToken), cancellationToken);

        private async Task<Submitted> SubmitAsync(SubmitAssessment command, CancellationToken cancellationToken)
        {
            // An answer on its way is in before this, or comes too late: it is never half in.
            var assessment = await db.LockAsync(command.Assessment, cancellationToken);
            if (assessment.SubmittedBy == user.UserId && await db.Submissions.SingleOrDefaultAsync(s => s.AssessmentId == assessment.Id, cancellationToken) is { } before)
            {
                return ViewOf(before, models.Require(assessment.ModelCode, assessment.ModelVersion));
            }

            var found = await AnsweredAssessment.LoadAsync(db, models, assessment.Id, cancellationToken);
            var now = clock.GetUtcNow().UtcDateTime;
            assessment.Submit(found.Missing, user.UserId, now);
            RuleBrokenException.ThrowIf(found.Card.Answered == 0, "Nothing has been answered yet.");
            var submission = Submission.Of(assessment, Snapshot.Of(found, user.Name), found.Card, user.UserId, now);
            db.Add(submission);
            await db.SaveChangesAsync(cancellationToken);
            return ViewOf(submission, found.Model);
        }

        private static Submitted ViewOf(Submission submission, MaturityModel model) =>
            new(submission.SubmittedAt, submission.Score is { } score ? model.Scale.Shown(score) : null, submission.Level is { } level ? model.Scale.Find(level) : null, submission.Hash);
    }
}
