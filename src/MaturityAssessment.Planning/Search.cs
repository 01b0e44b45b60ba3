using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Google.OrTools.Sat;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Planning;

/// <summary>One aim after another over the same model, each search beginning where the last one ended.</summary>
internal sealed class Search(PlanModel model, PlanningOptions options, CancellationToken cancellationToken)
{
    // full linear relaxations prove tenfold faster here than the solver's usual ones; looking for symmetries and long probing do not pay
    private const string HowToSearch = "interleave_search:false,linearization_level:2,symmetry_level:0,cp_model_probing_level:1";

    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>First periods by code; null while no plan is known that keeps all rules.</summary>
    public Dictionary<string, int>? Best { get; set; }

    /// <summary>Where the next search begins, if not at the best plan.</summary>
    public Dictionary<string, int>? Hint { get; set; }

    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>Told of every plan that is found (by first periods), its value and the bound.</summary>
    public Action<IReadOnlyDictionary<string, int>, double, double>? Found { get; set; }

    /// <param name="share">How much of the time that is left it may take.</param>
    public Outcome Maximise(LinearExpr aim, double share, Action<IReadOnlyDictionary<string, int>>? hint = null)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var seconds = (options.TimeLimit - _clock.Elapsed).TotalSeconds * share;
        if (seconds <= 0)
        {
            return Outcome.OutOfTime;
        }

        model.Solver.Maximize(aim);
        model.Solver.ClearHints();
        if ((Hint ?? Best) is { } begin)
        {
            model.Hint(begin);
            hint?.Invoke(begin);
        }

        Hint = null;
        using var solver = new CpSolver
        {
            StringParameters = string.Create(
                CultureInfo.InvariantCulture, $"max_time_in_seconds:{seconds:F3},num_workers:{Math.Clamp(options.Workers, 1, 64)},random_seed:{options.Seed & int.MaxValue},{HowToSearch}"),
        };
        using var listener = new Listener(this);
        solver.SetBestBoundCallback(listener.OnBound);
        using var stop = cancellationToken.Register(solver.StopSearch);
        var status = solver.Solve(model.Solver, listener);
        listener.Failure?.Throw();
        cancellationToken.ThrowIfCancellationRequested();
        if (status is CpSolverStatus.Optimal or CpSolverStatus.Feasible)
        {
            Best = model.PlanIn(solver.BooleanValue);
            return new((long)Math.Round(solver.ObjectiveValue), solver.BestObjectiveBound, status == CpSolverStatus.Optimal, false);
        }

        return Outcome.OutOfTime with { IsInfeasible = status == CpSolverStatus.Infeasible };
    }

    /// <param name="Value">Null when nothing was found.</param>
    public readonly record struct Outcome(long? Value, double Bound, bool IsProven, bool IsInfeasible)
    {
        public static Outcome OutOfTime { get; } = new(null, double.PositiveInfinity, false, false);
    }

    /// <summary>Passes on what the solver reports. What goes wrong in there must not run through the solver: it ends the search and is thrown afterwards.</summary>
    private sealed class Listener(Search search) : CpSolverSolutionCallback
    {
        private readonly Lock _telling = new();
        private Dictionary<string, int>? _plan;
        private double _value = double.NegativeInfinity;
        private double _bound = double.PositiveInfinity;

        public ExceptionDispatchInfo? Failure { get; private set; }

        public override void OnSolutionCallback()
        {
            if (search.Found is not null)
            {
                Tell(() => (_plan, _value, _bound) = (search.ReadPlan(this), ObjectiveValue(), BestObjectiveBound()));
            }
        }

        public void OnBound(double bound) => Tell(() => _bound = Math.Min(_bound, bound));

        private void Tell(Action change)
        {
            lock (_telling)
            {
                try
                {
                    change();
                    if (_plan is not null && Failure is null)
                    {
                        search.Found?.Invoke(_plan, _value, Math.Max(_value, _bound));
                    }
                }
#pragma warning disable CA1031 // thrown again by the search
                catch (Exception failure)
#pragma warning restore CA1031
                {
                    Failure ??= ExceptionDispatchInfo.Capture(failure);
                    StopSearch();
                }
            }
        }
    }

    private Dictionary<string, int> ReadPlan(Listener listener) => model.PlanIn(listener.BooleanValue);
}
