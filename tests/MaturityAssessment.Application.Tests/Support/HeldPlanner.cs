using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Planning;

namespace MaturityAssessment.Application.Tests.Support;

/// <summary>The real planner, which can be made to wait before it begins.</summary>
public sealed class HeldPlanner : IRoadmapPlanner, IDisposable
{
    private readonly OptimalPlanner _planner = new();
    private readonly ManualResetEventSlim _gate = new(true);
    private int _running;

    /// <summary>How many have come to the gate so far.</summary>
    public int Arrived { get; private set; }

    /// <summary>How many were in here at once, at most.</summary>
    public int MostAtOnce { get; private set; }

    public void Hold() => _gate.Reset();

    public void LetGo() => _gate.Set();

    public void Dispose() => _gate.Dispose();

    public OptimalPlan Plan(PlanningProblem problem, PlanningOptions options, IProgress<PlanningProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            Arrived++;
            MostAtOnce = Math.Max(MostAtOnce, ++_running);
        }

        try
        {
            _gate.Wait(cancellationToken);
            return _planner.Plan(problem, options, progress, cancellationToken);
        }
        finally
        {
            lock (_gate)
            {
                _running--;
            }
        }
    }
}
