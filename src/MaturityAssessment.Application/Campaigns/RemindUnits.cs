using FluentValidation;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Mailing;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Campaigns;

/// <summary>Reminds the people of units whose assessment is not submitted, by mail. Nobody is reminded of one cycle twice a day.</summary>
/// <param name="Units">Null for all that are outstanding.</param>
/// <param name="Contributors">Whether contributors are reminded along with the leads.</param>
/// <param name="Site">Where the product is reached; the links lead there.</param>
[AllowedTo(WhoMay.RunCampaigns)]
public sealed record RemindUnits(CampaignId Campaign, IReadOnlyList<UnitId>? Units, bool Contributors, Uri Site) : IRequest<RemindUnits.Reminded>
{
    /// <param name="People">Who gets a mail now.</param>
    /// <param name="RemindedToday">Who has been sent one today already, and gets none.</param>
    /// <param name="WithoutPeople">Names of outstanding units that nobody answers for.</param>
    public sealed record Reminded(int People, int RemindedToday, IReadOnlyList<string> WithoutPeople);

    internal sealed class Validator : AbstractValidator<RemindUnits>
    {
        public Validator() => RuleFor(x => x.Units).Must(u => u is null or { Count: > 0 }).WithMessage("Choose at least one unit, or remind all.");
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models, OutboxBell bell, CurrentUser user, TimeProvider clock) : IRequestHandler<RemindUnits, Reminded>
    {
        private const int MostParameters = 500;

        public async Task<Reminded> Handle(RemindUnits command, CancellationToken cancellationToken)
        {
            var reminded = await db.AtomicallyAsync(() => RemindAsync(command, cancellationToken), cancellationToken);
            bell.Ring();
            return reminded;
        }

        private async Task<Reminded> RemindAsync(RemindUnits command, CancellationToken cancellationToken)
        {
            var campaign = await db.RequireCampaignAsync(command.Campaign, cancellationToken);
            var now = clock.GetUtcNow().UtcDateTime;
            RuleBrokenException.ThrowIf(!campaign.HasOpened(DateOnly.FromDateTime(now)), "The cycle has not opened yet. People can be reminded once they can answer.");
            var outstanding = await OutstandingAsync(campaign.Id, cancellationToken);
            var chosen = await ChosenAsync(command, outstanding, cancellationToken);
            RuleBrokenException.ThrowIf(chosen.Count == 0, "Nobody needs a reminder: everything is submitted.");

            var people = await UnitPeople.LoadAsync(db, command.Contributors ? Role.DepartmentLead | Role.Contributor : Role.DepartmentLead, cancellationToken);
            var concerned = chosen.SelectMany(o => people.Of(o.Unit)).DistinctBy(p => p.Id).ToList();
            RuleBrokenException.ThrowIf(
                concerned.Count == 0,
                chosen.Count == 1 ? $"{chosen[0].UnitName} has no department lead yet. Ask an administrator to invite one." : "None of these units has a department lead yet. Ask an administrator to invite them.");

            var sent = await SentTodayAsync(campaign.Id, DateOnly.FromDateTime(now), cancellationToken);
            var toTell = concerned.Where(p => !sent.Contains(ReminderMail.Key(campaign.Id, DateOnly.FromDateTime(now), p.Id))).ToList();
            await QueueAsync(campaign, toTell, outstanding, people, command.Site, now, cancellationToken);
            return new(toTell.Count, concerned.Count - toTell.Count, [.. chosen.Where(o => !people.Of(o.Unit).Any()).Select(o => o.UnitName)]);
        }

        private async Task<List<Outstanding>> OutstandingAsync(CampaignId campaign, CancellationToken cancellationToken) =>
            await (
                from a in db.Assessments
                where a.CampaignId == campaign && a.Status == AssessmentStatus.Open
                join unit in db.Units on a.UnitId equals unit.Id
                orderby unit.Name
                select new Outstanding(a.Id, a.UnitId, unit.Name)).ToListAsync(cancellationToken);

        /// <summary>Those chosen that are outstanding. One that was submitted since the page was loaded is passed over; one that does not take part is a mistake.</summary>
        private async Task<List<Outstanding>> ChosenAsync(RemindUnits command, List<Outstanding> outstanding, CancellationToken cancellationToken)
        {
            if (command.Units is not { } units)
            {
                return outstanding;
            }

            var taking = (await db.Assessments.Where(a => a.CampaignId == command.Campaign).Select(a => a.UnitId).ToListAsync(cancellationToken)).ToHashSet();
            if (!taking.IsSupersetOf(units))
            {
                throw new NotFoundException(units.Count == 1 ? "The chosen unit" : "One of the chosen units");
            }

            var wanted = units.ToHashSet();
            return outstanding.FindAll(o => wanted.Contains(o.Unit));
        }

        private async Task<HashSet<string>> SentTodayAsync(CampaignId campaign, DateOnly today, CancellationToken cancellationToken)
        {
            var prefix = ReminderMail.Key(campaign, today, Guid.Empty)[..^Guid.Empty.ToString().Length];
            return (await db.OutboxMails.Where(m => m.Key.StartsWith(prefix)).Select(m => m.Key).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        }

        private async Task QueueAsync(Campaign campaign, List<UnitPeople.Person> toTell, List<Outstanding> outstanding, UnitPeople people, Uri site, DateTime now, CancellationToken cancellationToken)
        {
            if (toTell.Count == 0)
            {
                return;
            }

            var title = models.Find(campaign.ModelCode, campaign.ModelVersion)?.Title ?? campaign.ModelCode;
            var tenant = await db.Tenants.Where(t => t.Id == user.TenantId).Select(t => t.Name).SingleAsync(cancellationToken);
            var theirs = outstanding.SelectMany(o => people.Of(o.Unit).Select(p => (p.Id, o))).ToLookup(x => x.Id, x => x.o);
            db.AddRange(toTell.Select(p => ReminderMail.To(p, campaign, title, tenant, [.. theirs[p.Id].Select(o => (o.Assessment, o.UnitName))], site, now)));
            await db.SaveChangesAsync(cancellationToken);
            foreach (var part in toTell.SelectMany(p => theirs[p.Id]).Select(o => o.Assessment).Distinct().Chunk(MostParameters))
            {
                await db.Assessments.Where(a => part.Contains(a.Id)).ExecuteUpdateAsync(set => set.SetProperty(a => a.RemindedAt, now), cancellationToken);
            }
        }

        private sealed record Outstanding(AssessmentId Assessment, UnitId Unit, string UnitName);
    }
}
