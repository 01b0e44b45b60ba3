using MaturityAssessment.Application.Data;
using MaturityAssessment.Domain.Mailing;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Mailing;

/// <summary>Hands out the mails that wait, to the service that sends them. Nobody is signed in there, so this looks across tenants; it touches mails alone.</summary>
public sealed class Outbox(AppDbContext db, TimeProvider clock)
{
    private const int MostAtOnce = 20;
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Takes mails that are due. Each is this caller's alone for <see cref="OutboxMail.Lease"/>, also where several servers ask at once.</summary>
    public async Task<IReadOnlyList<OutboxMail>> TakeAsync(CancellationToken cancellationToken = default)
    {
        var now = Now;
        var due = await db.OutboxMails.IgnoreQueryFilters().AsNoTracking()
            .Where(m => m.SentAt == null && m.NotBefore <= now && m.Attempts < OutboxMail.MostAttempts)
            .OrderBy(m => m.NotBefore).ThenBy(m => m.Id)
            .Take(MostAtOnce)
            .ToListAsync(cancellationToken);
        var taken = new List<OutboxMail>();
        foreach (var mail in due)
        {
            // Of several who saw the same number of attempts, one changes it.
            var claimed = await db.OutboxMails.IgnoreQueryFilters()
                .Where(m => m.Id == mail.Id && m.SentAt == null && m.Attempts == mail.Attempts && m.NotBefore == mail.NotBefore)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Attempts, m => m.Attempts + 1).SetProperty(m => m.NotBefore, now + OutboxMail.Lease), cancellationToken);
            if (claimed == 1)
            {
                taken.Add(mail);
            }
        }

        return taken;
    }

    public Task SentAsync(OutboxMail mail, CancellationToken cancellationToken = default)
    {
        var now = Now;
        return db.OutboxMails.IgnoreQueryFilters().Where(m => m.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.SentAt, now), cancellationToken);
    }

    /// <summary>It is tried again later, each time after a longer wait.</summary>
    public Task FailedAsync(OutboxMail mail, string because, CancellationToken cancellationToken = default)
    {
        var again = Now + OutboxMail.WaitAfter(mail.Attempts + 1);
        var error = because.Length > OutboxMail.LongestError ? because[..OutboxMail.LongestError] : because;
        return db.OutboxMails.IgnoreQueryFilters()
            .Where(m => m.Id == mail.Id && m.SentAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.NotBefore, again).SetProperty(m => m.LastError, error), cancellationToken);
    }

    /// <summary>Removes what was sent long ago: addresses are not kept for longer than they are of use.</summary>
    public Task ForgetOldAsync(CancellationToken cancellationToken = default)
    {
        var before = Now - KeptFor;
        return db.OutboxMails.IgnoreQueryFilters().Where(m => m.SentAt != null && m.SentAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
