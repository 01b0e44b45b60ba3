using System.Diagnostics;
using System.Globalization;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Planning;

namespace MaturityAssessment.Benchmarks;

/// <summary>How good a plan is, and how well proven, within a time limit.</summary>
internal static class PlanningFigures
{
    private static readonly (int Initiatives, int Periods)[] Sizes = [(40, 12), (60, 12), (200, 20), (1_000, 20)];

    public static void Print(double seconds)
    {
        Console.WriteLine("| initiatives × periods × roles | limits | status | score gap | gap closed after | whole run | better than greedy by | model of |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var (initiatives, periods) in Sizes)
        {
            foreach (var isNarrow in new[] { false, true })
            {
                foreach (var mixed in new[] { false, true })
                {
                    Print(Problem(initiatives, periods, isNarrow, mixed), isNarrow, mixed, seconds);
                }
            }
        }
    }

    public static PlanningProblem Problem(int initiatives, int periods, bool isNarrow, bool mixed)
    {
        var problem = SyntheticModel.Problem(SyntheticModel.Make(mixed), initiatives);
        // money and people for about twenty initiatives, so that the choice stays hard however many there are
        var share = Math.Min(0.4, 20.0 / initiatives);
        problem = problem with
        {
            Periods = periods,
            Budget = Math.Round(problem.Initiatives.Sum(i => i.Cost.Likely) * (decimal)share, 0),
            Capacity = problem.Capacity.Keys.ToDictionary(r => r, r => Math.Round(problem.Initiatives.Sum(i => i.Effort[r] * i.Periods) / periods * share * 1.2, 0)),
        };
        return !isNarrow ? problem : problem with
        {
            PeriodBudgets = Enumerable.Range(1, periods).ToDictionary(p => p, _ => Math.Round(problem.Budget / periods * 1.2m, 0)),
            PhasesInOrder = false,
            Mandatory = new HashSet<string>(problem.Initiatives.Where((_, i) => i % 20 == 7 && i < 60).Select(i => i.Code)),
            Initiatives = [.. problem.Initiatives.Select((initiative, i) => initiative with
            {
                Earliest = i % 6 == 1 ? 2 : null,
                Latest = i % 6 == 3 ? periods - 1 : null,
                Lags = initiative.DependsOn.ToDictionary(d => d, _ => i % 2),
                Excludes = i % 9 == 4 ? [problem.Initiatives[i - 1].Code] : [],
            })],
        };
    }

    private static void Print(PlanningProblem problem, bool isNarrow, bool mixed, double seconds)
    {
        var clock = Stopwatch.StartNew();
        TimeSpan? closed = null;
        var heard = new Heard(p => closed ??= p.Stage == PlanningStage.Score && p.Bound - p.Reached <= 0.01 * p.Bound ? p.Elapsed : null);
        var plan = new OptimalPlanner().Plan(problem, new() { TimeLimit = TimeSpan.FromSeconds(seconds) }, heard);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {problem.Initiatives.Count} × {problem.Periods} × {problem.Capacity.Count} | {(isNarrow ? "all kinds" : "budget, people, order")} | {plan.Status} | {plan.GapPercent:F3} % | {(closed is { } t ? $"{t.TotalSeconds:F2} s" : "–")} | {clock.Elapsed.TotalSeconds:F2} s | {((plan.Plan.ScoreThen ?? 0) - (plan.Baseline.ScoreThen ?? 0)) * 100:F2} of 100 points | {(mixed ? "stages, caps" : "means")} |"));
        if (PlanRules.Broken(problem, plan.Plan) is { Count: > 0 } broken)
        {
            Console.WriteLine($"BROKEN: {string.Join(" ", broken.Take(5))} {string.Join(" ", plan.Infeasibility?.Sentences() ?? [])}");
        }
    }

    private sealed class Heard(Action<PlanningProgress> hear) : IProgress<PlanningProgress>
    {
        public void Report(PlanningProgress value) => hear(value);
    }
}
