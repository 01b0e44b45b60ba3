using FluentValidation;
using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MediatR;
using Microsoft.EntityFrameworkCore;

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

    internal sealed class Validator : AbstractValidator<AnswerQuestion>
    {
        public Validator()
        {
            RuleFor(x => x.Question).NotEmpty().WithMessage("Name the question.");
            RuleFor(x => x.ExpectedVersion).GreaterThanOrEqualTo(0).WithMessage("Load the page again: it does not know which answer it shows.");
            When(x => x.Value is AnswerValue.NotApplicable, () =>
            {
                RuleFor(x => ((AnswerValue.NotApplicable)x.Value!).Reason)
                    .NotEmpty().WithMessage("Say in a few words why the question does not apply to you.")
                    .MaximumLength(Answer.LongestReason).WithMessage($"The reason may have {Answer.LongestReason} characters at most.");
            });
        }
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<AnswerQuestion, Reply>
    {
        public async Task<Reply> Handle(AnswerQuestion command, CancellationToken cancellationToken)
        {
            var given = await db.AtomicallyAsync(() => GiveAsync(command, cancellationToken), cancellationToken);
            return given.Reply is Saved saved && given.DecidesApplicability
                ? saved with { Applicability = await ApplicabilityAsync(command, given, cancellationToken) }
                : given.Reply;
        }

        /// <remarks>Two statements, however much has been answered: one reads, one writes.</remarks>
        private async Task<Given> GiveAsync(AnswerQuestion command, CancellationToken cancellationToken)
        {
            var found = await (
                from assessment in db.Assessments
                where assessment.Id == command.Assessment
                from answer in db.Answers.Where(x => x.AssessmentId == assessment.Id && x.Question == command.Question).DefaultIfEmpty()
                from person in db.Users.Where(u => u.Id == answer.ChangedBy).DefaultIfEmpty()
                select new { assessment, answer, PersonName = (string?)person.Name }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new NotFoundException("The assessment");
            var model = models.Require(found.assessment.ModelCode, found.assessment.ModelVersion);
            var question = model.FindQuestion(command.Question) ?? throw new NotFoundException("The question");
            var now = clock.GetUtcNow().UtcDateTime;
            found.assessment.EnsureAnswerable(now);
            if (command.Value is not null && question.FaultIn(command.Value) is { } fault)
            {
                throw new RuleBrokenException(fault);
            }

            var row = (Answer?)found.answer;
            var before = row?.ValueFor(question);
            if (StoredAnswer.IsSame(before, command.Value))
            {
                return new(new Saved(row?.Version ?? 0, row?.ChangedAt ?? now, []), model, before, DecidesApplicability: false);
            }

            // Whoever gave the last answer has seen the one before it: only another person's can be news to them.
            if (row is not null && row.Version != command.ExpectedVersion && row.ChangedBy is { } other && other != user.UserId)
            {
                return new(new Clash(before, found.PersonName ?? PeopleNames.Unknown, row.ChangedAt!.Value, row.Version), model, before, DecidesApplicability: false);
            }

            if (row is null)
            {
                row = Answer.For(found.assessment, question.Code);
                db.Add(row);
            }

            row.Give(question, command.Value, user.UserId, now);
            await db.SaveChangesAsync(cancellationToken);
            return new(new Saved(row.Version, now, []), model, before, model.Questions.Any(q => q.AppliesWhen is { } c && c.Questions.Contains(question.Code)));
        }

        private async Task<IReadOnlyList<ApplicabilityChange>> ApplicabilityAsync(AnswerQuestion command, Given given, CancellationToken cancellationToken)
        {
            var rows = await db.Answers.AsNoTracking().Where(a => a.AssessmentId == command.Assessment && a.Value != null).ToListAsync(cancellationToken);
            var answers = AnsweredAssessment.SheetOf(given.Model, rows, _ => false).Answers;
            var scorer = Scorer.For(given.Model);
            var before = scorer.Score(With(given.Before));
            var after = scorer.Score(With(command.Value));
            return
            [
                .. given.Model.Questions
                    .Where(q => before.Questions[q.Code].State == QuestionState.DoesNotApply != (after.Questions[q.Code].State == QuestionState.DoesNotApply))
                    .Select(q => new ApplicabilityChange(q.Code, after.Questions[q.Code].State != QuestionState.DoesNotApply, answers.ContainsKey(q.Code))),
            ];

            AnswerSheet With(AnswerValue? value)
            {
                var changed = answers.ToDictionary(StringComparer.Ordinal);
                changed.Remove(command.Question);
                return new(value is null ? changed : new(changed, StringComparer.Ordinal) { [command.Question] = new(value) });
            }
        }

        private sealed record Given(Reply Reply, MaturityModel Model, AnswerValue? Before, bool DecidesApplicability);
    }
}
