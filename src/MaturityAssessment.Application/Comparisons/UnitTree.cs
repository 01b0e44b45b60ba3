using MaturityAssessment.Application.Data;
using MaturityAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>All units of the tenant with what is above them.</summary>
internal sealed class UnitTree
{
    private readonly Dictionary<UnitId, Unit> _units;

    private UnitTree(IEnumerable<Unit> units) => _units = units.ToDictionary(u => u.Id);

    public sealed record Unit(UnitId Id, UnitId? Parent, string Name, string Sector, int? Staff);

    public static async Task<UnitTree> ReadAsync(AppDbContext db, CancellationToken cancellationToken) =>
        new(await db.Units.Select(u => new Unit(u.Id, u.ParentId, u.Name, u.Sector, u.Staff)).ToListAsync(cancellationToken));

    public Unit this[UnitId unit] => _units[unit];

    public Unit? Above(UnitId unit) => _units[unit].Parent is { } parent ? _units[parent] : null;

    /// <summary>The unit and all above it, from below.</summary>
    public IEnumerable<Unit> Line(UnitId unit)
    {
        for (var at = _units.GetValueOrDefault(unit); at is not null; at = at.Parent is { } parent ? _units.GetValueOrDefault(parent) : null)
        {
            yield return at;
        }
    }

    public UnitId Top(UnitId unit) => Line(unit).Last().Id;

    /// <summary>What is above the unit, from the top: "Ministry of Works › North".</summary>
    public string PathAbove(UnitId unit) => string.Join(" › ", Line(unit).Skip(1).Reverse().Select(u => u.Name));

    /// <summary>What to call each of these units among each other: by name alone, with the unit above, or with the whole path.</summary>
    public IReadOnlyDictionary<UnitId, string> NamesAmong(IReadOnlyCollection<UnitId> units)
    {
        var names = new Dictionary<UnitId, string>();
        foreach (var alike in units.GroupBy(u => _units[u].Name, StringComparer.CurrentCultureIgnoreCase))
        {
            var isOne = alike.Count() == 1;
            var byParent = alike.CountBy(u => Above(u)?.Name ?? "", StringComparer.CurrentCultureIgnoreCase).ToDictionary(StringComparer.CurrentCultureIgnoreCase);
            foreach (var unit in alike)
            {
                var parent = Above(unit)?.Name ?? "";
                var above = isOne ? "" : byParent[parent] == 1 ? parent : PathAbove(unit);
                names.Add(unit, above.Length == 0 ? _units[unit].Name : $"{_units[unit].Name} ({above})");
            }
        }

        return names;
    }

    /// <summary>Units above any of these, each before those below it.</summary>
    public IReadOnlyList<PortfolioChoices.UnitChoice> Above(IEnumerable<UnitId> units)
    {
        var above = units.SelectMany(u => Line(u).Skip(1)).DistinctBy(u => u.Id).ToLookup(u => u.Parent);
        var choices = new List<PortfolioChoices.UnitChoice>();
        Add(null, 0);
        return choices;

        void Add(UnitId? parent, int depth)
        {
            foreach (var unit in above[parent].OrderBy(u => u.Name, StringComparer.CurrentCultureIgnoreCase))
            {
                choices.Add(new(unit.Id, unit.Name, depth));
                Add(unit.Id, depth + 1);
            }
        }
    }
}
