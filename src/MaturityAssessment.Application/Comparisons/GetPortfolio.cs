using FluentValidation;
using MaturityAssessment.Application.Data;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>Agencies side by side: one row each, one column per dimension.</summary>
/// <param name="Expand">Code of a dimension whose parts follow it as columns; null for dimensions alone.</param>
/// <param name="Page">From 1.</param>
[AllowedTo(Role.TransformationOffice | Role.Administrator | Role.Viewer | Role.Reviewer)]
public sealed record GetPortfolio(PortfolioFilter Filter, string? Expand = null, PortfolioSort? Sort = null, int Page = 1, int PageSize = 50) : IRequest<GetPortfolio.View>
{
    public const int LargestPage = 200;

    /// <param name="Filter">As asked, with the defaults filled in.</param>
    /// <param name="Scale">Null where there is nothing to compare at all.</param>
    /// <param name="Sort">As asked, or by rank.</param>
    /// <param name="Total">Agencies on all pages.</param>
    public sealed record View(
        PortfolioFilter Filter, PortfolioChoices Choices, string ModelTitle, MaturityScale? Scale, Summary Summary,
        IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows, PortfolioSort Sort, int Total, int Page, int PageSize, BenchmarkState Benchmark);

    /// <param name="Compared">All rows: the submitted ones, and where asked for the open ones.</param>
    /// <param name="Open">Not submitted yet; compared only where asked for.</param>
    /// <param name="Withdrawn">Never compared.</param>
    /// <param name="Overall">Of the overall scores; null without any.</param>
    /// <param name="Alpha">Cronbach's alpha over the dimensions; null where it is not defined.</param>
    public sealed record Summary(int Compared, int Submitted, int Open, int Withdrawn, ScoreCell Median, Distribution? Overall, double? Alpha);

    /// <param name="Parent">The dimension that it is a part of; null for a dimension.</param>
    /// <param name="Share">Of the total, 0 to 1, while everything applies.</param>
    public sealed record Column(string Code, string Title, string? Parent, bool HasParts, double Share, ScoreCell Median);

    /// <param name="Name">With what is above it, where two would be called the same.</param>
    /// <param name="Rank">1 is best, equals share one; null without a score.</param>
    /// <param name="Cells">One per column.</param>
    public sealed record Row(
        AssessmentId Id, UnitId Unit, string Name, string Sector, string Size, bool IsProvisional,
        int? Rank, double? Percentile, ScoreCell Overall, IReadOnlyList<ScoreCell> Cells);

    /// <summary>What departments see of their peers.</summary>
    /// <param name="MayRelease">Whether this person may release figures.</param>
    /// <param name="ReleasedAt">The latest release for this model and cycle; null for none.</param>
    /// <param name="Groups">How many groups it tells of.</param>
    public sealed record BenchmarkState(bool MayRelease, DateTime? ReleasedAt, int Groups);

    internal sealed class Handler(PortfolioReader reader, AppDbContext db, CurrentUser user) : IRequestHandler<GetPortfolio, View>
    {
        private static readonly PortfolioChoices NoChoices = new([], [], [], [], []);

        public async Task<View> Handle(GetPortfolio query, CancellationToken cancellationToken)
        {
            var sort = query.Sort ?? new();
            if (await reader.ReadAsync(query.Filter, cancellationToken) is not { } compared)
            {
                return new(query.Filter, NoChoices, "", null, new(0, 0, 0, 0, ScoreCell.None, null, null), [], [], sort, 0, query.Page, query.PageSize, new(MayRelease: false, null, 0));
            }

            // what another model had and this one has not is not there to sort or to open
            sort = sort.By == PortfolioOrder.Score && compared.FindNode(sort.Node) is null ? new() : sort;
            var nodes = compared.Model.Dimensions.SelectMany(d => d.Code == query.Expand ? d.Nodes.Prepend(d) : [d]).ToList();
            var page = compared.InOrder(sort).Skip((query.Page - 1) * query.PageSize).Take(query.PageSize);
            return new(
                compared.Filter, compared.Choices, compared.Model.Title, compared.Scale, SummaryOf(compared),
                [.. nodes.Select(n => ColumnOf(n, compared))], [.. page.Select(i => RowOf(i, nodes, compared))],
                sort, compared.Agencies.Count, query.Page, query.PageSize, await BenchmarkOfAsync(compared.Filter, cancellationToken));
        }

        private static Summary SummaryOf(ComparedAgencies compared) =>
            new(
                compared.Agencies.Count, compared.Submitted, compared.Open, compared.Withdrawn, compared.MedianOf(compared.Model.Root),
                compared.Portfolio.Spread(""), Reliability.CronbachAlpha(compared.Portfolio));

        private static Column ColumnOf(ModelNode node, ComparedAgencies compared)
        {
            var parent = compared.Model.Dimensions.FirstOrDefault(d => d.Nodes.Contains(node));
            return new(node.Code, node.Title, parent?.Code, parent is null && node.Nodes.Count > 0, WeightShares.Of(compared.Model)[node.Code], compared.MedianOf(node));
        }

        private static Row RowOf(int i, IReadOnlyList<ModelNode> nodes, ComparedAgencies compared)
        {
            var (agency, overall) = (compared.Agencies[i], compared.Portfolio.Overall[i]);
            return new(
                agency.Id, agency.Unit, agency.Name, agency.Sector, agency.Size, agency.IsProvisional,
                overall.Rank, overall.Percentile, compared.CellOf(compared.Model.Root, overall), [.. nodes.Select(n => compared.CellOf(n, i))]);
        }

        private async Task<BenchmarkState> BenchmarkOfAsync(PortfolioFilter filter, CancellationToken cancellationToken)
        {
            var latest = await db.LatestBenchmark(filter.ModelCode!, filter.ModelVersion!, filter.Cycle!).Select(b => new { b.ReleasedAt, b.Figures }).FirstOrDefaultAsync(cancellationToken);
            return new(
                user.Has(Role.TransformationOffice | Role.Administrator), latest?.ReleasedAt,
                latest is null ? 0 : StoredBenchmark.FiguresIn(latest.Figures).Count(f => f.IsTold));
        }
    }

    internal sealed class Validator : AbstractValidator<GetPortfolio>
    {
        public Validator()
        {
            RuleFor(x => x.Page).GreaterThanOrEqualTo(1).WithMessage("Pages are counted from 1.");
            RuleFor(x => x.PageSize).InclusiveBetween(1, LargestPage).WithMessage($"A page holds 1 to {LargestPage} agencies.");
        }
    }
}

public enum PortfolioOrder
{
    Rank,
    Name,

    /// <summary>By the score of one node.</summary>
    Score,
}

/// <param name="Node">For <see cref="PortfolioOrder.Score"/>: the code of any node of the model, empty for the whole.</param>
/// <param name="Descending">Agencies without a score come last either way.</param>
public sealed record PortfolioSort(PortfolioOrder By = PortfolioOrder.Rank, string Node = "", bool Descending = false);
