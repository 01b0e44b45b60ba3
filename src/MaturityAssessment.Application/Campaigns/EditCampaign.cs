using FluentValidation;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Campaigns;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Campaigns;

/// <summary>Changes dates, instructions and suggestions of a running cycle. Its name, model and target stay: what was submitted names them.</summary>
/// <param name="ExpectedVersion"><see cref="GetCampaign.View.Version"/>.</param>
[AllowedTo(WhoMay.RunCampaigns)]
public sealed record EditCampaign(CampaignId Campaign, DateOnly Opens, DateOnly Due, string Instructions, bool OffersEarlierAnswers, int ExpectedVersion) : IRequest<EditCampaign.Edited>
{
    public sealed record Edited(int Version);

    internal sealed class Validator : AbstractValidator<EditCampaign>
    {
        public Validator()
        {
            RuleFor(x => x.Opens).CycleDay("opening");
            RuleFor(x => x.Due).CycleDay("due");
            RuleFor(x => x.Due).NotBefore(x => x.Opens);
            RuleFor(x => x.Instructions).Instructions();
        }
    }

    internal sealed class Handler(AppDbContext db) : IRequestHandler<EditCampaign, Edited>
    {
        public Task<Edited> Handle(EditCampaign command, CancellationToken cancellationToken) =>
            db.AtomicallyAsync(
                async () =>
                {
                    var campaign = await db.RequireCampaignAsync(command.Campaign, cancellationToken);
                    if (campaign.Version != command.ExpectedVersion)
                    {
                        throw new ChangedMeanwhileException("Somebody else has changed this cycle in between. Load the page again to see their change, then make yours.");
                    }

                    campaign.Edit(command.Opens, command.Due, command.Instructions, command.OffersEarlierAnswers);
                    await db.SaveChangesAsync(cancellationToken);

                    // Those without a day of their own were begun before they joined, and stay open.
                    await db.Assessments
                        .Where(a => a.CampaignId == campaign.Id && a.OpensOn != null && a.Status == AssessmentStatus.Open)
                        .ExecuteUpdateAsync(set => set.SetProperty(a => a.OpensOn, command.Opens), cancellationToken);
                    return new Edited(campaign.Version);
                },
                cancellationToken);
    }
}
