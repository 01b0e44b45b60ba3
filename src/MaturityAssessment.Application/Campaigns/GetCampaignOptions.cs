using System.Globalization;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Campaigns;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Campaigns;

/// <summary>What can be chosen when a cycle is made, or when units are added to one.</summary>
/// <param name="AddTo">The cycle that units are added to; null for a new one.</param>
[AllowedTo(WhoMay.RunCampaigns)]
public sealed record GetCampaignOptions(CampaignId? AddTo = null) : IRequest<GetCampaignOptions.View>
{
    /// <param name="Units">As a tree written line by line: each unit before those below it.</param>
    /// <param name="Name">Of the cycle that units are added to; for a new one, a suggestion.</param>
    public sealed record View(IReadOnlyList<UnitLine> Units, IReadOnlyList<ListModels.Row> Models, string Name, DateOnly Today);

    /// <param name="Depth">0 at the top.</param>
    /// <param name="IsIn">Takes part already.</param>
    public sealed record UnitLine(UnitId Id, UnitId? Parent, string Name, int Depth, bool IsIn);

    internal sealed class Handler(AppDbContext db, ModelCatalog models, TimeProvider clock) : IRequestHandler<GetCampaignOptions, View>
    {
        public async Task<View> Handle(GetCampaignOptions query, CancellationToken cancellationToken)
        {
            var campaign = query.AddTo is { } id ? await db.RequireCampaignAsync(id, cancellationToken) : null;
            var taking = campaign is null ? [] : (await db.Assessments.Where(a => a.CampaignId == campaign.Id).Select(a => a.UnitId).ToListAsync(cancellationToken)).ToHashSet();
            var byParent = (await db.Units.AsNoTracking().Select(u => new { u.Id, u.ParentId, u.Name }).ToListAsync(cancellationToken)).ToLookup(u => u.ParentId);
            var lines = new List<UnitLine>();
            AddBelow(null, 0);
            var now = clock.GetUtcNow().UtcDateTime;
            return new(lines, [.. models.All.Select(ListModels.RowOf)], campaign?.Name ?? await FreeYearAsync(now.Year, cancellationToken), DateOnly.FromDateTime(now));

            void AddBelow(UnitId? parent, int depth)
            {
                foreach (var unit in byParent[parent].OrderBy(u => u.Name, StringComparer.CurrentCultureIgnoreCase))
                {
                    lines.Add(new(unit.Id, unit.ParentId, unit.Name, depth, taking.Contains(unit.Id)));
                    AddBelow(unit.Id, depth + 1);
                }
            }
        }

        /// <summary>This year, or the first after it that no cycle is named for.</summary>
        private async Task<string> FreeYearAsync(int year, CancellationToken cancellationToken)
        {
            var taken = await db.Campaigns.Select(c => c.Name).ToListAsync(cancellationToken);
            return Enumerable.Range(year, taken.Count + 1).Select(y => y.ToString(CultureInfo.InvariantCulture)).First(y => !taken.Contains(y));
        }
    }
}
