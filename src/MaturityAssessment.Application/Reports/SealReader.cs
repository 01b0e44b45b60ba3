using MaturityAssessment.Application.Data;
using MaturityAssessment.Domain.Assessments;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Reports;

/// <summary>Finds sealed records of any tenant by their code, for readers of a printed report.</summary>
/// <remarks>Looks across tenants on purpose, so it can say nothing but what <see cref="Seal"/> holds: neither whose record it is nor what is in it.</remarks>
internal sealed class SealReader(AppDbContext db)
{
    /// <param name="Hash">SHA-256, hexadecimal.</param>
    /// <param name="At">When it was submitted, UTC.</param>
    public sealed record Seal(string Hash, DateTime At);

    public Task<Seal?> FindAsync(VerificationCode code, CancellationToken cancellationToken)
    {
        // from the first fingerprint that begins so to the last: an index can do that, whatever the database
        var (first, beyond) = (code.HexPrefix, code.HexPrefix + "g");
        return db.Submissions.IgnoreQueryFilters()
#pragma warning disable CA1309 // the database compares; it knows no other way to say so
            .Where(s => string.Compare(s.Hash, first) >= 0 && string.Compare(s.Hash, beyond) < 0)
#pragma warning restore CA1309
            .OrderBy(s => s.SubmittedAt)
            .Select(s => new Seal(s.Hash, s.SubmittedAt))
            .FirstOrDefaultAsync(cancellationToken);
    }
}
