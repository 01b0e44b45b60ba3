using System.Diagnostics;
using System.Globalization;
using Google.OrTools.Sat;
using MaturityAssessment.Domain.Roadmaps;

namespace MaturityAssessment.Planning;

/// <summary>What a problem demands, by itself: which of it can be held together, and under which limits.</summary>
/// <remarks>Only what must be held and what it depends on matters here: anything else would only take money and people away.</remarks>
internal sealed class Demands
{
    private readonly PlanningOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <param name="whole">The problem with all its initiatives.</param>
    public Demands(PlanningProblem whole, PlanningOptions options, CancellationToken cancellationToken)
    {
        (Whole, _options, _cancellationToken) = (whole, options, cancellationToken);
        var network = new InitiativeNetwork(whole);
        var needed = network.InOrderOfCode.Where(i => whole.Demands(whole.Initiatives[i])).SelectMany(network.ClosureOf).Distinct().Order();
        Problem = whole with { Initiatives = [.. needed.Select(i => whole.Initiatives[i])], Pinned = new HashSet<string>() };
        Network = new(Problem);
        Codes = [.. Problem.Initiatives.Where(Problem.Demands).Select(i => i.Code).Order(StringComparer.Ordinal)];
    }

    public PlanningProblem Whole { get; }

    /// <summary>Of what is demanded and what it depends on.</summary>
    public PlanningProblem Problem { get; }

    public InitiativeNetwork Network { get; }

    /// <summary>Of what is demanded, in order.</summary>
    public List<string> Codes { get; }

    public (CpSolver Solver, bool IsProven)? Solved(PlanningProblem problem, PlanningProblem wider, Excess? excess, Func<PlanModel, LinearExpr> least)
    {
        var network = new InitiativeNetwork(wider);
        if (Codes.Exists(code => network.FaultIn(IndexOf(code)) is not null))
        {
            return null;
        }

        var model = new PlanModel(problem, network, excess);
        foreach (var code in Codes)
        {
            model.Solver.Add(model.Chosen(IndexOf(code)) == 1);
        }

        model.Solver.Minimize(least(model));
        return Solved(model);
    }

    public (CpSolver Solver, bool IsProven)? Solved(PlanModel model)
    {
        var solver = NewSolver();
        var status = Solve(solver, model);
        if (status is CpSolverStatus.Optimal or CpSolverStatus.Feasible)
        {
            return (solver, status == CpSolverStatus.Optimal);
        }

        solver.Dispose();
        return null;
    }

    private CpSolverStatus Solve(CpSolver solver, PlanModel model)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        using var stop = _cancellationToken.Register(solver.StopSearch);
        var status = solver.Solve(model.Solver);
        _cancellationToken.ThrowIfCancellationRequested();
        return status;
    }

    /// <summary>Each gets a part of the time that is left, so that the last one still has some.</summary>
    private CpSolver NewSolver() => new()
    {
        StringParameters = string.Create(
            CultureInfo.InvariantCulture, $"max_time_in_seconds:{Math.Max(0.1, (_options.TimeLimit - _clock.Elapsed).TotalSeconds / 4):F3},num_workers:1,random_seed:{_options.Seed & int.MaxValue},interleave_search:false"),
    };

    public bool? CanHold(PlanningProblem problem, List<string> codes)
    {
        problem = Demanding(problem, codes);
        var network = new InitiativeNetwork(problem);
        if (codes.Exists(code => network.FaultIn(IndexOf(code)) is not null))
        {
            return false;
        }

        var model = new PlanModel(problem, network);
        foreach (var code in codes)
        {
            model.Solver.Add(model.Chosen(IndexOf(code)) == 1);
        }

        using var solver = NewSolver();
        return Solve(solver, model) switch
        {
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => true,
            CpSolverStatus.Infeasible => false,
            _ => null,
        };
    }

    /// <summary>Without the pins of others.</summary>
    public static PlanningProblem Demanding(PlanningProblem problem, List<string> codes) =>
        problem with { PinnedAt = problem.PinnedAt.Where(p => codes.Contains(p.Key)).ToDictionary(StringComparer.Ordinal) };

    public static PlanningProblem Without(PlanConstraint constraint, PlanningProblem problem) => constraint switch
    {
        PlanConstraint.Budget => problem with { Budget = Roadmap.HighestBudget * PlanningFaults.MostInitiatives },
        PlanConstraint.PeriodBudget => problem with { PeriodBudgets = new Dictionary<int, decimal>() },
        PlanConstraint.People => problem with { Capacity = new Dictionary<string, double>(), CapacityIn = new Dictionary<(string, int), double>() },
        PlanConstraint.Horizon => problem with { Periods = Math.Max(problem.Periods, Roadmap.MostPeriods) },
        PlanConstraint.Window => problem with { Initiatives = [.. problem.Initiatives.Select(i => i with { Earliest = null, Latest = null })] },
        PlanConstraint.PinnedStart => problem with { PinnedAt = problem.PinnedAt.Where(p => problem.Committed.Contains(p.Key)).ToDictionary(StringComparer.Ordinal), Mandatory = problem.Mandatory.Union(problem.PinnedAt.Keys).ToHashSet(StringComparer.Ordinal) },
        PlanConstraint.PhaseOrder => problem with { PhasesInOrder = false },
        PlanConstraint.Ban => problem with { Forbidden = new HashSet<string>() },
        PlanConstraint.Exclusion => problem with { Initiatives = [.. problem.Initiatives.Select(i => i with { Excludes = [] })] },
        _ => problem,
    };

    public Initiative Find(string code) => Problem.Initiatives[IndexOf(code)];

    public int IndexOf(string code)
    {
        var at = 0;
        while (Problem.Initiatives[at].Code != code)
        {
            at++;
        }

        return at;
    }

    public string NameOf(string code) => $"{code} ({Find(code).Title})";

    public string Names(IEnumerable<string> codes) => Listed(codes.Select(NameOf));

    public static string Listed(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }
}
