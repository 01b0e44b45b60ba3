using FluentValidation;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Application.Roadmaps;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Roadmaps;
using MaturityAssessment.Domain.Scoring;
using MaturityAssessment.Reporting.Roadmaps;
using MediatR;

namespace MaturityAssessment.Application.Reports;

/// <summary>The roadmap report of one row of an answer table, as a PDF. The same files and date give the same bytes.</summary>
/// <param name="Date">Stated in the report; the roadmap starts with the quarter after it.</param>
/// <param name="PlanPath">A plan made by the plan command; null to plan greedily here.</param>
/// <param name="Previous">The cycle of the row that a progress report compares with; null for the one before, by name.</param>
/// <param name="Language">Of the report; null for the model's own, where there is a report in it.</param>
/// <exception cref="InputRefusedException">The model, the table or the plan has faults, the organisation is not in the table, or not once, or there is no report in this language.</exception>
[AllowedToAnyone("works on the caller's own files; touches nothing stored")]
public sealed record ReportAnswerTable(
    string ModelPath, string AnswersPath, string Organisation, string? Parent, string? Cycle, DateOnly Date, PaperSize Paper, decimal Budget, int Periods, string Currency,
    ReportKind Kind = ReportKind.Roadmap, string? PlanPath = null, string? Language = null, string? Previous = null)
    : IRequest<ReportAnswerTable.Made>
{
    /// <summary>The file of initiatives that the plan was made from, or is to be made from, in place of the model's; null for those.</summary>
    public string? InitiativesPath { get; init; }

    /// <summary>See <see cref="ReportFonts.From"/>.</summary>
    public string? FontFolder { get; init; }

    public ReportFormat Format { get; init; } = ReportFormat.Pdf;

    /// <summary>What the paths lead to, where somebody who asks for many reports has read it already.</summary>
    internal (MaturityModel Model, AnswerTable Table)? Loaded { get; init; }

    /// <param name="Name">What the file may be called.</param>
    /// <param name="Notes">Columns that were not used and questions without a column, as sentences.</param>
    public sealed record Made(string Name, byte[] Report, IReadOnlyList<string> Notes);

    internal sealed class Validator : AbstractValidator<ReportAnswerTable>
    {
        public Validator()
        {
            RuleFor(x => x.Date).InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 12, 31)).WithMessage("The date must lie between 2000 and 2100.");
            RuleFor(x => x.Budget).InclusiveBetween(0, Roadmap.HighestBudget).WithMessage("The budget must lie between 0 and 1,000,000,000,000.");
            RuleFor(x => x.Periods).InclusiveBetween(1, Roadmap.MostPeriods).WithMessage($"The roadmap must span 1 to {Roadmap.MostPeriods} quarters.");
            RuleFor(x => x.Currency).MaximumLength(ReportRules.LongestCurrency).WithMessage($"The currency may have {ReportRules.LongestCurrency} characters at most, such as EUR.");
        }
    }

    internal sealed class Handler : IRequestHandler<ReportAnswerTable, Made>
    {
        public Task<Made> Handle(ReportAnswerTable query, CancellationToken cancellationToken)
        {
            var model = query.Loaded?.Model ?? ModelFile.Load(query.ModelPath);
            var table = query.Loaded?.Table ?? AnswerTableFile.Load(query.AnswersPath, model);
            var row = TableRow.Find(table, query.Organisation, query.Parent, query.Cycle);
            var target = model.Targets.Count > 0 ? model.Targets[0] : null;
            var language = ReportLanguage.Require(query.Language, model);
            PlanningProblem problem = new()
            {
                Model = model,
                Answers = row.Sheet,
                Initiatives = query.InitiativesPath is { } initiatives ? InitiativeFile.Load(initiatives, model) : model.Initiatives,
                Budget = query.Budget,
                Periods = query.Periods,
                StartsOn = Quarter.StartOf(Quarter.Of(query.Date), 2),
                PhasesInOrder = model.PhasesInOrder,
                Target = target,
            };
            var (plan, budget) = query.PlanPath is { } path ? PlanFile.Load(path, problem) : (GreedyPlanner.Plan(problem), query.Budget);
            var scorer = Scorer.For(model);
            var earlier = query.Kind == ReportKind.Progress ? TableRow.FindEarlier(table, row, query.Previous) : null;
            var report = ReportFile.Of(
                new()
                {
                    Organisation = row.Organisation,
                    Parent = row.Parent.Length > 0 ? row.Parent : null,
                    Cycle = row.Cycle,
                    Date = query.Date,
                    Model = model,
                    Answers = row.Sheet,
                    Card = scorer.Score(row.Sheet),
                    Target = target,
                    Previous = earlier is null ? null : new(earlier.Cycle, scorer.Score(earlier.Sheet), earlier.Sheet),
                    Roadmap = new(plan, budget, problem.StartsOn.Value) { Source = query.PlanPath is null ? PlanSource.Proposed : PlanSource.Given, Candidates = problem.Initiatives },
                },
                new() { Kind = query.Kind, Paper = query.Paper, Currency = query.Currency.Trim(), Language = language, Fonts = ReportFonts.From(query.FontFolder).Set },
                query.Format);
            return Task.FromResult(new Made(report.Name, report.Content, table.Notes));
        }
    }
}
