using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Assessments;

namespace MaturityAssessment.Web.Components.Roadmaps;

/// <summary>Asks again and again how the search for a plan goes: often while one is running, seldom while none is, for a colleague may start one.</summary>
internal sealed class PlanningWatch(IUseCases useCases, Func<AssessmentId> assessment, Func<GetPlanningRun.View, Task> told) : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(6);

    private readonly PeriodicTimer _timer = new(Seldom);
    private readonly CancellationTokenSource _ending = new();
    private bool _isRunning;

    /// <summary>Whether one is running, as far as the page knows.</summary>
    public bool IsRunning
    {
        get => _isRunning;
        set
        {
            if (_isRunning != value)
            {
                _isRunning = value;
                _timer.Period = value ? Often : Seldom;
            }
        }
    }

    /// <summary>Until it is disposed of.</summary>
    public async Task WatchAsync()
    {
        try
        {
            while (await _timer.WaitForNextTickAsync(_ending.Token))
            {
                // What is refused now (a lost session, a database that is away for a moment) may be answered the next time.
                if ((await useCases.Send(new GetPlanningRun(assessment()), _ending.Token)).Value is { } run)
                {
                    IsRunning = run.State == PlanningState.Running;
                    await told(run);
                }
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException)
        {
            // The page has gone.
        }
    }

    public void Dispose()
    {
        _ending.Cancel();
        _timer.Dispose();
        _ending.Dispose();
    }
}
