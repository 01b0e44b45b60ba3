using MaturityAssessment.Application.Pipeline;
using MaturityAssessment.Domain.Comparisons;
using MaturityAssessment.Domain.Models;
using MaturityAssessment.Domain.Organisations;
using MediatR;

namespace MaturityAssessment.Application.Comparisons;

/// <summary>How the agencies' scores lie, for the whole and for each dimension.</summary>
[AllowedTo(Role.TransformationOffice | Role.Administrator | Role.Viewer | Role.Reviewer)]
public sealed record GetDistribution(PortfolioFilter Filter) : IRequest<GetDistribution.View>
{
    /// <param name="Lines">The whole first (its code is empty), then the dimensions.</param>
    public sealed record View(PortfolioFilter Filter, string ModelTitle, MaturityScale? Scale, int Agencies, IReadOnlyList<Line> Lines);

    /// <param name="Spread">Null where no agency has a score.</param>
    /// <param name="Levels">Every level of the model, lowest first; the whole's after caps.</param>
    /// <param name="WithoutScore">Agencies that have none here.</param>
    public sealed record Line(string Code, string Title, Distribution? Spread, IReadOnlyList<LevelCount> Levels, int WithoutScore);

    public sealed record LevelCount(MaturityLevel Level, int Agencies);

    internal sealed class Handler(PortfolioReader reader) : IRequestHandler<GetDistribution, View>
    {
        public async Task<View> Handle(GetDistribution query, CancellationToken cancellationToken)
        {
            if (await reader.ReadAsync(query.Filter, cancellationToken) is not { } compared)
            {
                return new(query.Filter, "", null, 0, []);
            }

            return new(
                compared.Filter, compared.Model.Title, compared.Scale, compared.Agencies.Count,
                [.. compared.Model.Dimensions.Prepend(compared.Model.Root).Select(n => LineOf(n, compared))]);
        }

        private static Line LineOf(ModelNode node, ComparedAgencies compared)
        {
            var standings = compared.Portfolio.Of(node.Code);
            var counts = standings.Where(s => s.Level is not null).CountBy(s => s.Level!.Number).ToDictionary();
            return new(
                node.Code, ComparedAgencies.TitleOf(node), compared.Portfolio.Spread(node.Code),
                [.. compared.Scale.Levels.Select(l => new LevelCount(l, counts.GetValueOrDefault(l.Number)))], standings.Count(s => s.Score is null));
        }
    }
}
