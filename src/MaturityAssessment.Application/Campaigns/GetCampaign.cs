using FluentValidation;
using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Mailing;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Campaigns;

/// <summary>The progress board of one cycle: a row for each unit within reach, a page at a time.</summary>
/// <param name="Search">Part of a unit's name; empty for all.</param>
/// <param name="Page">From 1.</param>
[AllowedTo(WhoMay.SeeCampaigns)]
public sealed record GetCampaign(CampaignId Campaign, GetCampaign.Only Show = GetCampaign.Only.All, string Search = "", int Page = 1, int PageSize = 50) : IRequest<GetCampaign.View>
{
    public const int LargestPage = 200;
    private const int LongestSearch = 200;

    public enum Only
    {
        All,

        /// <summary>Not submitted: not started or in progress.</summary>
        Outstanding,
        NotStarted,
        InProgress,

        /// <summary>And not approved yet.</summary>
        Submitted,
        Approved,
        Withdrawn,
    }

    /// <param name="Total">Rows that match filter and search, on all pages.</param>
    public sealed record View(
        CampaignId Id, string Name, string ModelCode, string ModelVersion, string ModelTitle, string? TargetTitle, DateOnly Opens, DateOnly Due, string Instructions, bool OffersEarlierAnswers,
        CampaignState State, DateTime? ClosedAt, string? ClosedBy, LateOnes? LateOnes, int Version, Counts Counts, Mails Mails, IReadOnlyList<Row> Rows, int Total, bool MayRun, DateOnly Today);

    /// <summary>Of all units within reach. Each unit is in one of them.</summary>
    public sealed record Counts(int NotStarted, int InProgress, int Submitted, int Approved, int Withdrawn)
    {
        public int Units => NotStarted + InProgress + Submitted + Approved + Withdrawn;
        public int Outstanding => NotStarted + InProgress;
    }

    /// <summary>What has become of the reminders.</summary>
    /// <param name="Waiting">Queued, and not sent yet.</param>
    /// <param name="GivenUp">Tried so often that they will not be tried again.</param>
    /// <param name="LastError">Why one of them could not be sent; null where none has failed.</param>
    public sealed record Mails(int Waiting, int GivenUp, string? LastError);

    /// <param name="Standing">One of the filters, never <see cref="Only.All"/> or <see cref="Only.Outstanding"/>.</param>
    /// <param name="IsOverdue">Outstanding although the due date is over.</param>
    /// <param name="IsLate">Outstanding although the cycle is closed.</param>
    /// <param name="Leads">Names of those who lead it, or else the nearest unit above; empty where nobody does.</param>
    public sealed record Row(
        AssessmentId Assessment, UnitId UnitId, string UnitName, string? ParentName, Only Standing, bool IsOverdue, bool IsLate, Progress Progress,
        IReadOnlyList<string> Leads, DateTime? RemindedAt, DateTime? SubmittedAt)
    {
        public bool IsOutstanding => Standing is Only.NotStarted or Only.InProgress;
    }

    internal sealed class Validator : AbstractValidator<GetCampaign>
    {
        public Validator()
        {
            RuleFor(x => x.Show).IsInEnum().WithMessage("Choose one of the filters.");
            RuleFor(x => x.Search).NotNull().MaximumLength(LongestSearch).WithMessage($"Search for {LongestSearch} characters at most.");
            RuleFor(x => x.Page).GreaterThanOrEqualTo(1).WithMessage("Pages are counted from 1.");
            RuleFor(x => x.PageSize).InclusiveBetween(1, LargestPage).WithMessage($"A page holds 1 to {LargestPage} rows.");
        }
    }

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<GetCampaign, View>
    {
        public async Task<View> Handle(GetCampaign query, CancellationToken cancellationToken)
        {
            var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == query.Campaign, cancellationToken) ?? throw new NotFoundException("The cycle");
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var model = models.Find(campaign.ModelCode, campaign.ModelVersion);
            var nameOf = await db.NamesOfAsync([campaign.ClosedBy], cancellationToken);
            var (rows, total) = await RowsAsync(query, campaign, today, cancellationToken);
            return new(
                campaign.Id, campaign.Name, campaign.ModelCode, campaign.ModelVersion, model?.Title ?? campaign.ModelCode, model?.Targets.FirstOrDefault(t => t.Code == campaign.TargetProfile)?.Title,
                campaign.Opens, campaign.Due, campaign.Instructions, campaign.OffersEarlierAnswers,
                CampaignStates.Of(campaign, today), campaign.ClosedAt, campaign.ClosedBy is { } by ? nameOf(by) : null, campaign.LateOnes, campaign.Version,
                await CountAsync(campaign.Id, cancellationToken), await MailsAsync(campaign.Id, cancellationToken), rows, total, user.Has(WhoMay.RunCampaigns), today);
        }

