using MaturityAssessment.Application.Accounts;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Roadmaps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>Searches for plans in the background of this server, one for each roadmap at a time. They belong to no page and no request: whoever comes back finds them.</summary>
/// <remarks>It is asked only after the running use case has found that the assessment is within reach.</remarks>
public sealed class PlanningRuns(IRoadmapPlanner planner, PlanTrials trials, IServiceScopeFactory scopes, TimeProvider clock, ILogger<PlanningRuns> log) : IDisposable
{
    /// <summary>More at once would only make all of them slower.</summary>
    public const int MostAtOnce = 2;

    private const int MostRemembered = 500;
    private static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<AssessmentId, (PlanningRun Run, Task Task)> _runs = [];
    private readonly SemaphoreSlim _places = new(MostAtOnce);
    private bool _isClosed;

    /// <exception cref="RuleBrokenException">One is running already.</exception>
    internal PlanningRun Start(PlanningOrder order)
    {
        lock (_lock)
        {
            RuleBrokenException.ThrowIf(_isClosed, "The server is being shut down. Start again in a moment.");
            if (_runs.TryGetValue(order.Assessment, out var known) && known.Run.IsRunning)
            {
                var by = known.Run.Order.UserId == order.UserId ? "You have" : $"{known.Run.Order.UserName} has";
                throw new RuleBrokenException($"{by} started planning this roadmap already. Wait until it is finished, or cancel it.");
            }

            Forget();
            var run = new PlanningRun(order, clock.GetUtcNow().UtcDateTime);
            _runs[order.Assessment] = (run, Task.Run(() => RunAsync(run)));
            return run;
        }
    }

    /// <summary>The one that is running, or the last one that was; null where there was none since the server started.</summary>
    internal PlanningRun? Find(AssessmentId assessment)
    {
        lock (_lock)
        {
            return _runs.TryGetValue(assessment, out var known) ? known.Run : null;
        }
    }

    /// <summary>Ends all that is running, for the end of the server.</summary>
    /// <returns>Whether all has ended in time.</returns>
    public async Task<bool> StopAsync()
    {
        List<(PlanningRun Run, Task Task)> running;
        lock (_lock)
        {
            _isClosed = true;
            running = [.. _runs.Values.Where(r => !r.Task.IsCompleted)];
        }

        running.ForEach(r => r.Run.Cancel());
        var ended = Task.WhenAll(running.Select(r => r.Task));
        return await Task.WhenAny(ended, Task.Delay(PatienceAtTheEnd)) == ended;
    }

    public void Dispose()
    {
        if (StopAsync().GetAwaiter().GetResult())
        {
            _places.Dispose();
        }
    }

    private void Forget()
    {
        foreach (var old in _runs.Where(r => !r.Value.Run.IsRunning).OrderBy(r => r.Value.Run.StartedAt).Take(_runs.Count - MostRemembered).ToList())
        {
            _runs.Remove(old.Key);
        }
    }

    private async Task RunAsync(PlanningRun run)
    {
        var hasPlace = false;
        try
        {
            await _places.WaitAsync(run.Cancelled);
            hasPlace = true;
            run.Begin();
            var found = await Task.Factory.StartNew(() => new PlanSearch(planner, run).Find(), run.Cancelled, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            run.Cancelled.ThrowIfCancellationRequested();
            if (found.Solved is not { } solved)
            {
                run.End(PlanningState.Failed, found.Sentence, found.Infeasibility);
                return;
            }

            run.Say("Keeping the plan.");
            var (isKept, sentence) = await KeepAsync(run, solved);
            run.End(isKept ? PlanningState.Finished : PlanningState.Failed, isKept ? $"{found.Sentence} {sentence}".TrimEnd() : sentence);
        }
        catch (OperationCanceledException) when (run.Cancelled.IsCancellationRequested)
        {
            run.End(PlanningState.Cancelled, "Planning was cancelled. The former plan stays.");
        }
        catch (Exception refusal) when (refusal is RuleBrokenException or NotFoundException)
        {
            run.End(PlanningState.Failed, $"{refusal.Message} The former plan stays.");
        }
        catch (Exception defect)
        {
            log.LogError(defect, "Planning failed for assessment {Assessment}", run.Order.Assessment.Value);
            run.End(PlanningState.Failed, "Planning has failed because of an error, which has been logged. The former plan stays. Start again; if it fails again, tell your administrator.");
        }
        finally
        {
            if (hasPlace)
            {
                _places.Release();
            }

            run.Dispose();
        }
    }

    /// <summary>In the name of whoever started it, as far as they still may.</summary>
    private async Task<(bool IsKept, string Sentence)> KeepAsync(PlanningRun run, SolvedPlan solved)
    {
        var order = run.Order;
        await using var scope = scopes.CreateAsyncScope();
        var access = await scope.ServiceProvider.GetRequiredService<MembershipReader>().Read(order.UserId, order.Tenant, CancellationToken.None);
        var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        if (access is not null)
        {
            user.SignIn(order.UserId, access.Name, order.Tenant, access.Roles);
        }

        if (access is null || !user.Has(WhoMay.ChangeRoadmap, order.Unit))
        {
            return (false, $"{order.UserName}, who started this, may not change the roadmap any more, so the plan was not kept.");
        }

        if (order.IsTrial)
        {
            trials.Keep(order.Assessment, order.UserId, new(order.Settings, solved, order.RoadmapVersion, clock.GetUtcNow().UtcDateTime));
            return (true, "");
        }

        user.EnterOn(order.Tenant, order.Unit);
        return (true, await scope.ServiceProvider.GetRequiredService<PlanKeeper>().KeepAsync(order.Assessment, order.Settings, solved, CancellationToken.None));
    }
}
