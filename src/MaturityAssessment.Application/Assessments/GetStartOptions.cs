using System.Globalization;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Assessments;

/// <summary>What can be chosen when an assessment is started.</summary>
[AllowedTo(WhoMay.Start)]
public sealed record GetStartOptions : IRequest<GetStartOptions.View>
{
    /// <param name="SuggestedCycle">The cycle that others have begun this year, else the year.</param>
    public sealed record View(IReadOnlyList<ListAssessments.UnitChoice> Units, IReadOnlyList<ListModels.Row> Models, string SuggestedCycle);

    internal sealed class Handler(AppDbContext db, ModelCatalog models, CurrentUser user, TimeProvider clock) : IRequestHandler<GetStartOptions, View>
    {
        public async Task<View> Handle(GetStartOptions query, CancellationToken cancellationToken)
        {
            var (all, reached) = (user.Reach.AllUnits, user.Reach.Units);
            var units = await (
                from unit in db.Units
                where all || reached.Contains(unit.Id)
                from parent in db.Units.Where(p => p.Id == unit.ParentId).DefaultIfEmpty()
                orderby unit.Name, parent.Name
                select new ListAssessments.UnitChoice(unit.Id, unit.Name, parent.Name)).ToListAsync(cancellationToken);
            var now = clock.GetUtcNow().UtcDateTime;
            var newYear = new DateTime(now.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            var running = await db.Assessments.Where(a => a.StartedAt >= newYear).OrderByDescending(a => a.StartedAt).Select(a => a.Cycle).FirstOrDefaultAsync(cancellationToken);
            return new(units, [.. models.All.Select(ListModels.RowOf)], running ?? now.Year.ToString(CultureInfo.InvariantCulture));
        }
    }
}
