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

/// <summary>One initiative of the baseline: what was planned, and what has been reported.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record GetInitiativeDelivery(AssessmentId Assessment, string Code) : IRequest<GetInitiativeDelivery.View>
{
    /// <param name="Version">To send with a change; 0 before the first.</param>
    /// <param name="DependsOn">Titles of what must be finished before, with how they stand.</param>
    /// <param name="WaitsFor">The pilot that holds it back; null for none.</param>
    /// <param name="ChangedBy">Null before the first report.</param>
    public sealed record View(
        RoadmapHead Head, Slippage.Line Line, int Version, IReadOnlyList<Before> DependsOn, string? WaitsFor, string? ChangedBy, DateTime? ChangedAt)
    {
        public SnapshotInitiative Planned => Line.Planned;
        public DeliveryDetails Details => Line.Actual;
    }

    public sealed record Before(string Title, DeliveryStatus Status);

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<GetInitiativeDelivery, View>
    {
        public async Task<View> Handle(GetInitiativeDelivery query, CancellationToken cancellationToken)
        {
            var (head, model) = await db.HeadOfAsync(models, user, query.Assessment, cancellationToken);
            var baseline = await db.BaselineOfAsync(query.Assessment, cancellationToken);
            var rows = await db.Deliveries.AsNoTracking().Where(d => d.AssessmentId == query.Assessment).ToDictionaryAsync(d => d.Code, StringComparer.Ordinal, cancellationToken);
            if (baseline?.Plan.Find(query.Code) is null)
            {
                throw new NotFoundException("The initiative");
            }

            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var line = Slippage.Of(baseline.Plan, rows.ToDictionary(r => r.Key, r => r.Value.Details, StringComparer.Ordinal), today).Lines.First(l => l.Planned.Code == query.Code);
            var gate = (await db.Pilots.AsNoTracking().Where(p => p.AssessmentId == query.Assessment).ToListAsync(cancellationToken)).Find(p => p.Gates == query.Code && p.Decision is not PilotDecision.Scale);
            var titles = RoadmapRecords.TitlesOf(await db.InitiativesOfAsync(query.Assessment, model, cancellationToken), baseline.Plan);
            var row = rows.GetValueOrDefault(query.Code);
            var names = await db.NamesOfAsync([row?.ChangedBy], cancellationToken);
            return new(
                head, line, row?.Version ?? 0,
                [.. line.Planned.DependsOn.Select(d => new Before(titles.GetValueOrDefault(d, d), rows.GetValueOrDefault(d)?.Details.Status ?? DeliveryStatus.NotStarted))],
                gate is null ? null : titles.GetValueOrDefault(gate.Initiative, gate.Initiative), row is null ? null : names(row.ChangedBy), row?.ChangedAt);
        }
    }
}
