using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>How the baseline is being delivered, and how far behind or ahead it is.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record GetDelivery(AssessmentId Assessment) : IRequest<GetDelivery.View>
{
    /// <param name="Baseline">Null until a plan has been approved; then everything else is empty.</param>
    /// <param name="WaitsFor">By initiative code the pilot that holds it back.</param>
    /// <param name="Gone">Reported on before, but not in the baseline any more.</param>
    /// <param name="HasFeed">Whether the reader has a calendar address of their own.</param>
    public sealed record View(
        RoadmapHead Head, DateOnly Today, ApprovedPlan? Baseline, Slippage? Slippage, IReadOnlyDictionary<string, string> WaitsFor, IReadOnlyList<GoneInitiative> Gone,
        IReadOnlyList<DueMilestone> Milestones, bool HasFeed);

    public sealed record ApprovedPlan(string Name, string ApprovedBy, DateTime ApprovedAt, int Replaced);

    public sealed record GoneInitiative(string Code, string Title, DeliveryDetails Details);

    /// <summary>One that is still to be reached.</summary>
    public sealed record DueMilestone(string Code, string InitiativeTitle, string Title, DateOnly Due, bool IsLate);

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<GetDelivery, View>
    {
        public async Task<View> Handle(GetDelivery query, CancellationToken cancellationToken)
        {
            var (head, model) = await db.HeadOfAsync(models, user, query.Assessment, cancellationToken);
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var hasFeed = await db.CalendarFeeds.AnyAsync(f => f.AssessmentId == query.Assessment && f.UserId == user.UserId, cancellationToken);
            var baseline = await db.BaselineOfAsync(query.Assessment, cancellationToken);
            var deliveries = await db.Deliveries.AsNoTracking().Where(d => d.AssessmentId == query.Assessment).ToDictionaryAsync(d => d.Code, d => d.Details, StringComparer.Ordinal, cancellationToken);
            if (baseline is null)
            {
                return new(head, today, null, null, new Dictionary<string, string>(), [], [], hasFeed);
            }

            var titles = RoadmapRecords.TitlesOf(await db.InitiativesOfAsync(query.Assessment, model, cancellationToken), baseline.Plan);
            var pilots = await db.Pilots.AsNoTracking().Where(p => p.AssessmentId == query.Assessment).ToListAsync(cancellationToken);
            var names = await db.NamesOfAsync([baseline.ApprovedBy], cancellationToken);
            var former = await db.PlanVersions.CountAsync(v => v.AssessmentId == query.Assessment && v.Status == PlanVersionStatus.Superseded, cancellationToken);
            return new(
                head, today, new(baseline.Name, names(baseline.ApprovedBy), baseline.ApprovedAt!.Value, former), Slippage.Of(baseline.Plan, deliveries, today),
                pilots.Where(p => p.Gates.Length > 0 && p.Decision is not PilotDecision.Scale).GroupBy(p => p.Gates, StringComparer.Ordinal)
                    .ToDictionary(g => g.Key, g => titles.GetValueOrDefault(g.First().Initiative, g.First().Initiative), StringComparer.Ordinal),
                [.. deliveries.Where(d => baseline.Plan.Find(d.Key) is null && d.Value.Status is not DeliveryStatus.NotStarted)
                    .OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => new GoneInitiative(d.Key, titles.GetValueOrDefault(d.Key, d.Key), d.Value))],
                [.. deliveries.Where(d => baseline.Plan.Find(d.Key) is not null)
                    .SelectMany(d => d.Value.Milestones.Where(m => m.DoneOn is null).Select(m => new DueMilestone(d.Key, titles.GetValueOrDefault(d.Key, d.Key), m.Title, m.Due, m.Due < today)))
                    .OrderBy(m => m.Due).ThenBy(m => m.Code, StringComparer.Ordinal)],
                hasFeed);
        }
    }
}
