using FluentValidation;
using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Assessments;

/// <summary>Attaches a link that shows an answer to be true.</summary>
/// <param name="Title">Empty to show the link itself.</param>
[AllowedTo(WhoMay.Answer)]
public sealed record AddEvidence(AssessmentId Assessment, string Question, string Title, string Link) : IRequest<EvidenceLink>
{
    public const int MostPerQuestion = 20;

    internal sealed class Validator : AbstractValidator<AddEvidence>
    {
        public Validator()
        {
            RuleFor(x => x.Question).NotEmpty().WithMessage("Name the question.");
            RuleFor(x => x.Title).NotNull().MaximumLength(Evidence.LongestTitle).WithMessage($"The title may have {Evidence.LongestTitle} characters at most.");
            RuleFor(x => x.Link).NotEmpty().WithMessage("Enter the web address of the evidence.")
                .MaximumLength(Evidence.LongestLink).WithMessage($"The web address may have {Evidence.LongestLink} characters at most.");
        }
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<AddEvidence, EvidenceLink>
    {
        public Task<EvidenceLink> Handle(AddEvidence command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(() => AttachAsync(command, cancellationToken), cancellationToken);

        private async Task<EvidenceLink> AttachAsync(AddEvidence command, CancellationToken cancellationToken)
        {
            var assessment = await db.Assessments.SingleOrDefaultAsync(a => a.Id == command.Assessment, cancellationToken) ?? throw new NotFoundException("The assessment");
            var question = models.Require(assessment.ModelCode, assessment.ModelVersion).FindQuestion(command.Question) ?? throw new NotFoundException("The question");
            var now = clock.GetUtcNow().UtcDateTime;
            assessment.EnsureAnswerable(now);
            var evidence = Evidence.Attach(assessment, question.Code, command.Title, command.Link, user.UserId, now);

            var links = await db.Evidence.AsNoTracking().Where(e => e.AssessmentId == assessment.Id && e.Question == question.Code).ToListAsync(cancellationToken);
            if (links.Find(e => e.Link == evidence.Link && e.Title == evidence.Title) is { } there)
            {
                evidence = there;
            }
            else
            {
                RuleBrokenException.ThrowIf(links.Count >= MostPerQuestion, $"A question takes {MostPerQuestion} links at most. Remove one first.");
                db.Add(evidence);
                await db.SaveChangesAsync(cancellationToken);
            }

            var nameOf = await db.NamesOfAsync([evidence.AddedBy], cancellationToken);
            return new(evidence.Id, evidence.Title, evidence.Link, nameOf(evidence.AddedBy), evidence.AddedAt);
        }
    }
}
