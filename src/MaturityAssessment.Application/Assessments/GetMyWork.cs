using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Scoring;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Assessments;

/// <summary>What waits for the person who has signed in, and how their units stand.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record GetMyWork : IRequest<GetMyWork.View>
{
    public enum NextStep
    {
        /// <summary>There is nothing yet and this person may start an assessment.</summary>
        Start,
        ContinueAnswering,
        CheckAndSubmit,
        LookAtResults,

        /// <summary>Nothing to do: somebody else must start an assessment first.</summary>
        Wait,
    }

    /// <param name="NextAssessment">What <paramref name="Next"/> is about; null for Start and Wait.</param>
    /// <param name="Waiting">Open assessments that this person may answer, latest first.</param>
    /// <param name="Units">Units with a submitted assessment: for those who answer their own, for others all within reach; latest first, ten at most.</param>
    public sealed record View(string UserName, NextStep Next, AssessmentId? NextAssessment, IReadOnlyList<WaitingRow> Waiting, IReadOnlyList<UnitResult> Units, bool MayStart);

    /// <param name="Continue">The capability to go on with; null when everything is answered.</param>
    public sealed record WaitingRow(AssessmentId Id, string UnitName, string ModelTitle, string Cycle, int? Minutes, Progress Progress, SectionCapability? Continue, bool MaySubmit)
    {
        /// <summary>Null where it belongs to none.</summary>
        public CampaignFacts? Campaign { get; init; }

        /// <summary>A sentence while answering has not begun; null from then on.</summary>
        public string? NotOpenYet { get; init; }
    }

    /// <param name="Results">One model's submitted assessments of the unit, oldest first; at least one.</param>
    public sealed record UnitResult(UnitId UnitId, string UnitName, string ModelTitle, MaturityScale Scale, IReadOnlyList<CycleResult> Results)
    {
        /// <summary>Of the latest assessment that has an approved plan; null where none has.</summary>
        public Programme? Programme { get; init; }
    }

    /// <summary>How an approved plan is being delivered.</summary>
    public sealed record Programme(AssessmentId Assessment, Slippage Delivery);

    /// <param name="Score">As the scale shows it.</param>
    public sealed record CycleResult(AssessmentId Id, string Cycle, DateTime SubmittedAt, double? Score, MaturityLevel? Level);

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<GetMyWork, View>
    {
        private const int MostWaiting = 20;
        private const int MostUnits = 10;
        private const int MostSubmissions = 200;

        public async Task<View> Handle(GetMyWork query, CancellationToken cancellationToken)
        {
            var answering = user.Roles.Where(r => WhoMay.Answer.HasFlag(r.Role)).ToList();
            var mine = answering.SelectMany(r => r.Units ?? new HashSet<UnitId>()).Distinct().ToList();
            var everywhere = answering.Exists(r => r.Units is null);

            var waiting = answering.Count == 0 ? [] : await WaitingAsync(db.Assessments.Where(a => everywhere || mine.Contains(a.UnitId)), cancellationToken);
            everywhere |= answering.Count == 0;
            var units = await ResultsAsync(db.Assessments.Where(a => everywhere || mine.Contains(a.UnitId)), cancellationToken);
            var mayStart = user.Has(WhoMay.Start);
            var (next, assessment) = NextFor(waiting, units, mayStart);
            return new(user.Name, next, assessment, waiting, units, mayStart);
        }

        private static (NextStep Next, AssessmentId? Assessment) NextFor(IReadOnlyList<WaitingRow> waiting, IReadOnlyList<UnitResult> units, bool mayStart) =>
            waiting.FirstOrDefault(w => w is { Continue: not null, NotOpenYet: null }) is { } unfinished ? (NextStep.ContinueAnswering, unfinished.Id)
            : waiting.FirstOrDefault(w => w is { MaySubmit: true, NotOpenYet: null }) is { } complete ? (NextStep.CheckAndSubmit, complete.Id)
            : units.Count > 0 ? (NextStep.LookAtResults, units[0].Results[^1].Id)
            : (mayStart ? NextStep.Start : NextStep.Wait, null);

        private async Task<IReadOnlyList<WaitingRow>> WaitingAsync(IQueryable<Assessment> mine, CancellationToken cancellationToken)
        {
            var open = await (
                from a in mine.Where(a => a.Status == AssessmentStatus.Open).OrderByDescending(a => a.StartedAt).Take(MostWaiting)
                join unit in db.Units on a.UnitId equals unit.Id
                from campaign in db.Campaigns.Where(c => c.Id == a.CampaignId).DefaultIfEmpty()
                orderby a.StartedAt descending
                select new { Assessment = a, unit.Name, Campaign = campaign }).AsNoTracking().ToListAsync(cancellationToken);
            var ids = open.ConvertAll(o => o.Assessment.Id);
            var answers = (await db.Answers.AsNoTracking().Where(x => ids.Contains(x.AssessmentId) && x.Value != null).ToListAsync(cancellationToken)).ToLookup(x => x.AssessmentId);
            var rows = new List<WaitingRow>();
            var now = clock.GetUtcNow().UtcDateTime;
            foreach (var (assessment, unitName, campaign) in open.Select(o => (o.Assessment, o.Name, (Campaign?)o.Campaign)))
            {
                if (models.Find(assessment.ModelCode, assessment.ModelVersion) is { } model)
                {
                    var card = Scorer.For(model).Score(AnsweredAssessment.SheetOf(model, answers[assessment.Id], _ => false));
                    rows.Add(new(
                        assessment.Id, unitName, model.Title, assessment.Cycle, model.Minutes, new(card.Answered, card.Applicable),
                        Outline.ToContinue(Outline.Of(model).Sections(card)), user.Has(WhoMay.Submit, assessment.UnitId))
                    {
                        Campaign = campaign is null ? null : CampaignFacts.Of(assessment, campaign, now),
                        NotOpenYet = assessment.NotOpenYet(now),
                    });
                }
            }

            return rows;
        }

        private async Task<IReadOnlyList<UnitResult>> ResultsAsync(IQueryable<Assessment> mine, CancellationToken cancellationToken)
        {
            var submitted = await (
                from a in mine
                join s in db.Submissions on a.Id equals s.AssessmentId
                join unit in db.Units on a.UnitId equals unit.Id
                orderby s.SubmittedAt descending
                select new { a.Id, a.UnitId, unit.Name, a.ModelCode, a.ModelVersion, a.Cycle, s.SubmittedAt, s.Score, s.Level }).Take(MostSubmissions).ToListAsync(cancellationToken);
            var shown = submitted.GroupBy(s => (s.UnitId, s.ModelCode)).Take(MostUnits).ToList();
            var programmes = await ProgrammesAsync([.. shown.SelectMany(series => series.Select(s => s.Id))], cancellationToken);
            var results = new List<UnitResult>();
            foreach (var series in shown)
            {
                var latest = series.First();
                if (models.Find(latest.ModelCode, latest.ModelVersion) is { } model)
                {
                    results.Add(new(
                        latest.UnitId, latest.Name, model.Title, model.Scale,
                        [.. series.Reverse().Select(s => new CycleResult(
                            s.Id, s.Cycle, s.SubmittedAt, s.Score is { } score ? model.Scale.Shown(score) : null, s.Level is { } level ? model.Scale.Find(level) : null))])
                    {
                        Programme = series.Select(s => programmes.GetValueOrDefault(s.Id)).FirstOrDefault(p => p is not null),
                    });
                }
            }

            return results;
        }

        private async Task<IReadOnlyDictionary<AssessmentId, Programme>> ProgrammesAsync(IReadOnlyList<AssessmentId> assessments, CancellationToken cancellationToken)
        {
            var baselines = await db.PlanVersions.AsNoTracking().Where(v => assessments.Contains(v.AssessmentId) && v.Status == PlanVersionStatus.Baseline).ToListAsync(cancellationToken);
            var planned = baselines.ConvertAll(b => b.AssessmentId);
            var reported = (await db.Deliveries.AsNoTracking().Where(d => planned.Contains(d.AssessmentId)).ToListAsync(cancellationToken)).ToLookup(d => d.AssessmentId);
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            return baselines.ToDictionary(
                b => b.AssessmentId,
                b => new Programme(b.AssessmentId, Slippage.Of(b.Plan, reported[b.AssessmentId].ToDictionary(d => d.Code, d => d.Details, StringComparer.Ordinal), today)));
        }
    }
}
