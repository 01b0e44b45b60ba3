using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Application.Models;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Scoring;
using MediatR;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>Ranks the organisations of an answer table, and says how far the ranks can be relied on. Each cycle is a comparison of its own, and where asked each sector in it.</summary>
/// <exception cref="InputRefusedException">The model or the table has faults.</exception>
[AllowedToAnyone("works on the caller's own files; touches nothing stored")]
public sealed record CompareAnswerTable(string ModelPath, string AnswersPath, RobustnessOptions Options, bool BySector) : IRequest<CompareAnswerTable.Compared>
{
    /// <param name="Notes">Columns that were not used, questions without a column, and who has no rank, as sentences.</param>
    public sealed record Compared(MaturityModel Model, RobustnessOptions Options, IReadOnlyList<Comparison> Comparisons, IReadOnlyList<string> Notes);

    /// <param name="Cycle">Empty where the table has none.</param>
    /// <param name="Sector">Null where sectors are not told apart; empty for those that name none.</param>
    public sealed record Comparison(string Cycle, string? Sector, Portfolio Portfolio, RankRobustness Robustness, double? CronbachAlpha);

    internal static Portfolio PortfolioOf(MaturityModel model, IEnumerable<AnswerTableRow> rows)
    {
        var scorer = Scorer.For(model);
        return Portfolio.Of(model, [.. rows.Select(r => new PortfolioEntry(new(r.Organisation, r.Parent, r.Cycle), r.Sector, SizeClass.Read(r.Size), scorer.ScoresOf(r.Sheet)))]);
    }

    internal sealed class Handler : IRequestHandler<CompareAnswerTable, Compared>
    {
        public Task<Compared> Handle(CompareAnswerTable query, CancellationToken cancellationToken)
        {
            var model = ModelFile.Load(query.ModelPath);
            var table = AnswerTableFile.Load(query.AnswersPath, model);
            var comparisons = table.Rows
                .GroupBy(r => (r.Cycle, Sector: query.BySector ? r.Sector : null))
                .OrderBy(g => g.Key.Cycle, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Sector is "")
                .ThenBy(g => g.Key.Sector, StringComparer.Ordinal)
                .Select(g => Compare(model, g.Key.Cycle, g.Key.Sector, g, query.Options, cancellationToken))
                .ToList();
            return Task.FromResult(new Compared(model, query.Options, comparisons, [.. table.Notes, .. comparisons.SelectMany(Unranked)]));
        }

        private static Comparison Compare(
            MaturityModel model, string cycle, string? sector, IEnumerable<AnswerTableRow> rows, RobustnessOptions options, CancellationToken cancellationToken)
        {
            var portfolio = PortfolioOf(model, rows);
            return new(cycle, sector, portfolio, RankRobustness.Of(portfolio, options, cancellationToken), Reliability.CronbachAlpha(portfolio));
        }

        private static IEnumerable<string> Unranked(Comparison comparison) =>
            comparison.Robustness.Unranked.Select(i => $"{comparison.Portfolio.Entries[i].Key} has no overall score and so no rank.");
    }
}
