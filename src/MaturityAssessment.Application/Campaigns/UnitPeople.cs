using MaturityAssessment.Application.Data;
using MaturityAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Campaigns;

/// <summary>Who answers for which unit: those with a role for it, or for one above it.</summary>
internal sealed class UnitPeople
{
    private readonly ILookup<UnitId, Person> _byUnit;
    private readonly Dictionary<UnitId, UnitId?> _parents;

    private UnitPeople(ILookup<UnitId, Person> byUnit, Dictionary<UnitId, UnitId?> parents) => (_byUnit, _parents) = (byUnit, parents);

    public sealed record Person(Guid Id, string Name, string Email);

    /// <summary>People who have been disabled are left out.</summary>
    public static async Task<UnitPeople> LoadAsync(AppDbContext db, Role roles, CancellationToken cancellationToken)
    {
        var wanted = Enum.GetValues<Role>().Where(r => Membership.IsSingle(r) && roles.HasFlag(r)).ToList();
        var held = await (
            from membership in db.Memberships
            where membership.UnitId != null && wanted.Contains(membership.Role)
            join user in db.Users on membership.UserId equals user.Id
            where !user.IsDisabled && user.Email != null
            orderby user.Name
            select new { membership.UnitId, user.Id, user.Name, user.Email }).ToListAsync(cancellationToken);
        var parents = await db.Units.Select(u => new { u.Id, u.ParentId }).ToDictionaryAsync(u => u.Id, u => u.ParentId, cancellationToken);
        return new(held.ToLookup(h => h.UnitId!.Value, h => new Person(h.Id, h.Name, h.Email!)), parents);
    }

    /// <summary>Everybody, those nearest to the unit first.</summary>
    public IEnumerable<Person> Of(UnitId unit) => Upwards(unit).SelectMany(u => _byUnit[u]).DistinctBy(p => p.Id);

    /// <summary>Those of the unit itself, or else of the nearest unit above that has any.</summary>
    public IReadOnlyList<Person> NearestTo(UnitId unit) => Upwards(unit).Select(u => _byUnit[u].DistinctBy(p => p.Id).ToList()).FirstOrDefault(p => p.Count > 0) ?? [];

    private IEnumerable<UnitId> Upwards(UnitId unit)
    {
        // A unit seen already ends the walk, so that even a ring in the data comes to an end.
        var seen = new HashSet<UnitId>();
        for (UnitId? at = unit; at is { } here && seen.Add(here); at = _parents.GetValueOrDefault(here))
        {
            yield return here;
        }
    }
}
