using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Planning;
using MediatR;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>The best roadmap for one row of an answer table, from the initiatives of its model file or of a file of their own.</summary>
/// <param name="Capacity">People available in every period, by role; a role that is not here has no limit.</param>
/// <exception cref="InputRefusedException">The model or the table has faults, the organisation is not in it, or not once, the wishes cannot be planned by, or no plan fulfils them.</exception>
[AllowedToAnyone("works on the caller's own files; touches nothing stored")]
public sealed record PlanAnswerTable(
    string ModelPath, string AnswersPath, string Organisation, string? Parent, string? Cycle, decimal Budget, int Periods, IReadOnlyDictionary<string, double> Capacity, TimeSpan TimeLimit)
    : IRequest<PlanAnswerTable.Planned>
{
    public static readonly TimeSpan LongestTimeLimit = TimeSpan.FromHours(1);

    private const int Rungs = 10;

    /// <summary>A file of initiatives to choose from in place of the model's; null for those.</summary>
    public string? InitiativesPath { get; init; }

    /// <summary>Money for every period that is not in <see cref="PeriodBudgets"/>; null for no limit.</summary>
    public decimal? PeriodBudget { get; init; }

    public IReadOnlyDictionary<int, decimal> PeriodBudgets { get; init; } = new Dictionary<int, decimal>();

    /// <summary>People in single periods, where they differ from <see cref="Capacity"/>.</summary>
    public IReadOnlyDictionary<(string Role, int Period), double> CapacityIn { get; init; } = new Dictionary<(string, int), double>();

    /// <summary>Codes that the plan must hold.</summary>
    public IReadOnlyCollection<string> Mandatory { get; init; } = [];

    /// <summary>Codes that the plan must hold from the given period on.</summary>
    public IReadOnlyDictionary<string, int> PinnedAt { get; init; } = new Dictionary<string, int>();

    /// <summary>Codes that the plan must not hold.</summary>
    public IReadOnlyCollection<string> Banned { get; init; } = [];

    /// <summary>What makes a plan better than another.</summary>
    public PlanAim Aim { get; init; } = new PlanAim.InOrder();

    /// <summary>Told how far the search has got, as sentences; null for nobody.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>Whether to plan for other budgets too; each may take a part of the time limit once more.</summary>
    public bool WithFrontier { get; init; }

    /// <summary>Whether to look for the plan that loses least under other weights too, for the time limit once more.</summary>
    public bool WithRobust { get; init; }

    /// <param name="Notes">Columns that were not used and questions without a column, as sentences.</param>
    public sealed record Planned(PlanningProblem Problem, AnswerTableRow Row, OptimalPlan Result, ScoresOverTime Scores, Frontier? Frontier, RegretRobust? Robust, IReadOnlyList<string> Notes)
    {
        public PlanAim Aim { get; init; } = new PlanAim.InOrder();
    }

    internal sealed class Handler(IRoadmapPlanner planner) : IRequestHandler<PlanAnswerTable, Planned>
    {
        public Task<Planned> Handle(PlanAnswerTable query, CancellationToken cancellationToken)
        {
            var model = ModelFile.Load(query.ModelPath);
            var initiatives = query.InitiativesPath is { } path ? InitiativeFile.Load(path, model) : model.Initiatives;
            var problem = ProblemOf(query, model, initiatives, AnswerSheet.Empty);
            if (FaultsIn(query, problem).ToList() is { Count: > 0 } faults)
            {
                throw new InputRefusedException(faults);
            }

            var table = AnswerTableFile.Load(query.AnswersPath, model);
            var row = TableRow.Find(table, query.Organisation, query.Parent, query.Cycle);
            problem = problem with { Answers = row.Sheet };
            var options = new PlanningOptions { TimeLimit = query.TimeLimit, Aim = query.Aim };
            var words = query.Progress is { } told ? new PlanningWords(model, told) : null;
            var result = planner.Plan(problem, options, words, cancellationToken);
            if (result.Infeasibility is { } why)
            {
                throw new InputRefusedException(["No plan holds all that it must.", .. why.Sentences()]);
            }

            if (result.Status == PlanStatus.Unknown)
            {
                throw new InputRefusedException(["In this time no plan was found that holds all it must, and it is not certain that there is none. Give it more time with --time-limit, or demand less."]);
            }

            var frontier = query.WithFrontier
                ? Frontier.Of(planner, problem, Frontier.Ladder(problem, Rungs), options with { TimeLimit = query.TimeLimit / Rungs }, words, cancellationToken)
                : null;
            var robust = query.WithRobust ? RegretRobust.Of(planner, problem, result, options, progress: words, cancellationToken: cancellationToken) : null;
            return Task.FromResult(new Planned(problem, row, result, ScoresOverTime.Of(problem, result.Plan), frontier, robust, table.Notes) { Aim = query.Aim });
        }

        private static PlanningProblem ProblemOf(PlanAnswerTable query, MaturityModel model, IReadOnlyList<Initiative> initiatives, AnswerSheet answers) => new()
        {
            Model = model,
            Answers = answers,
            Initiatives = initiatives,
            Budget = query.Budget,
            PeriodBudgets = query.PeriodBudget is { } every
                ? Enumerable.Range(1, Math.Clamp(query.Periods, 0, Roadmap.MostPeriods)).ToDictionary(p => p, _ => every).Concat(query.PeriodBudgets).GroupBy(b => b.Key).ToDictionary(g => g.Key, g => g.Last().Value)
                : query.PeriodBudgets,
            Periods = query.Periods,
            Capacity = query.Capacity,
            CapacityIn = query.CapacityIn,
            Mandatory = query.Mandatory.ToHashSet(StringComparer.Ordinal),
            PinnedAt = query.PinnedAt,
            Forbidden = query.Banned.ToHashSet(StringComparer.Ordinal),
            PhasesInOrder = model.PhasesInOrder,
        };

        private static IEnumerable<string> FaultsIn(PlanAnswerTable query, PlanningProblem problem)
        {
            if (problem.Initiatives.Count == 0)
            {
                yield return $"{query.InitiativesPath ?? query.ModelPath}: there are no initiatives, so there is nothing to plan. List some under \"initiatives\".";
                yield break;
            }

            foreach (var fault in PlanningFaults.In(problem))
            {
                yield return fault;
            }

            if (query.TimeLimit <= TimeSpan.Zero || query.TimeLimit > LongestTimeLimit)
            {
                yield return "The time limit must be more than 0 and at most 3600 seconds.";
            }

            // a mistyped role would set no limit at all, and a mistyped ban would ban nothing
            var roles = RoadmapRules.RolesOf(problem.Initiatives);
            foreach (var role in problem.LimitedRoles().Where(r => !roles.Contains(r)))
            {
                yield return $"No initiative needs the role \"{role}\". The roles of the initiatives are: {string.Join(", ", roles)}.";
            }

            foreach (var code in query.Banned.Where(c => problem.Initiatives.All(i => i.Code != c)).Order(StringComparer.Ordinal))
            {
                yield return $"The plan cannot be without {code}: there is no such initiative.";
            }
        }
    }
}
