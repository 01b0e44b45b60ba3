using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Mailing;

namespace MaturityAssessment.Web.Hosting;

/// <summary>Sends the mails that wait in the outbox: at once when one is queued here, else every few seconds (<c>Outbox:PollSeconds</c>).</summary>
/// <remarks>A mail is marked as sent right after the server took it. Whoever dies in between sends it once more: better twice than never.</remarks>
internal sealed class OutboxSender(IServiceScopeFactory scopes, OutboxBell bell, IMailer mailer, IConfiguration configuration, TimeProvider clock, ILogger<OutboxSender> log) : BackgroundService
{
    private static readonly TimeSpan TidiesEvery = TimeSpan.FromHours(1);

    private readonly TimeSpan _poll = TimeSpan.FromSeconds(Math.Max(0.1, configuration.GetValue("Outbox:PollSeconds", 5.0)));
    private DateTimeOffset _tidied;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await SendSomeAsync(stoppingToken))
                {
                    // there may be more
                }

                await TidyAsync(stoppingToken);
                await bell.WaitAsync(_poll, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The database may be away or read-only for a while: what waits, waits on.
                log.LogError(failure, "The outbox could not be worked through; it is tried again");
                await Task.Delay(_poll, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    /// <returns>Whether there was anything to send.</returns>
    internal async Task<bool> SendSomeAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        var mails = await outbox.TakeAsync(cancellationToken);
        foreach (var mail in mails)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var refusal = await Try(new(mail.To, mail.Subject, mail.Text), cancellationToken);

            // What has been sent is noted even while the product is being stopped.
            await (refusal is null ? outbox.SentAsync(mail, CancellationToken.None) : outbox.FailedAsync(mail, refusal, CancellationToken.None));
        }

        return mails.Count > 0;
    }

    /// <remarks>One mail that cannot be sent, for whatever reason, must not hold up the others.</remarks>
    private async Task<string?> Try(Mail mail, CancellationToken cancellationToken)
    {
        try
        {
            return await mailer.Send(mail, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            log.LogError(failure, "Sending the mail '{Subject}' failed", mail.Subject);
            return "Sending it failed; the log says why.";
        }
    }

    private async Task TidyAsync(CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() - _tidied < TidiesEvery)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Outbox>().ForgetOldAsync(cancellationToken);
        _tidied = clock.GetUtcNow();
    }
}
