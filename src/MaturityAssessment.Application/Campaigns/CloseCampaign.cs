using FluentValidation;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Campaigns;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Campaigns;

/// <summary>Ends a cycle. What was submitted stays; the rest goes on as late or is withdrawn. Sent twice, it has one effect.</summary>
[AllowedTo(WhoMay.RunCampaigns)]
public sealed record CloseCampaign(CampaignId Campaign, LateOnes Late) : IRequest<CloseCampaign.Closed>
{
    /// <param name="Late">Assessments that can still be submitted.</param>
    public sealed record Closed(int Submitted, int Late, int Withdrawn);

    internal sealed class Validator : AbstractValidator<CloseCampaign>
    {
        public Validator() => RuleFor(x => x.Late).IsInEnum().WithMessage("Choose what becomes of assessments that are not submitted.");
    }

    internal sealed class Handler(AppDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<CloseCampaign, Closed>
    {
        public Task<Closed> Handle(CloseCampaign command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(() => CloseAsync(command, cancellationToken), cancellationToken);

        private async Task<Closed> CloseAsync(CloseCampaign command, CancellationToken cancellationToken)
        {
            var campaign = await db.RequireCampaignAsync(command.Campaign, cancellationToken);
            campaign.Close(command.Late, user.UserId, clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancellationToken);
            if (campaign.LateOnes == LateOnes.AreWithdrawn)
            {
                // A submission on its way is in before this, or finds its assessment withdrawn.
                await db.Assessments
                    .Where(a => a.CampaignId == campaign.Id && a.Status == AssessmentStatus.Open)
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.Status, AssessmentStatus.Withdrawn).SetProperty(a => a.Version, a => a.Version + 1), cancellationToken);
            }

            var counts = await db.Assessments.Where(a => a.CampaignId == campaign.Id).GroupBy(a => a.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
            return new(counts.GetValueOrDefault(AssessmentStatus.Submitted), counts.GetValueOrDefault(AssessmentStatus.Open), counts.GetValueOrDefault(AssessmentStatus.Withdrawn));
        }
    }
}
