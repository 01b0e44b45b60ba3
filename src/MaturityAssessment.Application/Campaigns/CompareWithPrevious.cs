using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Campaigns;

/// <summary>What each unit scored in a cycle and in the one before with the same model. What is not submitted does not count.</summary>
[AllowedTo(WhoMay.SeeCampaigns)]
public sealed record CompareWithPrevious(CampaignId Campaign) : IRequest<CompareWithPrevious.View>
{
    /// <param name="PreviousName">Null where there is no earlier cycle.</param>
    /// <param name="Rows">Units with a score in either cycle, by name.</param>
    /// <param name="Both">Over the units that have a score in both cycles: others would move the mean without having changed.</param>
    /// <param name="OtherVersion">The model's version in the earlier cycle, where it was another one: part of a change may come from that. Null where it was the same.</param>
    public sealed record View(CampaignId Id, string Name, string ModelTitle, string? PreviousName, IReadOnlyList<Row> Rows, Summary? Both, string? OtherVersion);

    /// <param name="Change">Of the scores as shown; null unless there are both.</param>
    public sealed record Row(UnitId UnitId, string UnitName, Result? Now, Result? Before, double? Change);

    /// <param name="Score">As the model's scale shows it.</param>
    public sealed record Result(AssessmentId Assessment, double Score, MaturityLevel? Level);

    public sealed record Summary(int Units, double Mean, double PreviousMean, double Median, double PreviousMedian, int Up, int Down);

    internal sealed class Handler(AppDbContext db, ModelCatalog models) : IRequestHandler<CompareWithPrevious, View>
    {
        public async Task<View> Handle(CompareWithPrevious query, CancellationToken cancellationToken)
        {
            var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == query.Campaign, cancellationToken) ?? throw new NotFoundException("The cycle");
            var model = models.Require(campaign.ModelCode, campaign.ModelVersion);
            var previous = await PreviousAsync(campaign, cancellationToken);
            if (previous is null)
            {
                return new(campaign.Id, campaign.Name, model.Title, null, [], null, null);
            }

            var now = await ScoresAsync(campaign.ModelCode, campaign.Name, cancellationToken);
            var before = await ScoresAsync(campaign.ModelCode, previous, cancellationToken);
            var rows = now.Keys.Union(before.Keys)
                .Select(unit => RowOf(unit, now.GetValueOrDefault(unit), before.GetValueOrDefault(unit), model.Scale))
                .OrderBy(r => r.UnitName, StringComparer.CurrentCultureIgnoreCase)
                .ToList();
            return new(
                campaign.Id, campaign.Name, model.Title, previous, rows, SummaryOf(rows, model.Scale),
                before.Values.Select(s => s.ModelVersion).FirstOrDefault(v => v != campaign.ModelVersion));
        }

        /// <summary>The campaign that opened last before this one; where there was none, the cycle in which units last submitted on their own.</summary>
        private async Task<string?> PreviousAsync(Campaign campaign, CancellationToken cancellationToken)
        {
            var earlier = await db.Campaigns
                .Where(c => c.ModelCode == campaign.ModelCode && c.Id != campaign.Id && (c.Opens < campaign.Opens || (c.Opens == campaign.Opens && c.CreatedAt < campaign.CreatedAt)))
                .OrderByDescending(c => c.Opens).ThenByDescending(c => c.CreatedAt)
                .Select(c => c.Name)
                .FirstOrDefaultAsync(cancellationToken);
            var opened = campaign.Opens.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            return earlier ?? await db.Assessments
                .Where(a => a.ModelCode == campaign.ModelCode && a.Cycle != campaign.Name && a.SubmittedAt < opened)
                .OrderByDescending(a => a.SubmittedAt)
                .Select(a => a.Cycle)
                .FirstOrDefaultAsync(cancellationToken);
        }

        private async Task<Dictionary<UnitId, Scored>> ScoresAsync(string modelCode, string cycle, CancellationToken cancellationToken) =>
            await (
                from a in db.Assessments
                where a.ModelCode == modelCode && a.Cycle == cycle
                join s in db.Submissions on a.Id equals s.AssessmentId
                where s.Score != null
                join unit in db.Units on a.UnitId equals unit.Id
                select new Scored(a.UnitId, unit.Name, a.Id, a.ModelVersion, s.Score!.Value, s.Level)).ToDictionaryAsync(s => s.Unit, cancellationToken);

        private static Row RowOf(UnitId unit, Scored? now, Scored? before, MaturityScale scale)
        {
            var (result, earlier) = (ResultOf(now, scale), ResultOf(before, scale));
            return new(unit, (now ?? before)!.UnitName, result, earlier, result is null || earlier is null ? null : Math.Round(result.Score - earlier.Score, scale.Decimals, MidpointRounding.AwayFromZero));
        }

        private static Result? ResultOf(Scored? scored, MaturityScale scale) => scored is null ? null : new(scored.Assessment, scale.Shown(scored.Score), scored.Level is { } level ? scale.Find(level) : null);

        private static Summary? SummaryOf(List<Row> rows, MaturityScale scale)
        {
            var both = rows.FindAll(r => r.Change is not null);
            return both.Count == 0
                ? null
                : new(
                    both.Count, Rounded(both.Average(r => r.Now!.Score)), Rounded(both.Average(r => r.Before!.Score)),
                    Rounded(Median(both.Select(r => r.Now!.Score))), Rounded(Median(both.Select(r => r.Before!.Score))), both.Count(r => r.Change > 0), both.Count(r => r.Change < 0));

            double Rounded(double score) => Math.Round(score, scale.Decimals, MidpointRounding.AwayFromZero);
        }

        private static double Median(IEnumerable<double> values)
        {
            var sorted = values.Order().ToList();
            return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
        }

        private sealed record Scored(UnitId Unit, string UnitName, AssessmentId Assessment, string ModelVersion, double Score, int? Level);
    }
}
