namespace MaturityAssessment.Application.Mailing;

/// <summary>Wakes whoever sends mails on this server as soon as one has been queued here; other servers find it when they look next.</summary>
public sealed class OutboxBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It has been rung already and not been heard yet.
        }
    }

    /// <summary>Until it rings, or for so long.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _rung.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _rung.Dispose();
}
