using System.Diagnostics;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>What is to be planned, and for whom.</summary>
/// <param name="IsTrial">Whether the settings are only tried; else the result becomes the current plan.</param>
internal sealed record PlanningOrder(
    AssessmentId Assessment, TenantId Tenant, UnitId Unit, Guid UserId, string UserName, PlanningWish Wish, CommittedWork Work, RoadmapSettings Settings, bool IsTrial, int RoadmapVersion, Plan? Hint)
{
    public string Fingerprint => ProblemFingerprint.Of(Work.Problem, Settings.Aim, Settings.StartsOn);
}

public enum PlanningState
{
    None,
    Running,
    Finished,
    Cancelled,
    Failed,
}

/// <param name="Score">Normalised, of the best plan at that moment. Where a target limits what counts, this is what counts.</param>
/// <param name="Bound">No plan scores more, as far as was known at that moment; null while nothing was.</param>
public sealed record PlanningPoint(TimeSpan Elapsed, double Score, decimal Cost, double? Bound);

/// <summary>One search for a plan, from its order to its end. Any thread may look at it.</summary>
internal sealed class PlanningRun : IDisposable
{
    private const int MostPoints = 400;

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _cancelling = new();
    private List<PlanningPoint> _history = [];
    private readonly Stopwatch _clock = new();
    private PlanningState _state = PlanningState.Running;
    private string _stage = "Waiting until another plan is finished.";
    private string? _sentence;
    private Infeasibility? _infeasibility;
    private double? _bound;

    public PlanningRun(PlanningOrder order, DateTime startedAt) => (Order, StartedAt, Cancelled) = (order, startedAt, _cancelling.Token);

    public PlanningOrder Order { get; }
    public DateTime StartedAt { get; }
    public CancellationToken Cancelled { get; }

    public bool IsRunning
    {
        get
        {
            lock (_lock)
            {
                return _state == PlanningState.Running;
            }
        }
    }

    /// <summary>It has its place: the clock runs from now on.</summary>
    public void Begin()
    {
        lock (_lock)
        {
            _clock.Start();
            _stage = PlanningWords.Of(PlanningStage.Greedy);
        }
    }

    public void Say(string stage)
    {
        lock (_lock)
        {
            _stage = stage;
        }
    }

    public void Hear(PlanningProgress progress)
    {
        lock (_lock)
        {
            _stage = PlanningWords.Of(progress.Stage);
            if (progress.Stage is PlanningStage.Score or PlanningStage.Weighted && double.IsFinite(progress.Bound))
            {
                _bound = progress.Stage == PlanningStage.Score ? progress.Bound : null;
            }

            var point = new PlanningPoint(_clock.Elapsed, progress.Score, progress.Cost, _bound);
            if (_history.Count >= MostPoints)
            {
                // every other one of the first half goes: the newest ones stay as they are
                _history = [.. _history.Where((_, at) => at >= MostPoints / 2 || at % 2 == 0)];
            }

            _history.Add(point);
        }
    }

    public void Cancel()
    {
        try
        {
            _cancelling.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended in between.
        }
    }

    public void End(PlanningState state, string sentence, Infeasibility? infeasibility = null)
    {
        lock (_lock)
        {
            _clock.Stop();
            (_state, _stage, _sentence, _infeasibility) = (state, "", sentence, infeasibility);
        }
    }

    public GetPlanningRun.View Look()
    {
        lock (_lock)
        {
            var best = _history.Count > 0 ? _history[^1] : null;
            return new(
                _state, _stage, _clock.Elapsed, Order.Wish.WholeTimeLimit, [.. _history], best?.Score, best?.Cost, Order.UserName, StartedAt, Order.IsTrial, _sentence,
                [.. _infeasibility?.Conflicts.Select(c => c.Because) ?? []], [.. _infeasibility?.Remedies.Select(r => r.Change) ?? []])
            {
                IsWaiting = _state == PlanningState.Running && !_clock.IsRunning,
                StartedById = Order.UserId,
                CountsUpToTarget = Order.Work.Problem.Target is not null,
            };
        }
    }

    public void Dispose() => _cancelling.Dispose();
}
