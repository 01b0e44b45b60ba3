using FluentValidation;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>Who moved most since an earlier cycle, and what moved them.</summary>
/// <param name="Since">The earlier cycle; null for the one before.</param>
[AllowedTo(Role.TransformationOffice | Role.Administrator | Role.Viewer | Role.Reviewer)]
public sealed record GetMostImproved(PortfolioFilter Filter, string? Since = null, int Page = 1, int PageSize = 50) : IRequest<GetMostImproved.View>
{
    /// <param name="Since">Null where there is no earlier cycle.</param>
    /// <param name="Earlier">Cycles to choose from, latest first.</param>
    /// <param name="Rows">Who gained most first.</param>
    /// <param name="OnlyNow">Agencies without a submission in the earlier cycle.</param>
    /// <param name="OnlyBefore">Agencies of the earlier cycle that are not in this one.</param>
    /// <param name="Notes">Sentences: what could not be compared between model versions, and why.</param>
    public sealed record View(
        PortfolioFilter Filter, string ModelTitle, MaturityScale? Scale, string? Since, IReadOnlyList<string> Earlier, IReadOnlyList<Column> Dimensions,
        IReadOnlyList<Row> Rows, int Total, int Page, int PageSize, double? MedianChange, int Risen, int Fallen, int OnlyNow, int OnlyBefore, IReadOnlyList<string> Notes);

    public sealed record Column(string Code, string Title);

    /// <param name="Change">Normalised, of the overall score.</param>
    /// <param name="Parts">What each dimension brought (normalised); with <paramref name="Rest"/> they add up to the change.</param>
    /// <param name="Rest">What no dimension can claim: weights, applicability, caps.</param>
    public sealed record Row(
        AssessmentId Id, AssessmentId BeforeId, UnitId Unit, string Name, bool IsProvisional,
        ScoreCell Before, ScoreCell Now, double Change, double ShownChange, IReadOnlyList<double> Parts, double Rest);

    internal sealed class Handler(PortfolioReader reader) : IRequestHandler<GetMostImproved, View>
    {
        public async Task<View> Handle(GetMostImproved query, CancellationToken cancellationToken)
        {
            if (await reader.ReadAsync(query.Filter, cancellationToken) is not { } compared)
            {
                return new(query.Filter, "", null, null, [], [], [], 0, query.Page, query.PageSize, null, 0, 0, 0, 0, []);
            }

            var (filter, dimensions) = (compared.Filter, compared.Model.Dimensions);
            var cycles = await reader.EarlierCyclesAsync(filter.ModelCode!, filter.Cycle!, cancellationToken);
            var since = query.Since ?? (cycles.Count > 0 ? cycles[0] : null);
            if (since is null || !cycles.Contains(since))
            {
                RuleBrokenException.ThrowIf(query.Since is not null, $"Nothing was submitted in a cycle {query.Since} before {filter.Cycle}. Choose an earlier cycle.");
                return new(
                    filter, compared.Model.Title, compared.Scale, null, cycles, [.. dimensions.Select(d => new Column(d.Code, d.Title))], [], 0, query.Page, query.PageSize,
                    null, 0, 0, compared.Agencies.Count, 0, ["There is no earlier cycle to compare with."]);
            }

            var before = await reader.SubmittedAsync(filter, since, cancellationToken);
            var movements = Movements.Between(before, compared);
            var rows = movements.ByAgency.Select(m => RowOf(m.Key, m.Value, compared)).OrderByDescending(r => r.Change).ThenBy(r => r.Name, StringComparer.CurrentCultureIgnoreCase).ToList();
            var now = compared.Agencies.Select(a => a.Unit).ToHashSet();
            return new(
                filter, compared.Model.Title, compared.Scale, since, cycles, [.. dimensions.Select(d => new Column(d.Code, d.Title))],
                [.. rows.Skip((query.Page - 1) * query.PageSize).Take(query.PageSize)], rows.Count, query.Page, query.PageSize,
                Distribution.Of(rows.Select(r => r.Change))?.Median, rows.Count(r => r.ShownChange > 0), rows.Count(r => r.ShownChange < 0),
                compared.Agencies.Count(a => !before.ContainsKey(a.Unit)), before.Keys.Count(u => !now.Contains(u)), movements.Notes);
        }

        private static Row RowOf(int i, Movements.Movement movement, ComparedAgencies compared)
        {
            var (agency, trend) = (compared.Agencies[i], movement.Trend);
            var points = trend.PartsOf("").ToDictionary(p => p.Code, p => p.Points, StringComparer.Ordinal);
            double[] parts = [.. compared.Model.Dimensions.Select(d => points.GetValueOrDefault(d.Code))];
            var (was, became) = (CellOf(trend.Before!.Value, compared), CellOf(trend.After!.Value, compared));
            return new(
                agency.Id, movement.Before.Id, agency.Unit, agency.Name, agency.IsProvisional, was, became,
                movement.Change, Math.Round(became.Shown!.Value - was.Shown!.Value, compared.Scale.Decimals, MidpointRounding.AwayFromZero), parts, movement.Change - parts.Sum());
        }

        private static ScoreCell CellOf(double score, ComparedAgencies compared) => new(score, compared.Shown(compared.Model.Root, score), compared.Scale.LevelOf(score).Number);
    }

    internal sealed class Validator : AbstractValidator<GetMostImproved>
    {
        public Validator()
        {
            RuleFor(x => x.Page).GreaterThanOrEqualTo(1).WithMessage("Pages are counted from 1.");
            RuleFor(x => x.PageSize).InclusiveBetween(1, GetPortfolio.LargestPage).WithMessage($"A page holds 1 to {GetPortfolio.LargestPage} agencies.");
        }
    }
}
