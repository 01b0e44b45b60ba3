using FluentValidation;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MediatR;

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
    public sealed record Summary(int Compared, int Submitted, int Open, int Withdrawn, ScoreCell Median, Spread? Overall, double? Alpha);

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
