using MaturityAssessment.Application.Data;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Campaigns;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Assessments;

/// <summary>What whoever answers must know about the campaign of their assessment.</summary>
/// <param name="Due">The last day in time.</param>
/// <param name="IsOverdue">Not submitted although the due date is over; the campaign is still open.</param>
/// <param name="IsLate">Not submitted although the campaign has been closed; it still can be.</param>
public sealed record CampaignFacts(CampaignId Id, DateOnly Due, string Instructions, bool IsOverdue, bool IsLate, bool OffersEarlierAnswers)
{
    internal static CampaignFacts Of(Assessment assessment, Campaign campaign, DateTime now)
    {
        var isOpen = assessment.Status == AssessmentStatus.Open;
        return new(
            campaign.Id, campaign.Due, campaign.Instructions, isOpen && !campaign.IsClosed && campaign.IsOverdue(DateOnly.FromDateTime(now)), isOpen && campaign.IsClosed, campaign.OffersEarlierAnswers);
    }

    /// <returns>Null where it belongs to none.</returns>
    internal static async Task<CampaignFacts?> LoadAsync(AppDbContext db, Assessment assessment, DateTime now, CancellationToken cancellationToken) =>
        assessment.CampaignId is { } id && await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is { } campaign ? Of(assessment, campaign, now) : null;
}
