using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Organisations;

/// <summary>All units of the organisation as a tree written line by line: each unit before those below it.</summary>
[AllowedTo(Role.AnyMember)]
public sealed record ListUnits : IRequest<IReadOnlyList<ListUnits.Row>>
{
    /// <param name="Depth">0 at the top.</param>
    public sealed record Row(UnitId Id, UnitId? Parent, string Name, string Sector, int? Staff, int Depth);

    internal sealed class Handler(AppDbContext db) : IRequestHandler<ListUnits, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(ListUnits query, CancellationToken cancellationToken)
        {
            var byParent = (await db.Units.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(u => u.ParentId);
            var rows = new List<Row>();
            AddBelow(null, 0);
            return rows;

            void AddBelow(UnitId? parent, int depth)
            {
                foreach (var unit in byParent[parent].OrderBy(u => u.Name, StringComparer.CurrentCultureIgnoreCase))
                {
                    rows.Add(new(unit.Id, unit.ParentId, unit.Name, unit.Sector, unit.Staff, depth));
                    AddBelow(unit.Id, depth + 1);
                }
            }
        }
    }
}
