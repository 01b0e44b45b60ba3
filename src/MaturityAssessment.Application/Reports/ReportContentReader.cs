using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Comparisons;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Reporting.Roadmaps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Reports;

/// <summary>All that the reports on one assessment say, as it stands today.</summary>
/// <remarks>What pages show as well is asked for by the same use cases, so that paper and screen cannot differ.</remarks>
internal sealed class ReportContentReader(AppDbContext db, ModelCatalog models, IMediator mediator, TimeProvider clock)
{
    public async Task<RoadmapReportContent> ReadAsync(AssessmentId assessment, CancellationToken cancellationToken)
    {
        var found = await AnsweredAssessment.LoadAsync(db, models, assessment, cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var hash = await db.Submissions.Where(s => s.AssessmentId == assessment).Select(s => s.Hash).SingleOrDefaultAsync(cancellationToken);
        var last = await db.EarlierThan(found.Assessment).Select(a => (AssessmentId?)a.Id).FirstOrDefaultAsync(cancellationToken);
        var previous = last is { } id ? await AnsweredAssessment.LoadAsync(db, models, id, cancellationToken) : null;
        var approval = Approval.Of(found.Assessment, await db.NamesOfAsync([found.Assessment.ApprovedBy], cancellationToken));
        var benefit = await mediator.Send(new GetRealisedBenefit(assessment), cancellationToken);
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
            Previous = previous is null ? null : new(previous.Assessment.Cycle, previous.Card, previous.Sheet),
            Peers = ReportedPeers.Of(await mediator.Send(new GetBenchmark(assessment), cancellationToken)),
            Roadmap = await ReportedPlan.LoadAsync(db, found, today, cancellationToken),
            Programme = await ProgrammeAsync(assessment, cancellationToken),
            EarlierProgramme = last is { } before ? await ProgrammeAsync(before, cancellationToken) : null,
            Pilots = ReportedProgramme.PilotsOf(await mediator.Send(new GetPilots(assessment), cancellationToken)),
            Stakeholders = [.. (await mediator.Send(new GetStakeholders(assessment), cancellationToken)).People.Select(p => p.Details)],
            Risks = [.. (await mediator.Send(new GetRisks(assessment), cancellationToken)).Risks.Select(r => r.Details)],
            Realised = ReportedProgramme.RealisedOf(benefit.FromBefore),
            RealisedLater = ReportedProgramme.RealisedOf(benefit.InNext),
            Approval = approval is null ? null : new(approval.By, DateOnly.FromDateTime(approval.At)),
            SnapshotHash = hash,
        };
    }

    private async Task<Programme?> ProgrammeAsync(AssessmentId assessment, CancellationToken cancellationToken)
    {
        var baseline = await db.BaselineOfAsync(assessment, cancellationToken);
        return baseline is null ? null : ReportedProgramme.Of(await mediator.Send(new GetDelivery(assessment), cancellationToken), baseline.Plan.ScoreThen);
    }

    private static AnswerNote NoteOf(Question question, AnsweredAssessment found)
    {
        var answer = found.Answers.GetValueOrDefault(question.Code);
        return new(answer?.Comment ?? "", answer?.Reason ?? "", [.. found.Evidence[question.Code].Select(e => new Reporting.Roadmaps.EvidenceLink(e.Title, e.Link))]);
    }
}
