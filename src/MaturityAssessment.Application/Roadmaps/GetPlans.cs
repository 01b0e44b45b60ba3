using MaturityAssessment.Application.Accounts;
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

/// <summary>The versions of a plan: drafts, the baseline and former ones; and what today's plan would change against the baseline.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record GetPlans(AssessmentId Assessment) : IRequest<GetPlans.View>
{
    /// <param name="Now">The current plan; a draft is a copy of it.</param>
    /// <param name="AgainstBaseline">Null while there is no baseline.</param>
    public sealed record View(RoadmapHead Head, MaturityScale Scale, bool MayApprove, IReadOnlyList<KeptPlan> Plans, PlanSnapshot Now, PlanComparison? AgainstBaseline)
    {
        public KeptPlan? Baseline => Plans.FirstOrDefault(p => p.Status == PlanVersionStatus.Baseline);
    }

    /// <param name="Version">To send with a change.</param>
    public sealed record KeptPlan(
        Guid Id, string Name, PlanVersionStatus Status, int Version, string SavedBy, DateTime SavedAt, string? ApprovedBy, DateTime? ApprovedAt,
        decimal Cost, int Initiatives, double? ScoreThen, DateOnly? EndsOn, PlanComparison? AgainstBaseline);

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<GetPlans, View>
    {
        public async Task<View> Handle(GetPlans query, CancellationToken cancellationToken)
        {
            var found = await AnsweredAssessment.LoadAsync(db, models, query.Assessment, cancellationToken);
            var planned = await PlannedAssessment.LoadAsync(db, found, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellationToken);
            var now = PlanSnapshot.Of(planned.Problem, planned.Plan, planned.Roadmap.StartsOn);
            var kept = await db.PlanVersions.AsNoTracking().Where(v => v.AssessmentId == query.Assessment).ToListAsync(cancellationToken);
            var baseline = kept.Find(v => v.Status == PlanVersionStatus.Baseline)?.Plan;
            var names = await db.NamesOfAsync(kept.SelectMany(v => (Guid?[])[v.SavedBy, v.ApprovedBy]), cancellationToken);
            return new(
                found.HeadOf(user), found.Model.Scale, user.May(WhoMay.ApproveBaseline, found.Assessment),
                [.. kept.OrderBy(v => v.Status == PlanVersionStatus.Baseline ? 0 : 1).ThenByDescending(v => v.SavedAt).ThenBy(v => v.Id).Select(v => new KeptPlan(
                    v.Id, v.Name, v.Status, v.Version, names(v.SavedBy), v.SavedAt, v.ApprovedBy is null ? null : names(v.ApprovedBy), v.ApprovedAt,
                    v.Plan.Cost, v.Plan.Initiatives.Count, v.Plan.ScoreThen, v.Plan.EndsOn,
                    baseline is null || v.Status == PlanVersionStatus.Baseline ? null : PlanComparison.Of(baseline, v.Plan)))],
                now, baseline is null ? null : PlanComparison.Of(baseline, now));
        }
    }
}
