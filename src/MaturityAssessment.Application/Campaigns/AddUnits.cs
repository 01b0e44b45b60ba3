using FluentValidation;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Campaigns;

/// <summary>Takes more units into a running cycle. Those in it already stay as they are.</summary>
[AllowedTo(WhoMay.RunCampaigns)]
public sealed record AddUnits(CampaignId Campaign, IReadOnlyList<UnitId> Units) : IRequest<UnitsAdded>
{
    internal sealed class Validator : AbstractValidator<AddUnits>
    {
        public Validator() => RuleFor(x => x.Units).ChosenUnits();
    }

    internal sealed class Handler(AppDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<AddUnits, UnitsAdded>
    {
        public Task<UnitsAdded> Handle(AddUnits command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(
                async () =>
                {
                    var campaign = await db.RequireCampaignAsync(command.Campaign, cancellationToken);
                    campaign.EnsureOpen();
                    var added = await db.AddToAsync(campaign, command.Units, user.UserId, clock.GetUtcNow().UtcDateTime, cancellationToken);
                    await db.SaveChangesAsync(cancellationToken);
                    return added;
                },
                cancellationToken);
    }
}
