using MaturityAssessment.Domain.Organisations;

namespace MaturityAssessment.Application.Reports.Batches;

public enum BatchState
{
    /// <summary>Other batches are made first.</summary>
    Waiting,
    Running,
    Finished,
    Cancelled,

    /// <summary>The archive itself could not be written.</summary>
    Failed,
}

/// <summary>A report that was not made, and why, as a sentence.</summary>
public sealed record NotMade(string About, string Because);

/// <summary>Many reports in the making, or made: what one person asked for last.</summary>
internal sealed class ReportBatch(Guid id, Guid user, TenantId tenant, ReportChoice choice, IReadOnlyList<BatchItem> items, string path, DateTimeOffset startedAt) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<NotMade> _notMade = [];
    private readonly CancellationTokenSource _cancellation = new();

    public Guid Id { get; } = id;
    public Guid User { get; } = user;
    public TenantId Tenant { get; } = tenant;
    public ReportChoice Choice { get; } = choice;
    public IReadOnlyList<BatchItem> Items { get; } = items;

    /// <summary>Of the archive on disk.</summary>
    public string Path { get; } = path;

    public DateTimeOffset StartedAt { get; } = startedAt;
    public CancellationToken Cancellation => _cancellation.Token;
    public BatchState State { get; private set; } = BatchState.Waiting;

    /// <summary>Reports that are over and done with, made or not.</summary>
    public int Done { get; private set; }

    public long Size { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public bool IsOver => State is BatchState.Finished or BatchState.Cancelled or BatchState.Failed;

    public IReadOnlyList<NotMade> NotMade
    {
        get
        {
            lock (_lock)
            {
                return [.. _notMade];
            }
        }
    }

    public void Cancel() => _cancellation.Cancel();

    public void Begin() => State = BatchState.Running;

    public void Made(long size)
    {
        lock (_lock)
        {
            (Done, Size) = (Done + 1, size);
        }
    }

    public void Missed(BatchItem item, string because)
    {
        lock (_lock)
        {
            _notMade.Add(new(item.About, because));
            Done++;
        }
    }

    public void End(BatchState state, long size, DateTimeOffset now)
    {
        lock (_lock)
        {
            (State, Size, EndedAt) = (state, size, now);
        }
    }

    public void Dispose() => _cancellation.Dispose();
}

/// <param name="About">Organisation and cycle, as the list of what was not made names them.</param>
internal sealed record BatchItem(Domain.Assessments.AssessmentId Assessment, string About);
