using FluentValidation;
using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Reporting.Comparisons;
using MaturityAssessment.Reporting.Roadmaps;
using MediatR;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>The comparison of all organisations of an answer table, as a PDF. The same files and date give the same bytes.</summary>
/// <param name="Cycle">Null for the last of the table, in the order of their names; the one before it is what it is compared with.</param>
/// <param name="Issuer">Who compares, as the cover names it.</param>
/// <param name="Date">Stated in the report.</param>
/// <param name="Language">Of the report; null for the model's own, where there is a report in it.</param>
/// <exception cref="InputRefusedException">The model or the table has faults, or the table has no such cycle.</exception>
[AllowedToAnyone("works on the caller's own files; touches nothing stored")]
public sealed record ReportPortfolioTable(string ModelPath, string AnswersPath, string? Cycle, string Issuer, DateOnly Date, PaperSize Paper, string? Language = null) : IRequest<ReportPortfolioTable.Made>
{
    public const int LongestIssuer = 200;

    /// <param name="Notes">Columns that were not used and questions without a column, as sentences.</param>
    public sealed record Made(byte[] Report, IReadOnlyList<string> Notes);

    internal sealed class Validator : AbstractValidator<ReportPortfolioTable>
    {
        public Validator()
        {
            RuleFor(x => x.Date).InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 12, 31)).WithMessage("The date must lie between 2000 and 2100.");
            RuleFor(x => x.Issuer).NotEmpty().WithMessage("Say who compares, such as the government.")
                .MaximumLength(LongestIssuer).WithMessage($"The name of who compares may have {LongestIssuer} characters at most.");
        }
    }

    internal sealed class Handler : IRequestHandler<ReportPortfolioTable, Made>
    {
        public Task<Made> Handle(ReportPortfolioTable query, CancellationToken cancellationToken)
        {
            var model = ModelFile.Load(query.ModelPath);
            var table = AnswerTableFile.Load(query.AnswersPath, model);
            var language = ReportLanguage.Require(query.Language, model);
            var cycles = table.Rows.Select(r => r.Cycle).Distinct().Order(StringComparer.Ordinal).ToList();
            if (cycles.Count == 0)
            {
                throw new InputRefusedException(["The answer table has no rows, so there is nothing to compare."]);
            }

            var cycle = query.Cycle?.Trim() ?? cycles[^1];
            var at = cycles.IndexOf(cycle);
            if (at < 0)
            {
                throw new InputRefusedException([$"The answer table has no cycle \"{cycle}\"; it has {string.Join(", ", cycles.Select(c => $"\"{c}\""))}."]);
            }

            var portfolio = Of(model, table, cycle);
            var report = PortfolioReport.Make(
                new()
                {
                    Issuer = query.Issuer.Trim(),
                    Cycle = cycle,
                    Date = query.Date,
                    Portfolio = portfolio,
                    Robustness = RankRobustness.Of(portfolio, new(), cancellationToken),
                    Sensitivity = WeightSensitivity.Of(portfolio),
                    Previous = at > 0 ? new(cycles[at - 1], Of(model, table, cycles[at - 1])) : null,
                    HasPages = portfolio.Entries.Count <= ExportPortfolio.MostPages,
                },
                new() { Paper = query.Paper, Language = language });
            return Task.FromResult(new Made(report, table.Notes));
        }

        private static Portfolio Of(MaturityModel model, AnswerTable table, string cycle) => CompareAnswerTable.PortfolioOf(model, table.Rows.Where(r => r.Cycle == cycle));
    }
}
