using MaturityAssessment.Application.Data;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Accounts;

/// <summary>An organisation without an administrator could not be mended from inside.</summary>
internal static class LastAdministrator
{
    public static async Task EnsureNot(Guid person, AppDbContext db, CancellationToken cancellationToken)
    {
        var administrators = db.Memberships.Where(m => m.Role == Role.Administrator);
        RuleBrokenException.ThrowIf(
            await administrators.AnyAsync(m => m.UserId == person, cancellationToken)
                && !await administrators.AnyAsync(m => m.UserId != person && db.Users.Any(u => u.Id == m.UserId && !u.IsDisabled), cancellationToken),
            "This is the last administrator. Make somebody else an administrator first.");
    }
}
