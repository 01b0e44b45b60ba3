using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Reports;

internal static class StoredBranding
{
    /// <summary>Changes the one row of the tenant, and makes it where there is none.</summary>
    /// <param name="expectedVersion">As the person saw it; 0 for none.</param>
    /// <returns>The version after it.</returns>
    public static Task<int> ChangeBrandingAsync(this AppDbContext db, CurrentUser user, int expectedVersion, Action<Branding> change, CancellationToken cancellationToken) =>
        db.AtomicallyAsync(
            async () =>
            {
                var branding = await db.Brandings.SingleOrDefaultAsync(cancellationToken);
                if ((branding?.Version ?? 0) != expectedVersion)
                {
                    throw new ChangedMeanwhileException("Somebody else changed the branding in the meantime. Reload the page to see their change, then try again.");
                }

                if (branding is null)
                {
                    branding = Branding.Of(user.TenantId);
                    db.Add(branding);
                }

                change(branding);
                await db.SaveChangesAsync(cancellationToken);
                return branding.Version;
            },
            cancellationToken);
}
