using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Planning;
using MediatR;

namespace MaturityAssessment.Application.Roadmaps;

/// <summary>The best roadmap for one row of an answer table, from the initiatives of its model file.</summary>
/// <param name="Capacity">People available in every period, by role; a role that is not here has no limit.</param>
/// <exception cref="InputRefusedException">The model or the table has faults, the organisation is not in it, or not once, or the wishes cannot be planned by.</exception>
[AllowedToAnyone("works on the caller's own files; touches nothing stored")]
public sealed record PlanAnswerTable(
    string ModelPath, string AnswersPath, string Organisation, string? Parent, string? Cycle, decimal Budget, int Periods, IReadOnlyDictionary<string, double> Capacity, TimeSpan TimeLimit)
    : IRequest<PlanAnswerTable.Planned>
{
    public static readonly TimeSpan LongestTimeLimit = TimeSpan.FromHours(1);

    /// <param name="Notes">Columns that were not used and questions without a column, as sentences.</param>
    public sealed record Planned(PlanningProblem Problem, AnswerTableRow Row, OptimalPlan Result, IReadOnlyList<string> Notes);

    internal sealed class Handler : IRequestHandler<PlanAnswerTable, Planned>
    {
        public Task<Planned> Handle(PlanAnswerTable query, CancellationToken cancellationToken)
        {
            var model = ModelFile.Load(query.ModelPath);
            if (FaultsIn(query, model).ToList() is { Count: > 0 } faults)
            {
                throw new InputRefusedException(faults);
            }

            var table = AnswerTableFile.Load(query.AnswersPath, model);
            var row = TableRow.Find(table, query.Organisation, query.Parent, query.Cycle);
            var problem = new PlanningProblem
            {
                Model = model,
                Answers = row.Sheet,
                Initiatives = model.Initiatives,
                Budget = query.Budget,
                Periods = query.Periods,
                Capacity = query.Capacity,
            };
            return Task.FromResult(new Planned(problem, row, new OptimalPlanner().Plan(problem, new() { TimeLimit = query.TimeLimit }, null, cancellationToken), table.Notes));
        }

        private static IEnumerable<string> FaultsIn(PlanAnswerTable query, MaturityModel model)
        {
            if (model.Initiatives.Count == 0)
            {
                yield return $"{query.ModelPath}: the model has no initiatives, so there is nothing to plan. List some under \"initiatives\".";
                yield break;
            }

            if (query.Budget is < 0 or > Roadmap.HighestBudget)
            {
                yield return "The budget must lie between 0 and 1,000,000,000,000.";
            }

            if (query.Periods is < 1 or > Roadmap.MostPeriods)
            {
                yield return $"The plan must span 1 to {Roadmap.MostPeriods} periods.";
            }

            if (query.TimeLimit <= TimeSpan.Zero || query.TimeLimit > LongestTimeLimit)
            {
                yield return "The time limit must be more than 0 and at most 3600 seconds.";
            }

            // a mistyped role would set no limit at all
            var roles = model.Initiatives.SelectMany(i => i.Effort.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            foreach (var (role, people) in query.Capacity.OrderBy(c => c.Key, StringComparer.Ordinal))
            {
                if (!roles.Contains(role))
                {
                    yield return $"No initiative needs the role \"{role}\". The roles of the model are: {string.Join(", ", roles)}.";
                }

                if (!double.IsFinite(people) || people < 0)
                {
                    yield return $"The capacity for \"{role}\" must be a number of people, 0 or more.";
                }
            }
        }
    }
}