        private async Task<Counts> CountAsync(CampaignId campaign, CancellationToken cancellationToken)
        {
            var taking = db.Assessments.Where(a => a.CampaignId == campaign);
            var groups = await taking.GroupBy(a => new { a.Status, IsApproved = a.ApprovedAt != null }).Select(g => new { g.Key.Status, g.Key.IsApproved, Count = g.Count() }).ToListAsync(cancellationToken);
            var begun = await taking.CountAsync(a => a.Status == AssessmentStatus.Open && db.Answers.Any(x => x.AssessmentId == a.Id && x.Value != null), cancellationToken);
            return new(
                Sum(AssessmentStatus.Open, false) - begun, begun, Sum(AssessmentStatus.Submitted, false), Sum(AssessmentStatus.Submitted, true), Sum(AssessmentStatus.Withdrawn, false));

            int Sum(AssessmentStatus status, bool isApproved) => groups.Where(g => g.Status == status && g.IsApproved == isApproved).Sum(g => g.Count);
        }

        private async Task<(IReadOnlyList<Row> Rows, int Total)> RowsAsync(GetCampaign query, Campaign campaign, DateOnly today, CancellationToken cancellationToken)
        {
            var matching =
                from a in Standing(db.Assessments.Where(a => a.CampaignId == campaign.Id), query.Show)
                join unit in db.Units on a.UnitId equals unit.Id
                select new { Assessment = a, Unit = unit };
            if (query.Search.Trim() is { Length: > 0 } words)
            {
                var pattern = $"%{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)}%";
                matching = matching.Where(m => EF.Functions.Like(m.Unit.Name, pattern, "\\"));
            }

            var page = await (
                from m in matching.OrderBy(m => m.Unit.Name).ThenBy(m => m.Assessment.Id).Skip((query.Page - 1) * query.PageSize).Take(query.PageSize)
                from parent in db.Units.Where(p => p.Id == m.Unit.ParentId).DefaultIfEmpty()
                from s in db.Submissions.Where(s => s.AssessmentId == m.Assessment.Id).DefaultIfEmpty()
                orderby m.Unit.Name, m.Assessment.Id
                select new
                {
                    m.Assessment,
                    UnitName = m.Unit.Name,
                    ParentName = (string?)parent.Name,
                    Answered = (int?)s.Answered,
                    Applicable = (int?)s.Applicable,
                }).AsNoTracking().ToListAsync(cancellationToken);
            var progress = new Dictionary<AssessmentId, Progress>();
            foreach (var version in page.Where(r => r.Answered is null).GroupBy(r => r.Assessment.ModelVersion))
            {
                if (models.Find(campaign.ModelCode, version.Key) is { } model)
                {
                    foreach (var (id, answered) in await AnswerCounts.CountAsync(db, model, [.. version.Select(r => r.Assessment.Id)], cancellationToken))
                    {
                        progress.Add(id, answered);
                    }
                }
            }

            var people = await UnitPeople.LoadAsync(db, Role.DepartmentLead, cancellationToken);
            var rows = page.Select(r =>
            {
                var a = r.Assessment;
                var isOpen = a.Status == AssessmentStatus.Open;
                var answered = r.Answered is { } given ? new(given, r.Applicable ?? given) : progress.GetValueOrDefault(a.Id) ?? new Progress(0, 0);
                return new Row(
                    a.Id, a.UnitId, r.UnitName, r.ParentName, StandingOf(a, answered), isOpen && !campaign.IsClosed && campaign.IsOverdue(today), isOpen && campaign.IsClosed, answered,
                    [.. people.NearestTo(a.UnitId).Select(p => p.Name)], a.RemindedAt, a.SubmittedAt);
            });
            return ([.. rows], await matching.CountAsync(cancellationToken));
        }

        private IQueryable<Assessment> Standing(IQueryable<Assessment> taking, Only only) => only switch
        {
            Only.Outstanding => taking.Where(a => a.Status == AssessmentStatus.Open),
            Only.NotStarted => taking.Where(a => a.Status == AssessmentStatus.Open && !db.Answers.Any(x => x.AssessmentId == a.Id && x.Value != null)),
            Only.InProgress => taking.Where(a => a.Status == AssessmentStatus.Open && db.Answers.Any(x => x.AssessmentId == a.Id && x.Value != null)),
            Only.Submitted => taking.Where(a => a.Status == AssessmentStatus.Submitted && a.ApprovedAt == null),
            Only.Approved => taking.Where(a => a.ApprovedAt != null),
            Only.Withdrawn => taking.Where(a => a.Status == AssessmentStatus.Withdrawn),
            _ => taking,
        };

        private static Only StandingOf(Assessment assessment, Progress progress) => assessment.Status switch
        {
            AssessmentStatus.Submitted => assessment.ApprovedAt is null ? Only.Submitted : Only.Approved,
            AssessmentStatus.Withdrawn => Only.Withdrawn,
            _ => progress.Answered == 0 ? Only.NotStarted : Only.InProgress,
        };

        private async Task<Mails> MailsAsync(CampaignId campaign, CancellationToken cancellationToken)
        {
            var prefix = ReminderMail.KeyPrefix(campaign);
            var unsent = await db.OutboxMails.AsNoTracking().Where(m => m.Key.StartsWith(prefix) && m.SentAt == null).Select(m => new { m.Attempts, m.LastError }).ToListAsync(cancellationToken);
            var givenUp = unsent.Count(m => m.Attempts >= OutboxMail.MostAttempts && m.LastError.Length > 0);
            return new(unsent.Count - givenUp, givenUp, unsent.Find(m => m.LastError.Length > 0)?.LastError);
        }
    }
}
