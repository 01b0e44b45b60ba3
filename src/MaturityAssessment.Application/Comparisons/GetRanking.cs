using FluentValidation;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>The league table, with how far it can be trusted.</summary>
/// <param name="WithIntervals">The intervals may take seconds the first time; without them the table comes at once.</param>
[AllowedTo(Role.TransformationOffice | Role.Administrator | Role.Viewer | Role.Reviewer)]
public sealed record GetRanking(PortfolioFilter Filter, bool WithIntervals = true, int Page = 1, int PageSize = 50) : IRequest<GetRanking.View>
{
    /// <param name="Rows">By rank.</param>
    /// <param name="Certainty">Null where intervals were not asked for, or there are fewer than two agencies with a score.</param>
    /// <param name="Weights">One per dimension, the one that moves ranks most first.</param>
    /// <param name="Swap">What would swap first and second; null where no single weight can, or there are no two.</param>
    public sealed record View(
        PortfolioFilter Filter, string ModelTitle, MaturityScale? Scale, IReadOnlyList<Row> Rows, int Total, int Page, int PageSize,
        Certainty? Certainty, IReadOnlyList<WeightLine> Weights, string? Swap);

    /// <param name="Percentile">0 to 100.</param>
    /// <param name="ToMedian">Normalised distance; negative under it.</param>
    /// <param name="ToBest">Normalised distance; 0 for the best.</param>
    /// <param name="Group">Number in <see cref="Certainty.Groups"/>; null where intervals were not asked for, or without a score.</param>
    public sealed record Row(
        AssessmentId Id, UnitId Unit, string Name, string Sector, string Size, bool IsProvisional,
        int? Rank, ScoreCell Overall, double? Percentile, double? ToMedian, double? ToBest, Interval? Interval, int? Group);

    /// <summary>The rank in 5, 50 and 95 of 100 draws.</summary>
    /// <param name="TopChance">Of standing among the <see cref="Certainty.Top"/> best, 0 to 1.</param>
    public sealed record Interval(int Low, int Median, int High, double TopChance);

    /// <param name="Explanation">What was drawn, for people.</param>
    public sealed record Certainty(int Draws, int Top, string Explanation, IReadOnlyList<Group> Groups);

    /// <summary>Agencies whose order says nothing, or one that stands apart.</summary>
    public sealed record Group(int Number, int FirstRank, int LastRank, int Agencies, string Sentence);

    /// <summary>How much one dimension's weight decides.</summary>
    /// <param name="Share">Of the total, 0 to 1.</param>
    /// <param name="MovedWithout">Agencies whose rank changes when it does not count.</param>
    /// <param name="MovedDoubled">Agencies whose rank changes when it counts twice.</param>
    /// <param name="Furthest">The most ranks that one agency moves in either case.</param>
    public sealed record WeightLine(string Code, string Title, double Share, int MovedWithout, int MovedDoubled, int Furthest);

    internal sealed class Validator : AbstractValidator<GetRanking>
    {
        public Validator()
        {
            RuleFor(x => x.Page).GreaterThanOrEqualTo(1).WithMessage("Pages are counted from 1.");
            RuleFor(x => x.PageSize).InclusiveBetween(1, GetPortfolio.LargestPage).WithMessage($"A page holds 1 to {GetPortfolio.LargestPage} agencies.");
        }
    }
}
