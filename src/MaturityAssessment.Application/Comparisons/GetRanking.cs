using FluentValidation;
using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MaturityAssessment.Reporting;
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
    /// <param name="ToMedian">What is missing to the median, normalised; negative above it.</param>
    /// <param name="ToBest">What is missing to the best, normalised.</param>
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

    internal sealed class Handler(PortfolioReader reader, RankCertainties certainties) : IRequestHandler<GetRanking, View>
    {
        public async Task<View> Handle(GetRanking query, CancellationToken cancellationToken)
        {
            if (await reader.ReadAsync(query.Filter, cancellationToken) is not { } compared)
            {
                return new(query.Filter, "", null, [], 0, query.Page, query.PageSize, null, [], null);
            }

            var isRanking = compared.Portfolio.Overall.Count(s => s.Rank is not null) > 1;
            var certainty = query.WithIntervals && isRanking ? await certainties.OfAsync(compared.Portfolio, cancellationToken) : null;
            var sensitivity = isRanking ? WeightSensitivity.Of(compared.Portfolio) : null;
            var page = compared.InOrder(new()).Skip((query.Page - 1) * query.PageSize).Take(query.PageSize);
            return new(
                compared.Filter, compared.Model.Title, compared.Scale, [.. page.Select(i => RowOf(i, compared, certainty))], compared.Agencies.Count, query.Page, query.PageSize,
                certainty is null ? null : CertaintyOf(certainty, compared),
                sensitivity is null ? [] : [.. sensitivity.Dimensions.Select(d => LineOf(d, compared.Model)).OrderByDescending(l => Math.Max(l.MovedWithout, l.MovedDoubled)).ThenByDescending(l => l.Furthest)],
                sensitivity?.Swap is { } swap ? SwapOf(swap, compared) : null);
        }

        private static Row RowOf(int i, ComparedAgencies compared, RankCertainty? certainty)
        {
            var (agency, standing) = (compared.Agencies[i], compared.Portfolio.Overall[i]);
            return new(
                agency.Id, agency.Unit, agency.Name, agency.Sector, agency.Size, agency.IsProvisional,
                standing.Rank, compared.CellOf(compared.Model.Root, standing), standing.Percentile, standing.ToMedian, standing.ToBest,
                certainty?.Ranks[i] is { } rank ? new(rank.Low, rank.Median, rank.High, rank.TopChance) : null, certainty?.GroupOf(i));
        }

        private static Certainty CertaintyOf(RankCertainty certainty, ComparedAgencies compared)
        {
            var groups = certainty.Groups.Select((members, g) =>
            {
                var (first, last) = (members.Min(i => compared.Portfolio.Overall[i].Rank!.Value), members.Max(i => compared.Portfolio.Overall[i].Rank!.Value));
                var sentence = members.Count == 1
                    ? $"Rank {Shown.Number(first)} stands apart from the next."
                    : $"{(first == last ? $"Rank {Shown.Number(first)}" : $"Ranks {Shown.Number(first)} to {Shown.Number(last)}")}: {Shown.InWords(members.Count)} agencies whose order says nothing.";
                return new Group(g + 1, first, last, members.Count, sentence);
            });
            var drawn = certainty.WeightsMatter ? "the dimensions' weights varied by about a quarter, and unanswered questions drawn at random" : "unanswered questions drawn at random";
            return new(
                certainty.Draws, certainty.Top,
                $"The comparison was repeated {Shown.Number(certainty.Draws)} times with {drawn}. The interval holds nine of ten ranks that came out. Agencies in one group cannot be told apart: between any two of them the order changed in at least one of ten repetitions.",
                [.. groups]);
        }

        private static WeightLine LineOf(WeightEffect effect, MaturityModel model)
        {
            var moves = (effect.AtZero ?? []).Concat(effect.AtDouble).OfType<int>();
            return new(
                effect.Dimension, TitleOf(effect.Dimension, model), effect.Weight, effect.AtZero?.Count(m => m is not (null or 0)) ?? 0,
                effect.AtDouble.Count(m => m is not (null or 0)), moves.Select(Math.Abs).DefaultIfEmpty().Max());
        }

        private static string SwapOf(WeightSwap swap, ComparedAgencies compared)
        {
            var top = compared.Portfolio.Ranking.Take(2).Select(i => compared.Agencies[i].Name).ToList();
            return $"{top[0]} and {top[1]} would be level if {TitleOf(swap.Dimension, compared.Model)} counted for {PercentOf(swap.ShareTo)} of the total instead of {PercentOf(swap.ShareFrom)}.";
        }

        private static string PercentOf(double share) => Shown.Number(share * 100, 1) + "%";

        private static string TitleOf(string code, MaturityModel model) => model.FindNode(code)?.Title ?? model.FindQuestion(code)!.Text;
    }

    internal sealed class Validator : AbstractValidator<GetRanking>
    {
        public Validator()
        {
            RuleFor(x => x.Page).GreaterThanOrEqualTo(1).WithMessage("Pages are counted from 1.");
            RuleFor(x => x.PageSize).InclusiveBetween(1, GetPortfolio.LargestPage).WithMessage($"A page holds 1 to {GetPortfolio.LargestPage} agencies.");
        }
    }
}
