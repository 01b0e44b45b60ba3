using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Campaigns;

/// <param name="Created">Units that got an assessment.</param>
/// <param name="Adopted">Units that had begun one for this cycle on their own; it now belongs to the campaign, with its answers.</param>
/// <param name="AlreadyIn">Units that took part before.</param>
public sealed record UnitsAdded(int Created, int Adopted, int AlreadyIn);

internal static class CampaignUnits
{
    public static async Task<Campaign> RequireCampaignAsync(this AppDbContext db, CampaignId id, CancellationToken cancellationToken) =>
        await db.Campaigns.SingleOrDefaultAsync(c => c.Id == id, cancellationToken) ?? throw new NotFoundException("The cycle");

    /// <summary>Gives each unit its assessment, in the transaction and save of the caller.</summary>
    public static async Task<UnitsAdded> AddToAsync(this AppDbContext db, Campaign campaign, IReadOnlyCollection<UnitId> units, Guid user, DateTime now, CancellationToken cancellationToken)
    {
        // Chosen are up to thousands: compared here, they need not become as many parameters of a statement.
        var chosen = units.ToHashSet();
        var known = (await db.Units.Select(u => u.Id).ToListAsync(cancellationToken)).ToHashSet();
        if (!chosen.IsSubsetOf(known))
        {
            throw new NotFoundException(chosen.Count == 1 ? "The chosen unit" : "One of the chosen units");
        }

        var existing = await db.Assessments.Where(a => a.ModelCode == campaign.ModelCode && a.Cycle == campaign.Name).ToDictionaryAsync(a => a.UnitId, cancellationToken);
        var (created, adopted, alreadyIn) = (0, 0, 0);
        foreach (var unit in chosen)
        {
            if (!existing.TryGetValue(unit, out var assessment))
            {
                db.Add(campaign.AssessmentOf(unit, user, now));
                created++;
            }
            else if (assessment.CampaignId == campaign.Id)
            {
                alreadyIn++;
            }
            else
            {
                assessment.Join(campaign);
                adopted++;
            }
        }

        return new(created, adopted, alreadyIn);
    }
}
