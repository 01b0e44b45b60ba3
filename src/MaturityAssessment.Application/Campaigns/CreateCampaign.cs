using FluentValidation;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Campaigns;

/// <summary>Opens a cycle and gives every chosen unit its assessment, all or none.</summary>
/// <param name="Name">The cycle, such as "2026"; one name once per model.</param>
/// <param name="TargetProfile">Code of one of the model's profiles; null or empty for none.</param>
/// <param name="OffersEarlierAnswers">Whether last time's answers are shown as suggestions.</param>
[AllowedTo(WhoMay.RunCampaigns)]
public sealed record CreateCampaign(
    string Name, string ModelCode, string ModelVersion, string? TargetProfile, DateOnly Opens, DateOnly Due, string Instructions, bool OffersEarlierAnswers, IReadOnlyList<UnitId> Units)
    : IRequest<CreateCampaign.Created>
{
    public sealed record Created(CampaignId Id, UnitsAdded Units);

    internal sealed class Validator : AbstractValidator<CreateCampaign>
    {
        public Validator()
        {
            RuleFor(x => x.Name).NotEmpty().WithMessage("Enter a name for the cycle, such as the year it is for.")
                .MaximumLength(Campaign.LongestName).WithMessage($"The name may have {Campaign.LongestName} characters at most.");
            RuleFor(x => x.ModelCode).NotEmpty().WithMessage("Choose a model.");
            RuleFor(x => x.Opens).CycleDay("opening");
            RuleFor(x => x.Due).Cascade(CascadeMode.Stop).CycleDay("due");
            RuleFor(x => x.Due).NotBefore(x => x.Opens);
            RuleFor(x => x.Instructions).Instructions();
            RuleFor(x => x.Units).ChosenUnits();
        }
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<CreateCampaign, Created>
    {
        public Task<Created> Handle(CreateCampaign command, CancellationToken cancellationToken)
        {
            var model = models.Find(command.ModelCode, command.ModelVersion) ?? throw new NotFoundException("The model");
            var target = string.IsNullOrEmpty(command.TargetProfile)
                ? null
                : model.Targets.FirstOrDefault(t => t.Code == command.TargetProfile) ?? throw new NotFoundException("The target profile");
            return db.AtomicallyAsync(
                async () =>
                {
                    var now = clock.GetUtcNow().UtcDateTime;
                    var campaign = Campaign.Create(user.TenantId, command.Name, model, target, command.Opens, command.Due, command.Instructions, command.OffersEarlierAnswers, user.UserId, now);
                    RuleBrokenException.ThrowIf(
                        await db.Campaigns.AnyAsync(c => c.ModelCode == model.Code && c.Name == campaign.Name, cancellationToken),
                        $"There is a cycle {campaign.Name} with \"{model.Title}\" already. Open that one to add units, or choose another name.");
                    db.Add(campaign);
                    var units = await db.AddToAsync(campaign, command.Units, user.UserId, now, cancellationToken);
                    await db.SaveChangesAsync(cancellationToken);
                    return new Created(campaign.Id, units);
                },
                cancellationToken);
        }
    }
}
