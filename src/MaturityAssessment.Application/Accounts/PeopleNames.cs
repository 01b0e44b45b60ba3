using MaturityAssessment.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Accounts;

internal static class PeopleNames
{
    /// <summary>Stands where an account has been erased.</summary>
    public const string Unknown = "A former user";

    /// <summary>Names of whoever did something, for rows that the caller has been shown already.</summary>
    public static async Task<Func<Guid?, string>> NamesOfAsync(this AppDbContext db, IEnumerable<Guid?> people, CancellationToken cancellationToken)
    {
        var ids = people.OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        return id => id is { } known && names.TryGetValue(known, out var name) ? name : Unknown;
    }
}
