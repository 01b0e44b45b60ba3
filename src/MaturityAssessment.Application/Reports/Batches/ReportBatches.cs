using FluentValidation;
using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MaturityAssessment.Application.Reports.Batches;

/// <summary>Makes many reports in the background: bound to a person, not to their page or connection.</summary>
/// <remarks>One batch a person, kept for a while; a new one takes its place. Every report is made with the rights that the person has at that moment.</remarks>
internal sealed class ReportBatches(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReportBatches> log) : IDisposable
{
    public const int MostReports = 1_000;
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private const long MostBytes = 500_000_000;
    private const long MostBytesOfAll = 4 * MostBytes;
    private const int MostAtOnce = 2;

    private readonly Lock _lock = new();
    private readonly Dictionary<(Guid, TenantId), ReportBatch> _batches = [];
    private readonly SemaphoreSlim _places = new(MostAtOnce);
    private readonly CancellationTokenSource _ending = new();

    // nobody else who works on this machine may look into it
    private readonly Lazy<string> _folder = new(() => Directory.CreateTempSubdirectory("maturity-reports-").FullName);

    /// <exception cref="RuleBrokenException">One is being made already, or there is no room.</exception>
    public ReportBatch Start(Guid user, TenantId tenant, ReportChoice choice, IReadOnlyList<BatchItem> items)
    {
        ReportBatch batch;
        lock (_lock)
        {
            ForgetOld();
            RuleBrokenException.ThrowIf(_batches.TryGetValue((user, tenant), out var last) && !last.IsOver, "Your reports are being made already. Wait until they are done, or cancel them.");
            RuleBrokenException.ThrowIf(_batches.Values.Sum(b => b.Size) > MostBytesOfAll, "There is no room for more reports at the moment. Try again in an hour.");
            Forget(last);
            var id = Guid.CreateVersion7();
            batch = new(id, user, tenant, choice, items, Path.Combine(_folder.Value, $"{id:N}.zip"), clock.GetUtcNow());
            _batches[(user, tenant)] = batch;
        }

        var ending = _ending.Token;
        _ = Task.Run(async () =>
        {
            await RunAsync(batch);
            await ForgetInTimeAsync(batch, ending);
        });
        return batch;
    }

    /// <summary>What nobody comes back for must not lie about for longer than was said.</summary>
    private async Task ForgetInTimeAsync(ReportBatch batch, CancellationToken ending)
    {
        try
        {
            await Task.Delay(KeptFor, clock, ending);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        lock (_lock)
        {
            if (_batches.GetValueOrDefault((batch.User, batch.Tenant)) == batch)
            {
                Forget(batch);
                _batches.Remove((batch.User, batch.Tenant));
            }
        }
    }

    public ReportBatch? Find(Guid user, TenantId tenant)
    {
        lock (_lock)
        {
            ForgetOld();
            return _batches.GetValueOrDefault((user, tenant));
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var batch in _batches.Values)
            {
                batch.Cancel();
            }

            _batches.Clear();
        }

        _ending.Cancel();
        _ending.Dispose();
        try
        {
            if (_folder.IsValueCreated && Directory.Exists(_folder.Value))
            {
                Directory.Delete(_folder.Value, recursive: true);
            }
        }
        catch (IOException)
        {
            // the system clears its folder for temporary files itself
        }
    }

    private async Task RunAsync(ReportBatch batch)
    {
        var state = BatchState.Failed;
        try
        {
            await _places.WaitAsync(batch.Cancellation);
            try
            {
                batch.Begin();
                state = await MakeAllAsync(batch);
            }
            finally
            {
                _places.Release();
            }
        }
        catch (OperationCanceledException) when (batch.Cancellation.IsCancellationRequested)
        {
            state = BatchState.Cancelled;
        }
        catch (Exception failure)
        {
            log.LogError(failure, "A batch of reports could not be written");
        }

        var kept = state == BatchState.Finished ? new FileInfo(batch.Path).Length : 0;
        if (state != BatchState.Finished)
        {
            Delete(batch.Path);
        }

        batch.End(state, kept, clock.GetUtcNow());
    }

    private async Task<BatchState> MakeAllAsync(ReportBatch batch)
    {
        using var archive = new ReportArchive(batch.Path);
        foreach (var item in batch.Items)
        {
            batch.Cancellation.ThrowIfCancellationRequested();
            if (archive.Size > MostBytes)
            {
                batch.Missed(item, "The archive has become too large; make the rest as a batch of their own.");
                continue;
            }

            var (report, because) = await MakeAsync(batch, item);
            if (report is not null)
            {
                archive.Add(report, clock.GetUtcNow());
                batch.Made(archive.Size);
            }
            else
            {
                batch.Missed(item, because);
            }
        }

        archive.AddMissing(batch.NotMade, clock.GetUtcNow());
        return BatchState.Finished;
    }

    private async Task<(MakeReport.File? Report, string Because)> MakeAsync(ReportBatch batch, BatchItem item)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            if (await scope.ServiceProvider.GetRequiredService<MembershipReader>().Read(batch.User, batch.Tenant, batch.Cancellation) is not { } access)
            {
                return (null, "Your account no longer allows it.");
            }

            scope.ServiceProvider.GetRequiredService<CurrentUser>().SignIn(batch.User, access.Name, batch.Tenant, access.Roles);
            return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new MakeReport(item.Assessment, batch.Choice), batch.Cancellation), "");
        }
        catch (Exception refusal) when (refusal is RuleBrokenException or NotFoundException or AccessDeniedException or InputRefusedException or ValidationException)
        {
            return (null, refusal.Message);
        }
        catch (Exception defect) when (!batch.Cancellation.IsCancellationRequested)
        {
            log.LogError(defect, "The report on assessment {Assessment} in a batch failed", item.Assessment.Value);
            return (null, "Something went wrong while it was made. Try it alone, from the page of the assessment.");
        }
    }

    private void ForgetOld()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, batch) in _batches.Where(b => b.Value.EndedAt is { } ended && now - ended > KeptFor).ToList())
        {
            Forget(batch);
            _batches.Remove(key);
        }
    }

    private static void Forget(ReportBatch? batch)
    {
        if (batch is not null)
        {
            Delete(batch.Path);
            batch.Dispose();
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            // still being read by somebody: it goes with the folder
        }
    }
}
