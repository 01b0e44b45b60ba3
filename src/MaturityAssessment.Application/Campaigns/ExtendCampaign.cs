using FluentValidation;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Campaigns;
using MediatR;

namespace MaturityAssessment.Application.Campaigns;

/// <summary>Gives everybody more time. Sent twice, it has one effect.</summary>
[AllowedTo(WhoMay.RunCampaigns)]
public sealed record ExtendCampaign(CampaignId Campaign, DateOnly Due) : IRequest<ExtendCampaign.Extended>
{
    public sealed record Extended(DateOnly Due);

    internal sealed class Validator : AbstractValidator<ExtendCampaign>
    {
        public Validator() => RuleFor(x => x.Due).CycleDay("new due");
    }

    internal sealed class Handler(AppDbContext db, TimeProvider clock) : IRequestHandler<ExtendCampaign, Extended>
    {
        public Task<Extended> Handle(ExtendCampaign command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(
                async () =>
                {
                    var campaign = await db.RequireCampaignAsync(command.Campaign, cancellationToken);
                    campaign.Extend(command.Due, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
                    await db.SaveChangesAsync(cancellationToken);
                    return new Extended(campaign.Due);
                },
                cancellationToken);
    }
}
