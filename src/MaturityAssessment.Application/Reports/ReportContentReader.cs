using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Reporting.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Reports;

/// <summary>All that the reports on one assessment say, as it stands today.</summary>
internal sealed class ReportContentReader(AppDbContext db, ModelCatalog models, TimeProvider clock)
{
    public async Task<RoadmapReportContent> ReadAsync(AssessmentId assessment, CancellationToken cancellationToken)
    {
        var found = await AnsweredAssessment.LoadAsync(db, models, assessment, cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var hash = await db.Submissions.Where(s => s.AssessmentId == assessment).Select(s => s.Hash).SingleOrDefaultAsync(cancellationToken);
        var last = await db.EarlierThan(found.Assessment).Select(a => (AssessmentId?)a.Id).FirstOrDefaultAsync(cancellationToken);
        var previous = last is { } id ? await AnsweredAssessment.LoadAsync(db, models, id, cancellationToken) : null;
        var planned = await PlannedAssessment.LoadAsync(db, found, today, cancellationToken);
        return new()
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
            Roadmap = new(planned.Plan, planned.Roadmap.Budget, planned.Roadmap.StartsOn),
            SnapshotHash = hash,
        };
    }

    private static AnswerNote NoteOf(Question question, AnsweredAssessment found)
    {
        var answer = found.Answers.GetValueOrDefault(question.Code);
        return new(answer?.Comment ?? "", answer?.Reason ?? "", [.. found.Evidence[question.Code].Select(e => new Reporting.Roadmaps.EvidenceLink(e.Title, e.Link))]);
    }
}
