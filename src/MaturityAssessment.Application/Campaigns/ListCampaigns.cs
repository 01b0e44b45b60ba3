using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Campaigns;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Campaigns;

/// <summary>All cycles, newest first, with how far each has come among the units within reach.</summary>
[AllowedTo(WhoMay.SeeCampaigns)]
public sealed record ListCampaigns : IRequest<ListCampaigns.View>
{
    public sealed record View(IReadOnlyList<Row> Rows, bool MayCreate);

    public sealed record Row(CampaignId Id, string Name, string ModelTitle, DateOnly Opens, DateOnly Due, CampaignState State, int Units, int Submitted, int Approved, int Withdrawn);

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<ListCampaigns, View>
    {
        public async Task<View> Handle(ListCampaigns query, CancellationToken cancellationToken)
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var campaigns = await db.Campaigns.AsNoTracking().OrderByDescending(c => c.Opens).ThenByDescending(c => c.CreatedAt).ToListAsync(cancellationToken);
            var counts = await db.Assessments.Where(a => a.CampaignId != null)
                .GroupBy(a => a.CampaignId!.Value)
                .Select(g => new
                {
                    g.Key,
                    Units = g.Count(),
                    Submitted = g.Count(a => a.Status == AssessmentStatus.Submitted),
                    Approved = g.Count(a => a.ApprovedAt != null),
                    Withdrawn = g.Count(a => a.Status == AssessmentStatus.Withdrawn),
                })
                .ToDictionaryAsync(g => g.Key, cancellationToken);
            return new(
                [.. campaigns.Select(c =>
                {
                    var count = counts.GetValueOrDefault(c.Id);
                    return new Row(
                        c.Id, c.Name, models.Find(c.ModelCode, c.ModelVersion)?.Title ?? c.ModelCode, c.Opens, c.Due, CampaignStates.Of(c, today),
                        count?.Units ?? 0, count?.Submitted ?? 0, count?.Approved ?? 0, count?.Withdrawn ?? 0);
                })],
                user.Has(WhoMay.RunCampaigns));
        }
    }
}

public enum CampaignState
{
    /// <summary>Its opening day is still to come.</summary>
    Scheduled,
    Running,

    /// <summary>Its due date is over; it has not been closed.</summary>
    Overdue,
    Closed,
}

internal static class CampaignStates
{
    public static CampaignState Of(Campaign campaign, DateOnly today) =>
        campaign.IsClosed ? CampaignState.Closed
        : !campaign.HasOpened(today) ? CampaignState.Scheduled
        : campaign.IsOverdue(today) ? CampaignState.Overdue
        : CampaignState.Running;
}
