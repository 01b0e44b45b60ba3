using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Whether what initiatives had promised has come true: what was finished after one assessment, by the answers of the next.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record GetRealisedBenefit(AssessmentId Assessment) : IRequest<GetRealisedBenefit.View>
{
    /// <param name="FromBefore">What was finished since the assessment before, by the answers of this one; null where nothing was.</param>
    /// <param name="InNext">What was finished since this assessment, by the answers of the next one; null where nothing was, or there is no next one.</param>
    public sealed record View(Found? FromBefore, Found? InNext);

    /// <param name="IsProvisional">The later assessment has not been submitted.</param>
    public sealed record Found(
        AssessmentId Before, string BeforeCycle, AssessmentId After, string AfterCycle, bool IsProvisional, MaturityScale Scale, IReadOnlyList<RealisedBenefit> Initiatives);

    internal sealed class Handler(AppDbContext db, ModelCatalog models) : IRequestHandler<GetRealisedBenefit, View>
    {
        public async Task<View> Handle(GetRealisedBenefit query, CancellationToken cancellationToken)
        {
            var assessment = await db.RequireAssessmentAsync(query.Assessment, cancellationToken);
            var before = await db.EarlierThan(assessment).Select(a => (AssessmentId?)a.Id).FirstOrDefaultAsync(cancellationToken);
            var next = await db.Assessments
                .Where(a => a.UnitId == assessment.UnitId && a.ModelCode == assessment.ModelCode && a.Id != assessment.Id && a.StartedAt > assessment.StartedAt)

                // One that a cycle has only handed out, or taken back, finds nothing.
                .Where(a => a.Status == AssessmentStatus.Submitted || (a.Status == AssessmentStatus.Open && db.Answers.Any(x => x.AssessmentId == a.Id && x.Value != null)))
                .OrderBy(a => a.StartedAt).Select(a => (AssessmentId?)a.Id).FirstOrDefaultAsync(cancellationToken);
            return new(
                before is { } earlier ? await CompareAsync(earlier, assessment.Id, cancellationToken) : null,
                next is { } later ? await CompareAsync(assessment.Id, later, cancellationToken) : null);
        }

        private async Task<Found?> CompareAsync(AssessmentId before, AssessmentId after, CancellationToken cancellationToken)
        {
            var finished = await db.Deliveries.Where(d => d.AssessmentId == before && d.Details.Status == DeliveryStatus.Done).Select(d => d.Code).ToListAsync(cancellationToken);
            if (finished.Count == 0)
            {
                return null;
            }

            // What was promised stands in the plan that was approved; for what has left it since, in the one before.
            var plans = await db.PlanVersions.AsNoTracking().Where(v => v.AssessmentId == before && v.Status != PlanVersionStatus.Draft).ToListAsync(cancellationToken);
            var promised = finished.Order(StringComparer.Ordinal)
                .Select(code => plans.OrderByDescending(p => p.ApprovedAt).Select(p => p.Plan.Find(code)).FirstOrDefault(i => i is not null)).OfType<SnapshotInitiative>();
            var (then, now) = (await AnsweredAssessment.LoadAsync(db, models, before, cancellationToken), await AnsweredAssessment.LoadAsync(db, models, after, cancellationToken));
            var benefits = RealisedBenefit.Of(then.Card, now.Card, promised);
            return benefits.Count == 0
                ? null
                : new(before, then.Assessment.Cycle, after, now.Assessment.Cycle, now.Assessment.Status != AssessmentStatus.Submitted, now.Model.Scale, benefits);
        }
    }
}
