using FluentValidation;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Reporting.Roadmaps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>The roadmap report of one assessment as a PDF, to take into a meeting.</summary>
/// <param name="Currency">As shown before amounts, such as "EUR"; empty for none.</param>
[AllowedTo(Role.AnyMember)]
public sealed record MakeRoadmapReport(AssessmentId Assessment, PaperSize Paper, string Currency) : IRequest<MakeRoadmapReport.File>
{
    public const int LongestCurrency = 8;

    public sealed record File(string Name, byte[] Content);

    internal sealed class Validator : AbstractValidator<MakeRoadmapReport>
    {
        public Validator()
        {
            RuleFor(x => x.Paper).IsInEnum().WithMessage("Choose A4 or Letter as the page size.");
            RuleFor(x => x.Currency).NotNull().MaximumLength(LongestCurrency).WithMessage($"The currency may have {LongestCurrency} characters at most, such as EUR.");
        }
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models, TimeProvider clock) : IRequestHandler<MakeRoadmapReport, File>
    {
        public async Task<File> Handle(MakeRoadmapReport query, CancellationToken cancellationToken)
        {
            var found = await AnsweredAssessment.LoadAsync(db, models, query.Assessment, cancellationToken);
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var hash = await db.Submissions.Where(s => s.AssessmentId == query.Assessment).Select(s => s.Hash).SingleOrDefaultAsync(cancellationToken);
            var last = await db.EarlierThan(found.Assessment).Select(a => (AssessmentId?)a.Id).FirstOrDefaultAsync(cancellationToken);
            var previous = last is { } id ? await AnsweredAssessment.LoadAsync(db, models, id, cancellationToken) : null;
            var (roadmap, problem) = await PlannedAssessment.LoadAsync(db, found, today, cancellationToken);
            var content = new RoadmapReportContent
            {
                Organisation = found.UnitName,
                Parent = found.ParentName,
                Cycle = found.Assessment.Cycle,
                Date = today,
                IsWithdrawn = found.Assessment.Status == AssessmentStatus.Withdrawn,
                IsProvisional = found.Assessment.Status != AssessmentStatus.Submitted,
                Model = found.Model,
                Answers = found.Sheet,
                Card = found.Card,
                Notes = found.Model.Questions.ToDictionary(q => q.Code, q => NoteOf(q, found), StringComparer.Ordinal),
                Target = found.Target,
                Previous = previous is null ? null : new(previous.Assessment.Cycle, previous.Card),
                Roadmap = new(GreedyPlanner.Plan(problem), roadmap.Budget, roadmap.StartsOn),
                SnapshotHash = hash,
            };
            var report = RoadmapReport.Make(content, new() { Paper = query.Paper, Currency = query.Currency.Trim() });
            return new(FileName.Of("Roadmap-report", $"{found.UnitName} {found.Assessment.Cycle}", "pdf"), report);
        }

        private static AnswerNote NoteOf(Question question, AnsweredAssessment found)
        {
            var answer = found.Answers.GetValueOrDefault(question.Code);
            return new(answer?.Comment ?? "", answer?.Reason ?? "", [.. found.Evidence[question.Code].Select(e => new Reporting.Roadmaps.EvidenceLink(e.Title, e.Link))]);
        }
    }
}
