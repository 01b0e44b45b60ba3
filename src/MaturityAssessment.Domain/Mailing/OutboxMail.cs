using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Domain.Mailing;

/// <summary>A mail that waits to be sent, written in the same transaction as what it tells of: both are there, or neither.</summary>
/// <remarks>Sent at least once. Whoever begins to send it sets <see cref="NotBefore"/> ahead, so that nobody else takes it meanwhile; a server that dies while sending leaves it to be taken again after that.</remarks>
public sealed class OutboxMail : ITenantOwned
{
    public const int LongestAddress = 256;
    public const int LongestSubject = 400;
    public const int LongestKey = 200;
    public const int LongestError = 500;

    /// <summary>With the waits below, about a day of trying.</summary>
    public const int MostAttempts = 12;

    /// <summary>How long a server may take over sending it before another one tries.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    private OutboxMail(Guid id, TenantId tenantId, string key, string to, string subject, string text, DateTime createdAt)
    {
        Id = id;
        TenantId = tenantId;
        Key = key;
        To = to;
        Subject = subject;
        Text = text;
        CreatedAt = createdAt;
        NotBefore = createdAt;
    }

    public Guid Id { get; private set; }
    public TenantId TenantId { get; private set; }

    /// <summary>What it is about, unique in its tenant: a command delivered twice writes it once.</summary>
    public string Key { get; private set; }

    public string To { get; private set; }
    public string Subject { get; private set; }
    public string Text { get; private set; }
    public DateTime CreatedAt { get; private set; }

    /// <summary>Nobody may send it earlier.</summary>
    public DateTime NotBefore { get; private set; }

    /// <summary>How often sending has been begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>Why it could not be sent last time; empty before the first failure.</summary>
    public string LastError { get; private set; } = "";

    public DateTime? SentAt { get; private set; }

    public static OutboxMail Queue(TenantId tenant, string key, string to, string subject, string text, DateTime now)
    {
        var line = string.Join(' ', subject.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new(Guid.CreateVersion7(), tenant, key, to.Trim(), line.Length > LongestSubject ? line[..LongestSubject] : line, text, now);
    }

    /// <summary>How long to wait after so many failures: twice as long each time.</summary>
    public static TimeSpan WaitAfter(int attempts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        return attempts > 16 || ShortestWait * (1 << (attempts - 1)) > LongestWait ? LongestWait : ShortestWait * (1 << (attempts - 1));
    }
}
