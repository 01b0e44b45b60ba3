using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Assessments;

internal static class AssessmentLock
{
    /// <summary>Waits for whoever is changing this assessment, and keeps everybody else out until the transaction ends.</summary>
    /// <remarks>An update that changes nothing is the one way to a write lock that both databases understand.</remarks>
    public static async Task<Assessment> LockAsync(this AppDbContext db, AssessmentId id, CancellationToken cancellationToken)
    {
        var locked = await db.Assessments.Where(a => a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Version, a => a.Version), cancellationToken);
        return locked == 1 ? await db.Assessments.SingleAsync(a => a.Id == id, cancellationToken) : throw new NotFoundException("The assessment");
    }
}
